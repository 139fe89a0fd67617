/** One measurement of `npm run bench`: its key on the command line and in the JSON, its heading, and how it runs. */
export interface Bench {
  readonly key: string;
  readonly title: string;
  readonly run: () => Promise<Measured>;
}

/** The same result twice: for machines and for people. */
export interface Measured {
  readonly figures: object;
  readonly lines: readonly string[];
}

/**
 * Joins a measurement with its wording.
 * @example bench('cold', 'Холодный вызов', measureCold, ({ milliseconds }) => [`${milliseconds} мс`])
 */
export function bench<T extends object>(
  key: string,
  title: string,
  measure: () => Promise<T>,
  lines: (figures: T) => readonly string[],
): Bench {
  return {
    key,
    title,
    run: async () => {
      const figures = await measure();
      return { figures, lines: lines(figures) };
    },
  };
}

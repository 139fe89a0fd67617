/** How much a finding matters: an error stops the link that needs the value, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing said about one value or one row. `code` is stable, `text` is for the person and names the value. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
}

/**
 * A kind of finding: its weight, the heading of its group, what to do about it, and the sentence for one case.
 * `text` gets the values that the sentence names.
 */
export interface FindingDefinition<P extends readonly unknown[] = readonly never[]> {
  readonly severity: Severity;
  readonly title: string;
  readonly fix: string;
  readonly text: (...values: P) => string;
}

/** Codes with their reasons. */
export interface FindingDefinitions {
  readonly [code: string]: FindingDefinition<never[]>;
}

/**
 * Makes the function that makes findings of a set of reasons, typed by code.
 *
 * @param reasons by stable code
 * @returns takes a code and the values that its sentence names
 * @example findingsOf(FINDINGS)('ogrn-empty').severity // 'error'
 */
export function findingsOf<R extends FindingDefinitions>(
  reasons: R,
): <C extends keyof R & string>(code: C, ...values: Parameters<R[C]['text']>) => Finding {
  return (code, ...values) => {
    const known: FindingDefinition<never[]> = reasons[code] as FindingDefinition<never[]>;
    return { code, severity: known.severity, text: known.text(...(values as unknown as never[])) };
  };
}

/**
 * One list of two. Of most values nothing is said: then it is the other list itself.
 *
 * @example joinFindings([], said) === said // true
 */
export function joinFindings(first: readonly Finding[], second: readonly Finding[]): readonly Finding[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : first.concat(second);
}

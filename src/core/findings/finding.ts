/** How much a finding matters: an error stops the link that needs the value, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing said about one value or one row. `code` is stable, `text` is for the person and names the value. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
}

/** What reading a raw value gives: the clean value, or the reason why there is none. */
export type Verdict<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly finding: Finding };

/**
 * A kind of finding: its weight, the heading of its group, what to do about it, and the sentence for one case.
 * `say` gets the values that the sentence names.
 */
export interface Reason<P extends readonly unknown[] = readonly never[]> {
  readonly severity: Severity;
  readonly title: string;
  readonly fix: string;
  readonly say: (...values: P) => string;
}

/** Codes with their reasons. */
export interface Reasons {
  readonly [code: string]: Reason<never[]>;
}

/**
 * Makes the function that makes findings of a set of reasons, typed by code.
 *
 * @param reasons by stable code
 * @returns takes a code and the values that its sentence names
 * @example findingsOf(REASONS)('ogrn-empty').severity // 'error'
 */
export function findingsOf<R extends Reasons>(
  reasons: R,
): <C extends keyof R & string>(code: C, ...values: Parameters<R[C]['say']>) => Finding {
  return (code, ...values) => {
    const known: Reason<never[]> = reasons[code] as Reason<never[]>;
    return { code, severity: known.severity, text: known.say(...(values as unknown as never[])) };
  };
}

/**
 * One list of two. Of most values nothing is said: then it is the other list itself.
 *
 * @example bothSaid([], said) === said // true
 */
export function bothSaid(first: readonly Finding[], second: readonly Finding[]): readonly Finding[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : first.concat(second);
}

/** Wraps a clean value. */
export function right<T>(value: T): Verdict<T> {
  return { ok: true, value };
}

/** Wraps a finding that leaves no value. */
export function wrong<T>(finding: Finding): Verdict<T> {
  return { ok: false, finding };
}

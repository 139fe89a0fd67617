import { type LinkCode, type LinkValues, linkFinding } from './link-findings';
import type { LinkFinding } from './model';

/** Collects the findings about one link; the same sentence of the same code is kept once. */
export class Report {
  readonly findings: LinkFinding[] = [];

  /** @example report.add('link-http', 'http://') */
  add<C extends LinkCode>(code: C, piece: string, ...values: LinkValues<C>): void {
    const finding = linkFinding(code, piece, ...values);
    const known = this.findings.some((one) => one.code === code && one.text === finding.text);
    if (!known) this.findings.push(finding);
  }
}

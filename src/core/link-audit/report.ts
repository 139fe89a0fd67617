import type { LinkFinding } from './model';
import { type LinkCode, type LinkValues, linkFinding } from './reasons';

/** Collects what is said about one link; the same thing about the same piece is said once. */
export class Report {
  readonly findings: LinkFinding[] = [];

  /** @example report.say('link-http', 'http://') */
  say<C extends LinkCode>(code: C, piece: string, ...values: LinkValues<C>): void {
    const finding = linkFinding(code, piece, ...values);
    const known = this.findings.some((one) => one.code === code && one.text === finding.text);
    if (!known) this.findings.push(finding);
  }
}

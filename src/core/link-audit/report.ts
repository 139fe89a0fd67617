import { type LinkCode, type LinkValues, linkFinding } from './link-findings';
import type { LinkFinding } from './model';

/** Collects the findings about one link; the same sentence of the same code is kept once. */
export class Report {
  readonly findings: LinkFinding[] = [];
  private readonly said = new Set<string>();

  /** @example report.add('link-http', 'http://') */
  add<C extends LinkCode>(code: C, piece: string, ...values: LinkValues<C>): void {
    const finding = linkFinding(code, piece, ...values);
    const key = `${code} ${finding.text}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.findings.push(finding);
  }
}

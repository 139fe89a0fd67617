import type { Finding, Severity } from '../../core/findings/finding';
import type { Kind } from '../../core/pos/kind';
import type { IdSource, RowContext } from '../../register/model';

/**
 * A row's context on its way to the page and back, as short as it can be: thousands of them travel.
 * Order: source, opaId, parentAccount, parentOgrn, kind, mun, findings; trailing empties are cut.
 */
export type PackedContext = readonly (string | readonly (readonly [string, number, string])[])[];

const SOURCES: readonly IdSource[] = ['own', 'parent', 'none'];
const KINDS: readonly Kind[] = ['roiv', 'omsu', 'subordinate'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** @example packContext(context) // ['0', '219141', '', '', '1', '50657000'] */
export function packContext(context: RowContext): PackedContext {
  const findings = context.findings.map(
    ({ code, severity, text }) => [code, SEVERITIES.indexOf(severity), text] as const,
  );
  return [
    String(SOURCES.indexOf(context.idSource)),
    context.opaId,
    context.parentAccount,
    context.parentOgrn,
    context.kind === null ? '' : String(KINDS.indexOf(context.kind)),
    context.mun,
    ...(findings.length > 0 ? [findings] : []),
  ];
}

/**
 * @param regCode the region's code for links, one for all rows of a check
 * @returns null when the page sent something else
 */
export function unpackContext(packed: unknown, regCode: string): RowContext | null {
  if (!Array.isArray(packed)) return null;
  const [source, opaId, parentAccount, parentOgrn, kind, mun, findings = []] = packed as unknown[];
  const texts = [source, opaId, parentAccount, parentOgrn, kind, mun];
  const idSource = SOURCES[Number(source)];
  if (!texts.every((text) => typeof text === 'string') || idSource === undefined) return null;
  if (!/^\d*$/.test(`${opaId}${parentOgrn}${mun}`) || !Array.isArray(findings)) return null;
  return {
    idSource,
    opaId: opaId as string,
    parentAccount: parentAccount as string,
    parentOgrn: parentOgrn as string,
    kind: kind === '' ? null : (KINDS[Number(kind)] ?? null),
    mun: mun as string,
    regCode,
    findings: findings.map(unpackFinding),
  };
}

function unpackFinding(packed: unknown): Finding {
  const [code, severity, text] = Array.isArray(packed) ? packed : [];
  return { code: String(code), severity: SEVERITIES[Number(severity)] ?? 'note', text: String(text) };
}

import { ogrnFns } from '../../core/codes/ogrn';
import { type Region, readRegion, regionByFns, regionByOktmo } from '../../core/codes/region';
import type { Finding } from '../../core/findings/finding';
import type { Settings } from '../../shared/settings';
import { registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { majority, type Vote } from './majority';

/** The region of a sheet and, when there is none, why. */
export interface SheetRegion {
  readonly region: Region | null;
  /** A finding for every row when the region is unknown. */
  readonly finding: Finding | null;
}

/** Tax-service numbers of regions that were merged into others: they say little of where an organisation is now. */
const FORMER_FNS: ReadonlySet<string> = new Set(['80', '81', '82', '84', '85', '88', '96', '98']);

/** A row's votes for a region. The surer a value is, the more it weighs: organisations move, their OGRN does not. */
function votesOf({ type, region, oktmo, ogrn }: Organisation): Vote<Region>[] {
  if (type !== 'organisation') return [];
  const votes: (readonly [Region | null, number])[] = [
    [region?.ok ? region.value : null, 3],
    [oktmo?.ok ? regionByOktmo(oktmo.value) : null, 2],
    [ogrn?.ok ? regionByFns(ogrnFns(ogrn.value)) : null, 1],
  ];
  return votes.flatMap(([choice, weight]) => (choice === null ? [] : [{ choice, weight }]));
}

/**
 * The region of a sheet: that of the settings, else the one for which more than half of the values in the rows speak
 * (region column, OKTMO, OGRN). A tie is not guessed.
 *
 * @example regionOfSheet(rows, '50').region?.name // 'Новосибирская область'
 */
export function regionOfSheet(
  organisations: readonly Organisation[],
  regCode: Settings['regCode'],
): SheetRegion {
  if (regCode !== '') {
    const read = readRegion(regCode);
    if (read.ok) return { region: read.value, finding: null };
    return { region: null, finding: registerFinding('region-setting-bad', regCode) };
  }
  const region = majority(organisations.flatMap(votesOf));
  return { region, finding: region === null ? registerFinding('region-unknown') : null };
}

/**
 * Warnings of a row whose own values name another region than the sheet's. An OGRN with a former tax-service
 * number is no contradiction.
 *
 * @param sheet region of the sheet
 * @example regionFindings(organisation, novosibirsk)[0].code // 'region-ogrn'
 */
export function regionFindings({ region, oktmo, ogrn }: Organisation, sheet: Region): Finding[] {
  const findings: Finding[] = [];
  const differs = (other: Region | null): other is Region =>
    other !== null && other.regCode !== sheet.regCode;
  if (region?.ok && differs(region.value)) {
    findings.push(registerFinding('region-row', region.value.name, sheet.name));
  }
  if (region !== null && !region.ok) findings.push({ ...region.finding, severity: 'warning' });
  const byOktmo = oktmo?.ok ? regionByOktmo(oktmo.value) : null;
  if (oktmo?.ok && differs(byOktmo)) {
    findings.push(registerFinding('region-oktmo', oktmo.value, byOktmo.name));
  }
  const fns = ogrn?.ok ? ogrnFns(ogrn.value) : '';
  const byOgrn = FORMER_FNS.has(fns) ? null : regionByFns(fns);
  if (ogrn?.ok && differs(byOgrn)) findings.push(registerFinding('region-ogrn', ogrn.value, byOgrn.name));
  return findings;
}

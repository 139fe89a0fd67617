import { hasFns, ogrnFns } from '../../core/codes/ogrn';
import { type Region, readRegion, regionByFns, regionByOktmo } from '../../core/codes/region';
import type { Finding } from '../../core/findings/finding';
import type { Settings } from '../../shared/settings';
import { Votes } from '../columns/votes';
import { registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { remembered } from '../remembered';

/** The region of a sheet and, when there is none, why. */
export interface SheetRegion {
  readonly region: Region | null;
  /** Said of every row when the region is unknown. */
  readonly finding: Finding | null;
}

/** Tax-service numbers of regions that were merged into others: they say little of where an organisation is now. */
const FORMER_FNS: ReadonlySet<string> = new Set(['80', '81', '82', '84', '85', '88', '96', '98']);

const NOTHING: readonly Finding[] = [];

/** What rows say of their region weighs the more, the surer it is: organisations move, their OGRN does not. */
function majority(organisations: readonly Organisation[]): Region | null {
  const ofOktmo = remembered(regionByOktmo);
  const ofOgrn = ogrnRegions();
  const votes = new Votes<Region>();
  const vote = (region: Region | null, weight: number): void => {
    if (region !== null) votes.cast(region, weight);
  };
  for (const { type, region, oktmo, ogrn } of organisations) {
    if (type !== 'organisation') continue;
    if (region?.ok) vote(region.value, 3);
    if (oktmo?.ok) vote(ofOktmo(oktmo.value), 2);
    if (ogrn?.ok) vote(ofOgrn(ogrn.value), 1);
  }
  return votes.majority();
}

/** The region of an OGRN's tax-service number, looked up anew only when a row differs from the one before. */
function ogrnRegions(): (ogrn: string) => Region | null {
  let fns: string | null = null;
  let region: Region | null = null;
  return (ogrn) => {
    if (fns === null || !hasFns(ogrn, fns)) {
      fns = ogrnFns(ogrn);
      region = regionByFns(fns);
    }
    return region;
  };
}

/**
 * The region of a sheet: that of the settings, else the one for which more than half of the rows' witnesses speak
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
  const region = majority(organisations);
  return { region, finding: region === null ? registerFinding('region-unknown') : null };
}

/**
 * Warnings of a row whose own words name another region than the sheet's. An OGRN with a former tax-service
 * number is no disagreement.
 *
 * @returns takes a row
 * @example regionFindings(novosibirsk)(organisation)[0].code // 'region-ogrn'
 */
export function regionFindings(sheet: Region): (organisation: Organisation) => readonly Finding[] {
  const ofOktmo = remembered(regionByOktmo);
  /** Nearly every row: whatever names a region names the sheet's. */
  const agrees = ({ region, oktmo, ogrn }: Organisation): boolean => {
    if (region !== null && !(region.ok && region.value === sheet)) return false;
    if (oktmo?.ok && ofOktmo(oktmo.value) !== sheet) return false;
    return !ogrn?.ok || hasFns(ogrn.value, sheet.fns);
  };
  return (organisation) => (agrees(organisation) ? NOTHING : disagreements(organisation, sheet));
}

function disagreements({ region, oktmo, ogrn }: Organisation, sheet: Region): Finding[] {
  const findings: Finding[] = [];
  const differs = (other: Region | null): other is Region =>
    other !== null && other.regCode !== sheet.regCode;
  if (region?.ok && differs(region.value)) {
    findings.push(registerFinding('region-row', region.value.name, sheet.name));
  }
  if (region !== null && !region.ok) findings.push({ ...region.finding, severity: 'warning' });
  const byOktmo = oktmo?.ok ? regionByOktmo(oktmo.value) : null;
  if (oktmo?.ok && differs(byOktmo))
    findings.push(registerFinding('region-oktmo', oktmo.value, byOktmo.name));
  const fns = ogrn?.ok ? ogrnFns(ogrn.value) : '';
  const byOgrn = fns === '' || FORMER_FNS.has(fns) ? null : regionByFns(fns);
  if (ogrn?.ok && differs(byOgrn)) findings.push(registerFinding('region-ogrn', ogrn.value, byOgrn.name));
  return findings;
}

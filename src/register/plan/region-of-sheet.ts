import { ogrnFns } from '../../core/codes/ogrn';
import {
  type GivenRegion,
  type Region,
  readGivenRegion,
  regionByFns,
  regionByOktmo,
} from '../../core/codes/region';
import { regionFault } from '../../core/codes/region-agreement';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import type { Settings } from '../../shared/settings';
import { registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { majority, type Vote } from './majority';

/** The region of a sheet and, when there is none, why. */
export interface SheetRegion {
  readonly region: Region | null;
  /** The same as a person chose it in the settings; null when the rows decided. */
  readonly chosen: GivenRegion | null;
  /** The region for which more than half of the values in the rows speak, whatever is chosen; null when there is none. */
  readonly told: Region | null;
  /** A finding for every row that has no region of its own when the sheet's is unknown. */
  readonly finding: Finding | null;
}

/** A row's votes for a region. The surer a value is, the more it weighs: organisations move, their OGRN does not. */
function votesOf({ type, region, oktmo, ogrn }: Organisation): Vote<Region>[] {
  if (type !== 'organisation') return [];
  const witnesses = { ogrn: valueOrEmpty(ogrn), oktmo: valueOrEmpty(oktmo) };
  // A tax number in the region's column speaks for a wrong region.
  const isSound = region?.ok && regionFault(region.value, '', witnesses) === null;
  const votes: (readonly [Region | null, number])[] = [
    [isSound ? region.value.region : null, 3],
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
  const told = majority(organisations.flatMap(votesOf));
  if (regCode === '') {
    return {
      region: told,
      chosen: null,
      told,
      finding: told === null ? registerFinding('region-unknown') : null,
    };
  }
  const read = readGivenRegion(regCode);
  if (read.ok) return { region: read.value.region, chosen: read.value, told, finding: null };
  return { region: null, chosen: null, told, finding: registerFinding('region-setting-bad', regCode) };
}

import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import type { Finding } from '../findings/finding';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { ogrnFns } from './ogrn';
import {
  type GivenRegion,
  isFormerFns,
  type Region,
  readGivenRegion,
  regionByFns,
  regionByOktmo,
} from './region';

/** An organisation's other numbers that tell its region; '' for one that is not known. */
export interface RegionWitnesses {
  readonly ogrn: string;
  /** 8 digits. */
  readonly oktmo: string;
}

/** Whether a given region can be the one that a number tells; «71» is Ханты-Мансийский округ too, in two digits. */
export function isSameRegion({ region, code }: GivenRegion, told: Region): boolean {
  return region === told || code === told.okato;
}

/**
 * The region that an OGRN tells: where the organisation was first registered.
 *
 * @returns null for no OGRN, and for a tax-service number that belongs to no one region today
 * @example regionByOgrn('1045405430620') // Новосибирская область
 */
export function regionByOgrn(ogrn: string): Region | null {
  const fns = ogrnFns(ogrn);
  return isFormerFns(fns) ? null : regionByFns(fns);
}

/**
 * Why a given region cannot be the organisation's: its code is the tax service's number of the region that OKTMO or OGRN
 * tell, or both of them tell another one.
 *
 * @param given as `readGivenRegion` read it
 * @param shown the given cell in guillemets, for the sentence
 * @returns null when nothing does; one number alone that disagrees in another way is no reason: organisations move
 * @example regionFault(given54, '«54»', { ogrn: '1045405430620', oktmo: '' })?.code // 'region-tax-number'
 * Source: Mintsifry's instruction (two digits of OKATO); the tax number instead of it is the commonest mistake in the wild.
 */
export function regionFault(given: GivenRegion, shown: string, witnesses: RegionWitnesses): Finding | null {
  const byOktmo = witnesses.oktmo === '' ? null : regionByOktmo(witnesses.oktmo);
  const fns = ogrnFns(witnesses.ogrn);
  const byOgrn = regionByFns(fns);
  if (byOktmo !== null && isSameRegion(given, byOktmo)) return null;
  if (byOktmo !== null && byOgrn !== null && isSameRegion(given, byOgrn)) return null;
  const mistaken = byOktmo?.fns === given.code ? byOktmo : fns === given.code ? byOgrn : null;
  if (mistaken !== null && !isSameRegion(given, mistaken)) {
    return finding('region-tax-number', shown, mistaken.name, mistaken.regCode);
  }
  if (byOktmo === null || byOgrn === null) return null;
  if (byOktmo === byOgrn) return finding('region-outvoted', shown, byOktmo.name, byOktmo.regCode);
  return munFault(given, shown, witnesses.oktmo);
}

/**
 * Why a region cannot stand beside a municipality's code in one link.
 *
 * @param oktmo 8 digits; '' for none
 * @returns null when the municipality is in the region
 * @example munFault(moscow, '«45»', '50657000')?.code // 'region-against-oktmo'
 */
export function munFault(given: GivenRegion, shown: string, oktmo: string): Finding | null {
  const told = oktmo === '' ? null : regionByOktmo(oktmo);
  if (told === null || isSameRegion(given, told)) return null;
  return finding('region-against-oktmo', shown, oktmo, told.name, told.regCode);
}

/**
 * The region from a cell, refused when the organisation's other numbers speak against it.
 *
 * @param raw as `readRegion` takes it
 * @param mun OKTMO that stands beside the region in the link; '' for none
 * @example readAgreedRegion(54, { ogrn: '1045405430620', oktmo: '' }) // refused: region-tax-number
 */
export function readAgreedRegion(raw: CellValue, witnesses: RegionWitnesses, mun = ''): Result<Region> {
  const given = readGivenRegion(raw);
  if (!given.ok) return given;
  const shown = quoted(raw);
  const fault = regionFault(given.value, shown, witnesses) ?? munFault(given.value, shown, mun);
  return fault === null ? ok(given.value.region) : err(fault);
}

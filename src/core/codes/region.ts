import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { withCyrillicForLatin, withDigitForLetter } from '../cells/look-alikes';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { readDigits } from './digits';
import { hasInnCheckDigits } from './inn';
import { regionsInName } from './region-in-name';
import { regionByName } from './region-name';
import { REGIONS, type Region } from './region-table';

export { REGIONS, type Region } from './region-table';

/** Numbers of former okrugs that OGRN still have, with the regions they were merged into in 2005–2008. */
const FORMER_FNS: { readonly [fns: string]: string } = {
  80: '75',
  81: '59',
  82: '41',
  84: '24',
  85: '38',
  88: '24',
};

const BY_OKATO = new Map<string, Region>();
const BY_FNS = new Map<string, Region>();
const BY_LONG_CODE = new Map<string, Region>();
for (const region of REGIONS) {
  BY_FNS.set(region.fns, region);
  if (region.regCode === region.okato) BY_OKATO.set(region.okato, region);
  else BY_LONG_CODE.set(region.regCode, region).set(region.oktmoPrefix, region);
}
for (const [former, fns] of Object.entries(FORMER_FNS)) {
  const region = BY_FNS.get(fns);
  if (region !== undefined) BY_FNS.set(former, region);
}

/** A region as a cell gives it. */
export interface GivenRegion {
  readonly region: Region;
  /** The number in the cell, two digits at least; '' when the region is given by its name. */
  readonly code: string;
}

/**
 * The region from a cell.
 *
 * @param raw 50, "50", "03", 3, 711, 7114, 111, an OKATO or OKTMO of 8 or 11 digits (a lost zero or an added control digit
 *   too), or a name in a usual spelling; two digits are an OKATO: «11» is Arkhangelsk, «71» is Tyumen
 * @returns the region, or the reason; never throws
 * @example readRegion(3) // Краснодарский край
 * @example readRegion('г. Москва') // город Москва
 * Source: OKATO, OKTMO; codes of the okrugs inferred from a public link checker.
 */
export function readRegion(raw: CellValue): Result<Region> {
  const given = readGivenRegion(raw);
  return given.ok ? ok(given.value.region) : given;
}

/**
 * The region from a cell with how it is given: a number may be the tax service's, a name leaves no doubt.
 *
 * @param raw as `readRegion` takes it
 * @example readGivenRegion(3) // { ok: true, value: { region: Краснодарский край, code: '03' } }
 * @example readGivenRegion('Краснодарский край') // … code: ''
 */
export function readGivenRegion(raw: CellValue): Result<GivenRegion> {
  if (isEmptyMark(raw)) return err(finding('region-empty'));
  const text = withCyrillicForLatin(cellText(raw));
  return typeof raw === 'string' && /[а-яё]{2}/i.test(text) ? readNamed(text) : readNumbered(raw);
}

/**
 * The region of a municipality.
 *
 * @param oktmo OKTMO of at least two digits
 * @returns null when no region has it
 * @example regionByOktmo('71876000') // Ханты-Мансийский автономный округ — Югра
 */
export function regionByOktmo(oktmo: string): Region | null {
  return BY_LONG_CODE.get(oktmo.slice(0, 3)) ?? BY_OKATO.get(oktmo.slice(0, 2)) ?? null;
}

/**
 * The region of a tax-service number, former ones too.
 *
 * @param fns two digits, as in an OGRN
 * @returns null when the number belongs to no one region (96, 98)
 * @example regionByFns('54') // Новосибирская область
 */
export function regionByFns(fns: string): Region | null {
  return BY_FNS.get(fns) ?? null;
}

/**
 * Whether a tax-service number stood for a former okrug: it says little of where an organisation is now.
 *
 * @example isFormerFns('80') // true
 */
export function isFormerFns(fns: string): boolean {
  return fns in FORMER_FNS;
}

/**
 * REG-CODE of a region as links write it.
 *
 * @param okrugCode how the three okrugs inside another region's OKATO are written: 111, 711, 7114 or two digits
 * @example regCodeOf(yamal, 'short') // '71'
 */
export function regCodeOf(region: Region, okrugCode: 'long' | 'short'): string {
  return okrugCode === 'short' ? region.okato : region.regCode;
}

function readNamed(text: string): Result<GivenRegion> {
  const named = regionByName(text.replace(/\d+/g, ' ')) ?? regionInSentence(text);
  if (named && 'candidates' in named) return err(finding('region-ambiguous', quoted(text), named.candidates));
  if (!named) return /\d/.test(text) ? readNumbered(text) : err(finding('region-unknown-name', quoted(text)));
  // «54 Новосибирская область», «50 — …»: the number may be the tax service's, but it must be this region's.
  const numbers = text.match(/\d+/g) ?? [];
  const strange = numbers.find((number) => number !== named.fns && !sameRegion(number, named));
  return strange === undefined
    ? ok({ region: named, code: '' })
    : err(finding('region-ambiguous', quoted(text), `и ${strange}, и ${named.name}`));
}

/** «по Новосибирской области», «Республике Татарстан»: a name in another case, alone in its cell. */
function regionInSentence(text: string): Region | null {
  const [only, ...others] = regionsInName(text);
  const isExcluded = /(?:^| )(?:не|кроме|без|вне)(?= )/i.test(text);
  return only === undefined || others.length > 0 || isExcluded ? null : only;
}

function sameRegion(number: string, region: Region): boolean {
  return number === region.okato || regionByDigits(number) === region;
}

/** «5б»: the letter may stand for a digit, and the region for another one. */
const DIGIT_OR_LETTER = /(?<![\d.,])\d{1,2}[a-zа-яё](?![a-zа-яё])/i;

function readNumbered(raw: CellValue): Result<GivenRegion> {
  const text = typeof raw === 'string' ? withDigitForLetter(cellText(raw)) : raw;
  if (typeof text === 'string' && DIGIT_OR_LETTER.test(text))
    return err(finding('region-unknown-code', quoted(raw)));
  const read = readDigits(text, 'Код региона', {
    lengths: [1, 2, 3, 4, 7, 8, 9, 10, 11, 12],
    plausible: isTerritory,
  });
  if (!read.ok) return read;
  const digits = read.value;
  const value = quoted(raw);
  if (digits.length === 13) return err(finding('region-not-a-code', value, 'ОГРН'));
  // A round number is an OKATO that lost its zero: the one of Приморский край has an INN's check digit by chance.
  if (!digits.endsWith('000') && hasInnCheckDigits(digits))
    return err(finding('region-not-a-code', value, 'ИНН'));
  const region = regionByDigits(digits);
  return region ? ok({ region, code: digits.padStart(2, '0') }) : err(finding('region-unknown-code', value));
}

function isTerritory(digits: string): boolean {
  return (digits.length === 8 || digits.length === 11) && regionByDigits(digits) !== null;
}

function regionByDigits(digits: string): Region | null {
  const { length } = digits;
  if (length === 1) return BY_OKATO.get(`0${digits}`) ?? null;
  if (length === 2) return BY_OKATO.get(digits) ?? null;
  if (length === 3 || length === 4) return BY_LONG_CODE.get(digits) ?? null;
  if (length < 7 || length > 12) return null;
  return regionByTerritory(length === 7 || length === 10 ? `0${digits}` : digits);
}

/** OKATO: 111 НАО, 711[0-3] ХМАО, 711[4-9] ЯНАО (no OKTMO has a third digit 1); OKTMO: 118, 718, 719. */
function regionByTerritory(code: string): Region | null {
  return /^711[4-9]/.test(code) ? regionByDigits('7114') : regionByOktmo(code);
}

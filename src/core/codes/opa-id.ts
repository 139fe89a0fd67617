import { allMatches } from '../cells/all-matches';
import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { readDigits } from './digits';

/** No ЛКО has a longer number; an INN or OGRN in the wrong column does. */
const LONGEST = 9;
const ENTITY: { readonly [name: string]: string } = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  lt: '<',
  gt: '>',
};
const CODE = /opaId|Widget|data-org-id/i;
const WIDGET_CALL =
  /Widget\s*\(\s*(["'`«“”„‘’])?[^"'`«»“”„‘’,()]*["'`»“”‘’]?\s*,\s*["'`“”]?\s*([^"'`“”,;)\s]+)/gi;
const OPA_ID_PARAMETER = /opaId["']?\s*(?:=|%3D|:|\s)\s*["']?(\d+)/gi;

/**
 * The number of a ЛКО from a cell.
 *
 * @param raw cell value: a positive whole number of any length that a ЛКО can have, or a form link or widget code with it
 * @returns digits without leading zeros, or the reason; an empty cell and 0 give `id-empty`; never throws
 * @example readOpaId('239798,0') // { ok: true, value: '239798' }
 * Source: links in the wild have numbers of 3 to 6 digits.
 */
export function readOpaId(raw: CellValue): Result<string> {
  if (typeof raw === 'string' && CODE.test(raw)) return readOpaIdFromCode(raw);
  const read = readDigits(raw, 'ID');
  if (!read.ok) return read;
  const id = read.value.replace(/^0+/, '');
  if (id === '') return err(finding('id-empty'));
  if (id.length > LONGEST)
    return err(finding('id-too-long', quoted(raw), String(id.length), likely(id.length)));
  return ok(id);
}

/**
 * Whether an ID cell means that there is no ID: empty, a mark of emptiness, or zero.
 *
 * @example isEmptyId(0) // true
 */
export function isEmptyId(raw: CellValue): boolean {
  return raw === 0 || isEmptyMark(raw) || /^0+(?:[.,]0+)?$/.test(cellText(raw));
}

/**
 * The number of a ЛКО from the code of a site's widget, or from a form link.
 *
 * @param raw code as copied from the site (any quotes, entities, third argument), a form link, or the bare number
 * @returns digits, or the reason: a variable instead of digits, different numbers, the polls widget's `data-org-id`
 * @example readOpaIdFromCode('Widget("https://pos.gosuslugi.ru/form", 327974)') // { ok: true, value: '327974' }
 * Source: widget codes on official sites.
 */
export function readOpaIdFromCode(raw: CellValue): Result<string> {
  if (typeof raw !== 'string') return readOpaId(raw);
  const code = withoutEntities(cellText(raw));
  if (code === '') return err(finding('id-empty'));
  const calls = allMatches(code, WIDGET_CALL).map(([, , id = '']) => id);
  const links = allMatches(code, OPA_ID_PARAMETER).map(([, id = '']) => id);
  const ids = calls.concat(links).filter((id) => /^\d+$/.test(id));
  const different = Array.from(new Set(ids.map((id) => id.replace(/^0+/, ''))));
  const [id] = different;
  if (different.length > 1) return err(finding('code-several', quoted(raw), different.join(', ')));
  if (id !== undefined) return readOpaId(id);
  if (calls.length > 0) return err(finding('code-variable', quoted(raw)));
  if (/data-org-id/i.test(code)) return err(finding('code-org-id', quoted(raw)));
  return /[<>/=(){}]|opaId|Widget/i.test(code) ? err(finding('code-no-id', quoted(raw))) : readOpaId(raw);
}

function withoutEntities(code: string): string {
  return code.replace(/&(amp|quot|apos|#39|#34|lt|gt);/g, (entity, name: string) => ENTITY[name] ?? entity);
}

function likely(length: number): string {
  if (length === 13) return 'ОГРН';
  return length === 10 || length === 12 ? 'ИНН' : 'другой номер';
}

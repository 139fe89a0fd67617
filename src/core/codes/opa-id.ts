import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { saysNone } from '../cells/none-words';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';
import { readDigits } from './digits';
import { idsInCode } from './widget-code';

/** No ЛКО has a longer number; an INN or OGRN in the wrong column does. */
const LONGEST = 9;
const CODE = /opa[-_]?Id|Widget|data-org-id/i;

/**
 * The number of a ЛКО from a cell.
 *
 * @param raw cell value: a positive whole number of any length that a ЛКО can have, or a form link or widget code with it
 * @returns digits without leading zeros, or the reason; an empty cell and 0 give `id-empty`; never throws
 * @example readOpaId('239798,0') // { ok: true, value: '239798' }
 * Source: links in the wild have numbers of 3 to 6 digits.
 */
export function readOpaId(raw: CellValue): Result<string> {
  if (isEmptyId(raw)) return err(finding('id-empty'));
  if (typeof raw === 'string' && CODE.test(raw)) return readOpaIdFromCode(raw);
  const read = readDigits(raw, 'ID');
  if (!read.ok) return read;
  const id = read.value.replace(/^0+/, '');
  if (id === '') return err(finding('id-empty'));
  if (id.length > LONGEST)
    return err(finding('id-too-long', quoted(raw), String(id.length), likely(id.length)));
  return ok(id);
}

const ACCOUNT =
  /^(?:лко|лк|id|ид|opaid|идентификатор[а-я]*|номер[а-я]*|кабинет[а-я]*|личн[а-я]+|пос|платформ[а-я]+|уч[её]тн[а-я]+|запис[а-я]+|организаци[а-я]+|орган[а-я]*|через|бер[её]тся|взять|взят)$/;
/** Whose ЛКО is used instead; the parent itself stands in another column. */
const ABOVE = /^(?:вышестоящ[а-я]+|верхнеуровнев[а-я]+|головн[а-я]+|родительск[а-я]+|учредител[а-я]*)$/;

/**
 * Whether an ID cell means that there is no ID: empty, a mark of emptiness, zero, or words («ЛКО не создан», «вышестоящий»).
 *
 * @example isEmptyId(0) // true
 * @example isEmptyId('нет своего ЛКО') // true
 * Source: cells of regional registers; such words are an answer, the parent's ЛКО serves then.
 */
export function isEmptyId(raw: CellValue): boolean {
  if (raw === 0 || isEmptyMark(raw)) return true;
  if (typeof raw !== 'string') return false;
  const text = cellText(raw);
  return /^0+(?:[.,]0+)?$/.test(text) || saysNone(text, ACCOUNT, ABOVE);
}

/**
 * The number of a ЛКО from the code of a site's widget, or from a form link.
 *
 * @param raw code as copied from the site (any quotes, entities, third argument), a form link, or the bare number
 * @returns digits, or the reason: a variable without a number, different numbers, a call in a comment, a widget of another address, the polls widget's `data-org-id`
 * @example readOpaIdFromCode('Widget("https://pos.gosuslugi.ru/form", 327974)') // { ok: true, value: '327974' }
 * Source: widget codes on official sites.
 */
export function readOpaIdFromCode(raw: CellValue): Result<string> {
  if (typeof raw !== 'string' || !CODE.test(raw)) return isMarkup(raw) ? noId(raw) : readOpaId(raw);
  const { ids, hasCall, hasOther, commented } = idsInCode(raw);
  const different = Array.from(new Set(ids.map((id) => id.replace(/^0+/, ''))));
  const [id] = different;
  if (different.length > 1) return err(finding('code-several', quoted(raw), different.join(', ')));
  if (id !== undefined) return readOpaId(id);
  if (commented.length > 0) return err(finding('code-commented', quoted(raw), commented.join(', ')));
  if (hasCall) return err(finding('code-variable', quoted(raw)));
  if (hasOther) return err(finding('code-other-widget', quoted(raw)));
  return /data-org-id/i.test(raw) ? err(finding('code-org-id', quoted(raw))) : noId(raw);
}

function isMarkup(raw: CellValue): boolean {
  return typeof raw === 'string' && /[<>/=(){}]/.test(raw) && !isEmptyId(raw);
}

function noId(raw: CellValue): Result<string> {
  return err(finding('code-no-id', quoted(raw)));
}

function likely(length: number): string {
  if (length === 13) return 'ОГРН';
  return length === 10 || length === 12 ? 'ИНН' : 'другой номер';
}

import { isAnswered, isTyped, isUncomputed } from '../../register/hand-out/answers/answers';
import type { Correction } from '../../register/hand-out/corrections';
import type { CollectPlan } from '../../register/hand-out/plan-collect';
import { sheetDamage } from '../../register/hand-out/sheet/sheet-damage';
import { groupText } from '../../register/hand-out/sheet/sheet-mark';
import { SHEET_HEADERS } from '../../register/hand-out/texts';
import type { BroughtRow } from '../../shared/collect';
import type { BrokenHandOutSheet, HandOutSheet } from '../../sheets/own-sheets/hand-out-sheet';
import type { HandOutPlan } from '../hand-out/hand-out-plan';
import { HAND_OUT_NOTICES } from '../hand-out/hand-out-texts';

/**
 * What a person should know of the sheets and files that were read: damaged ones, those of another register, copies
 * beside their originals, cells that are still computed, hidden ones; and what people wrote where nothing is collected.
 * None of them harms the others.
 */
export function collectNotices(
  { numbers }: HandOutPlan,
  sheets: readonly HandOutSheet[],
  broken: readonly BrokenHandOutSheet[],
  files: readonly BroughtRow[],
  { foreign, notes, corrections }: CollectPlan,
): string[] {
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const damaged = broken.flatMap(({ name, answers }) => (answers === null ? [] : [{ name, ...answers }]));
  const beside = [...sheets, ...damaged].flatMap(({ name, beside: titles }) =>
    titles.map((title) => ({ source: name, title })),
  );
  const read = sheets.length + files.length + damaged.length;
  return [
    ...(read === 0 ? [HAND_OUT_NOTICES.noAnswers] : []),
    ...(read > 0 && !numbers.rowKey ? [HAND_OUT_NOTICES.noKeys] : []),
    ...broken.flatMap(damage),
    ...foreign.map(HAND_OUT_NOTICES.foreign),
    ...sameGroup(
      sheets,
      files.filter(({ source }) => !foreign.includes(source)),
    ).map(([first, ...others]) => HAND_OUT_NOTICES.copies(first ?? '', others)),
    ...uncomputed(sheets),
    ...(hidden.length > 0 ? [HAND_OUT_NOTICES.hidden(hidden)] : []),
    ...(corrections.length > 0 ? [HAND_OUT_NOTICES.corrections(corrections.map(titled))] : []),
    ...(notes.length > 0 ? [HAND_OUT_NOTICES.notes(notes.map(noteText))] : []),
    ...(beside.length > 0 ? [HAND_OUT_NOTICES.ownColumns(beside)] : []),
  ];
}

function damage({ name, missing, answers }: BrokenHandOutSheet): string[] {
  const found = sheetDamage(missing, answers?.layout ?? null);
  return found === null ? [] : [HAND_OUT_NOTICES[found.kind](name, found.columns)];
}

const SHOWN_TITLES = { name: SHEET_HEADERS.name, page: SHEET_HEADERS.vkPage, ogrn: SHEET_HEADERS.ogrn };

function titled(correction: Correction): Correction & { readonly title: string } {
  return { ...correction, title: SHOWN_TITLES[correction.field] };
}

function noteText({ source, row, name, ogrn, page, answers }: BroughtRow) {
  const texts = [name, page, ...Object.values(answers), ogrn].filter((text) => text !== '');
  return { source, row, text: texts.join(', ') };
}

function uncomputed(sheets: readonly HandOutSheet[]): string[] {
  return sheets.flatMap(({ name, rows }) => {
    const count = rows.filter(({ typed }) => isUncomputed(typed)).length;
    return count === 0 ? [] : [HAND_OUT_NOTICES.uncomputed(name, count)];
  });
}

/**
 * Sheets and files of one group, where there are several: a copy beside its original, a file that came back twice. One
 * that came back beside an original that nobody filled in is what was asked for.
 */
function sameGroup(sheets: readonly HandOutSheet[], files: readonly BroughtRow[]): string[][] {
  const groups = new Map<string, Map<string, boolean>>();
  const add = (group: string, source: string, answers: boolean): void => {
    const sources = groups.get(group) ?? new Map<string, boolean>();
    groups.set(group, sources.set(source, answers || sources.get(source) === true));
  };
  for (const { name, layout, rows } of sheets)
    add(
      groupText(layout.mark),
      name,
      rows.some(({ typed }) => isTyped(typed)),
    );
  for (const { group, source, answers } of files) if (group !== '') add(group, source, isAnswered(answers));
  return Array.from(groups.values())
    .filter((sources) => sources.size > 1 && Array.from(sources.values()).filter(Boolean).length !== 1)
    .map((sources) => Array.from(sources.keys()));
}

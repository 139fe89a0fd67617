import { isAnswered, isTyped, isUncomputed } from '../../register/hand-out/answers';
import { groupText } from '../../register/hand-out/sheet-table';
import type { BroughtRow } from '../../shared/collect';
import type { BrokenHandOutSheet, HandOutSheet } from '../../sheets/own-sheets/hand-out-sheet';
import type { HandOutPlan } from '../hand-out/hand-out-plan';
import { HAND_OUT_NOTICES } from '../hand-out/hand-out-texts';

/**
 * What a person should know of the sheets and files that were read: damaged ones, those of another register, copies
 * beside their originals, cells that are still computed, hidden ones. None of them harms the others.
 *
 * @param foreign sources that none of the register's organisations is in
 */
export function collectNotices(
  { numbers }: HandOutPlan,
  sheets: readonly HandOutSheet[],
  broken: readonly BrokenHandOutSheet[],
  files: readonly BroughtRow[],
  foreign: readonly string[],
): string[] {
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  return [
    ...(sheets.length === 0 && files.length === 0 ? [HAND_OUT_NOTICES.noAnswers] : []),
    ...(sheets.length + files.length > 0 && !numbers.rowKey ? [HAND_OUT_NOTICES.noKeys] : []),
    ...broken.map(({ name, missing }) => HAND_OUT_NOTICES.broken(name, missing)),
    ...foreign.map(HAND_OUT_NOTICES.foreign),
    ...sameGroup(
      sheets,
      files.filter(({ source }) => !foreign.includes(source)),
    ).map(([first, ...others]) => HAND_OUT_NOTICES.copies(first ?? '', others)),
    ...uncomputed(sheets),
    ...(hidden.length > 0 ? [HAND_OUT_NOTICES.hidden(hidden)] : []),
  ];
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

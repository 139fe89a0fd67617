import type { CleanSheet } from './clean-sheet';

const FORM = 'https://pos.gosuslugi.ru/form/?opaId=';
const POLLS = 'https://pos.gosuslugi.ru/og/org-activities?';
const APP = 'https://vk.com/app8181405#';
const MENU_NAMES = {
  education: 'Запись в кружок',
  health: 'Запись к врачу',
  auto: 'Госуслуги Авто',
  gosuslugi: 'Госуслуги',
} as const;
/** Enough for any real tree, and an end for the circles of a sample. */
const DEEPEST = 10;

/**
 * What a competent scripter would write for clean data: one pass, no check, no remark. The measure of what planning
 * adds.
 *
 * @returns the rows as setValues takes them, in the order of the output columns
 */
export function pasteAll(sheet: CleanSheet): string[][] {
  const { regCode, names, parents, ids, ogrns, oktmos, kinds, sections, groups } = sheet;
  const rowOf = new Map<string, number>();
  for (let i = 0; i < names.length; i += 1) rowOf.set(names[i]!, i);
  const above = (i: number): number => rowOf.get(parents[i]!) ?? -1;
  const rows: string[][] = [];
  for (let i = 0; i < names.length; i += 1) {
    let server = i;
    for (let step = 0; step < DEEPEST && server >= 0 && ids[server] === ''; step += 1) server = above(server);
    let body = i;
    for (let step = 0; step < DEEPEST && body >= 0 && kinds[body] !== 'omsu'; step += 1) body = above(body);
    const id = server < 0 ? '' : ids[server]!;
    const page = `utm_medium=${regCode}&utm_campaign=${ogrns[i]}`;
    const mun = body < 0 ? oktmos[i] : oktmos[body];
    const whose =
      kinds[i] === 'roiv' ? `reg_code=${regCode}&utm_source=vk1` : `mun_code=${mun}&utm_source=vk2`;
    const section = sections[i]!;
    let app = `${APP}utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi`;
    if (section === 'education') app = `${APP}module=education&step=ChoosingKid&groupId=${groups[i]}`;
    else if (section === 'health') app = `${APP}module=health&groupId=${groups[i]}`;
    else if (section === 'auto')
      app = `${APP}module=auto&utm_source=vk&utm_medium=post&utm_campaign=gosuslugi&utm_content=auto`;
    rows.push([
      id === '' ? '' : `${FORM}${id}&utm_source=vk&${page}`,
      `${POLLS}${whose}&${page}`,
      app,
      MENU_NAMES[section],
      id === '' ? 'нет ЛКО' : server === i ? 'свой ЛКО' : 'вышестоящий ЛКО',
      id,
      server < 0 || server === i ? '' : names[server]!,
      '',
    ]);
  }
  return rows;
}

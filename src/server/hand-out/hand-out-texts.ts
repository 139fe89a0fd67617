import { counted } from '../../core/cells/plural';
import type { Failure } from '../../shared/answer';

/** Notes on headers of the register, which explain what the columns are for. */
export const LEGENDS = {
  handOut:
    'Заполняет дополнение «Ссылки ПОС» при раздаче: на чьём листе стоит организация.\n' +
    'Рядом скрытый столбец «Раздача: ключ строки»: по нему ответы находят свою строку. Не меняйте и не удаляйте его.',
  collect:
    'Заполняет дополнение «Ссылки ПОС» при сборе ответов.\n' +
    'Верно: зелёный. С ошибками: красный. С замечаниями, без ссылок или переспросить: жёлтый. Нет ответа: без цвета.',
};

/** Many names would hide the sentence. */
const MOST_NAMES = 5;

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `«${name}»`);
  return names.length > MOST_NAMES
    ? `${shown.join(', ')} и ещё ${names.length - MOST_NAMES}`
    : shown.join(', ');
}

/** A text longer than this stands whole on its sheet, beside the row that is named. */
const LONGEST = 100;

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trim()}…` : line;
}

/** The first of some findings, the rest counted. */
function listed(texts: readonly string[]): string {
  const rest = texts.length - MOST_NAMES;
  return rest > 0 ? `${texts.slice(0, MOST_NAMES).join('; ')} и ещё ${rest}` : texts.join('; ');
}

/** What a person reads about handing out when something is in the way. */
export const HAND_OUT_FAILURES = {
  notHandedOut: (): Failure => ({
    code: 'no-columns',
    text: 'Сводка считается по раздаче, а её ещё не было. Сначала раздайте листы.',
    retry: false,
  }),
  handOutSheet: (name: string): Failure => ({
    code: 'no-columns',
    text: `Лист «${name}» сделан дополнением: это не выгрузка. Откройте лист с выгрузкой и повторите.`,
    retry: true,
  }),
};

/** What a person should know of one sheet after a hand-out. */
export const TROUBLES = {
  deleted: 'Лист удалили: создан новый.',
  unreadable:
    'На прежнем листе нет ключа или столбцов раздачи: он оставлен как есть, рядом создан новый лист.',
  onlyWarns:
    'Закрыть столбцы от других не вышло: доступ к таблице дан группе. Перед правкой Google только предупредит.',
  failed: 'Google не дал изменить лист. Раздайте его ещё раз.',
  kept: (count: number): string =>
    `Строк с ответами, которых нет в выгрузке: ${count}. Они сохранены и помечены.`,
};

/** Said at a check. */
export const HAND_OUT_NOTICES = {
  twice: (name: string): string => `Лист «${name}» повторяет другой лист раздачи: раздача его не меняет.`,
  orphan: (name: string): string =>
    `Лист «${name}» раздавали раньше, теперь таких организаций нет: он остался как есть.`,
  broken: (name: string, missing: readonly string[]): string =>
    missing.length === 0
      ? `Лист «${name}» не прочитан: над столбцом «Ключ организации» стёрта метка раздачи. Перенесите ответы на целый лист.`
      : `Лист «${name}» не прочитан: нет столбцов ${named(missing)}. Верните их или перенесите ответы на целый лист.`,
  lostColumns: (name: string, lost: readonly string[]): string =>
    `Лист «${name}»: нет столбцов ${named(lost)}. Остальные ответы взяты; если там были ответы, верните столбцы и соберите ещё раз.`,
  lostKeys: (name: string): string =>
    `Лист «${name}»: стёрты ключи организаций. Ответы взяты там, где совпали и название, и ОГРН.`,
  lostMark: (name: string): string =>
    `Лист «${name}»: стёрта метка раздачи. Ответы взяты, но не видно, кому и когда лист раздавали.`,
  notes: (
    notes: readonly { readonly source: string; readonly row: number; readonly text: string }[],
  ): string =>
    `Написано рядом с таблицей, это не ответы: ${listed(notes.map(({ source, row, text }) => `«${source}», строка ${row}: «${cut(text)}»`))}. Прочтите и, если нужно, внесите сами.`,
  ownColumns: (columns: readonly { readonly source: string; readonly title: string }[]): string =>
    `Свои столбцы муниципалитетов не собираются: ${listed(columns.map(({ source, title }) => `«${source}», ${title}`))}. Нужное перенесите в «Комментарий».`,
  corrections: (
    cells: readonly {
      readonly source: string;
      readonly row: number;
      readonly title: string;
      readonly text: string;
      readonly held: string;
    }[],
  ): string =>
    `Исправлено в серых столбцах, в выгрузку не записано: ${listed(
      cells.map(
        ({ source, row, title, text, held }) =>
          `«${source}», строка ${row}, «${title}»: «${cut(text)}»${held === '' ? '' : ` вместо «${cut(held)}»`}`,
      ),
    )}. Если на листе верно, исправьте выгрузку.`,
  overwritten: (name: string, rows: readonly number[]): string =>
    `Лист «${name}»: исправлены серые столбцы, строки ${listed(rows.map(String))}. Раздача вернёт туда значения выгрузки: если на листе верно, сначала исправьте выгрузку.`,
  foreign: (source: string): string =>
    `«${source}» раздавали не из этой выгрузки: ни одной её организации там нет. Ответы оттуда не взяты.`,
  copies: (first: string, others: readonly string[]): string =>
    `${named([first, ...others])}: это листы одной раздачи. Одинаковые ответы считаются один раз, разные стали расхождениями; лишнюю копию удалите.`,
  uncomputed: (name: string, count: number): string =>
    counted`Лист «${name}»: формулы ещё считаются, строк: ${count}. Соберите ещё раз, когда в ячейках появятся значения.`,
  hidden: (names: readonly string[]): string =>
    `Прочитаны и скрытые листы: ${named(names)}. Если это старые копии, удалите их и проверьте ещё раз.`,
  noRoom: (wanted: number, free: number): string =>
    counted`Новые листы не поместятся: им нужно ячеек ${wanted}, а таблица Google вместит ещё ${free}. ` +
    'Раздайте по частям или скопируйте выгрузку в новую таблицу и раздайте там.',
  noKeys: 'Раздачи ещё не было: ответы ищутся по ОГРН и названию.',
  noAnswers: 'Листов с ответами не найдено. Сначала раздайте листы или верните их в таблицу.',
};

/** What an undo leaves as it is. */
export const UNDO_KEPT = {
  answered: (name: string): string => `Лист «${name}» оставлен: в нём есть ответы.`,
  gone: (name: string): string => `Листа «${name}» больше нет: возвращать нечего.`,
  changed: (header: string): string => `«${header}» изменили после раздачи: оставлено как есть.`,
  row: 'Строка с ответами оставлена.',
};

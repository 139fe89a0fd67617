import type { Role } from '../../../src/shared/roles';

/** What the command line says of columns. */
export const COLUMN_TEXTS = {
  badRow: (text: string) =>
    `Строка заголовков «${text}» не подходит. Нужен номер строки, например --header-row 3.`,
  noRow: (row: number) => `Строки заголовков ${row} на листе нет. Она должна стоять среди первых 150 строк.`,
  noColumn: (text: string) => `Не понято: --column ${text}. Пример: --column name=F или --column id=нет.`,
  noRole: (name: string, roles: readonly Role[]) =>
    `Нет такого значения столбца: «${name}». Есть: ${roles.join(', ')}.`,
  noSuchColumn: (typed: string, sheet: string) =>
    `На листе «${sheet}» нет столбца «${typed}». Укажите букву, номер или заголовок; список столбцов: --columns.`,
  severalColumns: (typed: string, letters: readonly string[]) =>
    `Заголовок «${typed}» стоит над столбцами ${letters.join(', ')}. Укажите букву.`,
  hint: 'В командной строке: --column name=F, --header-row N, что узнано: --columns.',
  /** A question of the recognition, and how to answer it here. */
  asked: (why: string, role: Role, letters: readonly string[]) =>
    `${why}. Укажите ${letters.map((letter) => `--column ${role}=${letter}`).join(' или ')} или --column ${role}=нет`,

  sheet: (name: string, row: number) =>
    row === 0 ? `Лист «${name}»: строка заголовков не найдена` : `Лист «${name}», строка заголовков ${row}`,
  column: (
    letter: string,
    header: string,
    name: string,
    role: Role,
    sure: string,
    why: string,
    samples: string,
  ) => `  ${letter} «${header}»: ${name} (${role}), ${sure}, ${why}${samples === '' ? '' : `; ${samples}`}`,
  askedTitle: 'Нужно выбрать:',
  missingTitle: 'Не найдены:',
  missing: (name: string, role: Role, needed: string) =>
    `  ${name} (${role})${needed === '' ? '' : `: ${needed}`}`,
  own: (letters: readonly string[]) => `Заполняет дополнение: ${letters.join(', ')}`,
  help: `  Столбцы (fill, audit, readiness, hand-out, collect)
    --columns           показать, что узнано и чего не хватает, и ничего не записывать
    --header-row N      строка заголовков
    --column РОЛЬ=F     столбец по букве, номеру или заголовку, «нет» — такого нет; можно повторять:
                        --column name=F --column id=нет
`,
};

const FORM = '«Сообщить о проблеме»';
const POLL = '«Высказать мнение»';
const APP = '«Госуслуги»';

/** What each role is needed for, where a missing column costs a link. */
export const NEEDED_FOR: { readonly [role in Role]?: string } = {
  name: 'без него строк не назвать и вышестоящих не найти',
  ogrn: `нужен в ссылках ${FORM} и ${POLL}`,
  id: `нужен в ссылке ${FORM}: без него ни у кого нет своего ЛКО`,
  parentName: `или её ID, ОГРН: для ${FORM} по вышестоящему ЛКО и для ОКТМО`,
  oktmo: `нужен в ссылке ${POLL} у ОМСУ и подведомственных`,
  region: 'без него регион берётся по ОКТМО и ОГРН',
  kind: `без него вид для ${POLL} берётся по наименованию`,
  field: `без неё раздел ${APP} берётся по наименованию`,
  status: `без него каждый ID считается подключённым: ${FORM}`,
  votingStatus: `без него не видно, подключены ли опросы: ${POLL}`,
  vkPage: `или ID сообщества: для ${APP} в образовании и здравоохранении`,
};

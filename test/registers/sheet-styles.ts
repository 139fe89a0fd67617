import type { Random } from '../../tools/sample/random';
import type { TrueOrganisation } from './made-region';

type Cell = string | number;

/** How one office keeps its register. */
export interface SheetStyle {
  readonly name: string;
  /** Rows above the data. */
  readonly head: readonly (readonly Cell[])[];
  /** In what order the rows stand; as the region has them unless told. */
  readonly order?: (region: readonly TrueOrganisation[]) => TrueOrganisation[];
  readonly row: (organisation: TrueOrganisation, at: number, random: Random) => Cell[];
  /** The least share of links that must be there without a decision. */
  readonly written: number;
}

const CONNECTED = ['Подключен', 'подключено', 'Да', 'Подтверждён', 'активен', 'Подключена к ПОС'];
const NOT_CONNECTED = [
  'Не подключен',
  'нет подключения',
  'не подкл.',
  'Готовится к подключению',
  'ожидает подключения',
  'Нет',
  'заблокирован',
  'Hе подключена',
  'подключение планируется в 2025 году',
  'аннулирован',
];
const NO_ACCOUNT = ['', '', 'нет', 'нет ЛКО', 'не создан', '—', 'отсутствует', 'нет своего ЛКО', 0];

const status = ({ id, connected }: TrueOrganisation, random: Random): string =>
  id === ''
    ? random.pick(['', 'нет ЛКО', 'Не подключен'])
    : random.pick(connected ? CONNECTED : NOT_CONNECTED);
const account = ({ id }: TrueOrganisation, random: Random): Cell =>
  id === '' ? random.pick(NO_ACCOUNT) : random.pick<Cell>([id, Number(id), ` ${id}`, `${id}.0`]);
const code = (digits: string, random: Random): Cell =>
  random.pick<Cell>([digits, Number(digits), `${digits}\u00a0`, `'${digits}`]);

/** Spellings of one name that mean it and nothing else. */
function spelled(name: string, random: Random): string {
  return random.pick([
    name,
    name.toUpperCase(),
    name.replace('муниципального района', 'р-на'),
    name.replace('муниципального округа', 'м.о.'),
    name.replace(' Амурской области', ''),
    name.replace('Администрация', 'администрация'),
    ` ${name.replace(/ /g, '  ')}`,
  ]);
}

/** Every organisation right below its parent, as a tree is written. */
function depthFirst(region: readonly TrueOrganisation[]): TrueOrganisation[] {
  const children = new Map<TrueOrganisation | null, TrueOrganisation[]>();
  for (const one of region) children.set(one.parent, [...(children.get(one.parent) ?? []), one]);
  const below = (parent: TrueOrganisation | null): TrueOrganisation[] =>
    (children.get(parent) ?? []).flatMap((one) => [one, ...below(one)]);
  return below(null);
}

export const SHEET_STYLES: readonly SheetStyle[] = [
  {
    name: 'выгрузка по ЛКО',
    written: 0.98,
    head: [
      ['Выгрузка по ЛКО в ПОС (11.04.2023)'],
      [
        'Наименование организации',
        'ОГРН',
        'ID ЛКО',
        'Вышестоящая организация',
        'ОКТМО',
        'Сфера',
        'Статус ЛКО',
        'Страница ВК',
      ],
    ],
    row: (one, _at, random) => [
      one.name,
      code(one.ogrn, random),
      account(one, random),
      one.parent?.name ?? '',
      code(one.oktmo, random),
      one.field,
      status(one, random),
      `https://vk.com/club${one.community}`,
    ],
  },
  {
    name: 'реестр с модулями и сферами',
    written: 0.93,
    head: [
      ['Реестр официальных страниц'],
      ['по состоянию на 01.09.2024'],
      [
        '№ п/п',
        'id',
        'Полное наименование',
        'Краткое наименование',
        'Учредитель',
        'ИНН',
        'ОГРН',
        'ЛКО №',
        'Модуль «Сообщения»',
        'Модуль «Голосования»',
        'Сфера 1',
        'Сфера 2',
        'ОКТМО',
        'ID госпаблика',
        'Ответственный, телефон',
      ],
      Array.from({ length: 15 }, (_, at) => at + 1),
    ],
    row: (one, at, random) => [
      at + 1,
      at + 1,
      one.name,
      one.shortName,
      one.parent === null ? random.pick(['', one.name]) : spelled(one.parent.name, random),
      code(one.inn, random),
      code(one.ogrn, random),
      account(one, random),
      status(one, random),
      random.pick(['Подключен', 'Не подключен']),
      one.kind === 'РОИВ' || one.name.startsWith('Гос') ? 'региональный' : 'муниципальный',
      one.field,
      code(one.oktmo, random),
      code(one.community, random),
      '',
    ],
  },
  {
    name: 'выгрузка программиста',
    written: 0.95,
    head: [['id', 'name_full', 'ogrn', 'opa_id', 'founder', 'oktmo', 'url', 'category', 'updated_at']],
    row: (one, at, random) => [
      48000 + at * 3,
      one.name,
      code(one.ogrn, random),
      account({ ...one, id: one.connected ? one.id : '' }, random),
      one.parent?.ogrn ?? '',
      code(one.oktmo, random),
      random.pick([
        `https://vk.com/public${one.community}`,
        `vk.com/club${one.community}`,
        `https://m.vk.com/club${one.community}`,
      ]),
      one.field,
      '2024-05-01',
    ],
  },
  {
    name: 'свод по районам',
    written: 0.95,
    head: [
      [2024, 'Сводная таблица', '', '', '', '', '', ''],
      [
        'Муниципальное образование',
        'ОМСУ',
        'Наименование учреждения',
        'ОГРН',
        'ID ЛКО',
        'ID верхнеуровневого ЛКО',
        'Отрасль',
        'ОКТМО',
        'Группа ВК',
      ],
      ['А', 'Б', 1, 2, 3, 4, 5, 6, 7],
    ],
    row: (one, _at, random) => [
      one.municipality,
      one.mun === '' ? '' : `Администрация ${one.ofMunicipality}`,
      one.name,
      code(one.ogrn, random),
      account({ ...one, id: one.connected ? one.id : '' }, random),
      upperAccount(one),
      one.field,
      code(one.oktmo, random),
      `https://vk.com/photo-${one.community}_456239017`,
    ],
  },
  {
    name: 'дерево по уровням',
    order: depthFirst,
    written: 0.95,
    head: [
      [
        'Уровень',
        'Наименование',
        'ОГРН',
        '№ ЛКО',
        'Подключение к модулю Сообщения',
        'ОКТМО',
        'Сфера деятельности',
        'ID сообщества ВК',
      ],
    ],
    row: (one, _at, random) => [
      one.level,
      one.name,
      code(one.ogrn, random),
      account(one, random),
      status(one, random),
      code(one.oktmo, random),
      one.field,
      code(one.community, random),
    ],
  },
];

/** The nearest account above, as a register of «верхнеуровневые ЛКО» has it. */
function upperAccount(one: TrueOrganisation): string {
  let above = one.parent;
  while (above !== null && !above.connected) above = above.parent;
  return above?.id ?? '';
}

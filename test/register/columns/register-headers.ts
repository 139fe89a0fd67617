import type { CellValue } from '../../../src/core/cells/cell-value';
import type { Role } from '../../../src/shared/roles';
import { ogrn } from '../sheet';

const PLACES = ['Черепановский', 'Искитимский', 'Тогучинский', 'Болотнинский', 'Колыванский', 'Мошковский'];
const of = (values: readonly CellValue[]) => (row: number) => values[row % values.length] as CellValue;
const genitive = (row: number) => `${PLACES[row % 6]?.slice(0, -2)}ого`;

/** What stands below a header, row by row from 0. */
export const VALUES = {
  none: () => '',
  name: (row: number) => `МБОУ «Средняя школа № ${row + 1}»`,
  short: (row: number) => `СОШ № ${row + 1}`,
  ogrn: (row: number) => ogrn(row + 1),
  ogrn2: (row: number) => ogrn(row + 40),
  inn: of(['5405123450', '7707083893', '7710140679']),
  oktmo: of(['50657000', '50615000', '50701000']),
  okato: of(['50000000000']),
  counting: (row: number) => row + 1,
  keys: (row: number) => 18000 + row * 37,
  lko: (row: number) => 219141 + row * 1013,
  person: of(['Иванова И. И.', 'Петров П. П.']),
  address: (row: number) => `г. Бердск, ул. Ленина, ${row + 1}`,
  phone: (row: number) => `8 (383) 212-00-0${row}`,
  body: (row: number) => `Администрация ${genitive(row)} района`,
  oneBody: () => 'Администрация Черепановского района',
  ministry: of(['Министерство здравоохранения', 'Министерство образования Новосибирской области']),
  district: (row: number) => `${PLACES[row % 6]} район`,
  region: () => 'Новосибирская область',
  kind: of(['ОМСУ', 'РОИВ', 'подведомственная']),
  institution: of(['школа', 'детский сад', 'школа']),
  field: of(['Образование', 'Здравоохранение', 'Культура']),
  fieldLevel: of(['Муниципальная', 'Региональная']),
  level: of([1, 2, 3]),
  connected: of(['Подключена', 'Не подключена', 'Подключена']),
  yes: of(['да', 'нет', 'да']),
  tick: of([true, false]),
  page: (row: number) => `https://vk.com/school${row}nsk`,
  club: (row: number) => `https://vk.com/club${1000 + row}`,
  clubId: (row: number) => 1000 + row,
  otherId: (row: number) => 77000 + row * 3,
  site: (row: number) => `https://school${row}.edu54.ru`,
  form: (row: number) =>
    `https://pos.gosuslugi.ru/form/?opaId=${219141 + row}&utm_source=vk&utm_medium=50&utm_campaign=${ogrn(row + 1)}`,
  poll: (row: number) =>
    `https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=${ogrn(row + 1)}`,
  app: () => 'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi',
  number: (row: number) => row * 31 + 4,
  text: of(['без замечаний', 'см. письмо']),
  day: of([new Date(2024, 2, 1)]),
} satisfies { readonly [kind: string]: (row: number) => CellValue };

/** A header with what stands below it, and the role it has: '' for none, «?id» where a person is asked. */
export type HeaderCase = readonly [
  header: CellValue,
  values: keyof typeof VALUES,
  role: Role | '' | `?${Role}`,
];

/** Registers in the manner of real ones: what they are, and their columns from the left. */
export const REGISTERS: readonly (readonly [what: string, columns: readonly HeaderCase[]])[] = [
  [
    'export of a monitoring of official pages',
    [
      ['Уровень', 'kind', 'kind'],
      ['Учредитель', 'body', 'parentName'],
      ['Наименование подведомственной организации', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Сфера 1', 'fieldLevel', 'field'],
      ['Сфера 2', 'field', 'field2'],
      ['Сфера 3', 'none', 'field3'],
      ['Статус', 'connected', 'status'],
      ['ID госпаблика', 'clubId', 'vkId'],
      ['Ссылка на госпаблик ВК', 'club', 'vkPage'],
      ['Госметка (да/нет)', 'yes', ''],
      ['Виджеты (0/1/2)', 'number', ''],
      ['Общий охват аудитории за неделю', 'number', ''],
    ],
  ],
  [
    'the same in programmers’ names',
    [
      ['level', 'level', 'level'],
      ['founder', 'body', 'parentName'],
      ['name', 'name', 'name'],
      ['the_main_state_registration_number', 'ogrn', 'ogrn'],
      ['sphere_1', 'field', 'field'],
      ['sphere_2', 'field', 'field2'],
      ['status', 'connected', 'status'],
      ['channel_id', 'clubId', 'vkId'],
      ['url', 'club', 'vkPage'],
      ['connected', 'text', ''],
      ['followers', 'number', ''],
    ],
  ],
  [
    'a channel’s number beside other communities',
    [
      ['name_full', 'name', 'name'],
      ['ogrn', 'ogrn', 'ogrn'],
      ['channel_id', 'otherId', '?vkId'],
      ['url', 'club', 'vkPage'],
    ],
  ],
  [
    'a data base of organisations',
    [
      ['id', 'keys', '?id'],
      ['name_full', 'name', 'name'],
      ['name_short', 'short', 'shortName'],
      ['inn', 'inn', 'inn'],
      ['ogrn', 'ogrn', 'ogrn'],
      ['parent_org', 'body', 'parentName'],
      ['oktmo', 'oktmo', 'oktmo'],
      ['email', 'text', ''],
    ],
  ],
  [
    'numbers of rows under id',
    [
      ['id', 'counting', ''],
      ['Название', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'numbers of rows under the very words',
    [
      ['ID ЛКО', 'counting', '?id'],
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'camel case',
    [
      ['orgId', 'keys', '?id'],
      ['fullName', 'name', 'name'],
      ['shortName', 'short', 'shortName'],
      ['parentOgrn', 'ogrn2', 'parentOgrn'],
      ['regCode', 'okato', 'region'],
      ['OGRN', 'ogrn', 'ogrn'],
      ['webSite', 'site', 'site'],
    ],
  ],
  [
    'camel case in Russian',
    [
      ['ПолноеНаименование', 'name', 'name'],
      ['КраткоеНаименование', 'short', 'shortName'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['ВышестоящаяОрганизация', 'body', 'parentName'],
    ],
  ],
  [
    'another system’s identifiers',
    [
      ['Уникальный идентификатор организации', 'keys', '?id'],
      ['Уникальный идентификатор родительской организации', 'otherId', '?parentId'],
      ['Наименование организации', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'both identifiers',
    [
      ['Идентификатор', 'keys', ''],
      ['ID организации в ПОС', 'lko', 'id'],
      ['Организация', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'numbers of ЛКО',
    [
      ['№ п/п', 'counting', ''],
      ['№ ЛКО', 'lko', 'id'],
      ['Полное наименование', 'name', 'name'],
      ['ОГРН юр. лица', 'ogrn', 'ogrn'],
      ['Верхнеуровневый ЛКО', 'body', 'parentName'],
      ['ID верхнеуровневого ЛКО', 'lko', 'parentId'],
    ],
  ],
  [
    'the number after the word',
    [
      ['ЛКО №', 'lko', 'id'],
      ['Организация', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Номер вышестоящего ЛКО', 'lko', 'parentId'],
    ],
  ],
  [
    'only the word ЛКО',
    [
      ['ЛКО', 'lko', 'id'],
      ['Учреждение', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Орган, в ведении которого организация находится', 'body', 'parentName'],
    ],
  ],
  [
    'whether there is a ЛКО',
    [
      ['ЛКО', 'yes', 'status'],
      ['Личный кабинет: ID', 'lko', 'id'],
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'the modules side by side',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Модуль «Сообщения»', 'connected', 'status'],
      ['Модуль «Голосования»', 'connected', 'votingStatus'],
      ['ОКТМО', 'oktmo', 'oktmo'],
    ],
  ],
  [
    'the modules at length',
    [
      ['Наименование организации', 'name', 'name'],
      ['Подключена к ПОС в части обработки сообщений', 'yes', 'status'],
      ['Подключена к ПОС в части голосования', 'yes', 'votingStatus'],
      ['ИНН', 'inn', 'inn'],
    ],
  ],
  [
    'the modules as connections',
    [
      ['Название', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Подключение к модулю Сообщения', 'connected', 'status'],
      ['Подключение к модулю Общественное голосование', 'tick', 'votingStatus'],
    ],
  ],
  [
    'the modules by one word',
    [
      ['Организация', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Сообщения', 'yes', 'status'],
      ['Голосование', 'yes', 'votingStatus'],
    ],
  ],
  [
    'counts of messages are no status',
    [
      ['Организация', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Сообщения', 'number', ''],
      ['Количество сообщений', 'number', ''],
      ['Обработка сообщений', 'connected', 'status'],
    ],
  ],
  [
    'bodies under «ОМСУ»',
    [
      ['Наименование учреждения', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['ОМСУ', 'oneBody', 'parentName'],
    ],
  ],
  [
    'municipalities under «ОМСУ»',
    [
      ['Наименование учреждения', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['ОМСУ', 'district', 'municipality'],
    ],
  ],
  [
    'ministries under «РОИВ»',
    [
      ['Учреждение', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['РОИВ', 'ministry', 'parentName'],
      ['Вид', 'institution', 'kind'],
    ],
  ],
  [
    'kinds under «РОИВ / ОМСУ»',
    [
      ['Учреждение', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['РОИВ / ОМСУ / подвед', 'kind', 'kind'],
    ],
  ],
  [
    'names alone say nothing of kinds',
    [
      ['full_name', 'body', 'name'],
      ['ogrn', 'ogrn', 'ogrn'],
      ['short_name', 'short', 'shortName'],
    ],
  ],
  [
    'a list of institutions on a municipality’s site',
    [
      ['№', 'counting', ''],
      ['Наименование учреждения', 'name', 'name'],
      ['Юридический адрес', 'address', ''],
      ['ФИО руководителя', 'person', ''],
      ['Телефон', 'phone', ''],
      ['Адрес сайта', 'site', 'site'],
      ['ИНН', 'inn', 'inn'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Учредитель', 'oneBody', 'parentName'],
    ],
  ],
  [
    'open data of a ministry',
    [
      ['Полное наименование организации', 'name', 'name'],
      ['Сокращенное наименование организации', 'short', 'shortName'],
      ['Ведомственная подчиненность', 'ministry', 'parentName'],
      ['ИНН', 'inn', 'inn'],
      ['КПП', 'number', ''],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Код ОКТМО', 'oktmo', 'oktmo'],
      ['Официальный сайт в сети Интернет', 'site', 'site'],
    ],
  ],
  [
    'a site column full of VK pages',
    [
      ['Организация', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Сайт', 'page', 'vkPage'],
    ],
  ],
  [
    'a link column full of VK pages',
    [
      ['Организация', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Ссылка', 'club', 'vkPage'],
    ],
  ],
  [
    'official pages of a region',
    [
      ['Субъект РФ', 'region', 'region'],
      ['Муниципалитет', 'district', 'municipality'],
      ['Наименование органа власти', 'body', 'name'],
      ['Ссылка на официальную страницу ВКонтакте', 'page', 'vkPage'],
      ['Номер группы ВК', 'clubId', 'vkId'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'whether a page is connected is no page',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Подключение к компоненту «Госпаблики» (да/нет)', 'yes', ''],
      ['Госпаблик', 'page', 'vkPage'],
    ],
  ],
  [
    'the parent’s own codes are the parent’s',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Учредитель', 'body', 'parentName'],
      ['ИНН учредителя', 'inn', ''],
      ['ОГРН учредителя', 'ogrn2', 'parentOgrn'],
      ['Сайт учредителя', 'site', ''],
      ['Статус вышестоящего ЛКО', 'connected', ''],
    ],
  ],
  [
    'placed links are no codes',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Ссылка (с ОГРН)', 'form', ''],
      ['Опрос', 'poll', ''],
    ],
  ],
  [
    'a column of links alone has no OGRN',
    [
      ['Наименование организации', 'name', 'name'],
      ['ИНН', 'inn', 'inn'],
      ['Ссылка', 'poll', ''],
    ],
  ],
  [
    'years, days and ticks head columns',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['ОКТМО', 'oktmo', 'oktmo'],
      [2023, 'number', ''],
      [2024, 'number', ''],
      [new Date(2024, 0, 1), 'text', ''],
      [true, 'text', ''],
    ],
  ],
  [
    'tags of a page',
    [
      ['<b>Наименование</b>', 'name', 'name'],
      ['<b>ОГРН</b><br>', 'ogrn', 'ogrn'],
      ['<span class="x">ID ЛКО</span>', 'lko', 'id'],
    ],
  ],
  [
    'braces of a template',
    [
      ['{{name_full}}', 'name', 'name'],
      ['{{ogrn}}', 'ogrn', 'ogrn'],
      ['{{opa_id}}', 'lko', 'id'],
    ],
  ],
  [
    'schools of a district',
    [
      ['№ п/п', 'counting', ''],
      ['ОО', 'name', ''],
      ['Наименование ОО полное', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Район', 'district', 'municipality'],
      ['Тип ОО', 'institution', 'kind'],
      ['Директор', 'person', ''],
    ],
  ],
  [
    'health institutions',
    [
      ['Медицинская организация', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Ведомство', 'ministry', 'parentName'],
      ['opaId', 'lko', 'id'],
      ['Отрасль', 'field', 'field'],
    ],
  ],
  [
    'fields under two words',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Сфера деятельности', 'field', 'field'],
      ['Отрасль', 'field', 'field2'],
    ],
  ],
  [
    'numbered and broken headers',
    [
      ['1. Наименование орга-\nнизации', 'name', 'name'],
      ['2. О.Г.Р.Н.', 'ogrn', 'ogrn'],
      ['3. ID в ПОС', 'lko', 'id'],
      ['4. Вышестоящая\nорганизация', 'body', 'parentName'],
    ],
  ],
  [
    'capitals',
    [
      ['НАИМЕНОВАНИЕ ОРГАНИЗАЦИИ', 'name', 'name'],
      ['ОГРН/ОГРНИП', 'ogrn', 'ogrn'],
      ['ГОЛОВНАЯ ОРГАНИЗАЦИЯ', 'body', 'parentName'],
      ['МУНИЦИПАЛЬНОЕ ОБРАЗОВАНИЕ', 'district', 'municipality'],
    ],
  ],
  [
    'whose ЛКО serves',
    [
      ['Название организации', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Чей ЛКО используется', 'body', 'parentName'],
      ['ID кабинета', 'lko', 'id'],
    ],
  ],
  [
    'to whom it is subordinate',
    [
      ['Наименование юридического лица', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Кому подведомственна', 'ministry', 'parentName'],
      ['Подключение', 'connected', 'status'],
    ],
  ],
  [
    'parents by number among the ЛКО',
    [
      ['ID ЛКО', 'lko', 'id'],
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['ID учредителя', 'lko', 'parentId'],
    ],
  ],
  [
    'a tree by depth',
    [
      ['Уровень иерархии', 'level', 'level'],
      ['Наименование ЛКО', 'name', 'name'],
      ['ID ЛКО', 'lko', 'id'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'an export with sites of widgets',
    [
      ['Идентификатор ЛКО', 'lko', 'id'],
      ['Наименование организации', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Сайт размещения виджета', 'yes', 'widgetSite'],
      ['Сайт организации', 'site', 'site'],
      ['Дата подключения', 'day', ''],
      ['Статус подключения', 'connected', 'status'],
    ],
  ],
  [
    'a register of bodies',
    [
      ['Орган местного самоуправления', 'body', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Номер ЛКО в ПОС', 'lko', 'id'],
    ],
  ],
  [
    'dashes and brackets',
    [
      ['Наименование (полное) — по уставу', 'name', 'name'],
      ['ОГРН (13 цифр)', 'ogrn', 'ogrn'],
      ['ИНН (10 цифр)', 'inn', 'inn'],
      ['ОКТМО (8 цифр)', 'oktmo', 'oktmo'],
      ['ID организации', 'keys', '?id'],
    ],
  ],
  [
    'names of bodies under «Вид»',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Вид', 'oneBody', 'parentName'],
    ],
  ],
  [
    'names of ministries under «Тип организации»',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Тип организации', 'ministry', 'parentName'],
    ],
  ],
  [
    'a body of power that is no name',
    [
      ['Орган власти', 'oneBody', 'parentName'],
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'names joined and parted',
    [
      ['org_name', 'name', 'name'],
      ['org_ogrn', 'ogrn', 'ogrn'],
      ['vk_url', 'page', 'vkPage'],
      ['vk_id', 'clubId', 'vkId'],
      ['supervisor', 'body', 'parentName'],
      ['okato_code', 'okato', 'region'],
      ['mun_district', 'district', 'municipality'],
      ['pos_id', 'lko', 'id'],
    ],
  ],
  [
    'joined names at length',
    [
      ['organizationName', 'name', 'name'],
      ['organizationInn', 'inn', 'inn'],
      ['founderName', 'body', 'parentName'],
      ['isConnected', 'tick', 'status'],
      ['lkoId', 'lko', 'id'],
      ['siteUrl', 'site', 'site'],
    ],
  ],
  [
    'the ЛКО and what is said of it in brackets',
    [
      ['ЛКО (ID)', 'lko', 'id'],
      ['Верхнеуровневый ЛКО (ID)', 'lko', 'parentId'],
      ['ЛКО (наименование)', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'a direction that is no field',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Сфера', 'field', 'field'],
      ['Сфера (доп.)', 'field', 'field2'],
      ['Направление', 'text', ''],
    ],
  ],
  [
    'statuses of modules in brackets',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Статус (сообщения)', 'connected', 'status'],
      ['Статус (опросы)', 'connected', 'votingStatus'],
    ],
  ],
  [
    'numbers of nobody knows what',
    [
      ['Номер', 'lko', ''],
      ['Код', 'keys', ''],
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
    ],
  ],
  [
    'a founder by number',
    [
      ['Наименование', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['Учредитель', 'otherId', '?parentId'],
    ],
  ],
];

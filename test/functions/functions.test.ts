import type { CellValue } from '../../src/core/cells/cell-value';
import * as functions from '../../src/functions';
import {
  CHECK_INN,
  CHECK_OGRN,
  CHECK_OKTMO,
  GOSUSLUGI_APP_LINK,
  POS_FORM_LINK,
  POS_OPA_ID,
  POS_POLL_LINK,
  REGION_CODE,
  VK_GROUP_ID,
} from '../../src/functions';

const FORM = 'https://pos.gosuslugi.ru/form/?opaId=';
const POLL = 'https://pos.gosuslugi.ru/og/org-activities?';

test('the formulas are exactly these', () => {
  expect(Object.keys(functions).sort()).toEqual([
    'CHECK_INN',
    'CHECK_OGRN',
    'CHECK_OKTMO',
    'GOSUSLUGI_APP_LINK',
    'POS_FORM_LINK',
    'POS_LINK_CHECK',
    'POS_LINK_FIX',
    'POS_OPA_ID',
    'POS_POLL_LINK',
    'REGION_CODE',
    'VK_GROUP_ID',
  ]);
});

test.each<[string, () => unknown, CellValue]>([
  [
    'own ID',
    () => POS_FORM_LINK(219141, 50, 1045405430620),
    `${FORM}219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620`,
  ],
  [
    "the parent's ID",
    () => POS_FORM_LINK('', 'Новосибирская область', '1025401020721', '811'),
    `${FORM}811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721`,
  ],
  [
    'ID 0 is none',
    () => POS_FORM_LINK(0, '50', '1025401020721', 811),
    `${FORM}811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721`,
  ],
  [
    'own ID before the parent',
    () => POS_FORM_LINK(5, '50', '1025401020721', 811),
    `${FORM}5&utm_source=vk&utm_medium=50&utm_campaign=1025401020721`,
  ],
  [
    'lost zero',
    () => POS_FORM_LINK(329659, 3, '1032311673074,0'),
    `${FORM}329659&utm_source=vk&utm_medium=03&utm_campaign=1032311673074`,
  ],
  [
    'zero kept',
    () => POS_FORM_LINK(329659, '03', '1032311673074,0'),
    `${FORM}329659&utm_source=vk&utm_medium=03&utm_campaign=1032311673074`,
  ],
  [
    'okrug',
    () => POS_FORM_LINK(1, 'ЯНАО', '1045405430620'),
    `${FORM}1&utm_source=vk&utm_medium=7114&utm_campaign=1045405430620`,
  ],
  [
    'a region that has another’s tax number for its code, by its name',
    () => POS_FORM_LINK(1, 'Орловская область', '1045405430620'),
    `${FORM}1&utm_source=vk&utm_medium=54&utm_campaign=1045405430620`,
  ],
  [
    'the same by number and name',
    () => POS_FORM_LINK(1, '54 Орловская область', '1045405430620'),
    `${FORM}1&utm_source=vk&utm_medium=54&utm_campaign=1045405430620`,
  ],
  [
    'the same with an OKTMO that confirms it',
    () => POS_POLL_LINK('ОМСУ', 54, '1045405430620', '54701000'),
    `${POLL}mun_code=54701000&utm_source=vk2&utm_medium=54&utm_campaign=1045405430620`,
  ],
  [
    'an OGRN of another region, in another way than by the tax number',
    () => POS_FORM_LINK(1, 45, '1045405430620'),
    `${FORM}1&utm_source=vk&utm_medium=45&utm_campaign=1045405430620`,
  ],
  [
    'an okrug in two digits on demand',
    () => POS_POLL_LINK('ОМСУ', 71, '1028600000010', '71876000'),
    `${POLL}mun_code=71876000&utm_source=vk2&utm_medium=71&utm_campaign=1028600000010`,
  ],
  [
    'РОИВ',
    () => POS_POLL_LINK('РОИВ', 50, 1105476058930),
    `${POLL}reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1105476058930`,
  ],
  [
    'РОИВ with a useless OKTMO',
    () => POS_POLL_LINK('РОИВ', 50, 1105476058930, 50600000),
    `${POLL}reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1105476058930`,
  ],
  [
    'ОМСУ',
    () => POS_POLL_LINK('омсу', 50, 1045405430620, 50657000),
    `${POLL}mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620`,
  ],
  [
    'kindergarten',
    () => POS_POLL_LINK('подведомственная', 50, '1025401020721', '50701000'),
    `${POLL}mun_code=50701000&utm_source=vk2&utm_medium=50&utm_campaign=1025401020721`,
  ],
  [
    'school, lost zero',
    () => POS_POLL_LINK('школа', 1, 1045405430620, 1612000),
    `${POLL}mun_code=01612000&utm_source=vk2&utm_medium=01&utm_campaign=1045405430620`,
  ],
  [
    '11 digits',
    () => POS_POLL_LINK('школа', 1, 1045405430620, '01612000101'),
    `${POLL}mun_code=01612000&utm_source=vk2&utm_medium=01&utm_campaign=1045405430620`,
  ],
  [
    'control digit',
    () => POS_POLL_LINK('школа', 1, 1045405430620, '016120005'),
    `${POLL}mun_code=01612000&utm_source=vk2&utm_medium=01&utm_campaign=1045405430620`,
  ],
  [
    'mini-app by photo',
    () =>
      GOSUSLUGI_APP_LINK(
        'Запись в кружок',
        'https://vk.ru/school?z=photo-174337985_456239078%2Falbum-174337985_0',
      ),
    'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=174337985',
  ],
  [
    'mini-app of all others',
    () => GOSUSLUGI_APP_LINK('Культура', 'https://vk.com/gkb1'),
    'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi',
  ],
  [
    'mini-app without a page',
    () => GOSUSLUGI_APP_LINK('авто'),
    'https://vk.com/app8181405#module=auto&utm_source=vk&utm_medium=post&utm_campaign=gosuslugi&utm_content=auto',
  ],
  [
    'polls of a settlement’s institution by its district',
    () => POS_POLL_LINK('школа', 50, 1045405430620, 'район 50657101'),
    `${POLL}mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620`,
  ],
  [
    'polls of a settlement',
    () => POS_POLL_LINK('ОМСУ', 50, 1045405430620, '50657101'),
    `${POLL}mun_code=50657101&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620`,
  ],
  [
    'the region’s polls for an institution of the region',
    () => POS_POLL_LINK('подведомственная', 50, 1045405430620, 'reg_code'),
    `${POLL}reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1045405430620`,
  ],
  ['an okrug in two digits', () => REGION_CODE('ХМАО', true), '71'],
  ['an okrug in all its digits', () => REGION_CODE('ХМАО'), '711'],
  ['two digits change nothing elsewhere', () => REGION_CODE('Краснодарский край', 'ИСТИНА'), '03'],
  ...[
    'нет ЛКО',
    'не создан',
    'не подключена',
    'нет своего ЛКО',
    'вышестоящий',
    'ЛКО отсутствует',
    'не заведён',
  ].map((word): [string, () => unknown, CellValue] => [
    `«${word}» for the ID: the parent’s`,
    () => POS_FORM_LINK(word, '50', '1025401020721', 811),
    `${FORM}811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721`,
  ]),
  [
    'mini-app by the ministry’s own words',
    () => GOSUSLUGI_APP_LINK('Образовательная организация', 'https://vk.com/club174337985'),
    'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=174337985',
  ],
  [
    'mini-app of an authority for health',
    () => GOSUSLUGI_APP_LINK('орган государственного управления системой здравоохранения субъекта', 'club5'),
    'https://vk.com/app8181405#module=health&groupId=5',
  ],
  ['CHECK_OGRN right', () => CHECK_OGRN('1045405430620'), true],
  ['CHECK_OGRN wrong', () => CHECK_OGRN('1234567890123'), false],
  [
    'CHECK_OGRN explained',
    () => CHECK_OGRN('1234567890123', true),
    'ОГРН «1234567890123»: последняя цифра должна быть 7, а не 3. Сверьте номер с ЕГРЮЛ',
  ],
  ['CHECK_OGRN explained, right', () => CHECK_OGRN(1045405430620, 'ИСТИНА'), 'верно'],
  ['CHECK_OGRN explained by any word', () => CHECK_OGRN(1045405430620, 'почему'), 'верно'],
  ['CHECK_OGRN with a no', () => CHECK_OGRN(1045405430620, 'нет'), true],
  ['CHECK_OGRN with a zero', () => CHECK_OGRN(1045405430620, 0), true],
  ['CHECK_OGRN not explained', () => CHECK_OGRN(1045405430620, false), true],
  ['CHECK_OGRN of a mark', () => CHECK_OGRN('нет'), false],
  ['CHECK_OGRN of nothing', () => CHECK_OGRN('', true), ''],
  ['CHECK_OKTMO right', () => CHECK_OKTMO(50657000), true],
  ['CHECK_OKTMO wrong', () => CHECK_OKTMO(50600000), false],
  [
    'CHECK_OKTMO explained',
    () => CHECK_OKTMO(50600000, 1),
    'ОКТМО «50600000»: это группа муниципалитетов, а не один. Укажите 8 цифр ОКТМО муниципалитета',
  ],
  ['CHECK_OKTMO of an ОКПО', () => CHECK_OKTMO(20557396), false],
  [
    'CHECK_OKTMO of a land between settlements',
    () => CHECK_OKTMO('05607701', true),
    'верно: межселенная территория, берётся код района 05607000',
  ],
  [
    'polls of a land between settlements',
    () => POS_POLL_LINK('школа', '05', '1045405430620', '05607701'),
    `${POLL}mun_code=05607000&utm_source=vk2&utm_medium=05&utm_campaign=1045405430620`,
  ],
  ['CHECK_INN right', () => CHECK_INN(7707083893), true],
  ['CHECK_INN wrong', () => CHECK_INN(7707083894), false],
  ['VK_GROUP_ID', () => VK_GROUP_ID('https://vk.com/club174337985'), 174337985],
  [
    'POS_OPA_ID',
    () => POS_OPA_ID("<script>Widget('https://pos.gosuslugi.ru/form', 239798, false);</script>"),
    239798,
  ],
  ['REGION_CODE', () => REGION_CODE('Краснодарский край'), '03'],
  ['REGION_CODE of an OKTMO', () => REGION_CODE(71876000), '711'],
  ['nothing filled in', () => POS_FORM_LINK('', '', '', ''), ''],
  ['filled down over empty rows', () => POS_FORM_LINK('', 50, ''), ''],
  ['polls filled down over empty rows', () => POS_POLL_LINK('ОМСУ', 50, '', ''), ''],
  ['mini-app of nothing', () => GOSUSLUGI_APP_LINK('', ''), ''],
  ['VK_GROUP_ID of nothing', () => VK_GROUP_ID(''), ''],
])('%s', (_, formula, value) => expect(formula()).toBe(value));

test.each<[string, () => unknown, string]>([
  ...(Object.entries(functions) as [string, (...args: unknown[]) => unknown][]).map(
    ([name, formula]): [string, () => unknown, string] => [
      `${name} of nothing`,
      () => formula(),
      `Формула: =${name}(`,
    ],
  ),
  [
    'an argument that is left out',
    () => POS_FORM_LINK(219141, 50, undefined as unknown as string),
    'Не хватает аргумента «ОГРН». Формула: =POS_FORM_LINK(ID; код региона; ОГРН; [ID вышестоящего])',
  ],
  [
    'a range without the rest',
    () => POS_FORM_LINK([[1], ['']], 50, undefined as unknown as string),
    '«ОГРН»',
  ],
  ['words for no ID, and no parent', () => POS_FORM_LINK('нет ЛКО', 50, 1045405430620), 'ID не указан'],
  [
    'a page that is not kept',
    () => GOSUSLUGI_APP_LINK('здоровье', 'не ведётся'),
    'страницы нет. Сначала заведите',
  ],
  ['a channel', () => VK_GROUP_ID('https://vk.com/im/channels/-1'), 'это канал'],
  ['no ID', () => POS_FORM_LINK('', 50, 1045405430620), 'ID не указан. Впишите ID'],
  [
    'the OKTMO in the ID’s place',
    () => POS_FORM_LINK(50615101, 50, 1045405430620),
    'ID «50615101»: 8 цифр, это похоже на ОКТМО. Впишите ID',
  ],
  ['wrong own ID in spite of a parent', () => POS_FORM_LINK('школа', 50, 1045405430620, 811), 'ID «школа»'],
  [
    'unknown region',
    () => POS_FORM_LINK(1, 'Тридевятое', 1045405430620),
    'Код региона «Тридевятое»: регион не распознан',
  ],
  ['no region', () => POS_FORM_LINK(1, '', 1045405430620), 'Код региона не указан'],
  [
    'the tax number for the region, the OGRN being the only witness',
    () => POS_FORM_LINK(219141, 54, '1045405430620'),
    'Код региона «54»: это код налоговой, а у региона «Новосибирская область» код ОКАТО 50. Поставьте этот код; если регион указан верно, напишите его названием',
  ],
  [
    'the tax number of an okrug',
    () => POS_FORM_LINK(1, '86', '1028600000010'),
    'у региона «Ханты-Мансийский автономный округ — Югра» код ОКАТО 711',
  ],
  [
    'the tax number with its zero lost',
    () => POS_FORM_LINK(1, 5, '1020500000014'),
    'у региона «Республика Дагестан» код ОКАТО 82',
  ],
  [
    'a former tax number',
    () => POS_FORM_LINK(1, 80, '1028000000016'),
    'у региона «Забайкальский край» код ОКАТО 76',
  ],
  [
    'the tax number for polls of a РОИВ',
    () => POS_POLL_LINK('РОИВ', 54, '1105476058930'),
    'это код налоговой',
  ],
  [
    'the tax number for polls, whatever the OGRN',
    () => POS_POLL_LINK('ОМСУ', 54, '1027700132195', '50657000'),
    'это код налоговой',
  ],
  [
    'a region that OKTMO and OGRN outvote',
    () => POS_POLL_LINK('ОМСУ', 'Москва', '1045405430620', '50657000'),
    'Код региона «Москва»: по ОКТМО и ОГРН это «Новосибирская область», код 50',
  ],
  [
    'a РОИВ that OKTMO and OGRN outvote',
    () => POS_POLL_LINK('РОИВ', 45, '1045405430620', '50657000'),
    'по ОКТМО и ОГРН это «Новосибирская область», код 50',
  ],
  [
    'a municipality of another region',
    () => POS_POLL_LINK('ОМСУ', 50, '1045405430620', '45301000'),
    'Код региона «50»: ОКТМО 45301000 — в регионе «город Москва», код 45',
  ],
  ['wrong OGRN', () => POS_FORM_LINK(1, 50, '1,05E+12'), 'ОГРН «1,05E+12»: таблица округлила номер'],
  ['unknown kind', () => POS_POLL_LINK('кто-то', 50, 1045405430620), 'Вид организации «кто-то»'],
  ['no region for polls', () => POS_POLL_LINK('ОМСУ', '', 1045405430620), 'Код региона не указан'],
  ['no OGRN for polls', () => POS_POLL_LINK('ОМСУ', 50, '', 50657000), 'ОГРН не указан'],
  ['no OKTMO', () => POS_POLL_LINK('ОМСУ', 50, 1045405430620), 'ОКТМО не указан'],
  [
    'group of municipalities',
    () => POS_POLL_LINK('ОМСУ', 50, 1045405430620, 50600000),
    'это группа муниципалитетов, а не один',
  ],
  [
    'screen name',
    () => GOSUSLUGI_APP_LINK('здоровье', 'https://vk.com/gkb1'),
    'Откройте любое фото сообщества',
  ],
  ['no page', () => GOSUSLUGI_APP_LINK('здоровье'), 'Страница ВК не указана'],
  ['unknown section', () => GOSUSLUGI_APP_LINK('обрзование', 1), 'Раздел «обрзование»: не распознан'],
  ['no widget number', () => POS_OPA_ID('<div>'), 'ID «<div>»: номер не найден'],
  ['no region of that name', () => REGION_CODE('Новосибирск'), 'Код региона «Новосибирск»'],
  ['a person', () => VK_GROUP_ID('https://vk.com/id1'), 'это страница человека'],
])('%s: a cell gets an error with the reason', (_, formula, reason) => expect(formula).toThrow(reason));

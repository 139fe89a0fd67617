import { auditLink } from '../../../src/core/link-audit/audit';
import { LINK_FINDINGS } from '../../../src/core/link-audit/link-findings';
import type { Expected, RegisterIndex } from '../../../src/core/link-audit/model';
import { NOVOSIBIRSK, OFFICE, regionWith, set, without } from './audit-cases';
import { AUTO, EDUCATION, FORM, GOSUSLUGI, HEALTH, POLL, ROIV } from './links';

const KINDERGARTEN = { name: 'Детский сад № 5', row: 118 };
const OWN = { name: 'Администрация', row: 7 };
const REGISTER: RegisterIndex = {
  byOgrn: (ogrn) => (ogrn === '1025401020721' ? KINDERGARTEN : null),
  byOpaId: (id) => (id === '327974' ? KINDERGARTEN : id === '219000' ? OWN : null),
  byGroup: (group) => (group === '555' ? KINDERGARTEN : null),
};

/** Placed text, codes in order, the repair; then what is known, and words that the first sentence must hold. */
type Case = readonly [placed: string, codes: string, repaired: string, expected?: Expected, words?: string];
const app = (section: Expected['section'], group = '174337985'): Expected => ({
  section,
  group,
  item: 'app',
});

const ALONE: readonly Case[] = [
  // Right
  [FORM, '', FORM],
  [ROIV, '', ROIV],
  [POLL, '', POLL],
  [EDUCATION, '', EDUCATION],
  [HEALTH, '', HEALTH],
  [AUTO, '', AUTO],
  [GOSUSLUGI, '', GOSUSLUGI],
  ['', '', ''],
  ['нет', '', ''],
  // Instead of a link
  ['Loading...', 'link-computing', '', undefined, 'ещё считается'],
  ['Загрузка…', 'link-computing', ''],
  ['Загрузка', 'link-none-found', ''],
  ['118', 'link-number', '', undefined, 'Вместо ссылки число «118»'],
  ['размещена', 'link-none-found', '', undefined, 'Вместо ссылки текст «размещена»'],
  ['https://school5.example/contacts', 'link-other-site', '', undefined, 'school5.example'],
  ['https://vk.com/school5', 'link-other-app', '', undefined, '«school5»'],
  ['https://vk.com/app5619682#x=1', 'link-other-app', ''],
  ['https://pos.gosuslugi.ru/landing/', 'link-landing', '', undefined, 'не на форму'],
  ['https://pos.gosuslugi.ru/lkp/', 'link-pos-page', '', undefined, '«/lkp/»'],
  ['https://vk.cc/cAbCdE', 'link-short', '', undefined, 'проверить нельзя'],
  [`${FORM}\n${POLL}`, 'link-several', ''],
  [`https://vk.com/away.php?to=${encodeURIComponent(FORM)}`, 'link-redirect', FORM, undefined, 'away.php'],
  // Damaged text
  [
    FORM.replace('utm_medium', 'utm_me dium'),
    'link-space',
    FORM,
    undefined,
    'В середине ссылки пробел («utm_me dium=50»)',
  ],
  [FORM.replace('utm_medium', 'utm_me\ndium'), 'link-line-break', FORM, undefined, 'переносом строки'],
  [FORM.replace('utm_medium', 'utm_mediu%20m'), 'link-percent-space', FORM, undefined, '«utm_mediu%20m=50»'],
  [FORM.replace('opaId', 'opa\u200bId'), 'link-invisible', FORM, undefined, 'невидимый знак'],
  [FORM.replace('utm_source', 'utm_sourсe'), 'link-look-alike', FORM, undefined, 'utm_sourсe=vk'],
  [FORM.replace('1045405430620', '1О454О543О62О'), 'link-look-alike', FORM],
  [FORM.replace('medium=50', 'medium=5О'), 'link-look-alike', FORM],
  [FORM.replace(/&/g, '&amp;'), 'link-amp', FORM, undefined, '«&amp;»'],
  [encodeURIComponent(FORM), 'link-percent', FORM],
  [`«${FORM}»`, 'link-quotes', FORM],
  [FORM.replace('=50', '=«50»'), 'link-inner-quotes', FORM, undefined, '«utm_medium=«50»»'],
  [POLL.replace('=1045405430620', '="1045405430620"'), 'link-inner-quotes', POLL],
  [FORM.replace('=219141&', '=<219141>&'), 'link-inner-quotes', FORM],
  [HEALTH.replace('=174337985', "='174337985'"), 'link-inner-quotes', HEALTH],
  [FORM.replace('&utm_medium', '"&utm_medium'), 'link-inner-quotes', FORM],
  [`«${FORM}»&utm_campaign=777`, 'link-inner-quotes link-parameter-conflict link-quotes', ''],
  [`"${FORM}"&fz59=false`, 'link-inner-quotes link-quotes link-widget-frame', FORM],
  [`"${FORM}";"${POLL}"`, 'link-quotes link-several', ''],
  [`${FORM} https://vk.cc/c1a2b3`, 'link-short link-text-around', FORM, undefined, '«https://vk.cc/c1a2b3»'],
  [`clck.ru/3AbCd — ${FORM}`, 'link-short link-text-around', FORM],
  [`Наша страница https://vk.com/school5: ${FORM}`, 'link-text-around', FORM],
  [`[${HEALTH}]`, 'link-quotes', HEALTH],
  [`Форма: ${FORM} проверить`, 'link-text-around', FORM],
  [`<a href="${FORM}">Решаем вместе</a>`, 'link-text-around', FORM],
  [`${FORM}.`, 'link-trailing', FORM, undefined, '«.»'],
  [`${FORM}#`, 'link-hash', FORM],
  [`${FORM}#top`, 'link-fragment', FORM],
  // Address
  [FORM.replace('https', 'http'), 'link-http', FORM, undefined, 'https://'],
  [FORM.replace('https://', ''), 'link-scheme-missing', FORM],
  [FORM.replace('https://', 'https:/'), 'link-scheme-broken', FORM, undefined, '«https:/»'],
  [`https://${FORM}`, 'link-scheme-broken', FORM],
  [HEALTH.replace('vk.com', 'vk.ru'), 'link-host', HEALTH],
  [HEALTH.replace('vk.com', 'm.vk.com'), 'link-host', HEALTH],
  [FORM.replace('//pos', '//www.pos'), 'link-host-extra', FORM],
  [FORM.replace('/form/?', '/form?'), 'link-slash', FORM, undefined, 'косой черты'],
  [POLL.replace('activities?', 'activities/?'), 'link-path', POLL],
  [FORM.replace('&utm_medium', '?utm_medium'), 'link-separator', FORM],
  [FORM.replace('&utm_source', 'utm_source'), 'link-separator', FORM],
  [HEALTH.replace('#', '?'), 'link-app-hash link-app-hash', HEALTH, undefined, 'не после #'],
  [HEALTH.replace('#', '_-174337985#'), 'link-app-owner', HEALTH],
  [
    HEALTH.replace('#', '_-5#'),
    'link-app-owner-other link-app-owner',
    '',
    undefined,
    'В адресе сообщество 5',
  ],
  [HEALTH.replace('#', '_-5#'), 'link-app-owner', HEALTH, app('health')],
  [AUTO.replace('#', '_-5#'), 'link-app-owner', AUTO],
  // Parameters
  [
    'https://pos.gosuslugi.ru/form/?utm_source=vk&opaId=219141&utm_medium=50&utm_campaign=1045405430620',
    'link-order',
    FORM,
    undefined,
    'не мешает',
  ],
  [without(FORM, 'opaId'), 'link-parameter-missing', '', undefined, '«opaId»'],
  [
    without(FORM, 'utm_source'),
    'link-parameter-missing',
    FORM,
    { opaId: '219141', ogrn: '1045405430620', region: NOVOSIBIRSK },
  ],
  [set(FORM, 'opaId', ''), 'link-parameter-empty', '', undefined, '«opaId»'],
  [`${FORM}&utm_source=vk`, 'link-parameter-doubled', FORM],
  [`${FORM}&opaId=811`, 'link-parameter-conflict', '', undefined, '219141 и 811'],
  [`${FORM}&yclid=1`, 'link-parameter-extra', FORM],
  [`${FORM}&fz59=false`, 'link-widget-frame', FORM, undefined, 'окна виджета'],
  [
    FORM.replace('utm_campaign', 'utm_campain'),
    'link-parameter-misspelt',
    FORM,
    undefined,
    '«utm_campain» вместо «utm_campaign»',
  ],
  [FORM.replace('opaId', 'opaid'), 'link-parameter-misspelt', FORM],
  [set(FORM, 'opaId', 'ID'), 'link-placeholder', '', undefined, '«opaId=ID»'],
  [set(FORM, 'opaId', 'XXXXXX'), 'link-placeholder', ''],
  [set(FORM, 'utm_medium', 'REG-СODE'), 'link-look-alike link-placeholder', ''],
  [set(FORM, 'utm_campaign', 'ОГРН'), 'link-placeholder', ''],
  [`${HEALTH}&ref=group_menu`, 'link-vk-ref', HEALTH],
  // Kind
  [set(FORM, 'utm_source', 'vk1'), 'link-source', FORM, undefined, 'нужен vk'],
  [set(POLL, 'utm_source', 'vk'), 'link-source', POLL, undefined, 'нужен vk2'],
  [set(POLL, 'utm_source', 'vk1'), 'link-source-kind', '', undefined, 'mun_code'],
  [POLL.replace('?', '?reg_code=50&'), 'link-code-both', ''],
  [without(POLL, 'mun_code'), 'link-code-missing', ''],
  // Region
  [
    set(FORM, 'utm_medium', '54'),
    'link-region-fns-likely',
    '',
    undefined,
    'похоже на код налоговой (54), сверьте с ОКАТО (50)',
  ],
  [
    set(POLL, 'utm_medium', '54'),
    'link-region-fns',
    '',
    undefined,
    'это код налоговой (54), а нужен ОКАТО (50)',
  ],
  [set(ROIV, 'reg_code', '01'), 'link-region-disagree', '', undefined, 'reg_code=01, а utm_medium=50'],
  [set(POLL, 'utm_medium', '01'), 'link-region-mun', ''],
  [set(FORM, 'utm_medium', '00'), 'link-region-unknown', ''],
  [
    'https://pos.gosuslugi.ru/form/?opaId=329659&utm_source=vk&utm_medium=3&utm_campaign=1032311673074',
    'link-region-zero',
    'https://pos.gosuslugi.ru/form/?opaId=329659&utm_source=vk&utm_medium=03&utm_campaign=1032311673074',
    undefined,
    'нужно 03',
  ],
  [set(FORM, 'utm_medium', '50000000000'), 'link-region-long', FORM],
  [set(FORM, 'utm_medium', '01'), 'link-ogrn-region', set(FORM, 'utm_medium', '01')],
  // OGRN
  [set(FORM, 'utm_campaign', '104540543062'), 'link-ogrn-length', '', undefined, 'здесь 12'],
  [set(FORM, 'utm_campaign', '1045405430621'), 'link-ogrn-check-digit', '', undefined, 'должна быть 0'],
  [set(FORM, 'utm_campaign', '304500116000157'), 'link-ogrn-kind', '', undefined, 'ОГРНИП'],
  [set(FORM, 'utm_campaign', '7707083893'), 'link-ogrn-kind', '', undefined, 'это ИНН'],
  [set(FORM, 'utm_campaign', 'школа5'), 'link-ogrn-bad', ''],
  // ID
  [set(FORM, 'opaId', 'abc'), 'link-id-bad', ''],
  [set(FORM, 'opaId', '1045405430620'), 'link-id-bad', ''],
  [set(FORM, 'opaId', '0219141'), 'link-id-zero', FORM],
  // Municipality
  [
    set(POLL, 'mun_code', '50657101001'),
    'link-mun-long',
    set(POLL, 'mun_code', '50657101'),
    undefined,
    'нужно 8 цифр, 50657101',
  ],
  [
    set(set(POLL, 'mun_code', '1612000'), 'utm_medium', '01'),
    'link-mun-zero',
    set(set(POLL, 'mun_code', '01612000'), 'utm_medium', '01'),
  ],
  [set(POLL, 'mun_code', '50600000'), 'link-mun-group', '', undefined, 'группа муниципалитетов'],
  [set(POLL, 'mun_code', '50157000'), 'link-mun-bad', ''],
  // Mini-app
  ['https://vk.ru/app8181405?ref=group_menu', 'link-app-bare link-host link-vk-ref', '', undefined, 'сам ВК'],
  [HEALTH.replace('health', 'helth'), 'link-value-misspelt', HEALTH],
  [HEALTH.replace('health', 'passport'), 'link-app-module', ''],
  [EDUCATION.replace('step=ChoosingKid&', ''), 'link-parameter-missing', EDUCATION],
  [GOSUSLUGI.replace('menu', 'stories'), 'link-app-utm', GOSUSLUGI],
  [`${HEALTH}&utm_source=vk`, 'link-app-extra', HEALTH],
  [without(HEALTH, 'groupId'), 'link-parameter-missing', ''],
  [set(HEALTH, 'groupId', '8181405'), 'link-group-bad', ''],
  [set(HEALTH, 'groupId', 'gkb1'), 'link-group-bad', ''],
  [set(HEALTH, 'groupId', '-174337985'), 'link-group-form', HEALTH],
  // Several at once
  [
    FORM.replace('https', 'http')
      .replace('form/', 'form')
      .replace(/&/g, '&amp;')
      .replace('utm_campaign', 'utm_cam paign'),
    'link-amp link-http link-slash link-space',
    FORM,
  ],
];

const KNOWN: readonly Case[] = [
  [FORM, '', FORM, { ...OFFICE, item: 'form' }],
  [POLL, '', POLL, { ...OFFICE, item: 'poll' }],
  [
    POLL,
    'link-wrong-place',
    FORM,
    { ...OFFICE, item: 'form' },
    'ссылка на опросы, а нужно: ссылка на форму сообщений',
  ],
  ['https://vk.cc/cAbCdE', 'link-short', FORM, { ...OFFICE, item: 'form' }],
  ['нет', '', FORM, { ...OFFICE, item: 'form' }],
  [set(FORM, 'opaId', 'ID'), 'link-placeholder', FORM, OFFICE],
  [
    set(FORM, 'utm_medium', '54'),
    'link-region-fns',
    FORM,
    OFFICE,
    'utm_medium=54: это код налоговой (54), а нужен ОКАТО (50)',
  ],
  [set(FORM, 'utm_medium', '01'), 'link-region-other', FORM, OFFICE, 'Алтайский край'],
  [set(FORM, 'utm_campaign', '1105476058930'), 'link-ogrn-of-parent', FORM, OFFICE, 'вышестоящей'],
  [
    set(FORM, 'utm_campaign', '1025401020721'),
    'link-ogrn-of-other',
    FORM,
    OFFICE,
    '«Детский сад № 5», строка 118',
  ],
  [
    FORM,
    'link-ogrn-own',
    set(FORM, 'utm_campaign', '1105476058930'),
    { ...OFFICE, ogrn: '1105476058930', ownOgrn: '1045405430620' },
  ],
  [
    set(FORM, 'opaId', '811'),
    'link-id-of-parent',
    FORM,
    OFFICE,
    'это ID вышестоящей организации, а у этой есть свой ЛКО (219141)',
  ],
  [set(FORM, 'opaId', '327974'), 'link-id-of-other', FORM, OFFICE, '«Детский сад № 5», строка 118'],
  [set(FORM, 'opaId', '219000'), 'link-id-unusable', FORM, { ...OFFICE, opaIdSource: 'parent' }, 'свой ЛКО'],
  [ROIV, 'link-kind link-ogrn-of-parent', POLL, OFFICE, 'нужен mun_code'],
  [set(POLL, 'utm_source', 'vk1'), 'link-source-kind', POLL, OFFICE, 'нужен vk2'],
  [set(POLL, 'mun_code', '50657101'), 'link-mun-settlement', POLL, OFFICE, 'нужен код 50657000'],
  [set(POLL, 'mun_code', '50657701'), 'link-mun-settlement', POLL, undefined, 'нужен код 50657000'],
  [set(POLL, 'mun_code', '20557396'), 'link-mun-bad', ''],
  [set(POLL, 'mun_code', '50701000'), 'link-mun-other', POLL, OFFICE, 'другой муниципалитет'],
  [set(POLL, 'mun_code', '01612000'), 'link-mun-region', '', { region: NOVOSIBIRSK }, 'Алтайский край'],
  [
    EDUCATION,
    'link-app-section',
    HEALTH,
    app('health'),
    'раздел «Запись в кружок», а организации нужен «Запись к врачу»',
  ],
  [
    set(HEALTH, 'groupId', '555'),
    'link-group-of-other',
    HEALTH,
    app('health'),
    '«Детский сад № 5», строка 118',
  ],
  ['https://vk.com/app8181405?ref=group_menu', 'link-app-bare link-vk-ref', HEALTH, app('health')],
  [
    'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=71&utm_campaign=1028600000582',
    'link-okrug-code',
    'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=711&utm_campaign=1028600000582',
    { opaId: '811', ogrn: '1028600000582', region: regionWith('711') },
  ],
];

const sorted = (codes: string): string => codes.split(' ').filter(Boolean).sort().join(' ');

// Plain tests, not test.each: the percent signs in these links are no format.
[...ALONE, ...KNOWN].forEach(([placed, codes, repaired, expected, words], index) => {
  test(`${index}: ${codes || 'right'}`, () => {
    const audit = auditLink(placed, expected, REGISTER);
    expect([placed, sorted(audit.findings.map((one) => one.code).join(' '))]).toEqual([
      placed,
      sorted(codes),
    ]);
    expect(audit.repaired).toBe(repaired);
    for (const { piece } of audit.findings) expect(placed).toContain(piece);
    if (words !== undefined) expect(audit.findings.map((one) => one.text).join('\n')).toContain(words);
  });
});

test('every defect that one link can have is in the table', () => {
  const told = new Set([...ALONE, ...KNOWN].flatMap(([, codes]) => codes.split(' ')));
  const amongRows = [
    'link-missing',
    'link-swapped',
    'link-same-in-both',
    'link-on-several-pages',
    'link-id-shared',
    'link-group-shared',
    // Only a register tells whose an institution is.
    'link-regional',
  ];
  expect(Object.keys(LINK_FINDINGS).filter((code) => !told.has(code) && !amongRows.includes(code))).toEqual(
    [],
  );
});

test('errors come first, and the piece is the exact one', () => {
  const placed = `${FORM.replace('https', 'http').replace('utm_medium=50', 'utm_me dium=54')}#`;
  const { findings } = auditLink(placed, OFFICE);
  expect(findings.map(({ severity, piece }) => [severity, piece])).toEqual([
    ['error', 'utm_me dium=54'],
    ['error', 'utm_me dium=54'],
    ['warning', 'http://'],
    ['note', '#'],
  ]);
});

test('a planned link is right whatever else is known', () => {
  const ready = `${HEALTH}&utm_source=table`;
  expect(auditLink(ready, { section: 'education', readyLink: ready }).findings).toEqual([]);
});

test('sorts', () => {
  const sorts = [FORM, POLL, HEALTH, 'https://vk.cc/a', 'https://ok.ru/group/1', '-'].map(
    (link) => auditLink(link).type,
  );
  expect(sorts).toEqual(['form', 'poll', 'app', 'short', 'other', 'none']);
});

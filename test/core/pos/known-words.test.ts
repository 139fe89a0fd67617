import { isEmptyMark } from '../../../src/core/cells/cell';
import { readRoles } from '../../../src/core/people/account-role';
import { readAccountStatus } from '../../../src/core/people/account-status';
import { isTicked } from '../../../src/core/people/tick';
import { readSection, type Section } from '../../../src/core/pos/app-link';
import { KIND_NAMES, readKind } from '../../../src/core/pos/kind';
import { readTrack } from '../../../src/core/time/deadline';
import { valueOrCode } from '../value';

/** Words parted by commas, so that a missing one shows as itself. */
const listed = (words: string): string[] => words.split(',').map((word) => word.trim());

/** The words that are not read as expected, with what they are read as. */
function misread(words: string, read: (word: string) => unknown, expected: unknown): unknown[] {
  return listed(words)
    .map((word) => [word, read(word)])
    .filter(([, value]) => value !== expected);
}

test.each([
  [
    'subordinate',
    'подчинённая, подчиненное учреждение ОМСУ, школ, гимназия, лицея, детсад, д/с № 3, ясли, колледж, техникум, училище, ' +
      'университет, институт, академия, интернат, райбольница, поликлиника, стоматполиклиника, диспансер, ' +
      'амбулатория, госпиталь, роддом, санаторий, станция, музея, библиотека, театр, филармония, клуб, ДК, дворец, ' +
      'дворца, стадион, зоопарк, архив, центр, предприятие, ДЮСШ, СОШ, ООШ, ДОУ, МБОУ, МКОУ, МАОУ, МБДОУ, МКДОУ, ' +
      'МАДОУ, МБУЗ, ГБУЗ, ГАУЗ, ГКУЗ, ОГБУЗ, МБУ, МАУ, МКУ, МБУК, ГБУ, ГАУ, ГКУ, ГБОУ, ГБПОУ, ГАПОУ, МУП, ГУП, ' +
      'КГБУ, ОГБУ, ЦРБ, ФАП',
  ],
  [
    'omsu',
    'МСУ, муниципальный орган, муниципального органа, Совет депутатов, сельсовет, управа, местное самоуправление, ' +
      'муниципальное образование, мэрии, администрацию',
  ],
  [
    'roiv',
    'ОИВ, ОГВ, РОГВ, ОГВС, ИВС, Минцифры, Минздрав, Минобр, региональный орган, исполнительный орган, ' +
      'исполнительная власть, исполнительной власти, орган государственной власти, аппарат губернатора, ' +
      'администрация губернатора',
  ],
  ['kind-ambiguous', 'департамент, управление, комитет, отдел'],
  ['kind-unknown', 'садовод, клубника, архивариус, рывок, сельсоветский'],
])('kind: words of %s', (kind, words) => {
  expect(misread(words, (word) => valueOrCode(readKind(word)), kind)).toEqual([]);
});

test.each([
  ['комитет', 'Вид организации «комитет»: не ясно, РОИВ или ОМСУ. Напишите: РОИВ, ОМСУ или подведомственная'],
  [
    'РОИВ, ОМСУ, школа',
    'Вид организации «РОИВ, ОМСУ, школа»: не ясно, РОИВ или ОМСУ или подведомственная. Напишите: РОИВ, ОМСУ или подведомственная',
  ],
])('kind %j: what it may be is said', (raw, text) => {
  const result = readKind(raw);
  expect(result.ok ? '' : result.finding.text).toBe(text);
});

test('a kind’s own name reads back', () => {
  const kinds = ['roiv', 'omsu', 'subordinate'] as const;
  expect(kinds.map((kind) => valueOrCode(readKind(KIND_NAMES[kind])))).toEqual(kinds);
});

test.each<[Section, string]>([
  [
    'education',
    'лицей, лицея, гимназия, детский сад, детского сада, детсад, дошкольные, кружок, кружки, просвещение, ' +
      'доп. образование, дополнительное образование детей, дополнительное образование детей и взрослых, ' +
      'школы муниципального образования город Бердск',
  ],
  ['health', 'здрав, медучреждение, больница, врач, Госуслуги Здоровье'],
  [
    'auto',
    'безопасность дорожного движения, безопасность дорожная, дорожное движение, автошкол, автодороги, автобус',
  ],
  [
    'gosuslugi',
    'государственные услуги, прочие, другое, другая, другие, другой, иное, иные, иной, остальное, общий раздел, ' +
      'общее раздел, искусство, спорт, физкультура, физкультура и спорт, молодёжная политика, социальный, соцзащита, ' +
      'ЖКК, жилищный, коммунальный, благоустройство, транспорт, экология, природа, лесное, сельское, ветеринария, ' +
      'туризм, труд, занятость, финансы, экономика, бюджет, имущество, земельный, строительство, архитектура, ' +
      'градостроительный, связь, цифровой, информация, архив, юстиция, торговля, промышленность, энергетика, СМИ, ' +
      'загс, МФЦ, опека, тарифы, надзор, контроль, государственное управление, муниципальное управление, ' +
      'местное самоуправление, власть, администрация, ОМСУ, РОИВ, дорожное хозяйство, гражданская оборона, ' +
      'предпринимательство, национальный, музей, театр, муниципальных образований, ' +
      'муниципальное образование город Бердск, администрация муниципального образования город Бердск, ' +
      'управление образования муниципального образования',
  ],
])('section: words of %s', (section, words) => {
  expect(misread(words, (word) => valueOrCode(readSection(word)), section)).toEqual([]);
});

test('section: words that only begin alike are unknown', () => {
  const words = 'автоматика, автомат, автономия, авторский, инаковый, иноземец, смитс, нешкола';
  expect(misread(words, (word) => valueOrCode(readSection(word)), 'section-unknown')).toEqual([]);
});

test('section: both readings are said', () => {
  for (const text of ['Образование и здоровье', 'Школы и больницы муниципального образования город Обь']) {
    const result = readSection(text);
    expect(result.ok ? '' : result.finding.text).toContain('образование и здоровье');
  }
});

test('marks of emptiness', () => {
  const marks =
    'нд, н.д., нет данных, данных нет, не указана, не указано, не имеется, не имеет, не заполнено, не задано, ' +
    'отсутствуют, пусто, без id, N/A, NA, none, NULL, NaN, undefined, ..., ?, /, #VALUE!, #ЗНАЧ!, #DIV/0!, ' +
    '#ДЕЛ/0!, #NAME?, #ИМЯ?, #NUM!, #ЧИСЛО!, #NULL!, #ПУСТО!, #ERROR!, #ОШИБКА!, #SPILL!, #CALC!';
  expect(misread(marks, isEmptyMark, true)).toEqual([]);
  const values = 'нет данных №, не указанное, №#N/A, #N/A 5, а-, -а, 0-';
  expect(misread(values, isEmptyMark, false)).toEqual([]);
});

test.each([
  ['admin', 'роль: администратор, роли администратор, лок. администратор, роль админ'],
  ['coordinator', 'роль: координатор, роль координатор, роли координатор'],
  ['executor', 'роль: исполнитель, роль исполнитель, специалист, ответственный исполнитель'],
  ['head', 'роль: руководитель, роль глава, зам. руководителя, заместитель директора, начальник, директор'],
  ['curator', 'роль: куратор, роль куратор, роли куратор'],
])('role: words of %s', (role, words) => {
  expect(misread(words, (word) => readRoles(word).roles.join(' '), role)).toEqual([]);
  expect(misread(`не ${words.split(',').pop()}`, (word) => readRoles(word).roles.join(' '), '')).toEqual([]);
});

test.each([
  [
    'lapsed',
    'приглашение истекло, срок истечен, просрочено, недоставлено, отклонен, не получено, возврат, ошибка',
  ],
  ['new', 'новая, создан, зарегистрирован, неактивна, не активна, неподтвержден'],
  ['confirmed', 'активен, активный, действует'],
  ['invited', 'отправлено, письмо, ожидает'],
  ['blocked', 'блокировка, приостановлен'],
  ['archived', 'уволен, удалён, исключён'],
  ['unknown', 'основной, обновлен'],
])('account status: words of %s', (status, words) => {
  expect(misread(words, readAccountStatus, status)).toEqual([]);
});

test('ticks', () => {
  const ticked =
    'yes, TRUE, есть, v, ✔, ☑, ✅, 1, ок, OK, готов, готово, готова, пройден, пройдена, выполнен, выполнена, ' +
    'отмечен, отмечена, отмечено, стоит, установлен, установлено, проставлена, да. 12 мая, да: вчера, да (сам), ' +
    'да; всё, 1.2.26, 12.10.26, 12.10.2026 г.';
  expect(misread(ticked, isTicked, true)).toEqual([]);
  expect(misread('дата, 12, 112.10.2026, 12.10.20266, не да, 2', isTicked, false)).toEqual([]);
});

test.each([
  ['usual', 'стандартный, общий, 59-ФЗ, 59фз, регулярный, usual, базовый'],
  ['fast', 'ускоренный, быстрый, оперативный, фаст'],
  ['federal', 'ГИС ЖКХ, федеральные'],
])('track: words of %s', (track, words) => {
  expect(misread(words, (word) => valueOrCode(readTrack(word)), track)).toEqual([]);
});

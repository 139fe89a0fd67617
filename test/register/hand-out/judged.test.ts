import { auditLink } from '../../../src/core/link-audit/audit';
import type { MenuItemKey } from '../../../src/core/link-audit/model';
import type { PlacedPair } from '../../../src/register/audit/row-audit';
import {
  accountList,
  type ListedOrganisation,
  widgetList,
} from '../../../src/register/hand-out/account-and-widget-lists';
import { verdictOf } from '../../../src/register/hand-out/answers/answer-verdict';
import { NO_ANSWERS } from '../../../src/register/hand-out/answers/answers';
import { rowContexts } from '../../../src/register/plan/row-contexts';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { form, ogrn, polls, type Row, table } from '../sheet';

const ANSWERED = { ...NO_ANSWERS, placed: 'да' };
const LINKS: { readonly [item in MenuItemKey]: string } = {
  form: form('219141', ogrn(1)),
  poll: polls('50657000', ogrn(1)),
  app: 'https://vk.com/app8181405#module=health&groupId=5',
};
const pair = (item: MenuItemKey, placed = LINKS[item]): PlacedPair => ({
  item,
  placed,
  right: LINKS[item],
  findings: auditLink(placed).findings,
});

describe('a verdict by the links', () => {
  const all: MenuItemKey[] = ['form', 'poll', 'app'];
  test('all placed and right', () => {
    expect(verdictOf(ANSWERED, [pair('form'), pair('poll'), pair('app')], all)).toEqual({
      word: 'верно',
      remarks: '',
    });
  });

  test('a link that was not placed is a remark, by the name of its menu item', () => {
    const { word, remarks } = verdictOf(ANSWERED, [pair('form')], all);
    expect(word).toBe('с замечаниями');
    expect(remarks.split('\n')).toEqual([
      expect.stringContaining('Нет ссылки в пункте «Высказать мнение»'),
      expect.stringContaining('Нет ссылки в пункте «Госуслуги»'),
    ]);
  });

  test('what the register has no link for is not asked for', () => {
    expect(verdictOf(ANSWERED, [pair('form')], ['form']).word).toBe('верно');
  });

  test('an error outweighs a remark, a note is none', () => {
    const wrong = pair('form', LINKS.form.replace('opaId', 'opaid'));
    expect(verdictOf(ANSWERED, [wrong], all).word).toBe('с ошибками');
    const noted = pair('form', `${LINKS.form}#`);
    expect(verdictOf(ANSWERED, [noted], ['form'])).toMatchObject({
      word: 'верно',
      remarks: expect.stringContaining('«#»'),
    });
  });
});

const ROWS: Row[] = [
  { name: 'Администрация', ogrn: ogrn(1), id: 811, kind: 'ОМСУ', oktmo: '50657000' },
  { name: 'Школа № 5', ogrn: ogrn(2), parentName: 'Администрация', kind: 'подведомственная' },
  { name: 'Музей', ogrn: 'нет', kind: 'подведомственная' },
  { shortName: 'Лицей', ogrn: '5', id: 900, kind: 'подведомственная' },
];
const organisations = readOrganisations(table(ROWS));
const { contexts } = rowContexts(organisations, null, DEFAULT_SETTINGS);
type Cells = Partial<Record<Parameters<ListedOrganisation['cell']>[0], string | boolean>>;
const listed = (index: number, cells: Cells = {}): ListedOrganisation => ({
  organisation: organisations[index]!,
  context: contexts[index]!,
  recipient: 'Район',
  cell: (role) => cells[role] ?? '',
});

test('who needs an account: whose serves now, and what an application lacks', () => {
  const rows = accountList([
    listed(0),
    listed(1, { inn: '7707083893', site: 'school5.example.ru' }),
    listed(2, { inn: '5', ogrn: 'нет' }),
  ]);
  expect(rows.slice(0, 3).map(([first, ...rest]) => [first?.slice(0, 16), rest.join('')])).toEqual([
    ['Кому нужен ЛКО', ''],
    ['Организации без ', ''],
    ['', ''],
  ]);
  const persons = 'ответственные: ФИО, должность, телефон, e-mail, роли';
  expect(rows.slice(4)).toEqual([
    [
      'Район',
      'Школа № 5',
      ogrn(2),
      '7707083893',
      'school5.example.ru',
      'Администрация',
      'Администрация, ID 811',
      `ИНН; ${persons}`,
    ],
    ['Район', 'Музей', '', '5', '', '', '', `ОГРН; ИНН; сайт; ${persons}`],
  ]);
});

test('pages whose tick the curators set: those with an account and no tick', () => {
  const rows = widgetList([
    listed(0, { vkPage: 'https://vk.com/club5', site: 'adm.example.ru' }),
    listed(1),
    listed(2),
    listed(3, { ogrn: '5', widgetSite: 'нет' }),
  ]);
  expect(rows[0]?.[0]).toBe('Сайт размещения виджета');
  expect(rows[3]?.slice(0, 3)).toEqual(['Кому роздано', 'Организация', 'ОГРН']);
  expect(rows.slice(4)).toEqual([
    ['Район', 'Администрация', ogrn(1), '811', 'свой ЛКО', 'https://vk.com/club5', 'adm.example.ru'],
    ['Район', 'Школа № 5', ogrn(2), '811', 'Администрация', '', ''],
    ['Район', 'Лицей', '5', '900', 'свой ЛКО', '', ''],
  ]);
});

test.each(['да', true, '+', '✓', 'ИСТИНА', 'отмечен 5.10', '1', 'стоит', 'Проставлена.', '05.10.2026'])(
  'ticked by %j: left out',
  (tick) => {
    expect(widgetList([listed(0, { widgetSite: tick })]).slice(4)).toEqual([]);
  },
);

test.each([false, '', 'нет', '-', 'не да', 'дата неизвестна', 'установят позже', 'не стоит'])(
  'not ticked by %j: listed',
  (tick) => {
    expect(widgetList([listed(0, { widgetSite: tick })]).slice(4)).toHaveLength(1);
  },
);

import type { CellValue } from '../../../src/core/cells/cell-value';
import { cellDecision, comparable } from '../../../src/register/plan/cell-decision';
import { OUTPUT_COLUMNS, type OutputColumn } from '../../../src/shared/fill';
import { plan } from '../planned';
import { form, ogrn, polls } from '../sheet';

type Cells = Record<OutputColumn, string>;
const EMPTY = Object.fromEntries(OUTPUT_COLUMNS.map((column) => [column, ''])) as Cells;
const LINK = form('5', ogrn(1));
const OLD = form('4', ogrn(1));
const APP = 'https://vk.com/app8181405#module=health&groupId=';
const decide = (
  column: OutputColumn,
  current: Partial<Record<OutputColumn, CellValue>>,
  planned: Partial<Cells>,
  mode: 'empty' | 'all',
) => {
  const texts = Object.fromEntries(
    OUTPUT_COLUMNS.map((each) => [each, comparable(each, current[each] ?? '')]),
  ) as Cells;
  const row = { current: texts, planned: { ...EMPTY, ...planned } };
  return cellDecision(column, current[column] ?? '', planned[column] ?? '', row, mode);
};
const TOOL = { formLink: OLD, idSource: 'свой ЛКО', linkId: 4 };

test.each<[string, OutputColumn, Partial<Record<OutputColumn, CellValue>>, Partial<Cells>, string, string]>([
  ['empty cell', 'formLink', {}, { formLink: LINK }, 'write', 'write'],
  ['nothing to say', 'formLink', {}, {}, 'same', 'same'],
  ['the same', 'formLink', { formLink: LINK }, { formLink: LINK }, 'same', 'same'],
  ['a code as a number', 'linkId', { linkId: 219141 }, { linkId: '219141' }, 'same', 'same'],
  [
    'a person’s link',
    'formLink',
    { formLink: 'https://example.org' },
    { formLink: LINK },
    'keep',
    'overwrite',
  ],
  ['a person’s link, nothing planned', 'formLink', { formLink: 'https://example.org' }, {}, 'keep', 'keep'],
  ['the tool’s old link', 'formLink', TOOL, { formLink: LINK }, 'keep', 'write'],
  ['the tool’s old link, nothing planned', 'formLink', TOOL, {}, 'keep', 'write'],
  [
    'a person’s link beside the tool’s words',
    'formLink',
    { ...TOOL, linkId: 9 },
    { formLink: LINK },
    'keep',
    'overwrite',
  ],
  [
    'the tool’s old polls',
    'pollLink',
    { ...TOOL, pollLink: polls('50657000', ogrn(2)) },
    { pollLink: polls('50657000', ogrn(1)) },
    'keep',
    'write',
  ],
  [
    'a person’s polls',
    'pollLink',
    { ...TOOL, pollLink: 'https://example.org' },
    { pollLink: polls('50657000', ogrn(1)) },
    'keep',
    'overwrite',
  ],
  [
    'polls with more behind',
    'pollLink',
    { ...TOOL, pollLink: `${polls('50657000', ogrn(2))}&x=1` },
    { pollLink: polls('50657000', ogrn(1)) },
    'keep',
    'overwrite',
  ],
  [
    'the tool’s old mini-app',
    'appLink',
    { ...TOOL, appLink: `${APP}5` },
    { appLink: `${APP}6` },
    'keep',
    'write',
  ],
  [
    'a person’s mini-app',
    'appLink',
    { ...TOOL, appLink: 'https://vk.com/app8181405' },
    { appLink: `${APP}6` },
    'keep',
    'overwrite',
  ],
  [
    'the tool’s menu name',
    'appMenuName',
    { ...TOOL, appMenuName: 'Госуслуги' },
    { appMenuName: 'Запись к врачу' },
    'keep',
    'write',
  ],
  [
    'a person’s menu name',
    'appMenuName',
    { ...TOOL, appMenuName: 'Кружки' },
    { appMenuName: 'Запись к врачу' },
    'keep',
    'overwrite',
  ],
  [
    'the tool’s form without a source word',
    'formLink',
    { formLink: OLD, linkId: 4 },
    { formLink: LINK },
    'keep',
    'overwrite',
  ],
  [
    'an account’s name beside the planned link',
    'parentAccount',
    { idSource: 'вышестоящий ЛКО', parentAccount: 'А', formLink: LINK },
    { parentAccount: 'Б', formLink: LINK },
    'write',
    'write',
  ],
  [
    'a menu name beside the planned link',
    'appMenuName',
    { ...TOOL, formLink: LINK, appMenuName: 'Госуслуги' },
    { appMenuName: 'Запись к врачу', formLink: LINK },
    'keep',
    'write',
  ],
  [
    'a link with blanks around',
    'formLink',
    { formLink: ` ${LINK}\u00a0` },
    { formLink: LINK },
    'same',
    'same',
  ],
  [
    'remarks with other line ends',
    'remarks',
    { remarks: '✖ а\r\n• б  в ' },
    { remarks: '✖ а\n• б в' },
    'same',
    'same',
  ],
  ['own remarks', 'remarks', { remarks: '✖ старое\n• ещё' }, { remarks: '' }, 'write', 'write'],
  ['a person’s remarks', 'remarks', { remarks: 'позвонить' }, { remarks: '✖ новое' }, 'keep', 'overwrite'],
  ['mixed remarks', 'remarks', { remarks: '✖ старое\nпозвонить' }, { remarks: '' }, 'keep', 'keep'],
  [
    'source beside an empty link',
    'idSource',
    { idSource: 'нет ЛКО' },
    { idSource: 'свой ЛКО', formLink: LINK },
    'write',
    'write',
  ],
  [
    'source beside the planned link',
    'linkId',
    { idSource: 'нет ЛКО', linkId: 1, formLink: LINK },
    { linkId: '5', formLink: LINK },
    'write',
    'write',
  ],
  ['source beside another link', 'linkId', TOOL, { linkId: '5', formLink: LINK }, 'keep', 'write'],
  [
    'a source in a person’s words',
    'idSource',
    { idSource: 'наш' },
    { idSource: 'свой ЛКО' },
    'keep',
    'overwrite',
  ],
])('%s (%s)', (_, column, current, planned, empty, all) => {
  expect([decide(column, current, planned, 'empty'), decide(column, current, planned, 'all')]).toEqual([
    empty,
    all,
  ]);
});

test('a kept link is counted and noted in the remarks', () => {
  const made = plan(
    [{ name: 'Администрация района', ogrn: ogrn(1), id: 5, oktmo: '50657000', kind: 'ОМСУ' }],
    {},
    null,
    { formLink: ['https://example.org'] },
  );
  expect(made.counts).toMatchObject({ kept: 1, overwrites: 0, filled: 1 });
  expect(made.outcomes[0]!.cells.remarks).toBe(
    '• Ссылка оставлена: «Сообщить о проблеме» отличается от той, что выходит по таблице',
  );
});

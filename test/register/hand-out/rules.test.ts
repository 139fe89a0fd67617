import type { CellValue } from '../../../src/core/cells/cell-value';
import { APP_LOGO, COVERS, READY_TABLES } from '../../../src/core/pos/official-materials';
import { accountList } from '../../../src/register/hand-out/account-and-widget-lists';
import { verdictOf } from '../../../src/register/hand-out/answers/answer-verdict';
import { mapped, NO_ANSWERS } from '../../../src/register/hand-out/answers/answers';
import { readAnswers } from '../../../src/register/hand-out/answers/read-answers';
import { readSeen, seenOf, seenText } from '../../../src/register/hand-out/answers/seen-answers';
import type { BroughtAnswer, CollectRow, HandOutRow } from '../../../src/register/hand-out/model';
import { planCollect } from '../../../src/register/hand-out/plan-collect';
import { holdsTyped, isOwnKey, planMerge } from '../../../src/register/hand-out/plan-merge';
import { assignRecipients } from '../../../src/register/hand-out/recipients';
import { introduction, isOwnLine } from '../../../src/register/hand-out/sheet/introduction';
import { isMadeSheet } from '../../../src/register/hand-out/sheet/is-made-sheet';
import { SHEET_FIELDS, sheetLayout } from '../../../src/register/hand-out/sheet/sheet-layout';
import { markText } from '../../../src/register/hand-out/sheet/sheet-mark';
import { computedOf, sheetRows } from '../../../src/register/hand-out/sheet/sheet-rows';
import { summaryTable } from '../../../src/register/hand-out/summary-table';
import { HOW_TO_LINES, SHEET_HEADERS } from '../../../src/register/hand-out/texts';
import { rowContexts } from '../../../src/register/plan/row-contexts';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';

describe('answers', () => {
  const ticks: [CellValue, string][] = [
    [true, 'да'],
    ['Да', 'да'],
    ['✓', 'да'],
    ['+', 'да'],
    [1, 'да'],
    [false, ''],
    ['нет', 'нет'],
    ['', ''],
    ['частично', 'частично'],
  ];
  test.each(ticks)('a tick of %j is %j', (raw, expected) => {
    expect(readAnswers({ ...NO_ANSWERS, placed: raw }).placed).toBe(expected);
  });

  test('blanks inside a link stay, a date is written out', () => {
    const answers = readAnswers({
      ...NO_ANSWERS,
      formPlaced: ' https://pos.gosuslugi.ru/form/? opaId=1 ',
      placedDate: new Date(2026, 10, 5),
    });
    expect(answers.formPlaced).toBe('https://pos.gosuslugi.ru/form/? opaId=1');
    expect(answers.placedDate).toBe('05.11.2026');
  });

  test('hashes survive their cell; anything else counts as nothing seen', () => {
    const seen = seenOf({ ...NO_ANSWERS, comment: 'а', placed: 'да' });
    expect(readSeen(seenText(seen))).toEqual({ seen, handedOn: '' });
    expect(readSeen(seenText(seen, '2026-11-27T10:15'))).toEqual({ seen, handedOn: '2026-11-27T10:15' });
    expect(readSeen('нет')).toEqual({ seen: mapped(() => ''), handedOn: '' });
    expect(seenText(seenOf(NO_ANSWERS))).toBe('');
  });
});

const COLUMNS = {
  name: ['Министерство', 'Администрация района', 'Школа 1', 'Школа в селе', 'Музей', 'Итого'],
  kind: ['РОИВ', 'ОМСУ', '', '', '', ''],
  ogrn: ['1105476058930', '1045405430620', '1025401020721', '1155476012340', '1225467395780', ''],
  oktmo: ['', '50657000', '', '50657416', '', ''],
  parentName: ['', '', 'Администрация района', 'Администрация района', '', ''],
};

function grouped(municipality: CellValue[] | undefined, level: 'municipality' | 'parent') {
  const organisations = readOrganisations({ firstRow: 2, length: 6, columns: COLUMNS });
  const { contexts, hierarchy } = rowContexts(organisations, null, DEFAULT_SETTINGS);
  const groups = assignRecipients(
    { organisations, contexts, hierarchy, municipalities: municipality },
    level,
  );
  return groups.map(({ id, title, indexes }) => [id, title, indexes]);
}

test('an organisation that names itself as its parent has one sheet with its subordinates', () => {
  const name = 'Администрация района';
  const organisations = readOrganisations({
    firstRow: 2,
    length: 4,
    columns: {
      name: [name, 'Школа 1', 'Школа 2', 'Музей'],
      ogrn: ['1045405430620', '1025401020721', '1155476012340', '1225467395780'],
      parentName: [name, name, 'АДМИНИСТРАЦИЯ р-на', 'Музей'],
    },
  });
  const { contexts, hierarchy } = rowContexts(organisations, null, DEFAULT_SETTINGS);
  const groups = assignRecipients(
    { organisations, contexts, hierarchy, municipalities: undefined },
    'parent',
  );
  expect(groups.map(({ title, indexes }) => [title, indexes])).toEqual([
    [name, [0, 1, 2]],
    ['Музей', [3]],
  ]);
});

describe('groups', () => {
  test('a settlement’s rows are its district’s; the region’s body and an unknown place stand apart', () => {
    expect(grouped(undefined, 'municipality')).toEqual([
      ['50657000', 'Администрация района', [1, 2, 3]],
      ['none', 'Без муниципалитета', [0, 4]],
    ]);
  });

  test('the municipality column names the sheet, and places rows without a code', () => {
    const places = [
      '',
      'Черепановский район',
      'Черепановский р-н',
      'Черепановский район',
      'Черепановский район',
      '',
    ];
    expect(grouped(places, 'municipality')).toEqual([
      ['50657000', 'Черепановский район', [1, 2, 3, 4]],
      ['none', 'Без муниципалитета', [0]],
    ]);
  });

  test('two municipalities of one name are told apart by their codes', () => {
    const organisations = readOrganisations({
      firstRow: 2,
      length: 2,
      columns: {
        name: ['Школа 1', 'Школа 2'],
        ogrn: ['1045405430620', '1025401020721'],
        oktmo: ['50657000', '50612000'],
      },
    });
    const { contexts, hierarchy } = rowContexts(organisations, null, DEFAULT_SETTINGS);
    const municipalities = ['Район', 'Район'];
    expect(
      assignRecipients({ organisations, contexts, hierarchy, municipalities }, 'municipality').map(
        ({ title }) => title,
      ),
    ).toEqual(['Район (ОКТМО 50612000)', 'Район (ОКТМО 50657000)']);
  });

  test('by parent: the head stands with its own', () => {
    expect(grouped(undefined, 'parent').map(([, title, indexes]) => [title, indexes])).toEqual([
      ['Администрация района', [1, 2, 3]],
      ['Без вышестоящей организации', [0, 4]],
    ]);
  });
});

const computed = (name: string, ogrn: string) =>
  computedOf((field) => (field === 'name' ? name : field === 'ogrn' ? ogrn : ''));

function row(number: number, key: string, name: string, comment = '', extra = false): HandOutRow {
  return { row: number, key, computed: computed(name, ''), typed: { ...NO_ANSWERS, comment }, extra };
}

describe('merge', () => {
  const wanted = (key: string, name: string) => ({ key, computed: computed(name, '') });

  test('a row that a person added is not touched', () => {
    const change = planMerge([row(5, '', 'Наш музей')], [], [], () => '');
    expect(change).toEqual({ updates: [], deletes: [], appends: [], brought: [], kept: [] });
  });

  test('a cell of a person’s own keeps a row that left', () => {
    const change = planMerge([row(5, 'a', 'Школа', '', true)], [], [], () => '');
    expect(change.deletes).toEqual([]);
    expect(change.updates).toEqual([
      { row: 5, field: 'note', text: 'Организации больше нет в выгрузке: ответы сохранены' },
    ]);
  });

  test('of two rows of one key the answered one stays, the empty one goes', () => {
    const rows = [row(5, 'a', 'Школа'), row(6, 'a', 'Школа', 'ответ')];
    const change = planMerge(rows, [], [wanted('a', 'Школа')], () => '');
    expect(change.deletes.map((one) => one.row)).toEqual([5]);
    expect(change.appends).toEqual([]);
  });

  test('two answered rows of one key both stay, the second marked', () => {
    const rows = [row(5, 'a', 'Школа', 'раз'), row(6, 'a', 'Школа', 'два')];
    const change = planMerge(rows, [], [wanted('a', 'Школа')], () => '');
    expect(change.kept.map((one) => one.row)).toEqual([6]);
    expect(change.updates.map((one) => [one.row, one.field])).toEqual([[6, 'note']]);
  });

  test('an answered row with a foreign key gets a row of the true owner beside it', () => {
    const rows = [{ ...row(5, 'a', 'Школа', 'ответ'), computed: computed('Школа', '1') }];
    const change = planMerge(rows, [], [{ key: 'a', computed: computed('Музей', '2') }], () => '');
    expect(change.appends).toHaveLength(1);
    expect(change.kept.map((one) => one.row)).toEqual([5]);
    expect(holdsTyped(rows[0]!)).toBe(true);
  });

  test('a key is its own by OGRN or by name', () => {
    expect(isOwnKey(computed('Школа № 5', '1'), computed('Лицей', '1'))).toBe(true);
    expect(isOwnKey(computed('МБОУ «Школа № 5»', '1'), computed('мбоу школа 5', '2'))).toBe(true);
    expect(isOwnKey(computed('Школа', '1'), computed('Музей', '2'))).toBe(false);
    expect(isOwnKey(computed('', ''), computed('Музей', ''))).toBe(false);
  });
});

const GROUP = 'municipality 50657000';

describe('collect', () => {
  const home: CollectRow = {
    row: 3,
    key: 'aaaaaaaaaa',
    name: 'Школа',
    ogrn: '1',
    page: '',
    stored: '',
    collected: NO_ANSWERS,
    seen: mapped(() => ''),
    handedOn: '',
    groups: [GROUP],
    recipient: 'Район',
  };
  const brought = (
    change: Partial<Omit<BroughtAnswer, 'answers'>> & { comment?: string },
  ): BroughtAnswer => ({
    source: 'Лист',
    group: GROUP,
    handedOn: '',
    row: 5,
    key: home.key,
    name: home.name,
    ogrn: home.ogrn,
    page: '',
    answers: { ...NO_ANSWERS, comment: change.comment ?? '' },
    ...change,
  });

  test('answers that complete each other are one answer', () => {
    const other = { ...brought({}), answers: { ...NO_ANSWERS, placed: 'да' } };
    const plan = planCollect([home], [brought({ comment: 'ждём' }), other], {});
    expect(plan.conflicts).toEqual([]);
    expect(plan.rows[0]?.answers).toMatchObject({ comment: 'ждём', placed: 'да' });
  });

  test('an answer without a key is offered to the organisation of its OGRN', () => {
    const answer = brought({ key: '', name: 'Лицей', comment: 'ждём' });
    const [conflict] = planCollect([home], [answer], {}).conflicts;
    expect(conflict?.conflict).toMatchObject({
      type: 'changed-key',
      choices: [{ value: home.key }, { value: 'skip' }],
    });
    const decided = planCollect([home], [answer], { [conflict!.conflict.id]: home.key });
    expect(decided.rows[0]?.answers.comment).toBe('ждём');
  });

  test('a decision that is none of the choices decides nothing', () => {
    const answer = brought({ key: '', name: 'Лицей', comment: 'ждём' });
    const [conflict] = planCollect([home], [answer], {}).conflicts;
    const plan = planCollect([home], [answer], { [conflict!.conflict.id]: 'bbbbbbbbbb' });
    expect(plan.conflicts).toMatchObject([{ conflict: { decision: '' } }]);
    expect(plan.rows[0]?.answers).toEqual(NO_ANSWERS);
  });

  test('the register kept once is not asked about again', () => {
    const held = { ...home, collected: { ...NO_ANSWERS, comment: 'моё' } };
    const answer = brought({ comment: 'чужое' });
    const [conflict] = planCollect([held], [answer], {}).conflicts;
    const { rows } = planCollect([held], [answer], { [conflict!.conflict.id]: 'keep' });
    expect(rows[0]?.answers.comment).toBe('моё');
    expect(planCollect([{ ...held, seen: rows[0]!.seen }], [answer], {}).conflicts).toEqual([]);
  });
});

describe('the sheet as it is read back', () => {
  const header = SHEET_FIELDS.map((field) => SHEET_HEADERS[field]);
  const marked = SHEET_FIELDS.map((field) =>
    field === 'key'
      ? markText({ level: 'municipality', recipientId: '50657000', handedOn: '2026-11-27T10:15' })
      : '',
  );

  test('with columns in another order and a column of a person’s own', () => {
    const order = [...header].reverse();
    const top = [
      ['Моё', ...[...marked].reverse()],
      ['Заметки', ...order],
    ];
    const layout = sheetLayout(top);
    expect(layout).toMatchObject({
      mark: { level: 'municipality', recipientId: '50657000', handedOn: '2026-11-27T10:15' },
      headerRow: 2,
      columns: { key: 2 },
    });
    const cells = ['!', '5f0c6d2e9a', ...order.slice(1).map(() => '')];
    expect(sheetRows(layout!, [...top, cells])).toMatchObject([{ row: 3, key: '5f0c6d2e9a', extra: true }]);
  });

  test('without its mark or a column it is none', () => {
    expect(sheetLayout([marked.map(() => ''), header])).toBeNull();
    expect(
      sheetLayout([marked, header.map((text) => (text === SHEET_HEADERS.comment ? 'Прочее' : text))]),
    ).toBeNull();
    expect(sheetLayout([])).toBeNull();
  });

  test('sheets that the tool made are told from a register', () => {
    expect(isMadeSheet(header)).toBe(true);
    expect(isMadeSheet(['Кому роздано', 'Организация', 'ОГРН'])).toBe(true);
    expect(isMadeSheet(['Организация', 'ОГРН', 'Раздача: кому'])).toBe(false);
  });
});

test('a ticked box without links, a comment alone, nothing: three verdicts', () => {
  expect(verdictOf({ ...NO_ANSWERS, placed: 'да' }, [], ['form']).word).toBe('без ссылок');
  expect(verdictOf({ ...NO_ANSWERS, comment: 'позже' }, [], ['form']).word).toBe('не размещено');
  expect(verdictOf(NO_ANSWERS, [], ['form']).word).toBe('нет ответа');
});

test('a summary of a sheet whose name holds an apostrophe, without columns that are not there yet', () => {
  const columns = {
    recipient: 'H',
    idSource: '',
    formLink: '',
    pollLink: '',
    appLink: '',
    placed: '',
    verdict: '',
  };
  const { table } = summaryTable("Лист 'А'", columns, ['=Бердск'], [], '22.11.2026');
  expect(table[4]?.slice(0, 4)).toEqual(['«=Бердск»', "=COUNTIFS('Лист ''А'''!$H:$H;$A5)", '=0', '=0']);
  expect(table[5]?.[1]).toBe('=SUM(B5:B5)');
});

test('nothing of a list can become a formula', () => {
  const organisations = readOrganisations({
    firstRow: 2,
    length: 1,
    columns: { name: ['=HYPERLINK("x")'], ogrn: ['1025401020721'] },
  });
  const { contexts } = rowContexts(organisations, null, DEFAULT_SETTINGS);
  const listed = {
    organisation: organisations[0]!,
    context: contexts[0]!,
    recipient: '+7',
    cell: () => '' as CellValue,
  };
  expect(accountList([listed])[4]?.slice(0, 2)).toEqual(['«+7»', '«=HYPERLINK("x")»']);
});

describe('the lines above the table', () => {
  test('what to do, by when, whom to ask', () => {
    const [what, when, whom] = introduction({
      title: 'Бердск',
      due: '31.12.2026',
      contact: 'Отдел ПОС, тел. 1',
    });
    expect(what).toMatch(/Бердск.*три пункта меню.*«размещено».*как они стоят/);
    expect(when).toMatch(/^Срок: 31\.12\.2026\. .*лист «Как разместить»/);
    expect(whom).toBe('Вопросы: Отдел ПОС, тел. 1.');
  });

  test('without a date and a name they still say what to do', () => {
    const [, when, whom] = introduction({ title: 'Бердск', due: '', contact: '' });
    expect(when).toMatch(/^Как размещать/);
    expect(whom).toBe('Вопросы: тому, кто прислал этот лист.');
  });

  test('are known as ours whatever they bear; a person’s are not', () => {
    for (const line of introduction({ title: 'А', due: '01.01.2027', contact: 'Б' }))
      expect(isOwnLine(line)).toBe(true);
    expect(isOwnLine('Коллеги, до пятницы!')).toBe(false);
  });
});

describe('«Как разместить»', () => {
  const said = HOW_TO_LINES.join('\n');
  test.each([
    ['the way to the menu', '«Управление» → «Настройки» → «Меню» → «Новая ссылка»'],
    ['who may', 'администратор сообщества'],
    ['the official covers', COVERS],
    ['the mini-app’s own cover with the logo', APP_LOGO],
    ['the ready table of health', READY_TABLES.health],
    ['the ready table of education', READY_TABLES.education],
    ['whose form opens', 'если ссылка через вышестоящую'],
    ['whose polls open', 'опросы муниципалитета, у органов региона — опросы региона'],
    ['the look on a phone, the order', 'порядок меняется там же'],
  ])('tells %s', (_, words) => expect(said).toContain(words));
});

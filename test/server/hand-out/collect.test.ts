import { COLLECT_HEADERS } from '../../../src/shared/collect';
import {
  cells,
  FORM_KINDERGARTEN,
  failure,
  reorder,
  SHEET,
  sheetOf,
  undo,
  value,
} from '../../support/register';
import { begin, preview } from '../../support/runs';
import {
  checkCollect,
  collect,
  columnOf,
  copyOnto,
  DISTRICT,
  handedOut,
  KEY_COLUMN,
  registerCell,
  rowOn,
  sheetNames,
  TOWN,
  typeOn,
} from './hand-out-cycle';

const GARDEN = 'Детский сад № 460';
const SCHOOL = 'Школа № 5';
const WRONG = FORM_KINDERGARTEN.replace('utm_medium=50', 'utm_medium=54');

test('a check finds the answers and writes nothing', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'formDone', true);
  typeOn(host, DISTRICT, GARDEN, 'formPlaced', FORM_KINDERGARTEN);
  const before = cells(host);
  const check = checkCollect(host);
  expect(check).toMatchObject({ rows: 5, answered: 1, conflicts: [], sources: 2, notices: [] });
  expect(check.newColumns).toEqual(Object.values(COLLECT_HEADERS));
  expect(cells(host)).toEqual(before);
});

test('answers come home, with what the audit says', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'formDone', true);
  typeOn(host, DISTRICT, GARDEN, 'formPlaced', WRONG);
  typeOn(host, TOWN, 'Лицей № 6', 'comment', 'нет администратора');
  typeOn(host, DISTRICT, SCHOOL, 'formDone', true);
  typeOn(host, DISTRICT, SCHOOL, 'pollDone', true);
  collect(host);
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.placed)).toBe('частично: 1');
  // It has no link for the third item: the two that it has are all.
  expect(registerCell(host, SCHOOL, COLLECT_HEADERS.placed)).toBe('да');
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.formPlaced)).toBe(WRONG);
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.verdict)).toBe('с ошибками');
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.remarks)).toMatch(
    /^✖ .*54.*\n[\s\S]*Нет ссылки в пункте «Высказать мнение»/,
  );
  expect(registerCell(host, 'Лицей № 6', COLLECT_HEADERS.verdict)).toBe('не размещено');
  expect(registerCell(host, SCHOOL, COLLECT_HEADERS.verdict)).toBe('без ссылок');
  expect(registerCell(host, DISTRICT, COLLECT_HEADERS.verdict)).toBe('нет ответа');
});

test('after sorting, renaming the sheets and the organisation the answers still find their rows', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'comment', 'сад');
  typeOn(host, DISTRICT, SCHOOL, 'comment', 'школа');
  reorder(host, (rows) => [...rows].reverse());
  sheetOf(host).put(cells(host).findIndex((row) => row[0] === SCHOOL) + 1, 1, 'Гимназия № 5');
  sheetOf(host, DISTRICT).parts.name = 'Район';
  collect(host);
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.comment)).toBe('сад');
  expect(registerCell(host, 'Гимназия № 5', COLLECT_HEADERS.comment)).toBe('школа');
});

test('an answer in cells that were merged over rows is that of all of them', async () => {
  const host = await handedOut();
  const [top = 0, below = 0] = [GARDEN, SCHOOL]
    .map((name) => rowOn(host, DISTRICT, name))
    .sort((a, b) => a - b);
  expect(below).toBe(top + 1);
  const first = String(sheetOf(host, DISTRICT).value(top, 1));
  for (const [field, text] of [
    ['formDone', 'да'],
    ['comment', 'везде'],
  ] as const) {
    typeOn(host, DISTRICT, first, field, text);
    sheetOf(host, DISTRICT).merge({ row: top, column: columnOf(field), rows: 2, columns: 1 });
  }
  expect(collect(host).answered).toBe(2);
  for (const name of [GARDEN, SCHOOL]) {
    expect(registerCell(host, name, COLLECT_HEADERS.placed)).toBe('частично: 1');
    expect(registerCell(host, name, COLLECT_HEADERS.comment)).toBe('везде');
  }
});

test('a newer answer of the same municipality replaces the older one', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'formPlaced', WRONG);
  collect(host);
  typeOn(host, DISTRICT, GARDEN, 'formPlaced', FORM_KINDERGARTEN);
  expect(collect(host).conflicts).toEqual([]);
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.formPlaced)).toBe(FORM_KINDERGARTEN);
});

test('what the coordinator corrected in the register stays until there is a new answer', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'comment', 'первый');
  collect(host);
  const header = cells(host)[1] ?? [];
  const row = cells(host).findIndex((one) => one[0] === GARDEN) + 1;
  sheetOf(host).put(row, header.indexOf(COLLECT_HEADERS.comment) + 1, 'исправлено');
  expect(collect(host).conflicts).toEqual([]);
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.comment)).toBe('исправлено');
  typeOn(host, DISTRICT, GARDEN, 'comment', 'второй');
  const [conflict] = collect(host).conflicts;
  expect(conflict).toMatchObject({
    type: 'register-differs',
    name: GARDEN,
    row,
    decision: '',
    versions: [
      { label: `Выгрузка, строка ${row}`, answers: [{ title: 'Комментарий', text: 'исправлено' }] },
      {
        label: expect.stringMatching(`^${DISTRICT}, строка 6 \\(роздано \\d\\d\\.\\d\\d\\.\\d{4}\\)$`),
        answers: [{ title: 'Комментарий', text: 'второй' }],
      },
    ],
    choices: [{ value: 'keep' }, { value: 'take' }],
  });
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.comment)).toBe('исправлено');
  collect(host, { [conflict?.id ?? '']: 'take' });
  expect(registerCell(host, GARDEN, COLLECT_HEADERS.comment)).toBe('второй');
});

describe('conflicts', () => {
  async function copied() {
    const host = await handedOut();
    typeOn(host, TOWN, 'Лицей № 6', 'comment', 'первый');
    const copy = host.book.addSheet('Вернули');
    copyOnto(host, TOWN, copy);
    return host;
  }

  test('the same answer twice is one answer', async () => {
    const host = await copied();
    expect(collect(host).conflicts).toEqual([]);
    expect(registerCell(host, 'Лицей № 6', COLLECT_HEADERS.comment)).toBe('первый');
  });

  test('two answers: nothing is written until one is chosen', async () => {
    const host = await copied();
    typeOn(host, 'Вернули', 'Лицей № 6', 'comment', 'второй');
    const [conflict] = collect(host).conflicts;
    expect(conflict).toMatchObject({ type: 'two-answers', decision: '' });
    expect(registerCell(host, 'Лицей № 6', COLLECT_HEADERS.comment)).toBe('');
    expect(collect(host, { [conflict?.id ?? '']: 'v1' }).conflicts).toMatchObject([{ decision: 'v1' }]);
    expect(registerCell(host, 'Лицей № 6', COLLECT_HEADERS.comment)).toBe('второй');
  });

  test('whoever has answered in two ways is asked back, not reminded', async () => {
    const host = await copied();
    typeOn(host, 'Вернули', 'Лицей № 6', 'comment', 'второй');
    const { answered, verdicts, unanswered } = collect(host);
    expect([answered, verdicts.переспросить, verdicts['нет ответа']]).toEqual([1, 1, 4]);
    expect(unanswered.reduce((sum, { total }) => sum + total, 0)).toBe(4);
    expect(registerCell(host, 'Лицей № 6', COLLECT_HEADERS.verdict)).toBe('переспросить');
    expect(registerCell(host, 'Лицей № 6', COLLECT_HEADERS.remarks)).toMatch(
      new RegExp(
        `^⚠ пришли разные ответы: ${TOWN}, строка 6 .* и Вернули, строка 6 .*\\. Какой верен\\?$`,
        'i',
      ),
    );
    const { requests } = value(host.handlers.makeRequests({ sheetId: sheetOf(host).id }));
    const kinds = requests
      .filter(({ rows }) => rows.some(([name]) => name === 'Лицей № 6'))
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['parent', 'curators', 'fix']);
  });

  test('two answers of which none was wanted are no answer', async () => {
    const host = await copied();
    typeOn(host, 'Вернули', 'Лицей № 6', 'comment', 'второй');
    const [conflict] = checkCollect(host).conflicts;
    collect(host, { [conflict?.id ?? '']: 'skip' });
    expect(registerCell(host, 'Лицей № 6', COLLECT_HEADERS.verdict)).toBe('нет ответа');
  });

  test('a choice is for what was shown: another version asks again', async () => {
    const host = await copied();
    typeOn(host, 'Вернули', 'Лицей № 6', 'comment', 'второй');
    const id = checkCollect(host).conflicts[0]?.id ?? '';
    typeOn(host, 'Вернули', 'Лицей № 6', 'comment', 'третий');
    expect(checkCollect(host, { [id]: 'v1' }).conflicts).toMatchObject([{ decision: '' }]);
  });

  test('an answer of an organisation that is not here', async () => {
    const host = await handedOut();
    typeOn(host, DISTRICT, SCHOOL, 'comment', 'ответ');
    reorder(host, (rows) => rows.filter((row) => row[0] !== SCHOOL));
    expect(collect(host).conflicts).toMatchObject([
      { type: 'unknown-organisation', name: SCHOOL, row: 0, choices: [{ value: 'skip' }] },
    ]);
    expect(cells(host, SHEET).flat()).not.toContain('ответ');
  });

  test('a key of another organisation: offered to both, written where the person says', async () => {
    const host = await handedOut();
    typeOn(host, DISTRICT, SCHOOL, 'comment', 'ответ школы');
    const sheet = sheetOf(host, DISTRICT);
    const gardenKey = sheet.value(rowOn(host, DISTRICT, GARDEN), KEY_COLUMN) as string;
    const schoolKey = sheet.value(rowOn(host, DISTRICT, SCHOOL), KEY_COLUMN) as string;
    sheet.put(rowOn(host, DISTRICT, SCHOOL), KEY_COLUMN, gardenKey);
    const [conflict] = collect(host).conflicts;
    expect(conflict).toMatchObject({ type: 'changed-key', name: SCHOOL });
    expect(conflict?.choices.map((choice) => choice.value)).toEqual([schoolKey, gardenKey, 'skip']);
    expect(registerCell(host, GARDEN, COLLECT_HEADERS.comment)).toBe('');
    collect(host, { [conflict?.id ?? '']: schoolKey });
    expect(registerCell(host, SCHOOL, COLLECT_HEADERS.comment)).toBe('ответ школы');
    expect(registerCell(host, GARDEN, COLLECT_HEADERS.comment)).toBe('');
  });
});

test('answers from files are told apart by their file', async () => {
  const host = await handedOut();
  const key = sheetOf(host, TOWN).value(rowOn(host, TOWN, 'Лицей № 6'), KEY_COLUMN) as string;
  const answers = {
    placed: 'да',
    formPlaced: '',
    pollPlaced: '',
    appPlaced: '',
    placedDate: '22.11.2026',
    comment: '',
  };
  const group = 'municipality 50708000';
  const brought = [
    {
      source: 'Бердск.xlsx',
      group,
      handedOn: '',
      row: 6,
      key,
      name: 'Лицей № 6',
      ogrn: '1025404724124',
      page: '',
      answers,
    },
  ];
  const options = { decisions: {}, brought };
  const check = value(preview(host, 'collect', { sheetId: sheetOf(host).id, options }));
  expect(check).toMatchObject({ answered: 1, sources: 3, conflicts: [] });
});

test('a register that changed since the check stops the run before anything is written', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'comment', 'ответ');
  const run = begin(host, checkCollect(host));
  reorder(host, (rows) => [...rows].reverse());
  expect(failure(run.batch(0, 10)).code).toBe('changed');
  expect(cells(host, SHEET).flat()).not.toContain('ответ');
});

test('undo empties what was collected, also after a sort', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'comment', 'ответ');
  collect(host);
  const runId = value(host.handlers.getOverview({ sheetId: sheetOf(host).id })).history[0]?.runId ?? '';
  reorder(host, (rows) => [...rows].reverse());
  undo(host, runId);
  expect(cells(host, SHEET).flat()).not.toContain('ответ');
  expect(collect(host).answered).toBe(1);
});

test('while a hand-out sheet is open, the register is still found', async () => {
  const host = await handedOut();
  host.book.active = sheetOf(host, TOWN);
  expect(value(host.handlers.getOverview({ sheetId: -1 })).register.sheetName).toBe(SHEET);
  expect(sheetNames(host)).toContain(TOWN);
});

import type { Host } from '../../../host/host';
import { withRightSides } from '../../../src/run/right-sides';
import { type BroughtRow, COLLECT_HEADERS, type Conflict } from '../../../src/shared/collect';
import { plainText } from '../../support/plain-text';
import { FORM_KINDERGARTEN, reorder, sheetOf, value } from '../../support/register';
import { preview, runAll } from '../../support/runs';
import {
  checkCollect,
  collect,
  columnOf,
  copyOnto,
  DISTRICT,
  handedOut,
  handOut,
  KEY_COLUMN,
  registerCell,
  rowOn,
  TOWN,
  typeOn,
} from './hand-out-cycle';

const GARDEN = 'Детский сад № 460';
const SCHOOL = 'Школа № 5';
const WRONG = FORM_KINDERGARTEN.replace('utm_medium=50', 'utm_medium=54');

const NOTHING = { placed: '', formPlaced: '', pollPlaced: '', appPlaced: '', placedDate: '', comment: '' };

/** A row of a file, with the key that the sheet has. */
function fileRow(host: Host, name: string, change: Partial<BroughtRow> & { text?: string }): BroughtRow {
  const key = String(sheetOf(host, DISTRICT).value(rowOn(host, DISTRICT, name), KEY_COLUMN));
  const ogrn = String(sheetOf(host, DISTRICT).value(rowOn(host, DISTRICT, name), columnOf('ogrn')));
  const { text = 'ответ', ...rest } = change;
  return {
    source: 'Файл.xlsx',
    group: 'municipality 50657000',
    handedOn: '2026-11-20T10:00',
    row: 6,
    key,
    name,
    ogrn,
    page: '',
    answers: { ...NOTHING, comment: text },
    ...rest,
  };
}

function collectFiles(host: Host, brought: readonly BroughtRow[], decisions = {}) {
  const options = { decisions, brought };
  const previewed = value(preview(host, 'collect', { sheetId: sheetOf(host).id, options }));
  runAll(host, previewed, previewed.tokens.length, options);
  return previewed;
}

const commentOf = (host: Host, name: string) => registerCell(host, name, COLLECT_HEADERS.comment);

describe('a sheet answers only for those that it was given', () => {
  test('a row with another municipality’s key is asked about, not written', async () => {
    const host = await handedOut();
    const row = fileRow(host, SCHOOL, { group: 'municipality 50708000' });
    const [conflict] = collectFiles(host, [row]).conflicts;
    expect(conflict).toMatchObject({
      type: 'other-group',
      title: `Чужой лист: эту организацию раздавали не сюда, а на лист «${DISTRICT}»`,
      choices: [{ value: row.key }, { value: 'skip' }],
    });
    expect(commentOf(host, SCHOOL)).toBe('');
    collectFiles(host, [row], { [conflict?.id ?? '']: row.key });
    expect(commentOf(host, SCHOOL)).toBe('ответ');
  });

  test('pasted with its key onto the sheet of another, in the document itself', async () => {
    const host = await handedOut();
    const from = sheetOf(host, DISTRICT);
    const to = sheetOf(host, TOWN);
    for (let column = 1; column <= KEY_COLUMN; column += 1)
      to.put(9, column, from.value(rowOn(host, DISTRICT, SCHOOL), column) as string);
    to.put(9, columnOf('comment'), 'не отсюда');
    expect(collect(host).conflicts).toMatchObject([{ type: 'other-group', name: SCHOOL }]);
    expect(commentOf(host, SCHOOL)).toBe('');
  });

  test('a copy of what is collected anyway asks nothing', async () => {
    const host = await handedOut();
    const own = fileRow(host, SCHOOL, {});
    expect(
      collectFiles(host, [own, { ...own, source: 'Б.xlsx', group: 'municipality 50708000' }]).conflicts,
    ).toEqual([]);
  });

  test('the sheet by parent answers for its own too', async () => {
    const host = await handedOut();
    handOut(host, { level: 'parent' });
    const parents = host.book.sheets.find(({ name }) => name === `${DISTRICT} (2)`)?.name ?? '';
    typeOn(host, parents, SCHOOL, 'comment', 'по вышестоящей');
    expect(collect(host).conflicts).toEqual([]);
    expect(commentOf(host, SCHOOL)).toBe('по вышестоящей');
  });

  test('one that moved since it was handed out is still answered from there', async () => {
    const host = await handedOut();
    const row = fileRow(host, SCHOOL, {});
    reorder(host, (rows) =>
      rows.map((one) =>
        one[0] === SCHOOL ? one.map((cell, at) => (at === 4 ? '50708000' : at === 3 ? TOWN : cell)) : one,
      ),
    );
    expect(collectFiles(host, [row]).conflicts).toEqual([]);
    expect(commentOf(host, SCHOOL)).toBe('ответ');
  });
});

describe('an older file after a newer one', () => {
  const older = { handedOn: '2026-11-01T10:00', text: 'старое' };
  const newer = { handedOn: '2026-11-20T10:00', text: 'новое' };

  test('is a conflict, and nothing is written until a person decides', async () => {
    const host = await handedOut();
    collectFiles(host, [fileRow(host, SCHOOL, newer)]);
    const row = fileRow(host, SCHOOL, older);
    const [conflict] = collectFiles(host, [row]).conflicts;
    expect(conflict).toMatchObject({
      type: 'older-answer',
      versions: [{}, { label: 'Файл.xlsx, строка 6 (роздано 01.11.2026)' }],
    });
    expect(commentOf(host, SCHOOL)).toBe('новое');
    collectFiles(host, [row], { [conflict?.id ?? '']: 'take' });
    expect(commentOf(host, SCHOOL)).toBe('старое');
  });

  test('what nobody has said yet is taken from it', async () => {
    const host = await handedOut();
    collectFiles(host, [fileRow(host, SCHOOL, newer)]);
    const answers = { ...NOTHING, placed: 'да' };
    expect(collectFiles(host, [fileRow(host, SCHOOL, { ...older, answers })]).conflicts).toEqual([]);
    expect(registerCell(host, SCHOOL, COLLECT_HEADERS.placed)).toBe('да');
  });

  test('the newer one replaces the older without a question', async () => {
    const host = await handedOut();
    collectFiles(host, [fileRow(host, SCHOOL, older)]);
    expect(collectFiles(host, [fileRow(host, SCHOOL, newer)]).conflicts).toEqual([]);
    expect(commentOf(host, SCHOOL)).toBe('новое');
  });

  test('of one hand-out: an answer that was seen before comes back after its correction', async () => {
    const host = await handedOut();
    collectFiles(host, [fileRow(host, SCHOOL, { text: 'первое' })]);
    collectFiles(host, [fileRow(host, SCHOOL, { text: 'исправлено' })]);
    expect(collectFiles(host, [fileRow(host, SCHOOL, { text: 'первое' })]).conflicts).toMatchObject([
      { type: 'older-answer' },
    ]);
    expect(commentOf(host, SCHOOL)).toBe('исправлено');
  });
});

describe('what is said of sheets and files', () => {
  test('a copy beside its original', async () => {
    const host = await handedOut();
    copyOnto(host, TOWN, host.book.addSheet('Вернули'));
    expect(checkCollect(host).notices).toEqual([
      expect.stringMatching(`^«${TOWN}», «Вернули»: это листы одной раздачи\\.`),
    ]);
  });

  test('one that came back beside an original that nobody filled in is no copy', async () => {
    const host = await handedOut();
    copyOnto(host, TOWN, host.book.addSheet('Вернули'));
    typeOn(host, 'Вернули', 'Лицей № 6', 'comment', 'готово');
    expect(checkCollect(host).notices).toEqual([]);
    typeOn(host, TOWN, 'Лицей № 6', 'comment', 'готово');
    expect(checkCollect(host).notices).toEqual([expect.stringContaining('листы одной раздачи')]);
  });

  test('a hidden sheet is read, and named', async () => {
    const host = await handedOut();
    typeOn(host, TOWN, 'Лицей № 6', 'comment', 'ответ');
    sheetOf(host, TOWN).hidden = true;
    const { notices, answered } = checkCollect(host);
    expect(answered).toBe(1);
    expect(notices).toEqual([expect.stringContaining(`скрытые листы: «${TOWN}»`)]);
  });

  test('a formula that is still computed is no answer yet, and the sheet is named', async () => {
    const host = await handedOut();
    for (const field of ['formDone', 'formPlaced', 'placedDate', 'comment'] as const)
      typeOn(host, TOWN, 'Лицей № 6', field, 'Загрузка…');
    const { notices, answered, groups } = checkCollect(host);
    expect([answered, groups.length]).toEqual([0, 0]);
    expect(notices.map(plainText)).toEqual([
      expect.stringContaining(`Лист «${TOWN}»: формулы ещё считаются, строк: 1.`),
    ]);
  });

  test('a file of another register is one sentence, no conflict for each row', async () => {
    const host = await handedOut();
    const row = {
      ...fileRow(host, SCHOOL, {}),
      key: 'ffffffffff',
      name: 'Музей в Туле',
      ogrn: '1027100000014',
    };
    const other = { ...row, key: 'eeeeeeeeee', name: 'Театр в Туле', ogrn: '1225467395780', row: 7 };
    const { conflicts, notices } = collectFiles(host, [row, other]);
    expect(conflicts).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('«Файл.xlsx» раздавали не из этой выгрузки')]);
  });
});

test('who has not answered is a list by recipient, not a finding', async () => {
  const host = await handedOut();
  typeOn(host, DISTRICT, GARDEN, 'formPlaced', WRONG);
  typeOn(host, DISTRICT, GARDEN, 'pollPlaced', 'см. выше');
  const { unanswered, groups } = checkCollect(host);
  expect(unanswered.map(({ title, total, rows }) => [title, total, rows.map(({ name }) => name)])).toEqual([
    [TOWN, 2, [TOWN, 'Лицей № 6']],
    [DISTRICT, 2, [DISTRICT, SCHOOL]],
  ]);
  const rows = new Set(groups.flatMap((group) => group.rows.map(({ name }) => name)));
  expect(Array.from(rows)).toEqual([GARDEN]);
});

describe('the side that audits clean', () => {
  async function twoLinks(): Promise<{ host: Host; conflict: Conflict; rows: BroughtRow[] }> {
    const host = await handedOut();
    const answers = (formPlaced: string) => ({ ...NOTHING, formPlaced });
    const rows = [
      fileRow(host, GARDEN, { source: 'А.xlsx', answers: answers(WRONG) }),
      fileRow(host, GARDEN, { source: 'Б.xlsx', answers: answers(FORM_KINDERGARTEN) }),
    ];
    const [conflict] = collectFiles(host, rows).conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    return { host, conflict, rows };
  }

  test('is marked, and what differs too', async () => {
    const { conflict } = await twoLinks();
    expect(conflict.versions.map(({ clean, answers }) => [clean, answers[0]?.differs])).toEqual([
      [false, true],
      [true, true],
    ]);
    expect(conflict.right).toBe('v1');
  });

  test('is taken everywhere at once', async () => {
    const { host, conflict, rows } = await twoLinks();
    expect(collectFiles(host, rows, withRightSides([conflict], {})).conflicts).toMatchObject([
      { decision: 'v1' },
    ]);
    expect(registerCell(host, GARDEN, COLLECT_HEADERS.formPlaced)).toBe(FORM_KINDERGARTEN);
  });

  test('is not taken where the other side has words of its own, nor over a decision', async () => {
    const { host, conflict } = await twoLinks();
    const rows = [
      fileRow(host, GARDEN, {
        source: 'А.xlsx',
        answers: { ...NOTHING, formPlaced: WRONG, comment: 'первое' },
      }),
      fileRow(host, GARDEN, {
        source: 'Б.xlsx',
        answers: { ...NOTHING, formPlaced: FORM_KINDERGARTEN, comment: 'второе' },
      }),
    ];
    expect(collectFiles(host, rows).conflicts.map(({ right }) => right)).toEqual(['']);
    expect(withRightSides([{ ...conflict, decision: 'skip' }], { [conflict.id]: 'skip' })).toEqual({
      [conflict.id]: 'skip',
    });
  });
});

test('each hand-out that changes a sheet dates it anew; one that changes nothing does not', async () => {
  const host = await handedOut();
  const mark = () => String(sheetOf(host, TOWN).value(1, KEY_COLUMN));
  sheetOf(host, TOWN).put(1, KEY_COLUMN, mark().replace(/\d{4}-.*/, '2026-01-01T10:00'));
  handOut(host);
  expect(mark()).toMatch(/ 2026-01-01T10:00$/);
  sheetOf(host).put(7, 1, 'Гимназия № 6');
  handOut(host);
  expect(mark()).not.toMatch(/2026-01-01T10:00$/);
});

import type { CellValue } from '../../../src/core/cells/cell-value';
import {
  isDecisionSheet,
  readDecisionTable,
  withEntries,
} from '../../../src/register/decisions/decision-table';

const HEADER = ['Что решается', 'Значение', 'Решение', 'Когда', 'Строк', 'Варианты'];
const read = (...rows: CellValue[][]) => readDecisionTable([HEADER, ...rows]);

test.each<[CellValue[], boolean]>([
  [HEADER, true],
  [['РЕШЕНИЕ:', 'значение ', 'Что  решается?'], true],
  [['Что', 'Значение', 'Решение', 'Дата'], true],
  [['Вопрос', 'Значение в таблице', 'Ответ'], true],
  [['Значение', 'Решение'], false],
  [['Наименование', 'ОГРН', 'Решение'], false],
  [[], false],
])('%j is a sheet of decisions: %p', (headers, is) => expect(isDecisionSheet(headers)).toBe(is));

describe('a decision in any spelling', () => {
  test.each<[subject: string, words: string, wanted: [string, string]]>([
    ['Вышестоящая организация', 'Мэрия (ОГРН 1045405430620)', ['parent', 'Мэрия (ОГРН 1045405430620)']],
    ['учредитель', 'нет', ['parent', 'нет']],
    ['Статус ЛКО', 'Подключен', ['status', 'подключён']],
    ['СТАТУС', 'не подключён', ['status', 'не подключён']],
    ['статус', 'Нет', ['status', 'не подключён']],
    ['Подключение', 'да', ['status', 'подключён']],
    ['Статус ЛКО', 'неподключен', ['status', 'не подключён']],
    ['Вид организации', 'омсу', ['kind', 'ОМСУ']],
    ['вид', 'подведомственная', ['kind', 'подведомственная']],
    ['Пустые ячейки вышестоящей', 'Перенести вниз', ['blankBelow', 'переносить вниз']],
    ['пустые', 'пусто — значит нет', ['blankBelow', 'пусто значит нет']],
    ['пустые', 'не переносить вниз', ['blankBelow', 'пусто значит нет']],
    ['Пустые ячейки', 'Нет, не относится', ['blankBelow', 'пусто значит нет']],
    ['Пустые ячейки', 'то же, что выше', ['blankBelow', 'переносить вниз']],
    ['статус', 'считать подключённым', ['status', 'подключён']],
    ['статус', 'Подключён к ПОС', ['status', 'подключён']],
    ['Статус ЛКО', '', ['status', '']],
  ])('%s: «%s»', (subject, words, [asked, choice]) => {
    const table = read([subject, 'Значение 1', words])!;
    expect(table.notices).toEqual([]);
    expect(table.decisions).toEqual([{ row: 2, subject: asked, value: 'Значение 1', choice }]);
  });

  test.each<[CellValue[], string]>([
    [
      ['Статус ЛКО', 'В работе', 'может быть'],
      'Лист «Решения», строка 2: решение «может быть» о «В работе» не понято',
    ],
    [['Статус ЛКО', 'В очереди', 'подключается'], 'решение «подключается» о «В очереди» не понято'],
    [['Вид организации', 'Орган', 'не РОИВ'], 'решение «не РОИВ» о «Орган» не понято'],
    [['Вид организации', 'Орган', 'кто-то'], 'Напишите: «РОИВ» или «ОМСУ» или «подведомственная»'],
    [['Цвет', 'Красный', 'да'], 'Лист «Решения», строка 2: «Цвет» не понято, решение о «Красный» не учтено'],
    [['Статус ЛКО', '', 'подключён'], 'Лист «Решения», строка 2: нет значения'],
  ])('what cannot be followed is said: %j', (row, sentence) => {
    const { notices, decisions } = read(row)!;
    expect(notices).toEqual([expect.stringContaining(sentence)]);
    expect(decisions.filter(({ choice }) => choice !== '')).toEqual([]);
  });

  test('rows without a decision, notes and empty rows say nothing', () => {
    expect(read([], ['', '', ''], ['Заметка для коллег', '', ''])).toMatchObject({
      decisions: [],
      notices: [],
    });
  });

  test('a table under a title, its columns moved', () => {
    const table = readDecisionTable([
      ['Решения по выгрузке'],
      ['Решение', 'Кто', 'Значение', 'Что решается'],
      ['не подключён', 'Иванова', 'В работе', 'Статус'],
    ])!;
    expect(table).toMatchObject({
      headerRow: 2,
      decisions: [{ row: 3, subject: 'status', value: 'В работе', choice: 'не подключён' }],
    });
  });
});

describe('entries', () => {
  const entry = { subject: 'parent', value: 'Минздрав', rows: 12, choices: ['А', 'Б'] } as const;
  const put = (rows: CellValue[][], ...entries: Parameters<typeof withEntries>[2][number][]) => {
    const values = [HEADER, ...rows];
    return withEntries(values, readDecisionTable(values)!, entries, 'сегодня');
  };

  test('a new value comes below, a known one changes in its row', () => {
    const cells = put(
      [
        ['Статус ЛКО', 'В работе', '', '', 3, ''],
        ['Вышестоящая организация', 'МИНЗДРАВ.', '', '', 5, 'А'],
      ],
      { ...entry, choice: 'А' },
      { subject: 'kind', value: '=1+1', choice: '', rows: 1, choices: ['ОМСУ'] },
    );
    expect(cells).toEqual({
      subject: ['Статус ЛКО', 'Вышестоящая организация', 'Вид организации'],
      value: ['В работе', 'МИНЗДРАВ.', '«=1+1»'],
      choice: ['', 'А', ''],
      when: ['', 'сегодня', ''],
      rows: [3, 12, 1],
      choices: ['', 'А\nБ', 'ОМСУ'],
    });
  });

  test('a value that starts like a formula is known again', () => {
    const cells = put([['Вид организации', '«=1+1»', '']], {
      subject: 'kind',
      value: '=1+1',
      choice: 'ОМСУ',
      rows: 1,
      choices: [],
    });
    expect(cells.choice).toEqual(['ОМСУ']);
  });

  test('a decision that is taken back leaves its row as a question', () => {
    const cells = put([['Вышестоящая организация', 'Минздрав', 'А', 'вчера', 12, 'А\nБ']], {
      ...entry,
      choice: '',
      withdrawn: true,
    });
    expect(cells).toMatchObject({ choice: [''], when: [''], rows: [12], choices: ['А\nБ'] });
  });

  test('a question leaves a decision, and its day, alone', () => {
    const cells = put([['Вышестоящая организация', 'Минздрав', 'странное', 'вчера', 5, '']], {
      ...entry,
      choice: '',
    });
    expect([cells.choice, cells.when]).toEqual([['странное'], ['вчера']]);
  });

  test('the same decision keeps its day', () => {
    const cells = put([['Вышестоящая организация', 'Минздрав', 'А', 'вчера', 5, '']], {
      ...entry,
      choice: 'А',
    });
    expect(cells.when).toEqual(['вчера']);
  });

  test('of two rows about one value the later one changes, as it is the one that counts', () => {
    const row = ['Вышестоящая организация', 'Минздрав', 'Б', '', '', ''];
    expect(put([row, row], { ...entry, choice: 'А' }).choice).toEqual(['Б', 'А']);
  });
});

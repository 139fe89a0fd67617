import { bookOf } from '../../../host/book/book';
import { readDist } from '../../../host/dist-files';
import { DocumentSession } from '../../../host/page-server/document-session';
import { bookFrom } from '../../../host/xlsx/read-book';

function opened(): DocumentSession {
  const book = bookOf({ Лист: [[2, 3, 'да', '=1+']], 'Второй лист': [[5]] });
  book.names = [{ name: 'Ставка', formula: 'Лист!$A$1', sheet: '' }];
  return new DocumentSession(book, readDist());
}

function type(session: DocumentSession, text: string): { formula: string; value: unknown } {
  const [sheet] = session.host.book.sheets;
  session.edit({ sheet: sheet!.id, row: 3, column: 1, text });
  return { formula: sheet!.formula(3, 1), value: sheet!.value(3, 1) };
}

test.each([
  { text: '=СУММ(A1:B1)', formula: '=SUM(A1:B1)', value: 5 },
  { text: '=сумм(A1;B1;1,5)', formula: '=SUM(A1,B1,1.5)', value: 6.5 },
  { text: '=ЕСЛИ(A1>1;"да;нет";"нет")', formula: '=IF(A1>1,"да;нет","нет")', value: 'да;нет' },
  { text: '=ВПР(2;A1:B1;2;ЛОЖЬ)', formula: '=VLOOKUP(2,A1:B1,2,FALSE)', value: 3 },
  { text: '=СЧЕТЕСЛИ(C1:C1;"да")', formula: '=COUNTIF(C1:C1,"да")', value: 1 },
  { text: "=СУММ('Второй лист'!A1)", formula: "=SUM('Второй лист'!A1)", value: 5 },
  { text: '=СЦЕПИТЬ("СУММ(";C1)', formula: '=CONCATENATE("СУММ(",C1)', value: 'СУММ(да' },
  { text: '=Ставка*2', formula: '=Ставка*2', value: 4 },
  { text: '=A1', formula: '=A1', value: 2 },
  { text: '=', formula: '', value: '=' },
])('$text is kept as $formula', async ({ text, formula, value }) => {
  const session = opened();
  expect(type(session, text)).toEqual({ formula, value });
  const saved = await bookFrom(await session.file(), 'книга.xlsx');
  expect(saved.sheets[0]!.formula(3, 1)).toBe(formula);
});

test.each([
  { text: '=A1+', why: 'В формуле для A3 ошибка' },
  { text: '=СУММ(A1:B1', why: 'В формуле для A3 ошибка' },
  { text: '=(A1))', why: 'В формуле для A3 ошибка' },
  { text: '=="x"', why: 'В формуле для A3 ошибка' },
  { text: '=== Раздел ===', why: 'В формуле для A3 ошибка' },
  { text: '="не закрыто', why: 'В формуле для A3 ошибка' },
  { text: '=СУМА(A1)', why: 'нет такой функции: СУМА' },
])('$text is refused: Excel would not open the file', ({ text, why }) => {
  const session = opened();
  expect(() => type(session, text)).toThrow(why);
  expect(session.host.book.sheets[0]!.value(3, 1)).toBe('');
  expect(session.state.unsaved).toBe(false);
});

test.each(["'=A1+", 'A1+', '=[1]Лист1!A1', '=Таблица1[ID]', '=SUM(#REF!)', '={1,2}'])(
  '%s passes: a text, or what only Excel can tell',
  (text) => {
    expect(() => type(opened(), text)).not.toThrow();
  },
);

test('a copied text that begins like a formula stays the text; in a cell for texts a formula is one too', () => {
  const session = opened();
  const [sheet] = session.host.book.sheets;
  const block = { sheet: sheet!.id, rows: [[1, 1]], column: 4, columns: 1 };
  const { text } = session.copy(block);
  session.paste({ ...block, rows: [[3, 3]], text });
  expect(sheet!.value(3, 4)).toBe('=1+');
  sheet!.restyle(3, 1, { numFmt: '@' });
  expect(type(session, '=СУММ(A1')).toEqual({ formula: '', value: '=СУММ(A1' });
});

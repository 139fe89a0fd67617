import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';

async function rows(data: Buffer | string, name = 'выгрузка.csv'): Promise<unknown[][]> {
  const [sheet] = (await bookFrom(Buffer.from(data), name)).sheets;
  const { rows: count, columns } = sheet!.content;
  return Array.from({ length: count }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet!.value(r + 1, c + 1)),
  );
}

const TABLE = [
  ['Имя', 'ОГРН', 'ID'],
  ['Школа № 5', '01045405430620', '007'],
];
const WINDOWS = Buffer.from(
  'c8ecff3bcec3d0cd3b49440dd8eaeeebe020b920353b30313034353430353433303632303b303037'.replace(
    '0dd8',
    '0d0ad8',
  ),
  'hex',
);

const WAYS: { way: string; data: Buffer | string; file?: string }[] = [
  { way: 'semicolons', data: 'Имя;ОГРН;ID\nШкола № 5;01045405430620;007\n' },
  { way: 'commas, line ends of Windows', data: 'Имя,ОГРН,ID\r\nШкола № 5,01045405430620,007\r\n' },
  { way: 'tabs', data: 'Имя\tОГРН\tID\nШкола № 5\t01045405430620\t007', file: 'выгрузка.txt' },
  { way: 'a mark of the order of bytes', data: '\ufeffИмя;ОГРН;ID\nШкола № 5;01045405430620;007' },
  {
    way: 'UTF-16, as Excel saves «Текст Юникод»',
    data: Buffer.from('\ufeffИмя\tОГРН\tID\r\nШкола № 5\t01045405430620\t007', 'utf16le'),
    file: 'выгрузка.txt',
  },
  { way: 'Windows-1251', data: WINDOWS },
  { way: 'quotes', data: '"Имя";"ОГРН";"ID"\n"Школа № 5";"01045405430620";"007"' },
  { way: 'the separator named', data: 'sep=|\nИмя|ОГРН|ID\nШкола № 5|01045405430620|007' },
  { way: 'codes kept from Excel', data: 'Имя;ОГРН;ID\nШкола № 5;="01045405430620";"=""007"""' },
  { way: 'upright lines', data: 'Имя|ОГРН|ID\nШкола № 5|01045405430620|007\n' },
  { way: 'line ends of an old Mac', data: 'Имя;ОГРН;ID\rШкола № 5;01045405430620;007\r' },
];

test.each(WAYS)('$way', async ({ data, file }) => {
  expect(await rows(data, file)).toEqual(TABLE);
});

test('values hold separators, quotes and line ends; empty ones stay empty', async () => {
  expect(await rows('Имя;Адрес;\n"МБОУ ""Школа; № 5""";"ул. Мира,\n5"\n;x;y\n')).toEqual([
    ['Имя', 'Адрес', ''],
    ['МБОУ "Школа; № 5"', 'ул. Мира,\n5', ''],
    ['', 'x', 'y'],
  ]);
});

test('an .xlsx comes of it in which every code is the text that it was', async () => {
  const book = await bookFrom(Buffer.from('Имя;Код\nШкола;007\n=1+1;1,5'), 'a.csv');
  const [sheet] = (await bookFrom(await bytesOfWorkbook(book), 'a.xlsx')).sheets;
  expect([
    sheet!.value(2, 2),
    sheet!.numberFormat(2, 2),
    sheet!.value(3, 1),
    sheet!.formula(3, 1),
    sheet!.value(3, 2),
  ]).toEqual(['007', '@', '=1+1', '', '1,5']);
});

test('an .xlsx under the name of a .csv is an .xlsx', async () => {
  const data = await bytesOfWorkbook(await bookFrom(Buffer.from('a;b'), 'a.csv'));
  expect(await rows(data, 'a.csv')).toEqual([['a', 'b']]);
});

test('a quote that nothing closes is refused by its line', async () => {
  await expect(rows('sep=;\nИмя;ОГРН\nООО "Ива";1\n"Школа;2\nМузей;3\n')).rejects.toThrow(
    'В файле выгрузка.csv не закрыта кавычка в строке 4: всё после неё читалось бы одной ячейкой. Закройте или удалите её.',
  );
  expect(await rows('Имя;ОГРН\nООО "Ива;1\n"Школа" 5;2')).toEqual([
    ['Имя', 'ОГРН'],
    ['ООО "Ива', '1'],
    ['Школа 5', '2'],
  ]);
});

test('an old workbook under the name of a .csv is called what it is', async () => {
  const old = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex');
  await expect(bookFrom(old, 'a.csv')).rejects.toThrow(/в старом формате Excel/);
});

describe('Russian text of eight bits in whatever encoding', () => {
  const encoded = (text: string, encoding: string): Buffer => {
    const decoder = new TextDecoder(encoding);
    const codes = new Map(
      Array.from({ length: 256 }, (_c, code) => [decoder.decode(Uint8Array.of(code)), code]),
    );
    return Buffer.from([...text].map((one) => codes.get(one) ?? 63));
  };
  const tables = [
    { of: 'small letters', text: 'Наименование;ОГРН\nМБОУ Средняя школа;1045405430620' },
    {
      of: 'capital letters alone',
      text: 'НАИМЕНОВАНИЕ;ОГРН;ОКТМО\nМБДОУ ДЕТСКИЙ САД;1045405430620;50615000',
    },
    { of: 'letters and signs', text: 'Организация;Ёмкость;Код\nГБУЗ Больница № 5, г. Озёрск;12;007' },
  ];
  const ways = ['windows-1251', 'ibm866', 'koi8-r', 'x-mac-cyrillic'].flatMap((encoding) =>
    tables.map((table) => ({ ...table, encoding })),
  );
  test.each(ways)('$encoding, $of', async ({ text, encoding }) => {
    const data = encoded(text.replace('№', encoding === 'koi8-r' ? 'N' : '№'), encoding);
    const expected = text.replace('№', encoding === 'koi8-r' ? 'N' : '№');
    expect(await rows(data)).toEqual(expected.split('\n').map((line) => line.split(';')));
  });
});

test('UTF-16 without its mark is told, not read as something else', async () => {
  await expect(rows(Buffer.from('ID;OGRN\n7;1045405430620', 'utf16le'))).rejects.toThrow(
    'Файл выгрузка.csv в кодировке, которую не узнать. Откройте его в Excel и сохраните как .xlsx или «CSV UTF-8».',
  );
});

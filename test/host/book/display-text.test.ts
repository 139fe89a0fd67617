import { displayText, isDatePattern } from '../../../host/book/display-text';

const NARROW = '\u00a0';

test.each<[value: number | string | boolean | Date, format: string, shown: string]>([
  [1045405430620, 'General', '1045405430620'],
  [0.1 + 0.2, 'General', '0,3'],
  [1e15, 'General', '1E+15'],
  [-0.00000000012345, 'General', '-1,2345E-10'],
  [5, '@', '5'],
  [true, 'General', 'TRUE'],
  ['текст', '0.00', 'текст'],
  [1.5, '[h]:mm:ss', '36:00:00'],
  [0.001, 'mm:ss.0', '01:26,4'],
  [46000, 'd mmmm yyyy', '9 декабря 2025'],
  [46000, '[$-419]d mmmm yyyy;@', '9 декабря 2025'],
  [46000, '[$-FC19]dd mmmm yyyy \\г\\.;@', '09 декабря 2025 г.'],
  [46000, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'вторник, декабря 09, 2025'],
  [46000.5, 'dd.mm.yyyy hh:mm', '09.12.2025 12:00'],
  [0.7, 'h:mm AM/PM', '4:48 PM'],
  [0, '0;-0;"нет"', 'нет'],
  [-3, '0;"минус "0;"нет"', 'минус 3'],
  [12345, '0.00E+00', '1,23E+04'],
  [0.255, '0.0%', '25,5%'],
  [1234567.5, '#,##0.00 ₽', `1${NARROW}234${NARROW}567,50 ₽`],
  [-1234, '#,##0;[Red]-#,##0', `-1${NARROW}234`],
  [7, '0000', '0007'],
  [12345678901, '000-000-000 00', '123-456-789 01'],
  [1.5, '# ?/?', '1 1/2'],
  [150.26, '[<100]0;0.0', '150,3'],
  [5, 'General" шт"', '5 шт'],
  // A format that means nothing shows the number.
  [5, 'bad"', '5'],
  [new Date(Date.UTC(2026, 10, 22)), 'General', '22.11.2026'],
  [new Date(Date.UTC(2026, 10, 22)), 'yyyy', '2026'],
])('%p by %s is %s', (value, format, shown) => {
  expect(displayText(value, format)).toBe(shown);
});

test.each([
  ['dd.mm.yyyy', true],
  ['[h]:mm:ss', true],
  ['General', false],
  ['0.00E+00', false],
  ['#,##0.00\\ "руб."', false],
  ['[Red]0', false],
  ['"dd"0', false],
])('%s shows a date: %s', (format, isDate) => {
  expect(isDatePattern(format)).toBe(isDate);
});

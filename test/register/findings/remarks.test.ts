import type { Finding, Severity } from '../../../src/core/findings/finding';
import { isOwnRemark, remarksText } from '../../../src/register/findings/remarks';

const finding = (code: string, severity: Severity, text = code): Finding => ({ code, severity, text });

describe('remarks', () => {
  test('errors first, one line each, marked, once', () => {
    const text = remarksText([
      finding('x', 'note', '=A1'),
      finding('x', 'error', 'б\nв'),
      finding('x', 'warning', 'г'),
      finding('x', 'note', '=A1'),
    ]);
    expect(text).toBe('✖ б в\n⚠ г\n• =A1');
    expect(isOwnRemark(text)).toBe(true);
  });

  test('a line is cut at 500 characters, and there are 40 lines at most', () => {
    const long = (length: number) => remarksText([finding('x', 'error', 'я'.repeat(length))]);
    expect(long(500)).toBe(`✖ ${'я'.repeat(500)}`);
    expect(long(501)).toBe(`✖ ${'я'.repeat(499)}…`);
    const many = Array.from({ length: 41 }, (_, at) => finding('x', 'note', String(at)));
    expect(remarksText(many).split('\n')).toHaveLength(40);
  });

  test.each([
    ['а  б', '• а б'],
    [' а', '• а'],
    ['а ', '• а'],
    ['а\u00a0б', '• а б'],
    ['а\tб', '• а б'],
    ['а б', '• а б'],
  ])('%j is tidied', (text, wanted) => expect(remarksText([finding('x', 'note', text)])).toBe(wanted));

  test('nothing to say is nothing', () => expect(remarksText([])).toBe(''));

  test.each<[string, boolean]>([
    ['✖ а\n⚠ б\n• в', true],
    ['✖ а\r\n\r\n⚠ б\n ', true],
    ['позвонить ✖ а', false],
    ['✖а', false],
    ['✖ а\nпозвонить', false],
    [' \n ', false],
    ['', false],
  ])('%j: own %p', (text, own) => expect(isOwnRemark(text)).toBe(own));
});

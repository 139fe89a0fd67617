import fc from 'fast-check';
import type { AuditPreview, PlacedColumnView } from '../../src/shared/audit';
import { choiceOfDraft, draftOf, isChanged, withWord } from '../../src/sidebar/audit/placed-choice';
import { differingParts, markedParts, type Part } from '../../src/sidebar/card/marked-parts';

/** Marked stretches in brackets. */
const shown = (parts: readonly Part[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('pieces of a placed link', () => {
  test.each<[name: string, text: string, pieces: string[], wanted: string]>([
    ['one piece', 'form/?opaId=1&utm_source=vk', ['opaId=1'], 'form/?[opaId=1]&utm_source=vk'],
    ['none', 'form/?opaId=1', [], 'form/?opaId=1'],
    ['a piece that is not there', 'form/?opaId=1', ['utm_medium'], 'form/?opaId=1'],
    ['overlapping pieces', 'abcdefgh', ['abcd', 'cdef'], '[abcdef]gh'],
    ['every item of a telling piece', 'a&amp;b&amp;c', ['&amp;'], 'a[&amp;]b[&amp;]c'],
    ['the last item of a short one', 'vk.com/a#b=1.', ['.'], 'vk.com/a#b=1[.]'],
    ['the whole link gives way to a piece', 'form/?opaId=1', ['form/?opaId=1', 'opaId=1'], 'form/?[opaId=1]'],
    ['the whole link alone', 'vk.cc/abc', ['vk.cc/abc'], '[vk.cc/abc]'],
    ['a line break in a piece', 'utm_me\ndium=50', ['utm_me\ndium=50', ''], '[utm_me\ndium=50]'],
    ['markup is text', '<b>x</b>', ['<b>x'], '[<b>x]</b>'],
    ['nothing', '', [], ''],
  ])('%s', (_name, text, pieces, wanted) => {
    expect(shown(markedParts(text, pieces))).toBe(wanted);
  });

  test('nothing of the text is lost, whatever the pieces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string({ maxLength: 8 })), (text, pieces) => {
        const parts = markedParts(text, pieces);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const piece of pieces.filter((one) => text.trim() !== one.trim() && text.includes(one))) {
          if (piece !== '') expect(parts.some(({ marked }) => marked)).toBe(true);
        }
      }),
    );
  });
});

describe('what the right link differs in', () => {
  test.each<[name: string, right: string, placed: string, wanted: string]>([
    ['a value', 'https://a/form/?x=1&y=2', 'https://a/form/?x=1&y=3', 'https://a/form/?x=1[&y=2]'],
    ['the address', 'https://a/form/?x=1', 'http://a/form/?x=1', '[https://a/form/]?x=1'],
    ['a section', 'vk.com/app1#module=health&g=1', 'vk.com/app1?ref=menu', 'vk.com/app1[#module=health&g=1]'],
    ['nothing', 'https://a/?x=1', 'https://a/?x=1', 'https://a/?x=1'],
    ['everything', 'https://a/?x=1', 'размещена', 'https://a/?x=1'],
  ])('%s', (_name, right, placed, wanted) => {
    expect(shown(differingParts(right, placed))).toBe(wanted);
  });
});

describe('choosing columns', () => {
  const column = (number: number, item: PlacedColumnView['item']): PlacedColumnView => ({
    column: number,
    header: `Столбец ${number}`,
    item,
    chosen: false,
    why: 'по заголовку',
  });
  const preview = { columns: [column(9, 'form'), column(10, null)] } as unknown as AuditPreview;

  test('starts from what the audit took', () => {
    expect(draftOf(preview)).toEqual([
      { column: 9, word: 'form' },
      { column: 10, word: 'any' },
    ]);
    expect(isChanged(draftOf(preview), preview)).toBe(false);
  });
  test.each<[name: string, column: number, word: 'form' | 'poll' | 'app' | 'any' | 'none', sent: object[]]>([
    [
      'another menu item',
      9,
      'poll',
      [
        { column: 9, item: 'poll' },
        { column: 10, item: null },
      ],
    ],
    ['a column taken out', 9, 'none', [{ column: 10, item: null }]],
    [
      'a column added',
      12,
      'any',
      [
        { column: 9, item: 'form' },
        { column: 10, item: null },
        { column: 12, item: null },
      ],
    ],
  ])('%s', (_name, item, word, columns) => {
    const draft = withWord(draftOf(preview), item, word);
    expect(isChanged(draft, preview)).toBe(true);
    expect(choiceOfDraft(draft)).toEqual(columns);
  });
  test('a change that is taken back is none', () => {
    const draft = withWord(withWord(draftOf(preview), 9, 'app'), 9, 'form');
    expect(isChanged(draft, preview)).toBe(false);
  });
});

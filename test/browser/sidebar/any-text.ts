import fc from 'fast-check';

/** What a page might run, open or lay out wrongly if it were not only a text; each would leave a mark in the window. */
const TRAPS = [
  '<img src=x onerror="window.hacked=1">',
  '</script><script>window.hacked=1</script>',
  '"><svg onload=window.hacked=1>',
  "' autofocus onfocus=window.hacked=1 x='",
  'javascript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '</textarea></select></title><base href="https://example.org/">',
  '{{window.hacked=1}}',
  '&lt;b&gt;&amp;&#60;i&#62;',
  '__proto__',
];
const CONTROL = ['\u0000', '\u0007', '\u001b[31m', '\r\n', '\t', '\u0085', '\u2028', '\ufeff', '\u200b'];
const BIDI = ['\u202e', '\u2066', '\u2069', '\u200f', '\u061c', 'שלום', 'مرحبا'];
/** The most that a cell holds. */
const CELL = 50_000;

const piece = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.constantFrom(...CONTROL),
  fc.constantFrom(...BIDI),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);

/** A text as a cell may hold it: pieces of all sorts. */
export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => `t${pieces.join('')}`);

/** Such a text as long as a cell can be. */
export const longText: fc.Arbitrary<string> = anyText.map((text) =>
  text
    .repeat(Math.ceil(CELL / text.length))
    .slice(0, CELL)
    // Half a character at the cut is no text that a sheet can hold.
    .replace(/[\ud800-\udbff]$/, ''),
);

/** Fields of an answer whose texts come out of cells, or repeat them. */
const FROM_CELLS = new Set(
  [
    'after',
    'before',
    'cover',
    'fix',
    'header',
    'idSource',
    'label',
    'link',
    'listsSheetName',
    'menuName',
  ].concat(
    [
      'linkHint',
      'opens',
      'missing',
      'name',
      'newColumns',
      'notices',
      'organisation',
      'pieces',
      'regionName',
      'right',
      'samples',
    ],
    ['sheetName', 'skipped', 'text', 'title', 'today', 'vkPage', 'why', 'ogrn', 'campaign', 'topic'],
  ),
);

/** The same answer with every such text replaced. */
export function withTexts<T>(answer: T, next: () => string, fromCells = false): T {
  if (typeof answer === 'string') return (fromCells ? next() : answer) as T;
  if (Array.isArray(answer)) return answer.map((part) => withTexts(part, next, fromCells)) as T;
  if (typeof answer !== 'object' || answer === null) return answer;
  const parts = Object.entries(answer).map(([key, part]) => {
    return [key, withTexts(part as unknown, next, FROM_CELLS.has(key))] as const;
  });
  return Object.fromEntries(parts) as T;
}

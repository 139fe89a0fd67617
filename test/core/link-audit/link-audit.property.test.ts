import fc from 'fast-check';
import { auditLink } from '../../../src/core/link-audit/audit';
import { isClean } from '../../../src/core/link-audit/model';
import { EDUCATION, FORM, POLL, ROIV, rightLinks, splitLink } from './links';

/** A defect that can be mended without guessing: `at` chooses the spot. */
type Injection = readonly [name: string, spoil: (link: string, at: number) => string];

const put = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);
const inside = (link: string, at: number): number => 1 + (at % (link.length - 1));
const CYRILLIC: { readonly [letter: string]: string } = {
  o: 'о',
  p: 'р',
  c: 'с',
  e: 'е',
  a: 'а',
  y: 'у',
  x: 'х',
};

/** Look-alike letters as they happen: somewhere behind the scheme, next to Latin letters that stay. */
function lookAlike(link: string, at: number): string {
  const spots = Array.from(
    link.matchAll(/(?<=[a-zA-Z])[opceay](?=[a-zA-Z])/g),
    (match) => match.index,
  ).filter((index) => index > 8);
  const index = spots[at % Math.max(spots.length, 1)];
  return index === undefined
    ? link
    : link.slice(0, index) + CYRILLIC[link.charAt(index)] + link.slice(index + 1);
}

function shuffled(link: string, at: number): string {
  const { head, sign, parameters } = splitLink(link);
  const turn = at % parameters.length;
  return head + sign + [...parameters.slice(turn), ...parameters.slice(0, turn)].join('&');
}

function doubled(link: string, at: number): string {
  const { parameters } = splitLink(link);
  return `${link}&${parameters[at % parameters.length]}`;
}

const INJECTIONS: readonly Injection[] = [
  ['space', (link, at) => put(link, inside(link, at), ' ')],
  ['line break', (link, at) => put(link, inside(link, at), '\n')],
  ['no-break space', (link, at) => put(link, inside(link, at), '\u00a0')],
  ['zero-width space', (link, at) => put(link, inside(link, at), '\u200b')],
  ['soft hyphen', (link, at) => put(link, inside(link, at), '\u00ad')],
  ['%20', (link, at) => put(link, 8 + (at % (link.length - 8)), '%20')],
  ['&amp;', (link) => link.replace(/&(?!amp;)/g, '&amp;')],
  ['http', (link) => link.replace('https:', 'http:')],
  ['no scheme', (link) => link.replace('https://', '')],
  ['no slash', (link) => link.replace('/form/?', '/form?')],
  ['doubled slash', (link) => link.replace(/(ru|com)\//, '$1//')],
  ['look-alike', lookAlike],
  ['order', shuffled],
  ['doubled parameter', doubled],
  ['fz59', (link) => `${link}&fz59=false`],
  ['ref', (link) => `${link}&ref=group_menu`],
  ['quotes', (link) => `«${link}»`],
  ['brackets', (link) => `(${link})`],
  ['text around', (link) => `Ссылка в меню: ${link} проверить до пятницы`],
  ['full stop', (link) => `${link}.`],
  ['hash', (link) => `${link}#`],
  ['host in capitals', (link) => link.replace('pos.gosuslugi', 'POS.Gosuslugi').replace('vk.com', 'VK.com')],
  ['vk.ru', (link) => link.replace('//vk.com', '//vk.ru')],
  ['m.', (link) => link.replace('//vk.com', '//m.vk.com')],
  ['www.', (link) => link.replace('//', '//www.')],
  ['padding', (link) => `  ${link}\n`],
  ['apostrophe', (link) => `'${link}`],
];

const injection = fc.constantFrom(...INJECTIONS);
const spot = fc.nat({ max: 500 });

/** A quoted or bracketed text is spoilt further only inside: what comes after a closing bracket is a text around. */
const WRAPS = new Set(['quotes', 'brackets', 'text around', 'padding', 'apostrophe', 'full stop', 'hash']);

test('what is built for valid data audits without findings', () => {
  fc.assert(
    fc.property(rightLinks, (link) => {
      expect(auditLink(link)).toMatchObject({ findings: [], repaired: link });
    }),
    { numRuns: 2000 },
  );
});

test('parameter order alone is a note', () => {
  fc.assert(
    fc.property(rightLinks, spot, (link, at) => {
      const placed = shuffled(link, at);
      const { findings, repaired } = auditLink(placed);
      expect(findings.map((one) => one.code)).toEqual(placed === link ? [] : ['link-order']);
      expect(repaired).toBe(link);
    }),
  );
});

test.each(INJECTIONS)('mends byte for byte: %s', (_, spoil) => {
  fc.assert(
    fc.property(rightLinks, spot, (link, at) => {
      const placed = spoil(link, at);
      const { repaired, findings } = auditLink(placed);
      expect([placed, repaired]).toEqual([placed, link]);
      if (placed.trim() !== link && placed !== `'${link}`) expect(findings).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('mends two defects at once, byte for byte', () => {
  fc.assert(
    fc.property(rightLinks, injection, spot, injection, spot, (link, first, at1, second, at2) => {
      const [inner, outer] = WRAPS.has(first[0]) ? [second, first] : [first, second];
      if (WRAPS.has(inner[0])) return;
      const placed = outer[1](inner[1](link, at1), at2);
      expect([placed, auditLink(placed).repaired]).toEqual([placed, link]);
    }),
    { numRuns: 6000 },
  );
});

const chunk = fc.constantFrom(
  'https://',
  'http://',
  'pos.gosuslugi.ru',
  '/form/',
  '/form',
  '/og/org-activities',
  '?',
  '&',
  '#',
  '=',
  ';',
  '%',
  '%20',
  '&amp;',
  'opaId=',
  'utm_source=vk',
  'utm_source=vk2',
  'utm_medium=50',
  'utm_medium=54',
  'utm_campaign=1045405430620',
  'utm_campaign=',
  'mun_code=50657000',
  'reg_code=',
  '219141',
  ' ',
  '\n',
  '\u200b',
  '-',
  '=1+1',
  '@',
  '+',
  '\t',
  'vk.com',
  '/app8181405',
  'module=health',
  'module=education',
  'step=ChoosingKid',
  'groupId=1',
  'ОГРН',
  'С',
  '«',
  '"',
  '%D0%A1',
  '%FF',
  '\ud800',
  'İ',
  'vk.cc/a',
  'away.php?to=',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(chunk, { maxLength: 30 }).map((parts) => parts.join('')),
  fc
    .tuple(rightLinks, fc.array(fc.tuple(spot, chunk), { maxLength: 4 }))
    .map(([link, changes]) =>
      changes.reduce((text, [at, what]) => put(text, at % (text.length + 1), what), link),
    ),
);
const STARTS_FORMULA = /^[=+\-@\t\r]/;

test('any text: the audit ends, never throws, offers only links that audit clean, starts no formula', () => {
  fc.assert(
    fc.property(anyText, (placed) => {
      const { repaired, findings, type } = auditLink(placed);
      // What cannot be mended has a reason.
      if (repaired === '' && type !== 'none') expect(isClean(findings)).toBe(false);
      for (const finding of findings) {
        expect(finding.text).not.toMatch(STARTS_FORMULA);
        expect(placed).toContain(finding.piece);
      }
      expect(repaired).not.toMatch(STARTS_FORMULA);
      if (repaired !== '') expect(isClean(auditLink(repaired).findings)).toBe(true);
    }),
    { numRuns: 6000 },
  );
});

test('any text with data at hand: the offer audits clean against the same data', () => {
  const expected = { item: 'form', kind: 'omsu', opaId: '219141', ogrn: '1045405430620' } as const;
  fc.assert(
    fc.property(anyText, (placed) => {
      const { repaired } = auditLink(placed, expected);
      if (repaired !== '') expect(isClean(auditLink(repaired, expected).findings)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([FORM, POLL, ROIV, EDUCATION])('a long text ends: %s', (link) => {
  for (const long of [
    link.repeat(300),
    `${link} `.repeat(300),
    '%25'.repeat(15000),
    'hthttps'.repeat(7000),
    '&'.repeat(50000),
  ]) {
    // A pattern that goes back and forth over it would run into the time-out.
    expect(auditLink(long).findings.length).toBeGreaterThan(0);
  }
});

import { CORE_FINDINGS } from '../../../src/core/findings/core-findings';
import { bySeverity, type FindingDefinition, headingsOf } from '../../../src/core/findings/finding';
import { VALUE_FINDINGS } from '../../../src/core/findings/value-findings';
import { LINK_FINDINGS, linkFinding, linkHeading } from '../../../src/core/link-audit/link-findings';
import { MENU_FINDINGS } from '../../../src/core/link-audit/menu-findings';
import { ACCOUNT_FINDINGS } from '../../../src/core/people/account-findings';

const VALUES = ['«раз»', '«два»', '«три»', '«четыре»', '«пять»'];
const SETS: readonly (readonly [
  name: string,
  definitions: { readonly [code: string]: FindingDefinition<never[]> },
])[] = [
  ['values of a cell', VALUE_FINDINGS],
  ['contacts, sites and dates', ACCOUNT_FINDINGS],
  ['placed links', LINK_FINDINGS],
  ['what VK tells', MENU_FINDINGS],
];

const WITHOUT_VALUES = [
  'ogrn-empty',
  'inn-empty',
  'region-empty',
  'oktmo-empty',
  'kind-empty',
  'id-empty',
  'vk-empty',
  'email-empty',
  'phone-empty',
  'date-empty',
  'days-missing',
  'link-computing',
  'link-landing',
  'link-redirect',
  'link-text-around',
  'link-http',
  'link-scheme-missing',
  'link-order',
  'link-code-missing',
  'page-absent',
  'page-person',
  'page-deleted',
  'page-banned',
  'page-closed',
  'page-no-mark',
];

/** The sentence of a definition when its values are these words. */
const sentenceOf = (definition: FindingDefinition<never[]>): string =>
  definition.text(...(VALUES as unknown as never[]));

describe.each(SETS)('findings about %s', (_, definitions) => {
  test('each has a heading, an advice and a sentence, and none of them breaks off', () => {
    const broken = Object.entries(definitions).filter(([, definition]) =>
      [definition.title, definition.fix, sentenceOf(definition)].some(
        (text) => !/^[«А-ЯA-Za-z0-9]./.test(text) || /[.\s]$| {2}|undefined/.test(text),
      ),
    );
    expect(broken.map(([code]) => code)).toEqual([]);
  });

  test('each has a weight', () => {
    const weights = new Set(Object.values(definitions).map(({ severity }) => severity));
    expect([...weights].filter((weight) => !['error', 'warning', 'note'].includes(weight))).toEqual([]);
  });

  test('no two have the same sentence', () => {
    const sentences = Object.values(definitions).map(sentenceOf);
    expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
  });
});

test('where a sentence takes values, it says them', () => {
  const silent = SETS.flatMap(([, definitions]) => Object.entries(definitions))
    .filter(([, definition]) => !sentenceOf(definition).includes('раз'))
    .map(([code]) => code);
  expect(silent).toEqual(WITHOUT_VALUES);
});

test('the sentence of a cell’s value ends with the advice', () => {
  const ends = [...Object.values(VALUE_FINDINGS), ...Object.values(ACCOUNT_FINDINGS)].filter(
    (definition) => !sentenceOf(definition as FindingDefinition<never[]>).endsWith(`. ${definition.fix}`),
  );
  expect(ends).toEqual([]);
});

test('a missing link is sentenceOf with its menu item, when that is known', () => {
  const { text } = LINK_FINDINGS['link-missing'];
  expect([text(''), text('Госуслуги')]).toEqual(['Нет ссылки', 'Нет ссылки в пункте «Госуслуги»']);
});

test('a link’s finding starts no formula, and its heading is known', () => {
  expect(linkFinding('link-other-site', '=1', '=1').text).toMatch(/^Ссылка/);
  expect(linkHeading('link-order')).toEqual({
    title: LINK_FINDINGS['link-order'].title,
    fix: LINK_FINDINGS['link-order'].fix,
  });
  expect(linkHeading('no-such-code')).toEqual({ title: 'no-such-code', fix: '' });
});

test('a code belongs to one table, and nearly every kind says which value it is about', () => {
  const codes = SETS.flatMap(([, definitions]) => Object.keys(definitions));
  expect(Object.keys(CORE_FINDINGS).sort()).toEqual([...codes].sort());
  const anyNumber = Object.entries(CORE_FINDINGS).filter(([, { about }]) => about === undefined);
  expect(anyNumber.filter(([code]) => !code.startsWith('number-'))).toEqual([]);
  expect(CORE_FINDINGS['code-no-id']?.about).toBe('widgetCode');
  expect(CORE_FINDINGS['link-http']?.about).toBe('placedLink');
});

test('a heading comes from whichever table has the code', () => {
  const headingOf = headingsOf(VALUE_FINDINGS, LINK_FINDINGS);
  expect(headingOf('link-order').title).toBe(LINK_FINDINGS['link-order'].title);
  expect(headingOf('ogrn-empty')).toEqual({ title: 'Не указан ОГРН', fix: 'Впишите 13 цифр из ЕГРЮЛ' });
});

test('the worst findings come first', () => {
  const severities = [{ severity: 'note' }, { severity: 'error' }, { severity: 'warning' }] as const;
  expect([...severities].sort(bySeverity).map(({ severity }) => severity)).toEqual([
    'error',
    'warning',
    'note',
  ]);
});

import { FINDING_TABLES, findingHeading, findingSubject } from '../../../src/register/findings/catalogue';

const CODES = FINDING_TABLES.flatMap((table) => Object.keys(table));

test('a code belongs to one table', () => {
  expect(CODES.filter((code, at) => CODES.indexOf(code) !== at)).toEqual([]);
});

test('every code has a heading and advice', () => {
  for (const code of CODES) {
    const { title, fix } = findingHeading(code);
    expect([code, title === '' || title === code, fix === '']).toEqual([code, false, false]);
  }
});

/** What they are about differs from row to row, or is no column at all. */
const WITHOUT_SUBJECT = [
  'campaign-overdue',
  'formula-computing',
  'formula-error',
  'formula-not-computed',
  'link-kept',
  'link-kept-unplanned',
  'number-date',
  'number-fraction',
  'number-letters',
  'number-lost-digits',
  'number-negative',
  'number-several',
];

test('every other code says which column it is about', () => {
  expect(CODES.filter((code) => findingSubject(code) === null).sort()).toEqual(WITHOUT_SUBJECT);
  expect(findingSubject('unknown')).toBeNull();
});

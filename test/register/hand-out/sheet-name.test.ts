import * as fc from 'fast-check';
import { sheetName } from '../../../src/register/hand-out/sheet/sheet-name';

const taken = (...names: string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));

const cases: [string, string, ReadonlySet<string>, string][] = [
  ['plain', 'Черепановский район', taken(), 'Черепановский район'],
  ['forbidden characters', 'Район: «Север/Юг» [2]*?\\', taken(), 'Район «Север Юг» 2'],
  ['line breaks and spaces', ' Город\n Бердск  ', taken(), 'Город Бердск'],
  ['apostrophes at the ends', "'Бердск'", taken(), 'Бердск'],
  ['taken', 'Бердск', taken('бердск'), 'Бердск (2)'],
  ['taken twice', 'Бердск', taken('БЕРДСК', 'Бердск (2)'), 'Бердск (3)'],
  ['nothing left', '///', taken(), 'Лист'],
  ['a name that Excel keeps', 'History', taken(), 'Лист History'],
  ['too long', 'я'.repeat(120), taken(), `${'я'.repeat(99)}…`],
  ['too long and taken', 'я'.repeat(120), taken(`${'я'.repeat(99)}…`), `${'я'.repeat(95)}… (2)`],
];

test.each(cases)('%s', (_what, title, names, expected) => {
  expect(sheetName(title, names)).toBe(expected);
});

test('whatever the titles, names are allowed and differ', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 130 }), { maxLength: 12 }), (titles) => {
      const names = new Set<string>();
      for (const title of titles) {
        const name = sheetName(title, names);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name).not.toMatch(/[[\]*?:/\\\n]|^'|'$/);
        expect(names.has(name.toLowerCase())).toBe(false);
        names.add(name.toLowerCase());
      }
    }),
  );
});

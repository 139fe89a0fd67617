import fc from 'fast-check';
import { NameIndex } from '../../../src/register/hierarchy/name-index';
import { kindReader, kindsByName } from '../../../src/register/rows/kind-by-name';
import { looseNameKey, nameKey } from '../../../src/register/rows/name-key';
import { readOrganisations } from '../../../src/register/rows/organisation';
import { sectionReader, sectionsByName } from '../../../src/register/rows/section-by-name';

const WORDS = [
  ...['МБОУ', 'ГБУЗ', 'МУП', 'муниципальное', 'бюджетное', 'учреждение', 'Администрация', 'Совет', 'Глава'],
  ...[
    'Лицей',
    'школа',
    'Детский',
    'сад',
    'библиотека',
    'Автошкола',
    'поликлиника',
    'Управление',
    'образования',
  ],
  ...['№ 5', '№5', '12', 'лицей7', 'района', 'области', 'депутатов', '«Берёзка»', 'МБУ-ДО', 'министерство'],
];
const name = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));

test('a reader of a whole sheet reads each name as it is read alone', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
      const kindsOf = kindReader();
      const sectionsOf = sectionReader();
      for (const one of [...names, ...names]) {
        expect(kindsOf(one)).toEqual(kindsByName(one));
        for (const kind of ['roiv', 'omsu', 'subordinate', null] as const) {
          expect(sectionsOf(one, kind)).toEqual(sectionsByName(one, kind));
        }
      }
    }),
  );
});

test('names are found by their key, else by their loose key, among all names', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 10 }), fc.array(name), (names, asked) => {
      const ogrns = names.map(() => '1045405430620');
      const members = readOrganisations({
        firstRow: 2,
        length: names.length,
        columns: { name: names, ogrn: ogrns },
      });
      const index = new NameIndex(members, new Map());
      const allBy = (keyOf: (text: string) => string, key: string): number[] =>
        members.flatMap((member, at) => (member.name !== '' && keyOf(member.name) === key ? [at] : []));
      for (const one of [...names, ...asked]) {
        const full = allBy(nameKey, nameKey(one));
        const found = full.length > 0 ? full : allBy(looseNameKey, looseNameKey(one));
        expect(index.get(one)).toEqual(nameKey(one) === '' ? [] : found);
      }
    }),
  );
});

import fc from 'fast-check';
import { parentIndex } from '../../../src/register/hierarchy/parent-index';
import { looseNameKey, nameKey } from '../../../src/register/rows/name-key';
import { readOrganisations } from '../../../src/register/rows/read-organisations';

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

test('names are found by their key, else by their loose key, among all names', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 10 }), fc.array(name), (names, asked) => {
      const ogrns = names.map(() => '1045405430620');
      const members = readOrganisations({
        firstRow: 2,
        length: names.length,
        columns: { name: names, ogrn: ogrns },
      });
      const index = parentIndex(members, new Map());
      const allBy = (keyOf: (text: string) => string, key: string): number[] =>
        members.flatMap((member, at) => (member.name !== '' && keyOf(member.name) === key ? [at] : []));
      for (const one of [...names, ...asked]) {
        const full = allBy(nameKey, nameKey(one));
        const found = full.length > 0 ? full : allBy(looseNameKey, looseNameKey(one));
        expect(index.byName(one)).toEqual(nameKey(one) === '' ? [] : found);
      }
    }),
  );
});

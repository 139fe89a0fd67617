import fc from 'fast-check';
import { openQuestions } from '../../../src/register/decisions/open-questions';
import { planRegister } from '../../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { ogrn, type Row, table } from '../sheet';

/** A body of an invented region in full, and other ways to write it: each means this body and no other. */
interface Body {
  readonly name: string;
  readonly oktmo: string;
  readonly shorter: readonly string[];
}

const DISTRICTS = [
  'Черепановск',
  'Искитимск',
  'Купинск',
  'Барабинск',
  'Октябрьск',
  'Усть-Таркск',
  'Болотнинск',
];
const CITIES = [
  ['Искитим', 'Искитима'],
  ['Барабинск', 'Барабинска'],
  ['Куйбышев', 'Куйбышева'],
] as const;
const DEPARTMENTS = [
  ['Управление образования', 'Управления образования'],
  ['Отдел культуры и спорта', 'Отдела культуры и спорта'],
  ['Комитет по физической культуре', 'Комитета по физической культуре'],
] as const;
const MINISTRIES = [
  ['здравоохранения', 'Минздрав'],
  ['образования', 'Минобр'],
  ['культуры', 'Минкультуры'],
  ['труда и социального развития', 'Минтруд'],
] as const;

const code = (at: number): string => `506${String(at + 10).padStart(2, '0')}000`;

const BODIES: readonly Body[] = [
  ...DISTRICTS.map(
    (stem, at): Body => ({
      name: `Администрация ${stem}ого района Новосибирской области`,
      oktmo: code(at),
      shorter: [
        `Администрация ${stem}ого района`,
        `Администрации ${stem}ого района НСО`,
        `Адм. ${stem}ого р-на`,
        `Администрация МО ${stem}ий район`,
        `${stem}ий район`,
        `${stem}ий р-н НСО`,
        `${stem}ий муниципальный район`,
        `Администрацию ${stem}ого м.р.`,
      ],
    }),
  ),
  ...CITIES.map(
    ([city, of], at): Body => ({
      name: `Администрация города ${of}`,
      oktmo: `5070${at + 1}000`,
      shorter: [
        `г. ${city}`,
        `Город ${city}`,
        `Администрация г.о. город ${city}`,
        `Администрацией гор. ${of} НСО`,
      ],
    }),
  ),
  ...DISTRICTS.flatMap((stem, at) =>
    DEPARTMENTS.map(
      ([name, of]): Body => ({
        name: `${name} администрации ${stem}ого района`,
        oktmo: code(at),
        shorter: [
          `${name} администрации ${stem}ого р-на`,
          `${of} администрации ${stem}ого района`,
          `${name} администрации ${stem}ого района Новосибирской обл.`,
        ],
      }),
    ),
  ),
  ...MINISTRIES.map(
    ([what, short]): Body => ({
      name: `Министерство ${what} Новосибирской области`,
      oktmo: '50701000',
      shorter: [`Министерство ${what}`, `Министерства ${what} НСО`, short, `${short} НСО`, `Мин. ${what}`],
    }),
  ),
];

const SPELLINGS = BODIES.flatMap((body) =>
  [body.name, ...body.shorter].map((text) => ({ text, meant: body.name })),
);
const dirt: fc.Arbitrary<(text: string) => string> = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `  ${text.replace(/ /g, '\u00a0 ')}.`,
  (text) => `«${text}»`,
  (text) => text.replace(/е/g, 'ё'),
);

/** The sheet may hold only some of the bodies: a spelling of one that is not there must not become another’s. */
const world = fc.record({
  bodies: fc.shuffledSubarray([...BODIES], { minLength: 1 }),
  named: fc.array(fc.tuple(fc.constantFrom(...SPELLINGS), dirt), { minLength: 1, maxLength: 8 }),
  own: fc.constantFrom('', '300200'),
});

test('however a parent is spelled, it is the right one, or none; and then the right one is offered', () => {
  let right = 0;
  let offered = 0;
  fc.assert(
    fc.property(world, ({ bodies, named, own }) => {
      const rows: Row[] = [
        ...bodies.map(({ name, oktmo }, at) => ({ name, oktmo, ogrn: ogrn(at + 1), id: at + 1000 })),
        ...named.map(([{ text }, spoil], at) => ({
          name: `Школа № ${at}`,
          ogrn: ogrn(at + 500),
          id: own,
          oktmo: '50657404',
          kind: 'подведомственная',
          parentName: spoil(text),
        })),
      ];
      const source = table(rows);
      const plan = planRegister({
        table: source,
        directory: null,
        current: {},
        settings: { ...DEFAULT_SETTINGS, regCode: '50' },
      });
      const { questions } = openQuestions({ plan, table: source }, []);
      named.forEach(([{ text, meant }, spoil], at) => {
        const index = bodies.length + at;
        const { parent } = plan.hierarchy.members[index]!;
        const taken = parent < 0 ? '' : plan.organisations[parent]!.name;
        const isThere = bodies.some(({ name }) => name === meant);
        const { mun } = plan.contexts[index]!;
        if (parent >= 0) {
          right += 1;
          expect({ text, taken }).toEqual({ text, taken: meant });
          const body = bodies.find(({ name }) => name === meant)!;
          // A region’s body belongs to no municipality: the school’s own code stands.
          expect(mun).toBe(meant.startsWith('Министерство') ? '50657404' : body.oktmo);
          return;
        }
        expect(mun).toBe('');
        if (!isThere) return;
        offered += 1;
        const value = spoil(text).replace(/\s+/g, ' ').trim();
        const question = questions.find((one) => plainText(one.value) === plainText(value));
        expect({ text, choices: question?.choices.map((choice) => choice.replace(/ \(ОГРН.*/, '')) }).toEqual(
          {
            text,
            choices: expect.arrayContaining([meant]),
          },
        );
      });
    }),
    { numRuns: 150 },
  );
  expect(right).toBeGreaterThan(100);
  expect(right).toBeGreaterThan(10 * offered);
});

const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();

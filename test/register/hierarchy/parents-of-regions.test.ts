import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

/** A body of an invented register after real ones, and the ways in which rows below it write its name. */
type Body = readonly [name: string, oktmo: string, written: readonly string[]];

const district = (of: string, oktmo: string): readonly Body[] => [
  [
    `Администрация ${of}ого муниципального округа Ставропольского края`,
    oktmo,
    [
      `Администрация ${of}ого МО СК`,
      `администрация ${of}ого округа`,
      `${of}ий муниципальный округ`,
      'Администрация округа',
    ],
  ],
  [
    `Отдел образования администрации ${of}ого муниципального округа Ставропольского края`,
    oktmo,
    [
      'Отдел образования администрации',
      `Отдел образования администрации ${of}ого муниципального округа СК`,
      'ОО',
    ],
  ],
];
const tatar = (of: string, oktmo: string): readonly Body[] => [
  [
    `Исполнительный комитет ${of}ого муниципального района Республики Татарстан`,
    oktmo,
    [`Исполком ${of}ого района РТ`, `${of}ий ИК`, 'Исполком района'],
  ],
  [
    `МКУ «Управление образования Исполнительного комитета ${of}ого муниципального района Республики Татарстан»`,
    oktmo,
    [`МКУ «Управление образования исполкома ${of}ого района РТ»`, 'МКУ Управление образования', 'УО'],
  ],
];
const okrug = (of: string, oktmo: string): readonly Body[] => [
  [
    `Администрация городского округа ${of} Московской области`,
    oktmo,
    [`г.о.${of}`, of, `Администрация г.о. ${of}`],
  ],
  [
    `Управление образования администрации городского округа ${of}`,
    oktmo,
    [
      `Управление по образованию г.о. ${of}`,
      `УО Администрации Городского округа ${of}`,
      'Управление образования',
    ],
  ],
];
const bashkir = (of: string, oktmo: string): readonly Body[] => [
  [
    `Администрация муниципального района ${of} район Республики Башкортостан`,
    oktmo,
    [`Администрация МР ${of} район РБ`, 'Администрация района'],
  ],
  [
    `Администрация сельского поселения Ишлинский сельсовет муниципального района ${of} район Республики Башкортостан`,
    `${oktmo.slice(0, 5)}430`,
    [`Администрация СП Ишлинский сельсовет МР ${of} район РБ`],
  ],
];

test.each<{ region: string; fns: string; bodies: readonly Body[] }>([
  {
    region: 'Ставропольский край',
    fns: '26',
    bodies: [...district('Ипатовск', '07522000'), ...district('Апанасенковск', '07505000')],
  },
  {
    region: 'Татарстан',
    fns: '16',
    bodies: [...tatar('Агрызск', '92601000'), ...tatar('Буинск', '92618000')],
  },
  {
    region: 'Московская область',
    fns: '50',
    bodies: [...okrug('Балашиха', '46704000'), ...okrug('Лыткарино', '46741000')],
  },
  {
    region: 'Башкортостан',
    fns: '02',
    bodies: [...bashkir('Аургазинский', '80605000'), ...bashkir('Бирский', '80613000')],
  },
])('$region: each row gets the ЛКО of the body that it means', ({ fns, bodies }) => {
  const children = bodies.flatMap(([, oktmo, written], at) =>
    written.map((parentName) => ({ parentName, oktmo, meant: String(1000 + at) })),
  );
  const rows: Row[] = [
    ...bodies.map(([name, oktmo], at) => ({ name, oktmo, ogrn: ogrn(at + 1, fns), id: 1000 + at })),
    ...children.map(({ parentName, oktmo }, at) => ({
      name: `МБУ № ${at}`,
      oktmo,
      ogrn: ogrn(100 + at, fns),
      parentName,
    })),
  ];
  const { outcomes } = plan(rows);
  const got = children.map(({ parentName }, at) => [parentName, outcomes[bodies.length + at]!.cells.linkId]);
  expect(got).toEqual(children.map(({ parentName, meant }) => [parentName, meant]));
});

import type { Settings } from '../../../src/shared/settings';
import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

type Mode = Settings['municipality'];

/** The municipality of the last row's polls link in each mode, and what is said of it in the first. */
function chosen(rows: readonly Row[]) {
  const made = (municipality: Mode) => {
    const { outcomes } = plan(rows, { municipality });
    const { cells, findings } = outcomes[rows.length - 1]!;
    const said = findings.filter(({ code }) => code.startsWith('mun-')).map(({ text }) => text);
    return { mun: /mun_code=(\d+)/.exec(cells.pollLink)?.[1] ?? '', said };
  };
  const [subordinate, row, district] = (['subordinate', 'row', 'district'] as const).map(made);
  return {
    muns: [subordinate!.mun, row!.mun, district!.mun],
    said: subordinate!.said,
    others: [...row!.said, ...district!.said],
  };
}

const BODY: Row = { name: 'Администрация района', ogrn: ogrn(1), id: 11, oktmo: '50657000', kind: 'ОМСУ' };
const SCHOOL: Row = { name: 'Школа', ogrn: ogrn(2), kind: 'подведомственная', parentName: BODY.name! };

test.each<[string, readonly Row[], readonly [string, string, string]]>([
  [
    'of a village in the district',
    [BODY, { ...SCHOOL, oktmo: '50657101' }],
    ['50657000', '50657101', '50657000'],
  ],
  ['of the district itself', [BODY, { ...SCHOOL, oktmo: '50657000' }], ['50657000', '50657000', '50657000']],
  ['that is not given', [BODY, SCHOOL], ['50657000', '50657000', '50657000']],
  [
    'without an ОМСУ above',
    [{ ...SCHOOL, id: 5, parentName: '', oktmo: '50657101' }],
    ['50657101', '50657101', '50657000'],
  ],
  ['of a body itself', [BODY], ['50657000', '50657000', '50657000']],
  [
    'of a body below a body: its own',
    [BODY, { ...SCHOOL, kind: 'ОМСУ', oktmo: '50657101' }],
    ['50657101', '50657101', '50657000'],
  ],
  [
    'when the body has none',
    [
      { ...BODY, oktmo: '' },
      { ...SCHOOL, oktmo: '50657101' },
    ],
    ['', '50657101', '50657000'],
  ],
  [
    'below a body without one that hangs on another',
    [
      BODY,
      { ...SCHOOL, name: 'Отдел', kind: 'ОМСУ' },
      { ...SCHOOL, ogrn: ogrn(3), parentName: 'Отдел', oktmo: '50657101' },
    ],
    ['50657000', '50657101', '50657000'],
  ],
  [
    'below an institution',
    [BODY, SCHOOL, { ...SCHOOL, name: 'Филиал', ogrn: ogrn(3), parentName: 'Школа' }],
    ['50657000', '50657000', '50657000'],
  ],
  ['of a РОИВ: none', [{ ...BODY, kind: 'РОИВ' }], ['', '', '']],
  [
    'below a РОИВ: its own',
    [
      { ...BODY, kind: 'РОИВ', oktmo: '50701000' },
      { ...SCHOOL, oktmo: '50657101' },
    ],
    ['50657101', '50657101', '50657000'],
  ],
])('the municipality %s', (_, rows, muns) => {
  expect(chosen(rows)).toMatchObject({ muns, others: [] });
});

describe('another district than the body’s', () => {
  const name = 'Администрация Черепановского района';
  const apart = [
    { ...BODY, name },
    { ...SCHOOL, parentName: name, oktmo: '50640101' },
  ];
  test('is passed over by the usual setting, and said', () => {
    expect(chosen(apart)).toEqual({
      muns: ['50657000', '50640101', '50640000'],
      said: [
        'ОКТМО строки 50640101 — не в муниципалитете вышестоящей «Администрация Черепановского района»; взят её ОКТМО 50657000',
      ],
      others: [],
    });
  });
  test('the body is named by its short name when it has no other', () => {
    const short = [
      { ...BODY, name: '', shortName: 'Администрация' },
      { ...SCHOOL, parentName: '', parentOgrn: BODY.ogrn, oktmo: '50640101' },
    ];
    expect(chosen(short).said[0]).toContain('«Администрация»');
  });
});

test('without any OKTMO the link is not made', () => {
  expect(chosen([{ ...BODY, oktmo: '' }, SCHOOL])).toMatchObject({
    muns: ['', '', ''],
    said: ['Нет ОКТМО ни у организации, ни у её ОМСУ: ссылку на опросы не собрать'],
  });
});

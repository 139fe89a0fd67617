import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

describe('rows that share a number', () => {
  const ROW: Row = {
    name: 'Школа',
    kind: 'подведомственная',
    ogrn: ogrn(1),
    id: 5,
    oktmo: '50657000',
    vkPage: '7',
  };
  const said = (rows: readonly Row[]) =>
    plan(rows).outcomes.map(({ findings }) =>
      findings
        .filter(({ code }) => code.endsWith('-duplicate'))
        .map(({ severity, text }) => `${severity}: ${text}`),
    );
  const OGRN = `warning: ОГРН ${ogrn(1)} стоит ещё в`;
  const ID = 'warning: ID 5 стоит ещё в';

  test.each<[string, readonly Row[], readonly (readonly string[])[]]>([
    ['none', [ROW, { ...ROW, ogrn: ogrn(2), id: 6 }], [[], []]],
    [
      'the OGRN',
      [ROW, { ...ROW, id: 6 }],
      [[`${OGRN} строке 3: проверьте, чей он`], [`${OGRN} строке 2: проверьте, чей он`]],
    ],
    [
      'the ID',
      [ROW, { ...ROW, ogrn: ogrn(2) }],
      [[`${ID} строке 3: проверьте, чей это ЛКО`], [`${ID} строке 2: проверьте, чей это ЛКО`]],
    ],
    [
      'both, of three',
      [ROW, ROW, { ...ROW, ogrn: ogrn(2) }],
      [
        [`${OGRN} строке 3: проверьте, чей он`, `${ID} строках 3, 4: проверьте, чей это ЛКО`],
        [`${OGRN} строке 2: проверьте, чей он`, `${ID} строках 2, 4: проверьте, чей это ЛКО`],
        [`${ID} строках 2, 3: проверьте, чей это ЛКО`],
      ],
    ],
    [
      'the OGRN of a branch',
      [
        { ...ROW, name: 'МБОУ «Школа № 5»' },
        { ...ROW, name: 'Филиал МБОУ «Школа № 5» в с. Лебедёвка', id: 6 },
        { ...ROW, name: 'Детский сад — структурное подразделение МБОУ «Школа № 5»', id: 7 },
      ],
      [[], [], []],
    ],
    [
      'the OGRN of a branch and of two institutions',
      [
        { ...ROW, name: 'МБОУ «Школа № 5»' },
        { ...ROW, name: 'МБОУ «Школа № 6»', id: 6 },
        { ...ROW, name: 'Филиал МБОУ «Школа № 5»', id: 7 },
      ],
      [
        [`${OGRN} строках 3, 4: проверьте, чей он`],
        [`${OGRN} строках 2, 4: проверьте, чей он`],
        [`${OGRN} строках 2, 3: проверьте, чей он`],
      ],
    ],
    [
      'what cannot be read',
      [
        { ...ROW, id: 'х', ogrn: 'х' },
        { ...ROW, id: 'х', ogrn: 'х' },
      ],
      [[], []],
    ],
    [
      'nothing at all',
      [
        { ...ROW, id: '', ogrn: '' },
        { ...ROW, id: '', ogrn: '' },
      ],
      [[], []],
    ],
    ['a total’s', [ROW, { name: 'Итого', id: 5 }], [[], []]],
  ])('%s', (_, rows, wanted) => expect(said(rows)).toEqual(wanted));

  test('of many rows five others are named', () => {
    const all = said(Array<Row>(8).fill({ ...ROW, id: '' }));
    expect(all[0]).toEqual([`${OGRN} строках 3, 4, 5, 6, 7 и ещё 2: проверьте, чей он`]);
    expect(all[7]).toEqual([`${OGRN} строках 2, 3, 4, 5, 6 и ещё 2: проверьте, чей он`]);
  });
});

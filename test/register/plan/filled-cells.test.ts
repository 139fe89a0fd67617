import type { CurrentCells } from '../../../src/register/plan/plan-register';
import { OUTPUT_COLUMNS } from '../../../src/shared/fill';
import type { Settings } from '../../../src/shared/settings';
import { plan } from '../planned';
import { form, ogrn, type Row } from '../sheet';

describe('cells that hold something', () => {
  const BODY: Row = { name: 'Администрация района', ogrn: ogrn(1), id: 5, oktmo: '50657000', kind: 'ОМСУ' };
  const run = (row: Row, current: CurrentCells, mode: Settings['mode']) => {
    const made = plan([row], { mode }, null, current);
    const { writes, overwrites, kept, findings } = made.outcomes[0]!;
    return { writes, overwrites, kept, said: findings.map(({ text }) => text), counts: made.counts };
  };
  const TYPED: CurrentCells = { formLink: ['https://example.org'], pollLink: [''], appLink: ['своё'] };

  test('are kept, and named by their titles', () => {
    expect(run(BODY, TYPED, 'empty')).toMatchObject({
      writes: ['pollLink', 'appMenuName', 'idSource', 'linkId', 'remarks'],
      overwrites: [],
      kept: ['formLink', 'appLink'],
      said: [
        'Ссылка оставлена: «Сообщить о проблеме» отличается от той, что выходит по таблице',
        'Ссылка оставлена: «Госуслуги» отличается от той, что выходит по таблице',
      ],
      counts: { rows: 1, filled: 1, unchanged: 0, overwrites: 0, kept: 2, attention: 0 },
    });
  });

  test('are replaced when asked', () => {
    expect(run(BODY, TYPED, 'all')).toMatchObject({
      writes: ['formLink', 'pollLink', 'appLink', 'appMenuName', 'idSource', 'linkId'],
      overwrites: ['formLink', 'appLink'],
      kept: [],
      said: [],
      counts: { rows: 1, filled: 1, overwrites: 2, kept: 0, attention: 0 },
    });
  });

  test('are kept in any case where nothing is planned, and said so', () => {
    const { kept, said, counts } = run({ ...BODY, ogrn: '' }, { pollLink: ['https://example.org'] }, 'all');
    expect(kept).toEqual(['pollLink']);
    expect(said).toContain('Ссылка оставлена: «Высказать мнение» по таблице не собрать, проверьте вручную');
    expect(counts).toMatchObject({ attention: 1, kept: 1 });
  });

  test('that are right already are not written again', () => {
    const { outcomes } = plan([BODY]);
    const current = Object.fromEntries(
      OUTPUT_COLUMNS.map((column) => [column, [outcomes[0]!.cells[column]]]),
    );
    for (const mode of ['empty', 'all'] as const) {
      expect(run(BODY, current, mode)).toMatchObject({
        writes: [],
        overwrites: [],
        kept: [],
        counts: { rows: 1, filled: 0, unchanged: 1 },
      });
    }
    expect(
      run(BODY, { ...current, linkId: [5], formLink: [`${form('5', ogrn(1))} `] }, 'all').writes,
    ).toEqual([]);
  });

  test('of titles are left alone', () => {
    const { outcomes } = plan([{ name: 'Школы' }, BODY], { mode: 'all' }, null, {
      remarks: ['• старое', ''],
    });
    expect(outcomes[0]).toMatchObject({ row: 2, writes: [], overwrites: [], kept: [], findings: [] });
  });
});

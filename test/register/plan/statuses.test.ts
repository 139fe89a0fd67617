import fc from 'fast-check';
import { decisionsOf } from '../../../src/register/decisions/decisions';
import { type Plan, planRegister } from '../../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { form, ogrn, polls, type Row, table } from '../sheet';

/** The plan of a sheet after a person's decisions about statuses: words and choice in turn. */
function plan(
  rows: readonly Row[],
  choices: { readonly [status: string]: string } = {},
  directory?: Row[],
): Plan {
  const decisions = decisionsOf(
    Object.entries(choices).map(([value, choice]) => ({ subject: 'status', value, choice })),
  );
  return planRegister({
    table: table(rows),
    directory: directory === undefined ? null : table(directory),
    current: {},
    settings: { ...DEFAULT_SETTINGS, regCode: '50' },
    decisions,
  });
}

const forms = (...args: Parameters<typeof plan>) => plan(...args).outcomes.map(({ cells }) => cells.formLink);
const remarks = (...args: Parameters<typeof plan>) =>
  plan(...args).outcomes.map(({ cells }) => cells.remarks);

const CITY: Row = { name: 'Администрация города', ogrn: ogrn(1), id: 811, oktmo: '50701000', kind: 'ОМСУ' };
const OFFICE: Row = { name: 'Управление образования', ogrn: ogrn(2), oktmo: '50701000', kind: 'ОМСУ' };
const SCHOOL: Row = {
  name: 'МБОУ «Лицей № 5»',
  ogrn: ogrn(3),
  oktmo: '50701000',
  kind: 'подведомственная',
  field: 'Образование',
  vkPage: 'https://vk.com/club77',
};
const UNDER_CITY = { parentName: CITY.name! };
const UNDER_OFFICE = { parentName: OFFICE.name! };
const ASK = 'непонятен: выберите, подключён ли ЛКО';

describe('a status in unknown words stops the form link until someone decides', () => {
  const own: Row = { ...SCHOOL, ...UNDER_CITY, id: 300001, status: 'В проработке' };

  test('neither the own ID nor the parent’s is taken, and the row says why', () => {
    expect(forms([CITY, own])).toEqual([form('811', ogrn(1)), '']);
    expect(remarks([CITY, own])[1]).toContain(`Статус «В проработке» ${ASK}`);
  });

  test('the other two links are not touched', () => {
    const { cells } = plan([CITY, own]).outcomes[1]!;
    expect([cells.pollLink, cells.appMenuName]).toEqual([polls('50701000', ogrn(3)), 'Запись в кружок']);
  });

  test('the rows are one group of the preview', () => {
    const group = plan([CITY, own, { ...own, ogrn: ogrn(4), id: 300002 }]).groups.find(
      ({ code }) => code === 'status-undecided',
    );
    expect([group?.severity, group?.rows.map(({ row }) => row)]).toEqual(['error', [3, 4]]);
  });

  test('whoever it would serve waits too, at any depth', () => {
    const rows = [
      CITY,
      { ...OFFICE, ...UNDER_CITY, id: 220000, status: 'В проработке' },
      { ...SCHOOL, ...UNDER_OFFICE },
      {
        name: 'Филиал лицея',
        ogrn: ogrn(5),
        oktmo: '50701000',
        kind: 'подведомственная',
        parentName: SCHOOL.name!,
      },
    ];
    expect(forms(rows)).toEqual([form('811', ogrn(1)), '', '', '']);
    expect(remarks(rows)[3]).toContain(`У вышестоящей «Управление образования» статус «В проработке» ${ASK}`);
  });

  test.each<[string, string, readonly string[]]>([
    ['подключён', 'its own serves', [form('811', ogrn(1)), form('220000', ogrn(2)), form('220000', ogrn(3))]],
    ['Подключен', 'its own serves', [form('811', ogrn(1)), form('220000', ogrn(2)), form('220000', ogrn(3))]],
    [
      'не подключён',
      'the parent’s serves',
      [form('811', ogrn(1)), form('811', ogrn(2)), form('811', ogrn(3))],
    ],
    ['как решат', 'nothing is decided', [form('811', ogrn(1)), '', '']],
    ['ликвидация', 'its row is stopped', [form('811', ogrn(1)), '', form('811', ogrn(3))]],
  ])('after the choice «%s» %s', (choice, _, wanted) => {
    const rows = [
      CITY,
      { ...OFFICE, ...UNDER_CITY, id: 220000, status: 'В проработке' },
      { ...SCHOOL, ...UNDER_OFFICE },
    ];
    expect(forms(rows, { 'в  проработке': choice })).toEqual(wanted);
  });

  test('a choice counts above known words too', () => {
    expect(forms([CITY, { ...own, status: 'Активна' }], { активна: 'не подключён' })[1]).toBe(
      form('811', ogrn(3)),
    );
  });

  test('a sign without words can be decided', () => {
    expect(forms([CITY, { ...own, status: '—' }])[1]).toBe('');
    expect(forms([CITY, { ...own, status: '—' }], { '—': 'не подключён' })[1]).toBe(form('811', ogrn(3)));
  });

  test.each(['—', '?', 'н/д', '#N/A'])('«%s» beside no ID is no question: the parent’s serves', (status) => {
    expect(forms([CITY, { ...SCHOOL, ...UNDER_CITY, status }])[1]).toBe(form('811', ogrn(3)));
    expect(forms([CITY, { ...SCHOOL, ...UNDER_CITY, status: 'Колобок' }])[1]).toBe('');
  });

  test('an ID that the row gives as its parent’s waits for the parent’s status', () => {
    const city = { ...CITY, status: 'В проработке' };
    const listed = { ...SCHOOL, parentId: 811 };
    expect(forms([city, listed])).toEqual(['', '']);
    expect(forms([city, listed], { 'В проработке': 'да' })).toEqual([
      form('811', ogrn(1)),
      form('811', ogrn(3)),
    ]);
  });

  test('an ID of an own cell that is the parent’s number waits as well', () => {
    expect(
      forms([
        { ...CITY, status: 'В проработке' },
        { ...SCHOOL, ...UNDER_CITY, id: 811 },
      ]),
    ).toEqual(['', '']);
  });

  test('a parent’s number that stands at two undecided namesakes is not taken either', () => {
    const twins = [1, 2].map((serial) => ({ ...CITY, ogrn: ogrn(serial), status: 'В проработке' }));
    expect(forms([...twins, { ...SCHOOL, parentId: 811 }])).toEqual(['', '', '']);
  });

  test('the directory’s status waits for a decision too', () => {
    const listed: Row = { name: SCHOOL.name!, ogrn: ogrn(3), id: 300001, status: 'В проработке' };
    expect(forms([CITY, { ...SCHOOL, ...UNDER_CITY }], {}, [listed])[1]).toBe('');
    expect(forms([CITY, { ...SCHOOL, ...UNDER_CITY }], { 'В проработке': 'да' }, [listed])[1]).toBe(
      form('300001', ogrn(3)),
    );
  });

  test('members of a circle wait each for its own status', () => {
    const rows = [
      { ...CITY, parentName: OFFICE.name!, status: 'В проработке' },
      { ...OFFICE, parentName: CITY.name! },
    ];
    expect(forms(rows)).toEqual(['', '']);
  });

  test('no number of a row with unknown words gets into any link, whatever else the rows say', () => {
    const row = fc.record({
      name: fc.constantFrom(CITY.name!, OFFICE.name!, SCHOOL.name!),
      ogrn: fc.constantFrom(ogrn(1), ogrn(2), ogrn(3)),
      id: fc.constantFrom('', 811, 220000, 300001),
      parentName: fc.constantFrom('', CITY.name!, OFFICE.name!, SCHOOL.name!),
      parentId: fc.constantFrom('', 811, 220000),
      status: fc.constantFrom('', 'подключён', 'не подключён', 'В проработке', '—', 'Колобок'),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const unknown = ['В проработке', '—', 'Колобок'];
        const isUnknown = ({ status, id }: (typeof rows)[number]) =>
          unknown.includes(status) && (status !== '—' || id !== '');
        const sure = (id: string) => rows.some((one) => String(one.id) === id && one.status === 'подключён');
        const open = (id: string) => rows.some((one) => String(one.id) === id && one.status === '');
        forms(rows).forEach((link, at) => {
          const id = /opaId=(\d+)/.exec(link)?.[1] ?? '';
          if (link === '') return;
          expect(isUnknown(rows[at]!)).toBe(false);
          // Only a row that names the number without unknown words, or no row at all, gives it.
          const listed = rows.some((one) => String(one.id) === id);
          expect(!listed || sure(id) || open(id)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('an organisation that is gone or not counted', () => {
  test.each(['Ликвидация', 'ликвидирована', 'Не учитывается', 'реорганизация', 'исключена из ЕГРЮЛ'])(
    '«%s»: no link, and the remark says why',
    (status) => {
      const { cells, findings } = plan([CITY, { ...SCHOOL, ...UNDER_CITY, id: 300001, status }]).outcomes[1]!;
      const { remarks: said, ...rest } = cells;
      expect(Object.values(rest).join('')).toBe('');
      expect(said).toContain(`Ссылки не нужны: статус «${status}»`);
      expect(findings.map(({ code }) => code)).toEqual(['row-stopped']);
    },
  );

  test('its children are served by whoever is above it', () => {
    const rows = [
      CITY,
      { ...OFFICE, ...UNDER_CITY, id: 220000, status: 'упразднено' },
      { ...SCHOOL, ...UNDER_OFFICE },
    ];
    expect(forms(rows)).toEqual([form('811', ogrn(1)), '', form('811', ogrn(3))]);
  });
});

describe('voting', () => {
  const own: Row = { ...SCHOOL, id: 300001, status: 'подключён' };

  test('not connected: a note, and both links stay', () => {
    const { cells, findings } = plan([{ ...own, votingStatus: 'не подключено' }]).outcomes[0]!;
    expect([cells.formLink, cells.pollLink]).toEqual([form('300001', ogrn(3)), polls('50701000', ogrn(3))]);
    expect(findings.filter(({ code }) => code === 'voting-off')).toEqual([
      {
        code: 'voting-off',
        severity: 'note',
        text: 'Голосования не подключены: «не подключено». Подключите их, потом размещайте ссылку на опросы',
      },
    ]);
  });

  test.each(['', 'да', 'подключены', 'Колобок'])('«%s»: no advice', (votingStatus) => {
    expect(remarks([{ ...own, votingStatus }])[0]).not.toContain('Голосования');
  });

  test('the form follows messages alone', () => {
    expect(forms([CITY, { ...own, ...UNDER_CITY, status: 'нет', votingStatus: 'да' }])[1]).toBe(
      form('811', ogrn(3)),
    );
  });

  test('without an own ЛКО there is nothing to connect', () => {
    expect(remarks([CITY, { ...SCHOOL, ...UNDER_CITY, votingStatus: 'нет' }])[1]).not.toContain(
      'Голосования',
    );
  });
});

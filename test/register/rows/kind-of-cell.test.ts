import { decisionsOf, NO_DECISIONS } from '../../../src/register/decisions/decisions';
import { kindOfCell } from '../../../src/register/rows/kind-of-cell';
import { plan } from '../planned';
import { ogrn, polls, type Row } from '../sheet';

const CELLS: { readonly [said: string]: readonly string[] } = {
  roiv: [
    ...['РОИВ', 'роив', 'ОИВ', 'ИОГВ', 'Исполнительный орган государственной власти', 'Министерство'],
    ...['исполнительный орган государственной власти субъекта Российской Федерации', 'РОИВ (министерство)'],
  ],
  omsu: [
    ...[
      'ОМСУ',
      'омсу',
      'Орган местного самоуправления',
      'Администрация',
      'Администрация муниципального района',
    ],
    ...[
      'Администрация городского округа',
      'Администрация сельского поселения',
      'ОМСУ (администрация)',
      '2. ОМСУ',
    ],
    ...['Муниципалитет', 'Совет депутатов', 'ОМСУ муниципального района'],
  ],
  subordinate: [
    ...[
      'подведомственная',
      'Подведомственная организация',
      'подвед',
      'Подведомственная ОМСУ',
      'школа',
      'Детский сад',
    ],
    ...[
      'Подведомственное учреждение Министерства культуры Томской области',
      'Муниципальное учреждение',
      'Музей',
    ],
    ...['Малокомплектная школа', 'МБОУ', 'больница'],
  ],
  'kind-is-name': [
    ...['Администрация Черепановского района', 'Администрация г. Бердска', 'Мэрия города Новосибирска'],
    ...[
      'Министерство образования Новосибирской области',
      'Министерство культуры',
      'Минздрав НСО',
      'Минцифры',
    ],
    ...[
      'Департамент образования мэрии',
      'Управление культуры',
      'МБОУ «Лицей № 5»',
      'МБОУ СОШ № 2 г. Бердска',
    ],
    ...['Совет депутатов Баганского района', 'Дума города Сургута', 'ОМСУ Черепановского района'],
    ...[
      'Муниципальное бюджетное общеобразовательное учреждение «Ивановская школа»',
      'ГБУЗ НСО Баганская ЦРБ',
    ],
  ],
  'kind-unknown': ['кружок', 'что-то', 'НКО', 'Прочее'],
};

const said = (cell: string, name = '', decisions = NO_DECISIONS): string => {
  const { kind } = kindOfCell(cell, name, decisions);
  return kind === null ? 'none' : kind.ok ? kind.value : kind.finding.code;
};

test.each(Object.entries(CELLS).flatMap(([wanted, cells]) => cells.map((cell) => [cell, wanted])))(
  '%s: %s',
  (cell, wanted) => expect(said(cell)).toBe(wanted),
);

describe('what a person decided', () => {
  const decisions = decisionsOf([
    { subject: 'kind', value: 'НКО', choice: 'подведомственная' },
    { subject: 'kind', value: 'Управление культуры', choice: 'ОМСУ' },
    { subject: 'kind', value: 'Казённые', choice: 'потом' },
  ]);

  test.each([
    ['the words of the cell', 'нко', 'Ромашка', 'subordinate'],
    ['the name of an organisation whose cell is empty', '', 'Управление культуры', 'omsu'],
    ['a choice that is no kind decides nothing', 'Казённые', '', 'kind-unknown'],
    ['nothing', '', 'Ромашка', 'none'],
  ])('%s', (_, cell, name, wanted) => expect(said(cell, name, decisions)).toBe(wanted));

  test('only unknown words wait for a decision', () => {
    const waiting = ['НКО', 'ОМСУ', 'Минздрав НСО', '', 'Прочее'].map(
      (cell) => kindOfCell(cell, '', decisions).undecidedKind,
    );
    expect(waiting).toEqual(['', '', '', '', 'Прочее']);
  });
});

describe('a body’s name made of plain words', () => {
  test.each([
    ['Администрация района', 'МБОУ СОШ № 1', 'kind-is-name'],
    ['Администрация', 'Детский сад № 3', 'kind-is-name'],
    ['Министерство', 'ГБУЗ «Баганская ЦРБ»', 'kind-is-name'],
    ['Совет депутатов', 'МУП «Водоканал»', 'kind-is-name'],
    ['Администрация района', 'Администрация Баганского района', 'omsu'],
    ['Администрация района', 'Управление образования', 'omsu'],
    ['Администрация района', 'Ромашка', 'omsu'],
    ['ОМСУ', 'МБОУ СОШ № 1', 'omsu'],
    ['Орган местного самоуправления', 'МБОУ СОШ № 1', 'omsu'],
  ])('«%s» for «%s»: %s', (cell, name, wanted) => expect(said(cell, name)).toBe(wanted));
});

describe('a column that names another body', () => {
  const SCHOOLS: Row[] = [1, 2, 3].map((serial) => ({
    name: `МБОУ СОШ № ${serial}`,
    ogrn: ogrn(serial),
    id: 300000 + serial,
    oktmo: '50657000',
    region: '50',
    vkPage: `https://vk.com/club${serial}`,
  }));

  test.each(['Администрация Черепановского района', 'Министерство образования Новосибирской области'])(
    '«%s» is nobody’s own kind',
    (kind) => {
      const { outcomes } = plan(SCHOOLS.map((row) => ({ ...row, kind })));
      expect(outcomes.map(({ cells }) => [cells.appMenuName, cells.pollLink])).toEqual(
        [1, 2, 3].map((serial) => ['Запись в кружок', polls('50657000', ogrn(serial))]),
      );
      expect(outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain(
        'kind-is-name',
      );
    },
  );

  test('is told where the kind stays unknown', () => {
    const { outcomes } = plan([{ ...SCHOOLS[0], name: 'Ромашка', kind: 'Мэрия города Новосибирска' }]);
    const { findings, cells } = outcomes[0]!;
    expect(
      findings
        .filter(({ code }) => code.startsWith('kind'))
        .map(({ severity, text }) => `${severity}: ${text}`),
    ).toEqual([
      'warning: «Мэрия города Новосибирска» в столбце вида — название, а не вид',
      'error: Неизвестен вид организации (РОИВ, ОМСУ, подведомственная): ссылку на опросы не собрать',
    ]);
    expect(cells.pollLink).toBe('');
  });
});

test.each(['муниципальный', 'Муниципальная', 'региональный уровень', 'федеральное', 'Районный'])(
  'a level alone is no kind and no question: %s',
  (level) => {
    expect(kindOfCell(level, 'МБОУ «Лицей № 5»', NO_DECISIONS)).toEqual({ kind: null, undecidedKind: '' });
    const decided = decisionsOf([{ subject: 'kind', value: level, choice: 'ОМСУ' }]);
    expect(kindOfCell(level, '', decided).kind).toEqual({ ok: true, value: 'omsu' });
  },
);

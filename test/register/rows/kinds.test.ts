import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

/** Kind and section of the last row, and what is said of them. */
function read(...rows: readonly Row[]) {
  const { outcomes, contexts } = plan(rows);
  const at = rows.length - 1;
  const said = (pattern: RegExp) =>
    outcomes[at]!.findings.filter(({ code }) => pattern.test(code)).map(
      ({ severity, text }) => `${severity}: ${text}`,
    );
  return {
    kind: contexts[at]!.kind,
    menu: outcomes[at]!.cells.appMenuName,
    ofKind: said(/^kind-/),
    ofSection: said(/^section-/),
  };
}

const BODY: Row = { name: 'Администрация района', ogrn: ogrn(1), id: 11, oktmo: '50657000', kind: 'ОМСУ' };
const MINISTRY: Row = { name: 'Министерство', ogrn: ogrn(2), id: 22, kind: 'РОИВ', region: '50' };
const ROW: Row = { ogrn: ogrn(3), id: 33, oktmo: '50657000', vkPage: '777' };

describe('the kind', () => {
  test.each<[string, readonly Row[], string | null, readonly string[]]>([
    ['as given', [{ ...ROW, name: 'Ромашка', kind: 'подведомственная' }], 'subordinate', []],
    [
      'by the name',
      [{ ...ROW, name: 'МБОУ «Лицей № 5»' }],
      'subordinate',
      ['note: Вид «подведомственная» — по названию'],
    ],
    [
      'by a short name',
      [{ ...ROW, shortName: 'МБОУ Лицей' }],
      'subordinate',
      ['note: Вид «подведомственная» — по названию'],
    ],
    [
      'by the name and the parent, of two readings',
      [MINISTRY, { ...ROW, name: 'Управление культуры', parentName: 'Министерство' }],
      'roiv',
      ['note: Вид «РОИВ» — по названию и вышестоящей организации'],
    ],
    [
      'by the parent alone, whatever stands first',
      [BODY, { ...ROW, name: 'Ромашка', parentName: BODY.name! }],
      'subordinate',
      ['note: Вид «подведомственная» — по названию и вышестоящей организации'],
    ],
    [
      'of two readings neither',
      [{ ...ROW, name: 'Управление культуры' }],
      null,
      ['warning: По названию подходят «РОИВ» и «ОМСУ»: впишите вид, ссылка на опросы зависит от него'],
    ],
    [
      'of two readings neither, when the parent is an institution',
      [
        { ...ROW, ogrn: ogrn(4), name: 'МБОУ Лицей' },
        { ...ROW, name: 'Управление культуры', parentName: 'МБОУ Лицей' },
      ],
      null,
      ['warning: По названию подходят «РОИВ» и «ОМСУ»: впишите вид, ссылка на опросы зависит от него'],
    ],
    [
      'told by nothing',
      [{ ...ROW, name: 'Ромашка' }],
      null,
      ['error: Неизвестен вид организации (РОИВ, ОМСУ, подведомственная): ссылку на опросы не собрать'],
    ],
    [
      'as given, against the name of a РОИВ',
      [{ ...ROW, name: 'Министерство культуры области', kind: 'ОМСУ' }],
      'omsu',
      ['warning: Указан вид «ОМСУ», а по названию это «РОИВ»'],
    ],
    [
      'as given, where the links are the same',
      [{ ...ROW, name: 'Администрация села', kind: 'подведомственная' }],
      'subordinate',
      [],
    ],
    [
      'as given, against the name of a school',
      [{ ...ROW, name: 'МБОУ «Лицей № 5»', kind: 'ОМСУ' }],
      'omsu',
      ['warning: Указан вид «ОМСУ», а по названию это «подведомственная»'],
    ],
    [
      'a district of St Petersburg, by the row’s code',
      [{ ...ROW, name: 'Администрация Выборгского района', oktmo: '40314000' }],
      'roiv',
      ['note: Вид «РОИВ» — по названию'],
    ],
    [
      'a district of a region that is called alike',
      [{ ...ROW, name: 'Администрация Выборгского района', oktmo: '41615000' }],
      'omsu',
      ['note: Вид «ОМСУ» — по названию'],
    ],
    [
      'a municipality inside Moscow, by the row’s code',
      [{ ...ROW, name: 'Аппарат Совета депутатов муниципального округа Тверской', oktmo: '45382000' }],
      'omsu',
      ['note: Вид «ОМСУ» — по названию'],
    ],
    [
      'as given, against the name of an institution with the same links',
      [{ ...ROW, name: 'МКУ «Управление образования»', kind: 'ОМСУ' }],
      'omsu',
      [],
    ],
    [
      'as given, where the name has two readings',
      [{ ...ROW, name: 'Управление культуры', kind: 'РОИВ' }],
      'roiv',
      [],
    ],
  ])('%s', (_, rows, kind, ofKind) => {
    expect(read(...rows)).toMatchObject({ kind, ofKind });
  });

  test('that is no kind: the name decides, and both are said', () => {
    const { kind, ofKind } = read({ ...ROW, name: 'МБОУ «Лицей № 5»', kind: 'кружок' });
    expect(kind).toBe('subordinate');
    expect(ofKind).toHaveLength(2);
    expect(ofKind[0]).toMatch(/^warning: .*кружок/);
    expect(ofKind[1]).toBe('note: Вид «подведомственная» — по названию');
  });
});

describe('the section', () => {
  test.each<[string, Row, string, readonly string[]]>([
    ['of the field', { name: 'Ромашка', field: 'Образование' }, 'Запись в кружок', []],
    ['of the field, against the name', { name: 'Поликлиника', field: 'Образование' }, 'Запись в кружок', []],
    [
      'by the name',
      { name: 'Поликлиника' },
      'Запись к врачу',
      ['note: Пункт меню «Запись к врачу» — по названию'],
    ],
    [
      'by a short name',
      { name: '', shortName: 'Поликлиника' },
      'Запись к врачу',
      ['note: Пункт меню «Запись к врачу» — по названию'],
    ],
    [
      'by nothing: everyone else’s',
      { name: 'Ромашка' },
      'Госуслуги',
      ['note: Сфера не указана и по названию не видна: взят общий пункт «Госуслуги»'],
    ],
    [
      'of a РОИВ by its subject',
      { name: 'Министерство здравоохранения', kind: 'РОИВ' },
      'Запись к врачу',
      ['note: Пункт меню «Запись к врачу» — по названию'],
    ],
    [
      'of a РОИВ: everyone else’s, for certain',
      { name: 'Министерство финансов', kind: 'РОИВ' },
      'Госуслуги',
      [],
    ],
    ['of an ОМСУ', { name: 'Управление образования', kind: 'ОМСУ' }, 'Госуслуги', []],
    [
      'of an ОМСУ with the field «Госуслуги»',
      { name: 'Управление', kind: 'ОМСУ', field: 'Госуслуги' },
      'Госуслуги',
      [],
    ],
    [
      'of an ОМСУ, whatever its field',
      { name: 'Управление образования', kind: 'ОМСУ', field: 'Образование' },
      'Госуслуги',
      ['note: Сфера указана («Запись в кружок»), но для ОМСУ пункт меню — «Госуслуги»'],
    ],
    [
      'of an ОМСУ with a field that is none',
      { name: 'Управление', kind: 'ОМСУ', field: 'море' },
      'Госуслуги',
      [],
    ],
    ['of the field «Прочее», as the name', { name: 'Ромашка', field: 'Прочее' }, 'Госуслуги', []],
    [
      'of the field «Прочее», where the name has two readings',
      { name: 'Школа здоровья при поликлинике', field: 'Прочее' },
      'Госуслуги',
      [],
    ],
    ['of the field «Культура», a museum', { name: 'Музей', field: 'Культура' }, 'Госуслуги', []],
    [
      'of the field «Прочее», a clinic',
      { name: 'Поликлиника с библиотекой для больных', field: 'Прочее' },
      'Госуслуги',
      [],
    ],
    [
      'of two readings none',
      { name: 'Школа здоровья при поликлинике' },
      '',
      ['warning: По названию подходят пункты «Запись в кружок» и «Запись к врачу»: впишите сферу'],
    ],
  ])('%s', (_, row, menu, ofSection) => {
    expect(read({ ...ROW, kind: 'подведомственная', ...row })).toMatchObject({ menu, ofSection });
  });

  test('of a field that is none: the name decides, and both are said', () => {
    const { menu, ofSection } = read({
      ...ROW,
      kind: 'подведомственная',
      name: 'Поликлиника',
      field: 'море',
    });
    expect(menu).toBe('Запись к врачу');
    expect(ofSection).toHaveLength(2);
    expect(ofSection[0]).toMatch(/^warning: .*море/);
    expect(ofSection[1]).toBe('note: Пункт меню «Запись к врачу» — по названию');
  });

  test('of a row of unknown kind: everyone else’s is said to be a guess', () => {
    expect(read({ ...ROW, name: 'Ромашка' }).ofSection).toEqual([
      'note: Сфера не указана и по названию не видна: взят общий пункт «Госуслуги»',
    ]);
  });
});

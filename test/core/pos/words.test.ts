import type { CellValue } from '../../../src/core/cells/cell-value';
import { readSection } from '../../../src/core/pos/app-link';
import { readKind } from '../../../src/core/pos/kind';
import { valueOrCode } from '../value';

const KINDS: { readonly [expected: string]: CellValue[] } = {
  roiv: [
    'РОИВ',
    'роив',
    ' Роив ',
    'РОИВ\u00a0',
    'ИОГВ',
    'Министерство образования',
    'Правительство области',
    'орган исполнительной власти',
    'Исполнительный орган государственной власти',
    'Администрация Губернатора области',
  ],
  omsu: [
    'ОМСУ',
    'омсу',
    'ОМС',
    'орган местного самоуправления',
    'Администрация Черепановского района',
    'Администрация Центрального района',
    'мэрия',
    'муниципалитет',
  ],
  subordinate: [
    'подведомственная',
    'Подведомственная организация',
    'подвед.',
    'подведомственная ОМСУ',
    'Подведомственная РОИВ',
    'школа',
    'ШКОЛА № 5',
    'детский сад № 460',
    'автошкола',
    'МБОУ СОШ № 1',
    'больница',
    'музей',
    'учреждение',
    'МФЦ',
    'лицей',
  ],
  'kind-ambiguous': ['департамент', 'Управление образования', 'РОИВ, ОМСУ'],
  'kind-unknown': ['Школьненское поселение', 'x', 5, true],
  'kind-empty': ['', '-', 'нет', '#N/A'],
};
const SECTIONS: { readonly [expected: string]: CellValue[] } = {
  education: [
    'образование',
    'ОБРАЗОВАНИЕ',
    'Запись в кружок',
    'Дошкольное образование',
    'Дополнительное образование в сфере культуры',
    'Библиотека',
    'школа',
    'education',
  ],
  health: ['здоровье', 'Здравоохранение', 'Запись к врачу', 'медицина', 'поликлиника', 'health'],
  auto: ['авто', 'Госуслуги Авто', 'ГИБДД', 'Автомобили и дорожное движение', 'auto'],
  gosuslugi: [
    'госуслуги',
    'Госуслуги',
    'Культура',
    'Физическая культура и спорт',
    'Социальная защита',
    'прочее',
    'ЖКХ',
    'Муниципальное образование',
    'gosuslugi',
  ],
  'section-ambiguous': ['Образование и здоровье', 'Медицинское образование', 'Культура и образование'],
  'section-unknown': ['обрзование', 'Автономный', 'x', 7],
  'section-empty': ['', '—', 'н/д'],
};

function table(cases: { readonly [expected: string]: CellValue[] }): [CellValue, string][] {
  const rows: [CellValue, string][] = [];
  for (const [expected, raws] of Object.entries(cases)) for (const raw of raws) rows.push([raw, expected]);
  return rows;
}

test.each(table(KINDS))('readKind(%j) → %s', (raw, expected) =>
  expect(valueOrCode(readKind(raw))).toBe(expected),
);
test.each(table(SECTIONS))('readSection(%j) → %s', (raw, expected) => {
  expect(valueOrCode(readSection(raw))).toBe(expected);
});

test.each([
  ['Образование и здоровье', 'образование и здоровье'],
  ['ГИБДД и культура', 'авто и госуслуги'],
])('the reason for %j names the sections %s', (raw, sections) => {
  const result = readSection(raw);
  expect(result.ok ? '' : result.finding.text).toContain(sections);
});

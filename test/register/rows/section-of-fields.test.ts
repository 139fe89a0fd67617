import type { CellValue } from '../../../src/core/cells/cell-value';
import { sectionOfFields } from '../../../src/register/rows/section-of-fields';
import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

test.each<[readonly CellValue[], string]>([
  [['', '', ''], 'none'],
  [['Образование', '', ''], 'education'],
  [['', 'Образование', ''], 'education'],
  [['', '', 'Здравоохранение'], 'health'],
  [['муниципальный', 'Образование', ''], 'education'],
  [['Муниципальный уровень', 'Здравоохранение', ''], 'health'],
  [['региональный уровень', '', 'Культура'], 'gosuslugi'],
  [['Региональный', 'муниципальный', 'Образование'], 'education'],
  [['федеральный', 'Образование', 'Образование'], 'education'],
  [['районный', 'школы', ''], 'education'],
  [['уровень 2', 'Образование', ''], 'education'],
  [['муниципальный', '', ''], 'none'],
  [['нет', 'Образование', '-'], 'education'],
  [['море', 'Образование', ''], 'education'],
  [['море', 'муниципальный', ''], 'section-unknown'],
  [['Культура', 'Образование', ''], 'gosuslugi, not education'],
  [['Образование', 'Здравоохранение', ''], 'education, not health'],
  [['Образование', 'муниципальный', 'Культура'], 'education, not gosuslugi'],
  [['Сельское хозяйство', '', ''], 'gosuslugi'],
])('%j: %s', (cells, wanted) => {
  const { section, otherSection } = sectionOfFields(cells);
  const first = section === null ? 'none' : section.ok ? section.value : section.finding.code;
  expect(otherSection === null ? first : `${first}, not ${otherSection}`).toBe(wanted);
});

test('fields that contradict each other are told; the first counts', () => {
  const row: Row = {
    name: 'Ромашка',
    ogrn: ogrn(1),
    kind: 'подведомственная',
    vkPage: '777',
    field: 'муниципальный',
    field2: 'Образование',
    field3: 'Здравоохранение',
  };
  const { cells, findings } = plan([row]).outcomes[0]!;
  expect(cells.appMenuName).toBe('Запись в кружок');
  expect(findings.filter(({ code }) => code.startsWith('section'))).toEqual([
    {
      code: 'section-of-fields',
      severity: 'warning',
      text: 'Сферы подсказывают разные пункты: взят «Запись в кружок», подошёл бы и «Запись к врачу»',
    },
  ]);
});

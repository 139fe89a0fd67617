import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { DIST } from '../../../tools/build/project-root';
import { ogrn } from '../../register/sheet';

/** What is pushed. */
export const BUNDLE = {
  code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
  pages: { sidebar: readFileSync(resolve(DIST, 'sidebar.html'), 'utf8') },
};

export const ROWS = 100;
const HEADERS = [
  'Наименование',
  'ОГРН',
  'ID ЛКО',
  'ОКТМО',
  'Вышестоящая организация',
  'Вид',
  'Страница ВК',
  'Сфера',
];

type Cell = { readonly formula: string; readonly result: string | number } | string | number;

/** Row `row` of a register whose every code is a formula; what its formulas would give now is another thing. */
function cellsOf(row: number): Cell[] {
  const school = `МБОУ «Школа № ${row}»`;
  if (row === 2) {
    return ['Администрация Черепановского района', '1045405430620', 219141, '50657000', '', 'ОМСУ', '', ''];
  }
  const id = row % 3 === 0 ? '' : 300000 + row;
  return [
    { formula: `CONCATENATE("МБОУ «Школа № ",ROW(),"»")`, result: school },
    { formula: `VLOOKUP(A${row},Справка!$A$2:$C$${ROWS + 1},2,FALSE)`, result: Number(ogrn(row)) },
    { formula: `IF(Справка!C${row}="","",INDEX(Справка!C:C,MATCH(A${row},Справка!A:A,0)))`, result: id },
    { formula: 'TEXT(50657101,"00000000")', result: '50657101' },
    { formula: '_xlfn.XLOOKUP("Р",Справка!E:E,Справка!F:F)', result: 'Администрация Черепановского района' },
    { formula: '[1]Лист1!$A$1', result: 'подведомственная' },
    {
      formula: `HYPERLINK("https://vk.com/club"&(777000+ROW()),"https://vk.com/club"&(777000+ROW()))`,
      result: `https://vk.com/club${777000 + row}`,
    },
    { formula: 'Сферы[[#This Row],[Сфера]]', result: 'образование' },
  ];
}

/** The register as formulas, or as the values that they show. */
export function register(
  kind: 'formulas' | 'values',
  change: (workbook: Workbook) => void = () => undefined,
): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Выгрузка');
  sheet.addRow(HEADERS);
  for (let row = 2; row <= ROWS + 1; row += 1) {
    sheet.addRow(
      cellsOf(row).map((cell) => (typeof cell === 'object' && kind === 'values' ? cell.result : cell)),
    );
  }
  lookupSheet(workbook.addWorksheet('Справка'));
  change(workbook);
  return workbook;
}

/** Another state of things than the register was saved with: whoever computes anew gets other codes. */
function lookupSheet(sheet: Worksheet): void {
  sheet.addRow(['Наименование', 'ОГРН', 'ID']);
  for (let row = 2; row <= ROWS + 1; row += 1) {
    sheet.addRow([`МБОУ «Школа № ${row}»`, Number(ogrn(row + 5000)), 900000 + row]);
  }
}

import { ValueType, type Workbook } from 'exceljs';

/** Stands for an empty text while exceljs reads, which takes it for no result; no file holds it. */
const EMPTY = '\ue000';
const CELL_OR_NOTHING = /<c\s[^<>]*>|<v\s*\/>|<v>\s*<\/v>/g;

/**
 * Marks the results of formulas that are an empty text (`=IF(A2="","",…)`).
 * @param xml a worksheet's
 */
export function markEmptyResults(xml: string): string {
  let isText = false;
  return xml.replace(CELL_OR_NOTHING, (piece) => {
    if (!piece.startsWith('<c')) return isText ? `<v>${EMPTY}</v>` : piece;
    isText = /\st="str"/.test(piece);
    return piece;
  });
}

/** Puts empty texts where marks are. */
export function unmarkEmptyResults(workbook: Workbook): void {
  for (const worksheet of workbook.worksheets) {
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ValueType.Formula && cell.result === EMPTY) {
          (cell as unknown as { _value: { model: { result: unknown } } })._value.model.result = '';
        } else if (cell.value === EMPTY) cell.value = '';
      }),
    );
  }
}

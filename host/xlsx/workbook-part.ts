import type { DefinedName } from '../book/defined-name';

const NAME = /<(?:\w+:)?definedName\s([^<>]*)>([^<]*)<\//g;
const SHEET = /<(?:\w+:)?sheet\s([^<>]*)>/g;
const CALCULATION = /<(?:\w+:)?calcPr\s[^<>]*fullCalcOnLoad="(?:1|true)"/;
const ENTITIES: { readonly [entity: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What `xl/workbook.xml` says of a book's formulas. */
export interface WorkbookPart {
  readonly names: readonly DefinedName[];
  /** Its results are to be computed anew: libraries that compute nothing say so. */
  readonly recalculates: boolean;
}

/**
 * Reads `xl/workbook.xml`; the names of Excel itself (`_xlnm.Print_Area`, `_xlnm._FilterDatabase`) are left out.
 * @example workbookPart('<definedName name="ID">Лист1!$A$1</definedName>').names[0].formula // 'Лист1!$A$1'
 */
export function workbookPart(xml: string): WorkbookPart {
  const sheets = [...xml.matchAll(SHEET)].map(([, attributes = '']) => attribute(attributes, 'name'));
  const names: DefinedName[] = [];
  for (const [, attributes = '', formula = ''] of xml.matchAll(NAME)) {
    const name = attribute(attributes, 'name');
    const local = attribute(attributes, 'localSheetId');
    if (/^_xlnm\./i.test(name)) continue;
    names.push({ name, sheet: local === '' ? '' : (sheets[Number(local)] ?? ''), formula: plain(formula) });
  }
  return { names, recalculates: CALCULATION.test(xml) };
}

function attribute(attributes: string, name: string): string {
  return plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

function plain(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, entity, decimal, hex) => {
      if (entity !== undefined) return ENTITIES[entity.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

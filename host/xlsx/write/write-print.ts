import { a1Of } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { sheetElements } from '../read/read-workbook';
import { xmlText } from '../xml/xml-text';
import { childOf, childrenOf } from '../xml/xml-tree';
import type { Draft } from './draft';
import type { SheetDraft } from './sheet-draft';

/** A4, as Excel numbers the sizes of paper. */
const A4 = '9';
/** Inches; a printer's own edge is narrower. */
const MARGINS = 'left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.2" footer="0.3"';
const FOOTER = '&L&A&RСтраница &P из &N';
/** Names that Excel gives to what a sheet repeats on its pages, and to its filter. */
const TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';

/** A4, so many pages, numbered. */
export function writePrint(own: SheetDraft, { parts, inFile }: BookSheet): void {
  const { print } = parts;
  if (!print || print === inFile?.print) return;
  const { orientation, pagesWide, pagesHigh } = print;
  const setup = {
    paperSize: A4,
    orientation,
    fitToWidth: String(pagesWide),
    fitToHeight: String(pagesHigh),
  };
  const known = own.child('pageSetup');
  if (known) own.edits.setAttributes(known, { ...setup, scale: undefined });
  else {
    const attributes = Object.entries(setup).map(([name, value]) => `${name}="${value}"`);
    own.add('pageSetup', own.tag('pageSetup', attributes.join(' ')));
  }
  // What a person has set up themselves stays.
  if (!own.child('pageMargins')) own.add('pageMargins', own.tag('pageMargins', MARGINS));
  if (!own.child('headerFooter'))
    own.add('headerFooter', own.tag('headerFooter', '', own.tag('oddFooter', '', xmlText(FOOTER))));
  const properties = own.child('sheetPr');
  const fit = childOf(properties, 'pageSetUpPr');
  if (fit) own.edits.setAttributes(fit, { fitToPage: '1' });
  else if (properties) own.edits.append(properties, own.tag('pageSetUpPr', 'fitToPage="1"'));
  else own.add('sheetPr', own.tag('sheetPr', '', own.tag('pageSetUpPr', 'fitToPage="1"')));
}

/** Arrows in the header; a filter that the file has stays. */
export function writeFilter(own: SheetDraft, { parts }: BookSheet): void {
  const { filter } = parts;
  if (!filter || own.child('autoFilter')) return;
  own.add('autoFilter', own.tag('autoFilter', `ref="${a1Of(filter)}"`));
}

/** What sheets repeat on their pages and filter stands in the workbook, by names of Excel's own. */
export function writeSheetNames(draft: Draft, sheets: Iterable<BookSheet>): void {
  const wanted = [...sheets].flatMap((sheet) => namesOf(sheet).map((name) => ({ sheet, ...name })));
  if (wanted.length === 0) return;
  draft.edit(draft.workbook, (edits, root) => {
    const places = new Map(
      sheetElements(root).map(({ attributes }, place) => [Number(attributes.get('sheetId')) - 1, place]),
    );
    const list = childOf(root, 'definedNames');
    const known = childrenOf(list, 'definedName').map(({ attributes }) =>
      [attributes.get('name'), attributes.get('localSheetId')].join(),
    );
    const tag = (local: string): string => root.name.replace(/workbook$/, local);
    const added = wanted
      .map(({ sheet, name, formula, hidden }) => ({ name, formula, hidden, place: places.get(sheet.id) }))
      .filter(({ name, place }) => place !== undefined && !known.includes([name, place].join()))
      .map(
        ({ name, formula, hidden, place }) =>
          `<${tag('definedName')} name="${name}" localSheetId="${place}"${hidden ? ' hidden="1"' : ''}>` +
          `${xmlText(formula)}</${tag('definedName')}>`,
      )
      .join('');
    if (added === '') return;
    if (list) edits.append(list, added);
    else {
      const before = ['externalReferences', 'functionGroups', 'sheets'].flatMap(
        (local) => childOf(root, local) ?? [],
      );
      const at = before[0]?.end ?? root.innerEnd;
      edits.insert(at, `<${tag('definedNames')}>${added}</${tag('definedNames')}>`);
    }
  });
}

function namesOf({ parts, inFile }: BookSheet) {
  const sheet = `'${parts.name.replace(/'/g, "''")}'!`;
  const { print, filter } = parts;
  const titles =
    print && print !== inFile?.print
      ? [
          ...(print.repeatsNames ? [`${sheet}$A:$A`] : []),
          ...(print.headerRow > 0 ? [`${sheet}$${print.headerRow}:$${print.headerRow}`] : []),
        ]
      : [];
  const area = filter && a1Of(filter).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [
    ...(titles.length > 0 ? [{ name: TITLES, formula: titles.join(','), hidden: false }] : []),
    ...(area && filter !== inFile?.filter
      ? [{ name: FILTER, formula: `${sheet}${area}`, hidden: true }]
      : []),
  ];
}

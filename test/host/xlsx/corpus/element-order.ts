import { filesOf } from '../../../support/xlsx-files';
import { nodes, xmlNode } from './xml-node';

/** Children of a part's root in the only order in which Excel reads them. Source: ECMA-376, part 1, annex A.2 */
const ORDERS: { readonly [root: string]: string } = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
    'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
    'webPublishItems tableParts extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
    'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr ' +
    'webPublishObjects extLst',
  comments: 'authors commentList extLst',
};
/** Elements of which there may be more than one. */
const MANY = new Set(['conditionalFormatting', 'cols']);

/**
 * Parts whose elements stand in another order, or twice: Excel calls such a file damaged, while other programs do not
 * mind, so that tests need to.
 */
export function misplacedElements(data: Buffer): Map<string, string> {
  const misplaced = new Map<string, string>();
  for (const [part, content] of filesOf(data)) {
    if (!/^(?:xl|book)\/(?:worksheets\/)?[^/]*\.xml$/i.test(part) || content[0] === 0xff) continue;
    const root = xmlNode(content.toString('utf8').replace(/^\ufeff/, ''));
    const order = ORDERS[local(root.name)]?.split(' ');
    if (!order) continue;
    const places = nodes(root)
      .map((child) => local(child.name))
      .filter((name) => name !== 'AlternateContent');
    const sorted = [...places].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const isTwice = places.some((name, at) => places.indexOf(name) !== at && !MANY.has(name));
    if (isTwice || places.join() !== sorted.join()) misplaced.set(part, places.join(' '));
  }
  return misplaced;
}

function local(name: string): string {
  return name.replace(/^.*:/, '');
}

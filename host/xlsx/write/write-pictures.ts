import type { BookSheet } from '../../book/book-sheet';
import type { Picture } from '../../book/sheet-content';
import { xmlText } from '../xml/xml-text';
import type { Draft } from './draft';
import type { SheetDraft } from './sheet-draft';

const TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PLACES = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Units of a drawing in a pixel of 1/96 inch. */
const PIXEL = 9525;

/** Pictures of our own, on a sheet that has no drawing yet. */
export function writePictures(
  draft: Draft,
  part: string,
  own: SheetDraft,
  { parts, inFile }: BookSheet,
): void {
  const { pictures } = parts;
  if (pictures.length === 0 || pictures === inFile?.pictures) return;
  if (own.child('drawing')) throw new Error('A sheet with a drawing gets no pictures');
  const drawing = draft.freePath('xl/drawings/drawing', '.xml');
  draft.declareEnding('png', 'image/png');
  draft.add(drawing, '', TYPE);
  const media = pictures.map(({ png }) => {
    const file = draft.freePath('xl/media/image', '.png');
    draft.putBytes(file, png);
    return file;
  });
  const ids = draft.relate(
    drawing,
    media.map((target) => ({ kind: 'image', target })),
  );
  const anchors = pictures.map((picture, at) => anchorXml(picture, at + 1, ids[at] ?? ''));
  draft.put(
    drawing,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<xdr:wsDr xmlns:xdr="${PLACES}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`,
  );
  const [id = ''] = draft.relate(part, [{ kind: 'drawing', target: drawing }]);
  own.add('drawing', own.tag('drawing', own.relation(id)));
}

/** One-cell anchor: it moves with its row when rows are sorted or filtered, and keeps its size. */
function anchorXml({ row, column, width, height, title }: Picture, number: number, id: string): string {
  const size = `cx="${width * PIXEL}" cy="${height * PIXEL}"`;
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${4 * PIXEL}</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${4 * PIXEL}</xdr:rowOff></xdr:from><xdr:ext ${size}/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${number + 1}" name="QR ${number}" descr="${xmlText(title)}"/>` +
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
    `<xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
  );
}

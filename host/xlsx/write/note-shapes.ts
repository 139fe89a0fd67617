import { BrokenPart } from '../unreadable';
import type { Draft } from './draft';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const SHAPE_START = /<((?:\w{1,20}:)?)shape[\s>]/g;
const NAMESPACES = [
  'v="urn:schemas-microsoft-com:vml"',
  'o="urn:schemas-microsoft-com:office:office"',
  'x="urn:schemas-microsoft-com:office:excel"',
].map((one) => ` xmlns:${one}`);

/** The yellow boxes of notes: VML, which Excel itself does not always write as XML, so it is handled as text. */
export class NoteShapes {
  static readonly EMPTY =
    `<xml${NAMESPACES.join('')}><o:shapelayout v:ext="edit">` +
    `<o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}</xml>`;
  private text: string;
  private lastId: number;

  constructor(
    private readonly draft: Draft,
    private readonly part: string,
  ) {
    this.text = draft.has(part) ? draft.text(part) : NoteShapes.EMPTY;
    this.lastId = 1024;
    for (const [, id] of this.text.matchAll(/_x0000_s(\d{1,9})/g))
      this.lastId = Math.max(this.lastId, Number(id));
  }

  add(row: number, column: number): void {
    this.lastId += 1;
    const end = this.text.lastIndexOf('</');
    if (end < 0) throw new BrokenPart(this.part);
    const root = this.text.slice(0, this.text.indexOf('>', this.text.indexOf('<xml')));
    // Other programs call these prefixes otherwise, or declare them element by element.
    const declared = NAMESPACES.filter((one) => !root.includes(one)).join('');
    const type = this.text.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE.replace(' ', `${declared} `);
    const shape = shapeXml(this.lastId, row, column).replace(' ', `${declared} `);
    this.text = this.text.slice(0, end) + type + shape + this.text.slice(end);
  }

  remove(row: number, column: number): void {
    for (const { index, 1: prefix } of this.text.matchAll(SHAPE_START)) {
      const closing = `</${prefix}shape>`;
      const end = this.text.indexOf(closing, index);
      if (end < 0) return;
      const shape = this.text.slice(index, end);
      if (isAt(shape, 'Row', row - 1) && isAt(shape, 'Column', column - 1)) {
        this.text = this.text.slice(0, index) + this.text.slice(end + closing.length);
        return;
      }
    }
  }

  write(): void {
    this.draft.put(this.part, this.text);
  }
}

function isAt(shape: string, name: 'Row' | 'Column', place: number): boolean {
  return new RegExp(`<(?:\\w{1,20}:)?${name}>\\s{0,9}${place}\\s{0,9}</`).test(shape);
}

function shapeXml(id: number, row: number, column: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 2), 10, column + 4, 15, row + 3, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" ` +
    'style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:80pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row>` +
    `<x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

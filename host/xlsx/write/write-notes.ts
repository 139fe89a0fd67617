import { areaOf } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { cellKey, placeOfKey } from '../../book/sheet-content';
import { cellName } from '../sheet-data';
import { XmlEdits } from '../xml/xml-edits';
import { escapedText, xmlText } from '../xml/xml-text';
import { childOf, childrenOf, type XmlElement, xmlTree } from '../xml/xml-tree';
import type { Draft } from './draft';
import { NoteShapes } from './note-shapes';
import type { SheetDraft } from './sheet-draft';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Notes at cells: those that went, those with another text, and new ones, each with the shape in which it is shown. */
export function writeNotes(draft: Draft, part: string, own: SheetDraft, sheet: BookSheet): void {
  const { notes } = sheet.parts;
  const before = sheet.inFile?.notes ?? new Map<number, string>();
  const changed = new Set<number>();
  for (const key of [...before.keys(), ...notes.keys()])
    if (before.get(key) !== notes.get(key)) changed.add(key);
  if (changed.size === 0) return;
  const comments = draft.related(part, 'comments') ?? newComments(draft, part, own);
  const text = draft.text(comments);
  const edits = new XmlEdits(text);
  const root = xmlTree(text);
  const list = childOf(root, 'commentList');
  const known = new Map(childrenOf(list, 'comment').map((comment) => [keyOf(comment), comment]));
  const prefix = root.name.slice(0, -root.local.length);
  const added: string[] = [];
  const shapes = shapesOf(draft, part, own);
  for (const key of changed) {
    const [comment, note] = [known.get(key), notes.get(key)];
    const { row, column } = placeOfKey(key);
    if (comment && note === undefined) {
      edits.remove(comment);
      shapes.remove(row, column);
    } else if (comment && note !== undefined) {
      const inner = childOf(comment, 'text');
      if (inner) edits.replace(inner.start, inner.end, textXml(note, prefix));
    } else if (note !== undefined) {
      const attributes = `ref="${cellName(row, column)}" authorId="0"`;
      added.push(`<${prefix}comment ${attributes}>${textXml(note, prefix)}</${prefix}comment>`);
      shapes.add(row, column);
    }
  }
  const authors = childOf(root, 'authors');
  if (authors && authors.children.length === 0) edits.append(authors, `<${prefix}author></${prefix}author>`);
  if (list) edits.append(list, added.join(''));
  draft.put(comments, edits.changed());
  shapes.write();
}

function keyOf({ attributes }: XmlElement): number {
  const { row, column } = areaOf(attributes.get('ref') ?? '');
  return cellKey(row, column);
}

function textXml(note: string, prefix: string): string {
  const text = xmlText(escapedText(note));
  // In a run, as Excel writes it: some readers see no other text.
  const run = `<${prefix}r><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}r>`;
  return `<${prefix}text>${run}</${prefix}text>`;
}

function newComments(draft: Draft, part: string, own: SheetDraft): string {
  const comments = draft.freePath('xl/comments', '.xml');
  draft.relate(part, [{ kind: 'comments', target: comments }]);
  const namespace = own.root.attributes.get(own.prefix === '' ? 'xmlns' : `xmlns:${own.prefix.slice(0, -1)}`);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const xml = `<comments xmlns="${namespace}"><authors><author></author></authors><commentList></commentList></comments>`;
  draft.add(comments, head + xml, TYPE);
  return comments;
}

function shapesOf(draft: Draft, part: string, own: SheetDraft): NoteShapes {
  const known = draft.related(part, 'vmlDrawing');
  // The drawing of headers and footers is another one.
  const legacy = own.child('legacyDrawing');
  if (legacy && known) return new NoteShapes(draft, drawingOf(draft, part, legacy) ?? known);
  const drawing = draft.freePath('xl/drawings/vmlDrawing', '.vml');
  draft.put(drawing, NoteShapes.EMPTY);
  draft.declareEnding('vml', DRAWING_TYPE);
  const [id = ''] = draft.relate(part, [{ kind: 'vmlDrawing', target: drawing }]);
  own.add('legacyDrawing', own.tag('legacyDrawing', own.relation(id)));
  return new NoteShapes(draft, drawing);
}

function drawingOf(draft: Draft, part: string, { attributes }: XmlElement): string | undefined {
  const ids = new Set(attributes.values());
  return draft.relations(part).find(({ id, kind }) => kind === 'vmlDrawing' && ids.has(id))?.target;
}

import { a1Of } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { ruleElements } from '../read/read-sheet';
import { xmlText } from '../xml/xml-text';
import type { XmlElement } from '../xml/xml-tree';
import type { SheetDraft } from './sheet-draft';
import type { StyleTable } from './style-table';

/** Conditional formats: those that went, those whose cells moved, and new ones behind all others. */
export function writeRules(own: SheetDraft, { parts, inFile }: BookSheet, styles: StyleTable): void {
  const before = inFile?.rules ?? [];
  if (parts.rules === inFile?.rules) return;
  const elements = ruleElements(own.root);
  const kept = new Map(parts.rules.map((rule) => [rule.inFile, rule]));
  for (const [at, element] of elements.entries()) {
    const rule = kept.get(at);
    if (!rule) own.edits.remove(element);
    else if (rule.areas !== before[at]?.areas)
      own.edits.setAttributes(element, { sqref: rule.areas.map(a1Of).join(' ') });
  }
  let priority = lastPriority(own.root);
  const fresh = parts.rules.filter((rule) => rule.inFile === null);
  const xml = fresh.map(({ areas, tests }) => {
    const rules = tests.map(({ formula, look }) => {
      priority += 1;
      const attributes = `type="expression" dxfId="${styles.numberOfLook(look)}" priority="${priority}"`;
      return own.tag('cfRule', attributes, own.tag('formula', '', xmlText(formula)));
    });
    return own.tag('conditionalFormatting', `sqref="${areas.map(a1Of).join(' ')}"`, rules.join(''));
  });
  if (xml.length > 0) own.add('conditionalFormatting', xml.join(''));
}

/** The lowest weight in the sheet; rules that Excel keeps apart in extensions have one too. */
function lastPriority(root: XmlElement): number {
  let last = 0;
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.local === 'cfRule') last = Math.max(last, Number(element.attributes.get('priority') ?? 0));
    for (const child of element.children) open.push(child);
  }
  return last;
}

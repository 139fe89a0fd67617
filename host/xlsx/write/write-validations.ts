import { a1Of } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import type { Validation } from '../../book/validation';
import { validationElements } from '../read/read-sheet';
import { xmlText } from '../xml/xml-text';
import { childOf, type XmlElement } from '../xml/xml-tree';
import type { SheetDraft } from './sheet-draft';

/** What cells may hold: rules that went, rules whose cells are others now, and new ones. */
export function writeValidations(own: SheetDraft, { parts, inFile }: BookSheet): void {
  if (parts.validations === inFile?.validations) return;
  const kept = new Map(parts.validations.map((one) => [one.inFile, one]));
  const list = own.child('dataValidations');
  const fresh = parts.validations.filter((one) => one.inFile === null).map((one) => validationXml(own, one));
  const elements = validationElements(own.root);
  const stay = elements.filter((element, at) => list?.children.includes(element) && kept.has(at)).length;
  const count = String(stay + fresh.length);
  for (const [at, element] of elements.entries()) {
    const now = kept.get(at);
    if (now && now.areas === inFile?.validations[at]?.areas) continue;
    if (now) moveTo(own, element, now.areas.map(a1Of).join(' '));
    else if (!list?.children.includes(element) || count !== '0') own.edits.remove(element);
  }
  if (!list) {
    if (fresh.length > 0)
      own.add('dataValidations', own.tag('dataValidations', `count="${count}"`, fresh.join('')));
  } else if (count === '0') own.edits.remove(list);
  else {
    own.edits.setAttributes(list, { count });
    own.edits.append(list, fresh.join(''));
  }
}

function moveTo(own: SheetDraft, element: XmlElement, areas: string): void {
  const apart = childOf(element, 'sqref');
  if (apart && apart.innerStart < apart.end) own.edits.replace(apart.innerStart, apart.innerEnd, areas);
  else own.edits.setAttributes(element, { sqref: areas });
}

function validationXml(own: SheetDraft, { areas, rule }: Validation): string {
  const help =
    rule.help === ''
      ? ''
      : ` showInputMessage="1" error="${xmlText(rule.help)}" prompt="${xmlText(rule.help)}"`;
  const attributes =
    `type="${rule.type}"${rule.operator === 'between' ? '' : ` operator="${rule.operator}"`}` +
    `${rule.allowBlank ? ' allowBlank="1"' : ''}${rule.showError ? ' showErrorMessage="1"' : ''}${help}` +
    ` sqref="${areas.map(a1Of).join(' ')}"`;
  const formulas = rule.formulas.map((formula, at) => own.tag(`formula${at + 1}`, '', xmlText(formula)));
  return own.tag('dataValidation', attributes, formulas.join(''));
}

import { allMatches } from '../cells/all-matches';

/** What the code of a site's widget says of the ЛКО. */
export interface WidgetCode {
  /** Every number given as the ЛКО's, as written. */
  readonly ids: readonly string[];
  /** Whether the widget is called at all, be it with a variable. */
  readonly hasCall: boolean;
  /** Whether a widget is called that shows another address than the form of messages. */
  readonly hasOther: boolean;
  /** The numbers in comments, where the live code has none: that widget is switched off. */
  readonly commented: readonly string[];
}

const ENTITY_NAMES: { readonly [name: string]: string } = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};
const ENTITY = /&(?:(amp|quot|apos|lt|gt)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi;
/** Copied out of a page's source, a code may be escaped twice. */
const MOST_ROUNDS = 2;
const CALL = /(function )?\bWidget\s?(?:\?\.)?\s?\(/gi;
/** The address of a call, given in the call itself. */
const ADDRESS = /^\s?["'`“”„«]?\s?(?:https?:)?\/\/([^\s"'`“”»,)]*)/i;
const MESSAGES = /^(?:www\.)?pos\.gosuslugi\.ru\/form(?![\w-])/i;
const SCRIPT_BEGINS = /<script(?: [^<>]{0,200})?>\s{0,20}$/i;
/** No call is longer. */
const LONGEST_CALL = 600;
const PARAMETER = /opa[-_]?Id["']?\s?(?:=|%3D|:|\s)\s?["']?(\d+)/gi;
/** `const FORM_ID = 235629`, `formId: "235629"`: starts at the beginning of a word only. */
const ASSIGNMENT = /(?<![\w$])([A-Za-z_$][\w$]*)\s?[=:]\s?["'`]?(\d{1,15})(?![\w.])/g;
const NUMBER = /^(?:\+|(?:parseInt|Number|String)\()?\s?["'`“”„‘’]?\s?(\d+)\s?["'`“”‘’]?(?:, ?10)?\)?$/;
const VARIABLE = /^["'`]?(?:\$\{)?(?:[\w$]+\.)*([A-Za-z_$][\w$]*)\}?["'`]?$/;

/**
 * The ЛКО's numbers in the code of a site's widget.
 *
 * @param code as copied: any quotes, entities, a third argument, attributes, a variable whose number stands in the same text
 * @returns those of the live code; a call in a comment is an old one, or a widget that is switched off
 * @example idsInCode('const ID = 5; Widget("https://pos.gosuslugi.ru/form", ID)').ids // ['5']
 * @example idsInCode('// Widget("https://pos.gosuslugi.ru/form", 5)').commented // ['5']
 * Source: widget codes on official sites.
 */
export function idsInCode(code: string): WidgetCode {
  const plain = withoutEntities(code);
  const live = idsIn(withoutComments(plain));
  const isWhole = live.ids.length > 0 || live.hasCall || !/\/\/|\/\*|<!--/.test(plain);
  return { ...live, commented: isWhole ? [] : idsIn(plain).ids };
}

function idsIn(code: string): Omit<WidgetCode, 'commented'> {
  const text = code.replace(/[\s\p{Cf}\\]+/gu, ' ');
  const found = allMatches(text, CALL);
  // The code between a call and the next is enough, however long it is.
  const made = found.flatMap(({ 0: call, 1: definition, index }, at) =>
    definition === undefined
      ? [text.slice(index + call.length, found[at + 1]?.index).slice(0, LONGEST_CALL)]
      : [],
  );
  const ofMessages = made.filter(showsMessages);
  const hasOther = ofMessages.length < made.length;
  const calls = ofMessages.map(secondArgument);
  const parameters = allMatches(text, PARAMETER).map(([, id = '']) => id);
  const ids = calls.flatMap((argument) => NUMBER.exec(argument)?.[1] ?? []).concat(parameters);
  if (ids.length > 0) return { ids, hasCall: true, hasOther };
  const names = new Set(calls.flatMap((argument) => VARIABLE.exec(argument)?.[1] ?? []));
  const assigned = allMatches(text, ASSIGNMENT).filter(([, name = '']) => names.has(name));
  return { ids: assigned.map(([, , id = '']) => id), hasCall: calls.length > 0, hasOther };
}

/** The number of a widget for polls, or of another site's, is no ЛКО's; an address in a variable is not known. */
function showsMessages(call: string): boolean {
  const address = ADDRESS.exec(call)?.[1];
  return address === undefined || MESSAGES.test(address);
}

/** The second argument of a call, from behind its bracket on; '' when there is none. */
function secondArgument(call: string): string {
  let depth = 0;
  let commas = 0;
  let argument = '';
  for (const sign of Array.from(call)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && (sign === ';' || (sign === ',' && commas === 1)))) break;
    if (sign === ',' && depth === 0) commas += 1;
    else if (commas === 1) argument += sign;
  }
  return argument.trim();
}

/** An old call is often left in a comment beside the live one. */
function withoutComments(code: string): string {
  let live = '';
  let from = 0;
  for (const { 0: sign, index } of allMatches(code, /\/\*|<!--|\/\//g)) {
    if (index < from) continue;
    // In an address the two slashes are no comment.
    if (sign === '//' && /[:"'`=(/\\]/.test(code.charAt(index - 1))) continue;
    // Old pages hide a live script from old browsers so.
    if (sign === '<!--' && SCRIPT_BEGINS.test(code.slice(0, index))) continue;
    const [end, length] = endOfComment(code, sign, index);
    if (end < 0) break;
    live += code.slice(from, index);
    from = end + length;
  }
  return live + code.slice(from);
}

function endOfComment(code: string, sign: string, from: number): readonly [at: number, length: number] {
  if (sign === '/*') return [code.indexOf('*/', from + 2), 2];
  if (sign === '<!--') return [code.indexOf('-->', from + 4), 3];
  const end = code.slice(from).search(/[\r\n]|$/);
  return [from + end, 0];
}

function withoutEntities(code: string): string {
  let plain = code;
  for (let round = 0; round < MOST_ROUNDS && plain.includes('&'); round += 1) {
    plain = plain.replace(ENTITY, (entity, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return ENTITY_NAMES[name.toLowerCase()] ?? entity;
      return String.fromCharCode(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    });
  }
  return plain;
}

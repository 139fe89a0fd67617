import { allMatches } from '../../core/cells/all-matches';
import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { headerText } from '../columns/header-text';
import {
  TEMPLATE_HEADERS,
  TEMPLATE_KEYS,
  TEMPLATE_TEXTS,
  TEMPLATE_TROUBLES,
  type TemplateKey,
} from './texts';

export type Templates = { readonly [key in TemplateKey]: string };

/** What a template may name, in braces. */
export const PLACEHOLDERS = [
  'список',
  'кому',
  'контакт',
  'лко',
  'срок',
  'количество',
  'специалист',
  'дата',
] as const;

/** What fills them. */
export type Filling = { readonly [name in (typeof PLACEHOLDERS)[number]]: string };

/** Without it a text asks for nothing. */
const NEEDED = 'список';

const BRACES = /\{([^{}\n]{0,40})\}/g;

/**
 * What is wrong with a template: a placeholder that nobody fills, one that must be there, a brace left open.
 *
 * @returns '' when it is sound
 * @example templateTrouble('Ждём: {спиок}') // 'неизвестная подстановка {спиок}; …'
 */
export function templateTrouble(text: string): string {
  const names: string[] = [];
  const rest = text.replace(BRACES, (_, name: string) => {
    names.push(name.trim().toLowerCase());
    return '';
  });
  const known: readonly string[] = PLACEHOLDERS;
  const unknown = names.filter((name) => !known.includes(name));
  const say = TEMPLATE_TROUBLES;
  return [
    ...(unknown.length > 0 ? [say.unknown(Array.from(new Set(unknown)), PLACEHOLDERS)] : []),
    ...(names.includes(NEEDED) ? [] : [say.missing(NEEDED)]),
    ...(/[{}]/.test(rest) ? [say.brace] : []),
  ].join('; ');
}

/**
 * A template with its placeholders filled. A line whose placeholders are all empty is left out.
 *
 * @param values by the placeholder's name
 * @example filled('Срок: {срок}\nЖдём.', { срок: '' }) // 'Ждём.'
 */
export function filled(text: string, values: { readonly [name: string]: string }): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const names = allMatches(line, BRACES).map(([, name = '']) => name.trim().toLowerCase());
      if (names.length > 0 && names.every((name) => (values[name] ?? '') === '')) return [];
      return [line.replace(BRACES, (_, name: string) => values[name.trim().toLowerCase()] ?? '')];
    })
    .join('\n')
    .trim();
}

/**
 * The templates that a sheet «Тексты» holds, and what is wrong with them: one that is unsound is replaced by the usual.
 *
 * @param values the whole sheet; null: there is none
 */
export function readTemplates(values: readonly (readonly CellValue[])[] | null): {
  readonly templates: Templates;
  readonly troubles: readonly string[];
} {
  const templates: { [key in TemplateKey]: string } = {
    parent: TEMPLATE_TEXTS.parent.text,
    curators: TEMPLATE_TEXTS.curators.text,
    reminder: TEMPLATE_TEXTS.reminder.text,
    overdue: TEMPLATE_TEXTS.overdue.text,
    fix: TEMPLATE_TEXTS.fix.text,
  };
  const troubles: string[] = [];
  for (const row of rowsBelow(values ?? []) ?? []) {
    const key = templateKey(row);
    const raw = row[1] ?? '';
    const text = typeof raw === 'string' ? raw.trim() : cellText(raw);
    if (key === undefined || text === '') continue;
    const trouble = templateTrouble(text);
    if (trouble === '') templates[key] = text;
    else troubles.push(TEMPLATE_TROUBLES.replaced(TEMPLATE_TEXTS[key].title, trouble));
  }
  return { templates, troubles };
}

/**
 * The texts that a sheet «Тексты» has no row for: it was made before they came, or a person took them out.
 *
 * @returns null for any other sheet
 */
export function lacksTemplates(values: readonly (readonly CellValue[])[]): readonly TemplateKey[] | null {
  const rows = rowsBelow(values);
  if (rows === null) return null;
  const held = rows.map(templateKey);
  return TEMPLATE_KEYS.filter((key) => !held.includes(key));
}

/** The rows below the header, wherever people have moved it; null without one. */
function rowsBelow(values: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] | null {
  const header = values.findIndex((row) => headerText(row[0] ?? '') === headerText(TEMPLATE_HEADERS[0]));
  return header < 0 ? null : values.slice(header + 1);
}

function templateKey(row: readonly CellValue[]): TemplateKey | undefined {
  const title = headerText(row[0] ?? '');
  return TEMPLATE_KEYS.find((key) => headerText(TEMPLATE_TEXTS[key].title) === title);
}

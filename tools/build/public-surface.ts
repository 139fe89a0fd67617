import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parse } from '@babel/parser';
import type { FunctionDeclaration, Node, Statement } from '@babel/types';
import { PROJECT_ROOT } from './project-root';

/** A function that Google sees: its name, parameters and doc block as written, and the module that holds it. */
export interface PublicFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The whole block comment, delimiters included. */
  readonly docBlock: string;
  /** Absolute path of the source file. */
  readonly file: string;
}

/**
 * Reads the public surface of the bundle from the entry's `export { … } from '…'` lines, following re-exports.
 * Google knows only top-level functions with a doc block above them, so the pushed stubs are made from this list.
 *
 * @param entry absolute path of the entry module
 * @returns the functions in the order of the entry's exports
 * @throws Error when an export is not a function declaration, lacks a doc block, or has a parameter without a plain name
 * @example readPublicSurface('/…/src/server/index.ts')[0].name // 'CHECK_INN'
 */
export function readPublicSurface(entry: string): PublicFunction[] {
  return exportedNames(entry).map(({ name, from }) => findFunction(name, from));
}

function parseModule(file: string): { body: Statement[]; source: string } {
  const source = readFileSync(file, 'utf8');
  const ast = parse(source, { sourceType: 'module', plugins: ['typescript'], attachComment: true });
  return { body: ast.program.body, source };
}

function moduleFile(from: string, specifier: string): string {
  const base = resolve(dirname(from), specifier);
  for (const candidate of [`${base}.ts`, resolve(base, 'index.ts')]) {
    try {
      readFileSync(candidate);
      return candidate;
    } catch {
      // The next candidate; the error below names the specifier when none fits.
    }
  }
  throw new Error(`${shown(from)}: no module '${specifier}'`);
}

function exportedNames(entry: string): { name: string; from: string }[] {
  const names: { name: string; from: string }[] = [];
  for (const statement of parseModule(entry).body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source || statement.exportKind === 'type')
      continue;
    const from = moduleFile(entry, statement.source.value);
    for (const specifier of statement.specifiers) {
      if (specifier.type !== 'ExportSpecifier' || specifier.exported.type !== 'Identifier') continue;
      if (specifier.local.name !== specifier.exported.name) {
        throw new Error(
          `${shown(entry)}: '${specifier.exported.name}' is renamed on export; export it by its own name`,
        );
      }
      names.push({ name: specifier.local.name, from });
    }
  }
  if (names.length === 0) throw new Error(`${shown(entry)}: no exports of the form export { name } from '…'`);
  return names;
}

function findFunction(name: string, file: string): PublicFunction {
  for (const statement of parseModule(file).body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const declaration = statement.declaration;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id?.name === name) {
      return {
        name,
        file,
        parameters: parameterNames(declaration, file),
        docBlock: docBlock(statement, name, file),
      };
    }
    const forwarded = statement.specifiers.some(
      (s) => s.type === 'ExportSpecifier' && s.exported.type === 'Identifier' && s.exported.name === name,
    );
    if (statement.source && forwarded) return findFunction(name, moduleFile(file, statement.source.value));
  }
  throw new Error(`${shown(file)}: '${name}' must be declared as export function ${name}(…)`);
}

function parameterNames(declaration: FunctionDeclaration, file: string): string[] {
  return declaration.params.map((parameter) => {
    if (parameter.type === 'Identifier') return parameter.name;
    throw new Error(
      `${shown(file)}: a parameter of ${declaration.id?.name} is not a plain name (Google reads no defaults)`,
    );
  });
}

function docBlock(statement: Node, name: string, file: string): string {
  const comment = statement.leadingComments?.[statement.leadingComments.length - 1];
  if (comment?.type !== 'CommentBlock' || !comment.value.startsWith('*')) {
    throw new Error(`${shown(file)}: ${name} needs a doc block directly above it`);
  }
  return `/*${comment.value}*/`;
}

function shown(file: string): string {
  return relative(PROJECT_ROOT, file);
}

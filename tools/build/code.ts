import { basename, dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { packCode } from './pack-code';
import { PROJECT_ROOT } from './project-root';
import { type PublicFunction, readPublicSurface } from './public-surface';

/** Where the bundle's public functions are listed. */
export const SERVER_ENTRY = resolve(PROJECT_ROOT, 'src/server/index.ts');

/** The one global beside the stubs; the trailing underscore hides it from google.script.run. */
const BUNDLE = 'posLinks_';
/** The member of the bundle that gives the handlers: unpacked and compiled at the first call of one of them. */
const HANDLERS = 'handlers';

/**
 * Builds Code.js: a bundle of the formulas and the menu, whose modules are evaluated only when a stub asks for them;
 * the handlers of the sidebar as packed text within it; then a stub for each public function with its doc block and
 * parameter names, as the help of Sheets shows them.
 *
 * @param entry module that exports the public functions
 * @returns the text of Code.js
 * @throws Error when the public surface is not well formed (see readPublicSurface) or does not compile
 */
export async function buildCode(entry: string = SERVER_ENTRY): Promise<string> {
  const surface = readPublicSurface(entry);
  const folder = dirname(entry);
  const lines = lazyEntry(surface.filter(isAtOnce), folder);
  if (!surface.every(isAtOnce)) lines.push(packedHandlers(packCode(await handlersOf(surface, folder))));
  const code = await bundled(lines, folder);
  return `${LICENCE_LINE}\n${code}\n${surface.map(stub).join('\n\n')}\n`;
}

/**
 * Builds the handlers of the sidebar, as they are packed into Code.js.
 *
 * @returns a script that declares an object with a function for each handler that gives it
 */
export async function buildHandlers(entry: string = SERVER_ENTRY): Promise<string> {
  return handlersOf(readPublicSurface(entry), dirname(entry));
}

function handlersOf(surface: readonly PublicFunction[], folder: string): Promise<string> {
  const handlers = surface.filter((one) => !isAtOnce(one));
  return bundled(lazyEntry(handlers, folder), folder);
}

const LICENCE_LINE =
  '// «Ссылки ПОС». Apache-2.0. Собрано из исходного кода, здесь не правят. Includes zod (MIT).';

/** What Google calls without the sidebar, thousands of times for a sheet of formulas: it pays for nothing else. */
function isAtOnce({ docBlock, file }: PublicFunction): boolean {
  return docBlock.includes('@customfunction') || basename(file) === 'menu.ts';
}

async function bundled(lines: readonly string[], folder: string): Promise<string> {
  const result = await build({
    stdin: { contents: lines.join('\n'), resolveDir: folder, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE,
    // Apps Script parses neither private fields nor static class fields.
    target: 'es2019',
    platform: 'neutral',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** A cold formula call pays for every module that is evaluated, so each export is required on its first call. */
function lazyEntry(surface: readonly PublicFunction[], folder: string): string[] {
  return surface.map(
    ({ name, file }) =>
      `export const ${name} = () => require(${specifier(folder, file.replace(/\.ts$/, ''))}).${name};`,
  );
}

/** Compiling the handlers would cost each cell more than its formula does: as a text they are only skipped. */
function packedHandlers(packed: string): string {
  return [
    'let compiled;',
    `export const ${HANDLERS} = () => {`,
    `  if (!compiled) compiled = new Function(require(${UNPACKER}).unpackedCode(${JSON.stringify(packed)}) + ';return ${BUNDLE}')();`,
    '  return compiled;',
    '};',
  ].join('\n');
}

const UNPACKER = JSON.stringify(resolve(PROJECT_ROOT, 'src/server/packed-code'));

function specifier(folder: string, file: string): string {
  return JSON.stringify(`./${relative(folder, file).replace(/\\/g, '/')}`);
}

function stub(one: PublicFunction): string {
  const { name, parameters, docBlock } = one;
  const part = isAtOnce(one) ? BUNDLE : `${BUNDLE}.${HANDLERS}()`;
  return `${docBlock}\nfunction ${name}(${parameters.join(', ')}) {\n  return ${part}.${name}().apply(null, arguments);\n}`;
}

import { dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { PROJECT_ROOT } from './project-root';
import { type PublicFunction, readPublicSurface } from './public-surface';

/** Where the bundle's public functions are listed. */
export const SERVER_ENTRY = resolve(PROJECT_ROOT, 'src/server/index.ts');

/** The one global beside the stubs; the trailing underscore hides it from google.script.run. */
const BUNDLE = 'posLinks_';

/**
 * Builds Code.js: one IIFE whose modules are evaluated only when a stub asks for them, then a stub for each public
 * function with its doc block and parameter names, as the help of Sheets shows them.
 *
 * @param entry module that exports the public functions
 * @returns the text of Code.js
 * @throws Error when the public surface is not well formed (see readPublicSurface) or does not compile
 */
export async function buildCode(entry: string = SERVER_ENTRY): Promise<string> {
  const surface = readPublicSurface(entry);
  const folder = dirname(entry);
  const result = await build({
    stdin: { contents: lazyEntry(surface, folder), resolveDir: folder, sourcefile: 'entry.ts', loader: 'ts' },
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
  const bundle = result.outputFiles[0]?.text ?? '';
  return `${LICENCE_LINE}\n${bundle}\n${surface.map(stub).join('\n\n')}\n`;
}

const LICENCE_LINE =
  '// «Ссылки ПОС». Apache-2.0. Собрано из исходного кода, здесь не правят. Includes zod (MIT).';

/** A cold formula call pays for every module that is evaluated, so each export is required on its first call. */
function lazyEntry(surface: readonly PublicFunction[], folder: string): string {
  return surface
    .map(({ name, file }) => {
      const specifier = JSON.stringify(
        `./${relative(folder, file).replace(/\\/g, '/').replace(/\.ts$/, '')}`,
      );
      return `export const ${name} = () => require(${specifier}).${name};`;
    })
    .join('\n');
}

function stub({ name, parameters, docBlock }: PublicFunction): string {
  return `${docBlock}\nfunction ${name}(${parameters.join(', ')}) {\n  return ${BUNDLE}.${name}().apply(null, arguments);\n}`;
}

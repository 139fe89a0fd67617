import { dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { licenceNotices } from './licence-notices';
import { PROJECT_ROOT } from './project-root';
import { type PublicFunction, readPublicSurface } from './public-surface';

/** Where the bundle's public functions are listed. */
export const SERVER_ENTRY = resolve(PROJECT_ROOT, 'src/server/index.ts');

/** The one global next to the stubs; the trailing underscore hides it from google.script.run. */
const BUNDLE = 'posLinks_';

const EXTENSIONS = ['.ts', '.js', '.json'];

const LICENCE_LINE = '// «Ссылки ПОС». Apache-2.0. Собрано из исходного кода, здесь не правят.';

/**
 * Builds Code.js: one readable bundle, then a stub for each public function with its doc block and parameter names, as
 * the help of Sheets shows them. Nothing is minified: an administrator can read what runs in their table, and a stack
 * trace names the functions of the source.
 *
 * @param withVk takes each `name.with-vk.ts` in place of `name.ts`: the build that may ask VK
 * @param entry module that exports the public functions
 * @returns the text of Code.js
 * @throws Error when the public surface is not well formed (see readPublicSurface) or does not compile
 */
export async function buildCode(withVk = false, entry: string = SERVER_ENTRY): Promise<string> {
  const surface = readPublicSurface(entry);
  const folder = dirname(entry);
  const result = await build({
    stdin: {
      contents: surface.map((one) => lazyExport(one, folder)).join('\n'),
      resolveDir: folder,
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: BUNDLE,
    // Apps Script parses neither private fields nor static class fields.
    target: 'es2019',
    platform: 'neutral',
    resolveExtensions: withVk ? ['.with-vk.ts', ...EXTENSIONS] : EXTENSIONS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const bundle = result.outputFiles[0]?.text ?? '';
  const parts = [LICENCE_LINE, licenceNotices(result.metafile), bundle, surface.map(stub).join('\n\n')];
  return `${parts.join('\n')}\n`;
}

/** A required module is evaluated at the first call that needs it: a formula never evaluates zod or the handlers. */
function lazyExport({ name, file }: PublicFunction, folder: string): string {
  const module = `./${relative(folder, file.replace(/\.ts$/, '')).replace(/\\/g, '/')}`;
  return `export const ${name} = () => require(${JSON.stringify(module)}).${name};`;
}

function stub({ name, parameters, docBlock }: PublicFunction): string {
  return `${docBlock}\nfunction ${name}(${parameters.join(', ')}) {\n  return ${BUNDLE}.${name}().apply(null, arguments);\n}`;
}

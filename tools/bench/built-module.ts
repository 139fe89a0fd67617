import vm from 'node:vm';
import { build } from 'esbuild';
import { PROJECT_ROOT } from '../build/project-root';

/**
 * Compiles project code as the pushed bundle is compiled, and evaluates it here: the loader that runs the bench wraps
 * every function to keep its name, which would be measured along.
 *
 * @param source text of a module that exports what is measured; paths from the project's root
 * @example (await builtModule<{ readOgrn: Read }>(`export { readOgrn } from './src/core/codes/ogrn'`)).readOgrn
 */
export async function builtModule<T extends object>(source: string): Promise<T> {
  const result = await build({
    stdin: { contents: source, resolveDir: PROJECT_ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'built',
    target: 'es2019',
    platform: 'neutral',
    charset: 'utf8',
    minify: true,
    logLevel: 'silent',
  });
  return vm.runInThisContext(`(() => { ${result.outputFiles[0]?.text ?? ''}; return built; })()`) as T;
}

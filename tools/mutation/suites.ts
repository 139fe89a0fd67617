import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { type Test, type TestSurface, testSurface } from './test-surface';

/** Tables of exact results alone: a property of thousands of cases would hide a rule that no table states. */
const TABLES = /(?<!\.property)\.test\.ts$/;

type Load = (require: NodeJS.Require, ...surface: TestSurface) => void;

export interface Suite {
  /** Path from the root of the project. */
  readonly file: string;
  /** The source files that it imports, paths as above. */
  readonly sources: ReadonlySet<string>;
  /** Evaluates the suite and its imports again, so that no cached value outlives a mutant. */
  readonly load: () => Test[];
}

/** The suites below a folder; those that import the fewest files come first, as they kill mutants soonest. */
export async function readSuites(root: string, folder: string): Promise<Suite[]> {
  const files = readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => TABLES.test(file))
    .map((file) => resolve(root, folder, file));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: root,
    outdir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    metafile: true,
  });
  const require = createRequire(resolve(root, 'package.json'));
  const suites = Object.entries(metafile.outputs).map(([output, { entryPoint, inputs }]): Suite => {
    const code = outputFiles.find(({ path }) => path === resolve(root, output))?.text;
    if (code === undefined || entryPoint === undefined) throw new Error(`suites: no code for ${output}`);
    const script = new Script(`(require, describe, test, expect) => {${code}\n}`, { filename: entryPoint });
    const load = script.runInThisContext() as Load;
    return {
      file: entryPoint,
      sources: new Set(Object.keys(inputs)),
      load: () => {
        const tests: Test[] = [];
        load(require, ...testSurface(tests));
        return tests;
      },
    };
  });
  return suites.sort((a, b) => a.sources.size - b.sources.size);
}

/** A few random cases, the same in every run, so that the result does not depend on chance. */
export function limitRandomCases(root: string): void {
  const { configureGlobal } = createRequire(resolve(root, 'package.json'))(
    'fast-check',
  ) as typeof import('fast-check');
  configureGlobal({ seed: 1, numRuns: 15, endOnFailure: true });
}

import { relative, sep } from 'node:path';
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { limitRandomCases, readSuites, type Suite } from './suites';
import type { Test } from './test-surface';

/** Where the mutated code looks up the active mutant, and counts how often it is reached. */
const shared = globalThis as typeof globalThis & { __stryker__: InstrumenterContext };

interface Run {
  readonly suites: readonly Suite[];
  readonly only?: ReadonlySet<string>;
  readonly stopAtFailure: boolean;
  /** The active mutant while a suite is loaded, and while its tests run. */
  readonly loadingWith?: string;
  readonly runningWith?: string;
}

function idOf({ file }: Suite, at: number): string {
  return `${file}#${at}`;
}

async function runTest({ title, body }: Test, id: string, fileName: string): Promise<TestResult> {
  const started = performance.now();
  const result = () => ({ id, name: title, fileName, timeSpentMs: performance.now() - started });
  try {
    await body();
    return { ...result(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...result(), status: TestStatus.Failed, failureMessage };
  }
}

async function run({ suites, only, stopAtFailure, loadingWith, runningWith }: Run): Promise<DryRunResult> {
  const stryker = shared.__stryker__;
  const results: TestResult[] = [];
  for (const suite of suites) {
    stryker.activeMutant = loadingWith;
    let tests: Test[];
    try {
      tests = suite.load();
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: `${suite.file}: ${String(error)}` };
    }
    stryker.activeMutant = runningWith;
    for (const [at, test] of tests.entries()) {
      const id = idOf(suite, at);
      if (only && !only.has(id)) continue;
      stryker.currentTestId = id;
      const result = await runTest(test, id, suite.file);
      stryker.currentTestId = undefined;
      results.push(result);
      if (stopAtFailure && result.status === TestStatus.Failed)
        return { status: DryRunStatus.Complete, tests: results };
    }
  }
  return { status: DryRunStatus.Complete, tests: results };
}

/** Folders of rules; each has its tests in a folder of the same name below test. */
const FOLDERS = ['core', 'register'];

/** Runs the suites of the mutated folders in one process. */
class SuiteRunner implements TestRunner {
  private suites: readonly Suite[] = [];

  constructor(private readonly mutated: readonly string[]) {}

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const sandbox = process.cwd();
    limitRandomCases(sandbox);
    const folders = FOLDERS.filter((folder) =>
      this.mutated.some((path) => path.startsWith(`src/${folder}/`)),
    );
    const suites = await Promise.all(folders.map((folder) => readSuites(sandbox, `test/${folder}`)));
    this.suites = suites.flat();
  }

  /** Evaluates the suite again for each test: a value cached by one test would hide coverage from the next. */
  async dryRun(): Promise<DryRunResult> {
    const mutantCoverage = { static: {}, perTest: {} };
    shared.__stryker__ = { mutantCoverage };
    const results: TestResult[] = [];
    for (const suite of this.suites) {
      for (const at of suite.load().keys()) {
        const result = await run({ suites: [suite], only: new Set([idOf(suite, at)]), stopAtFailure: false });
        if (result.status !== DryRunStatus.Complete) return result;
        results.push(...result.tests);
      }
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, disableBail, hitLimit, mutantActivation, sandboxFileName, testFilter } = options;
    const mutated = relative(process.cwd(), sandboxFileName).split(sep).join('/');
    const only = testFilter && new Set(testFilter);
    const files = only && new Set(testFilter.map((id) => id.slice(0, id.indexOf('#'))));
    const suites = this.suites.filter(({ file, sources }) =>
      files ? files.has(file) : sources.has(mutated),
    );
    shared.__stryker__ = { hitLimit, hitCount: hitLimit && 0 };
    const result = await run({
      suites,
      only,
      stopAtFailure: !disableBail,
      loadingWith: mutantActivation === 'static' ? activeMutant.id : undefined,
      runningWith: activeMutant.id,
    });
    const endless = determineHitLimitReached(shared.__stryker__.hitCount, hitLimit);
    return toMutantRunResult(endless ?? result, disableBail);
  }
}

function suiteRunner({ mutate }: StrykerOptions): TestRunner {
  return new SuiteRunner(mutate);
}
suiteRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'suites', suiteRunner)];

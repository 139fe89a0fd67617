import vm from 'node:vm';
import type { Execution } from '../google/execution/execution';

/** Calls a top-level function of the loaded script with values of its own context. */
export type ScriptCall = (name: string, args: readonly unknown[]) => unknown;

/** The bundle: parsed once, run again in every context, as Google does for every execution. */
export class ScriptCode {
  /** Top-level functions of the bundle, in order of the text. */
  readonly functionNames: readonly string[];
  private readonly script: vm.Script;

  /** @param code text of dist/Code.js; its public functions start at the beginning of a line */
  constructor(code: string) {
    this.script = new vm.Script(code, { filename: 'Code.js' });
    this.functionNames = [...code.matchAll(/^function ([A-Za-z_$][\w$]*)\s*\(/gm)].map(
      (match) => match[1] ?? '',
    );
  }

  /** Runs the bundle in the execution's context. @returns the way to call its functions */
  load(execution: Execution, services: { readonly [name: string]: unknown }): ScriptCall {
    const { context } = execution.realm;
    for (const [name, service] of Object.entries(services)) context[name] = service;
    this.script.runInContext(context);
    return (name, args) => {
      const given: unknown = context[name];
      if (typeof given !== 'function') throw new Error(`Script function not found: ${name}`);
      return given(...args);
    };
  }
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import vm from 'node:vm';
import { newRealm } from '../../host/vm/realm';
import { DIST } from '../../tools/build/project-root';

/** A file of dist/ as text; `npm test` has built it. */
export function built(name: string): string {
  return readFileSync(resolve(DIST, name), 'utf8');
}

/** A context with the language alone, in which Code.js has been loaded beside the given services. */
export function loaded(services: { readonly [name: string]: unknown } = {}): vm.Context {
  const { context } = newRealm();
  for (const [name, service] of Object.entries(services)) context[name] = service;
  vm.runInContext(built('Code.js'), context);
  return context;
}

/** Value of an expression in a context that holds Code.js. */
export function evaluated(expression: string, context = loaded()): unknown {
  return vm.runInContext(expression, context);
}

/** A service that throws at any touch. */
export function untouchable(name: string): unknown {
  return new Proxy(
    {},
    {
      get: (_target, member) => {
        throw new Error(`${name}.${String(member)} must not be touched`);
      },
    },
  );
}

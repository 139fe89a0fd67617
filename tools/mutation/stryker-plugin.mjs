// Stryker and the processes that it starts import plugins with plain Node, which knows no TypeScript.
import { createRequire } from 'node:module';
import 'tsx';

export const { strykerPlugins } = createRequire(import.meta.url)('./runner.ts');

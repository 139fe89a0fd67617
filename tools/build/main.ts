import type { BuildFailure } from 'esbuild';
import { buildDist } from './dist';

buildDist().catch((error: Error & Partial<BuildFailure>) => {
  console.error(`Сборка не удалась: ${reasonOf(error)}`);
  // As any input of a command that cannot be used; 1 would say that rows need attention.
  process.exitCode = 2;
});

/** One line: esbuild's own message holds pieces of source. */
function reasonOf({ errors, message }: Error & Partial<BuildFailure>): string {
  const [first] = errors ?? [];
  if (first === undefined) return message.split('\n')[0] ?? '';
  const { text, location } = first;
  return location === null ? text : `${location.file}:${location.line}: ${text}`;
}

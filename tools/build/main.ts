import type { BuildFailure } from 'esbuild';
import { buildDist } from './dist';
import { buildOptions } from './options';

const WITH_VK =
  'Сборка с ВКонтакте: нужно разрешение на внешние запросы, они идут только на api.vk.com. Обычная сборка: npm run build';

build(process.argv.slice(2)).catch((error: Error & Partial<BuildFailure>) => {
  console.error(`Сборка не удалась: ${reasonOf(error)}`);
  // As any input of a command that cannot be used; 1 would say that rows need attention.
  process.exitCode = 2;
});

async function build(args: readonly string[]): Promise<void> {
  const { withVk } = buildOptions(args);
  await buildDist(withVk);
  if (withVk) console.log(WITH_VK);
}

/** One line: esbuild's own message holds pieces of source. */
function reasonOf({ errors, message }: Error & Partial<BuildFailure>): string {
  const [first] = errors ?? [];
  if (first === undefined) return message.split('\n')[0] ?? '';
  const { text, location } = first;
  return location === null ? text : `${location.file}:${location.line}: ${text}`;
}

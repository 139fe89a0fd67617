import { buildDist } from './dist';

buildDist().catch((error: Error) => {
  console.error(`Сборка не удалась: ${error.message}`);
  process.exitCode = 1;
});

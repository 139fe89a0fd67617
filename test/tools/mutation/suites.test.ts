import { PROJECT_ROOT } from '../../../tools/build/project-root';
import { readSuites } from '../../../tools/mutation/suites';

test('the suites of the rules load without jest, tables alone, each with the files that it imports', async () => {
  const suites = await readSuites(PROJECT_ROOT, 'test/core');
  const empty = suites.filter(({ load }) => load().length === 0).map(({ file }) => file);
  expect(empty).toEqual([]);
  expect(suites.filter(({ file }) => file.includes('.property.'))).toEqual([]);
  const object = suites.find(({ file }) => file === 'test/core/vk/vk-object.test.ts')!;
  expect([...object.sources].sort()).toEqual(['src/core/vk/vk-object.ts', 'test/core/vk/vk-object.test.ts']);
  expect(object.load()[0]!.title).toBe('wall of a community and of a person');
});

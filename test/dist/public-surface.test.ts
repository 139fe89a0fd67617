import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPublicSurface } from '../../tools/build/public-surface';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'surface-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function entry(module: string, exported = 'A'): string {
  writeFileSync(join(folder, 'a.ts'), module);
  writeFileSync(join(folder, 'index.ts'), `export { ${exported} } from './a';\n`);
  return join(folder, 'index.ts');
}

test('takes the doc block as written and the parameters without their types', () => {
  const block = '/**\n * Помощь.\n * @param x число\n */';
  const [found] = readPublicSurface(
    entry(`${block}\nexport function A(x: { a: string }, y?: number) { return [x, y]; }`),
  );
  expect(found).toMatchObject({ name: 'A', parameters: ['x', 'y'], docBlock: block });
});

test.each([
  ['no doc block', 'export function A() {}', /A needs a doc block/],
  ['a line comment is no doc block', '// help\nexport function A() {}', /A needs a doc block/],
  ['a plain block is no doc block', '/* help */\nexport function A() {}', /A needs a doc block/],
  ['a default value', '/** help */\nexport function A(x = 1) { return x; }', /not a plain name/],
  ['a destructured parameter', '/** help */\nexport function A({ x }) { return x; }', /not a plain name/],
  ['an arrow function', '/** help */\nexport const A = () => 1;', /must be declared as export function A/],
])('refuses %s', (_what, module, message) => {
  expect(() => readPublicSurface(entry(module))).toThrow(message);
});

test('refuses a renamed export, since the stub is called by the name that Sheets shows', () => {
  expect(() => readPublicSurface(entry('/** help */\nexport function A() {}', 'A as B'))).toThrow(/renamed/);
});

import { CallError, openHost } from '../../host/host';
import { STUB_CODE } from './stub-code';

const host = () => openHost({ code: STUB_CODE, pages: { sidebar: '<p>панель</p>' } });

describe('calls carry what google.script.run carries', () => {
  test.each([[1], ['x'], [null], [true], [[1, [2]]], [{ a: { b: [] } }]])('%j comes back', async (value) => {
    expect((await host()).call('echo', value)).toEqual(value);
  });

  test.each<[name: string, value: unknown, message: RegExp]>([
    ['a date', { when: new Date(0) }, /\[0\]\.when: Date/],
    ['a function', () => 1, /function/],
    ['a map', new Map(), /Map/],
    ['undefined in an array', [undefined], /undefined/],
    ['NaN', Number.NaN, /NaN/],
    ['an instance', new CallError('x'), /Error/],
  ])('%s is refused', async (_name, value, message) => {
    const opened = await host();
    expect(() => opened.call('echo', value)).toThrow(message);
  });

  test('a result with a date or a function is refused', async () => {
    const opened = await host();
    expect(() => opened.call('giveDate')).toThrow(/when\[0\]: Date/);
    expect(() => opened.call('giveFunction')).toThrow(/f: function/);
  });

  test('undefined is dropped from objects, and null alone', async () => {
    const opened = await host();
    expect(opened.call('giveNothing')).toBeNull();
    expect(opened.call('giveGap')).toEqual({ kept: 1 });
  });

  test.each([
    ['fail', 'Таблица занята'],
    ['failOtherwise', /^TypeError: Cannot read properties of null/],
    ['hidden_', 'Script function not found: hidden_'],
    ['nowhere', 'Script function not found: nowhere'],
    ['constructor', 'Script function not found: constructor'],
  ])('%s fails with a message alone', async (name, message) => {
    const opened = await host();
    expect(() => opened.call(name)).toThrow(message);
    expect(() => opened.call(name)).toThrow(CallError);
  });

  test('every call loads the project anew', async () => {
    const opened = await host();
    expect([opened.call('countLoads'), opened.call('countLoads')]).toEqual([1, 1]);
  });

  test('a menu item shows the sidebar', async () => {
    const opened = await host();
    opened.open();
    opened.runMenuItem('showPanel');
    expect(opened.screen.sidebar).toEqual({ title: 'Ссылки ПОС', html: '<p>панель</p>' });
  });
});

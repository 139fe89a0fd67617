import fc from 'fast-check';
import { unpackedCode } from '../../src/server/packed-code';
import { packCode } from '../../tools/build/pack-code';

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 5000 }).filter((one) => !/[\u4dff-\u8dff]/.test(one)),
      (text) => {
        expect(unpackedCode(packCode(text))).toBe(text);
      },
    ),
  );
});

test('a long text comes back, a hundredth as long while packed', () => {
  const text = 'function a(){return "Сообщить о проблеме"}\n'.repeat(5000);
  const packed = packCode(text);
  expect(unpackedCode(packed)).toBe(text);
  expect(packed.length).toBeLessThan(text.length / 100);
});

test('no sign that an editor composes anew', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 500 }).map((text) => text.repeat(5)),
      (text) => {
        const packed = packCode(text);
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(packed.normalize(form)).toBe(packed);
      },
    ),
  );
});

test.each([
  ['cut off', (packed: string) => packed.slice(packed.length / 2)],
  ['no packed code at all', () => 'function onOpen() {}'],
  ['without some of its pairs', (packed: string) => packed.slice(8)],
])('%s is refused instead of run', (_what, damage) => {
  const packed = packCode(Array.from({ length: 200 }, (_each, i) => `var a${i * 7919} = ${i};`).join('\n'));
  expect(() => unpackedCode(damage(packed))).toThrow();
});

test('code that holds such a sign itself is refused', () => {
  expect(() => packCode('var a = "一"')).toThrow('a sign of its own');
});

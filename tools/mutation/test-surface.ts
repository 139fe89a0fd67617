import { expect } from 'expect';
import { bind } from 'jest-each';

export interface Test {
  readonly title: string;
  readonly body: () => unknown;
}

type Define<Body> = ((title: string, body: Body) => void) & { each: ReturnType<typeof bind> };

/** What a suite uses of jest's globals; a suite that needs another one fails to load. */
export type TestSurface = readonly [
  describe: Define<() => void>,
  test: Define<() => unknown>,
  expectation: typeof expect,
];

/** Jest's globals that collect tests instead of running them. */
export function testSurface(tests: Test[]): TestSurface {
  const around: string[] = [];
  const describe = (title: string, body: () => void): void => {
    around.push(title);
    body();
    around.pop();
  };
  const test = (title: string, body: () => unknown): void => {
    tests.push({ title: [...around, title].join(' '), body });
  };
  return [
    Object.assign(describe, { each: bind(describe, false) }),
    Object.assign(test, { each: bind(test, false) }),
    expect,
  ];
}

/** @type {import('jest').Config} What `npm test` runs: everything but the slow suites, which have a minute each. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '\\.slow\\.test\\.ts$'],
  transform: { '\\.tsx?$': '<rootDir>/test/support/esbuild-transform.cjs' },
  coverageProvider: 'v8',
  // No measure of speed: only what hangs takes so long, on however busy a machine.
  testTimeout: 300_000,
  // Jest's usual share leaves one worker on a machine of two cores.
  maxWorkers: '100%',
  // Contexts of many documents pile up in a worker: a new one starts without the old garbage.
  workerIdleMemoryLimit: '1GB',
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/test/support/esbuild-transform.cjs' },
  coverageProvider: 'v8',
  testTimeout: 60000,
  // Jest's usual share leaves one worker on a machine of two cores.
  maxWorkers: '100%',
  // Contexts of many documents pile up in a worker: a new one collects no garbage of the old.
  workerIdleMemoryLimit: '1GB',
};

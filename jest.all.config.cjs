/** @type {import('jest').Config} What `npm run test:all` runs: the slow suites too (`*.slow.test.ts`). */
module.exports = {
  ...require('./jest.config.cjs'),
  testPathIgnorePatterns: ['/node_modules/'],
};

/** @type {import('jest').Config} The tests that take hours: `npm run test:long`. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['**/*.long.ts'],
  testTimeout: 2 * 60 * 60 * 1000,
};

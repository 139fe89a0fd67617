/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/core', '<rootDir>/test/register'],
  // Tables of exact results alone: a property of thousands of cases would be run for every mutant.
  testPathIgnorePatterns: ['/node_modules/', '\\.property\\.test\\.ts$'],
};

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.cjs'),
  // Only suites that call the rules directly: code that a whole run happens to pass through is not proved.
  roots: ['<rootDir>/test/core', '<rootDir>/test/register', '<rootDir>/test/functions'],
  collectCoverage: true,
  collectCoverageFrom: ['src/core/**/*.ts', 'src/register/**/*.ts'],
  coverageReporters: ['text'],
  coverageThreshold: { './src/core/': { lines: 95 }, './src/register/': { lines: 95 } },
};

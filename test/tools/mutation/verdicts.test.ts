import { readVerdicts, survivorsSection } from '../../../tools/mutation/verdicts';

const LINE = { text: "if (raw === '') return 'none';", numbers: [7, 9], mutants: 2 };
const RESULT = { file: 'link-audit/audit.ts', mutants: 5, timedOut: 0, weakLines: [LINE] };

function written(mutants: number, document: string): string {
  return survivorsSection([{ ...RESULT, weakLines: [{ ...LINE, mutants }] }], readVerdicts(document));
}

test('a line without a verdict is open', () => {
  expect(written(2, '')).toBe("**link-audit/audit.ts**\n\n- 7, 9: `if (raw === '') return 'none';` (2) open");
});

test('a verdict follows its line to another place, not to more mutants or another file', () => {
  const before = "**link-audit/audit.ts**\n\n- 3: `if (raw === '') return 'none';` (2) guard: the same below";
  expect(written(2, before)).toContain('7, 9: ');
  expect(written(2, before)).toMatch(/\(2\) guard: the same below$/);
  expect(written(1, before)).toMatch(/\(1\) guard: the same below$/);
  expect(written(3, before)).toMatch(/\(3\) open$/);
  expect(written(2, before.replace('audit.ts', 'report.ts'))).toMatch(/\(2\) open$/);
});

test('a line with backticks is read back', () => {
  const line = { text: 'const a = `b`;', numbers: [1], mutants: 1 };
  const results = [{ ...RESULT, weakLines: [line] }];
  const judged = survivorsSection(results, new Map()).replace('open', 'type');
  expect(survivorsSection(results, readVerdicts(judged))).toBe(judged);
});

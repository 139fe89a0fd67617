import type { Finding, Severity } from '../../../src/core/findings/finding';
import { groupFindings } from '../../../src/register/findings/finding-groups';

const finding = (code: string, severity: Severity, text = code): Finding => ({ code, severity, text });

describe('groups of findings', () => {
  test('errors first, then warnings, then notes; the larger before the smaller', () => {
    const rows = [
      { row: 2, name: 'А', findings: [finding('note', 'note'), finding('small', 'error')] },
      { row: 3, name: 'Б', findings: [finding('warning', 'warning'), finding('large', 'error')] },
      { row: 4, name: 'В', findings: [finding('large', 'error', 'иначе')] },
    ];
    expect(groupFindings(rows).map(({ code, severity, rows: of }) => [code, severity, of.length])).toEqual([
      ['large', 'error', 2],
      ['small', 'error', 1],
      ['warning', 'warning', 1],
      ['note', 'note', 1],
    ]);
    expect(groupFindings(rows)[0]!.rows).toEqual([
      { row: 3, name: 'Б', text: 'large' },
      { row: 4, name: 'В', text: 'иначе' },
    ]);
  });

  test.each<[readonly Severity[], Severity]>([
    [['note', 'warning', 'error'], 'error'],
    [['error', 'warning', 'note'], 'error'],
    [['note', 'warning', 'note'], 'warning'],
  ])('%j weigh as %s', (severities, severity) => {
    const rows = severities.map((each, at) => ({ row: at, name: '', findings: [finding('x', each)] }));
    expect(groupFindings(rows)).toMatchObject([{ code: 'x', severity, title: 'x', fix: '' }]);
  });
});

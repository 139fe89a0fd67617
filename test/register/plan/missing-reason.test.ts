import type { Finding, Severity } from '../../../src/core/findings/finding';
import { missingReason } from '../../../src/register/plan/missing-reason';

const finding = (code: string, severity: Severity, text = code): Finding => ({ code, severity, text });

describe('why a link is missing', () => {
  test.each<[Parameters<typeof missingReason>[0], readonly Finding[], string]>([
    ...['ogrn', 'ogrn-x', 'opa-id-x', 'id-x', 'account-x', 'parent-x', 'directory-x', 'region-x'].map(
      (code): [Parameters<typeof missingReason>[0], readonly Finding[], string] => [
        'formLink',
        [finding(code, 'error')],
        code,
      ],
    ),
    ...['ogrn-x', 'kind-x', 'oktmo-x', 'mun-x', 'region-x'].map(
      (code): [Parameters<typeof missingReason>[0], readonly Finding[], string] => [
        'pollLink',
        [finding(code, 'error')],
        code,
      ],
    ),
    ...['group-x', 'vk-x', 'section-x'].map(
      (code): [Parameters<typeof missingReason>[0], readonly Finding[], string] => [
        'appLink',
        [finding(code, 'error')],
        code,
      ],
    ),
    [
      'appLink',
      [finding('vk-a', 'error', 'А'), finding('group-b', 'error', 'Б'), finding('section-c', 'warning', 'В')],
      'А. Б',
    ],
    ['appLink', [finding('section-a', 'note', 'А'), finding('section-b', 'warning', 'Б')], 'Б'],
    ['pollLink', [finding('ogrn-a', 'warning', 'А'), finding('id-b', 'error', 'Б')], 'А'],
    ['formLink', [finding('number-letters', 'error', 'А')], 'А'],
    ['pollLink', [finding('number-date', 'error', 'А'), finding('mun-b', 'warning', 'Б')], 'А'],
    ['formLink', [finding('number-several', 'error', 'А'), finding('parent-b', 'error', 'Б')], 'Б'],
  ])('%s: %j → %s', (link, findings, wanted) => expect(missingReason(link, findings)).toBe(wanted));

  test.each<[Parameters<typeof missingReason>[0], string]>([
    ['formLink', 'kind-x'],
    ['formLink', 'idle'],
    ['pollLink', 'account-x'],
    ['appLink', 'ogrn-x'],
    ['appLink', 'number-letters'],
  ])('%s does not need %s: the remarks are pointed at', (link, code) => {
    expect(missingReason(link, [finding(code, 'error')])).toBe(missingReason(link, []));
    expect(missingReason(link, [finding('region-x', 'note')])).toBe(missingReason(link, []));
    expect(missingReason(link, [])).toMatch(/замечани/i);
  });
});

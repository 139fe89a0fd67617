import { decisionsOf, NO_DECISIONS } from '../../../src/register/decisions/decisions';

const made = decisionsOf([
  { subject: 'status', value: 'В работе', choice: 'не подключён' },
  { subject: 'status', value: 'в  работе.', choice: 'подключён' },
  { subject: 'status', value: '☐', choice: 'не подключён' },
]);

test.each([
  { subject: 'status', value: 'В РАБОТЕ', choice: 'подключён' },
  { subject: 'status', value: 'в работе у куратора', choice: '' },
  { subject: 'status', value: ' ☐', choice: 'не подключён' },
  { subject: 'status', value: '☑', choice: '' },
  { subject: 'kind', value: 'В работе', choice: '' },
] as const)('$subject «$value» is «$choice»', ({ subject, value, choice }) => {
  expect(made.choice(subject, value)).toBe(choice);
  expect(NO_DECISIONS.choice(subject, value)).toBe('');
});

import { regionalContactText, whereToApply } from '../../../src/register/card/regional-contact';
import { NO_CONTACT, type RegionalContact } from '../../../src/shared/readiness';

test.each<[Partial<RegionalContact>, string, string]>([
  [{}, '', 'координатору региона'],
  [{ name: 'Отдел ПОС' }, 'Специалист региона: Отдел ПОС.', 'координатору региона'],
  [{ email: 'pos@example.ru' }, 'Специалист региона: pos@example.ru.', 'координатору региона'],
  [{ applyTo: 'Минцифры области' }, 'Заявки подавать: Минцифры области.', 'сюда: Минцифры области'],
  [{ page: 'https://example.ru/pos' }, 'Инструкции региона: https://example.ru/pos', 'координатору региона'],
  [
    {
      name: 'Отдел ПОС',
      phone: '+7 383 000-00-01',
      email: 'pos@example.ru',
      applyTo: 'Минцифры',
      page: 'https://example.ru',
    },
    'Специалист региона: Отдел ПОС, +7 383 000-00-01, pos@example.ru. Заявки подавать: Минцифры. Инструкции региона: https://example.ru',
    'сюда: Минцифры',
  ],
])('%j', (contact, text, where) => {
  const regional = { ...NO_CONTACT, ...contact };
  expect(regionalContactText({ regional })).toBe(text);
  expect(whereToApply({ regional })).toBe(where);
});

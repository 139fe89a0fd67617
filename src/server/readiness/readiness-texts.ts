import type { Failure } from '../../shared/answer';

/** What the readiness handlers say. */
export const READINESS_FAILURES = {
  noMessages: (sheet: string): Failure => ({
    code: 'no-columns',
    text: `На листе «${sheet}» не видно таблицы сообщений: нужны столбцы с датой регистрации и номером или организацией.`,
    retry: false,
  }),
  tooManyApplications: (most: number): Failure => ({
    code: 'bad-request',
    text: `За один раз можно сделать не больше ${most} заявок. Выберите меньше строк.`,
    retry: false,
  }),
  otherSheetOpen: (open: string, sheet: string): Failure => ({
    code: 'no-organisation',
    text: `Открыт лист «${open}», а организации — на листе «${sheet}». Откройте его и выделите строку или выберите здесь другой лист.`,
    retry: false,
  }),
  badSettings: (): Failure => ({
    code: 'bad-settings',
    text: 'Настройка не сохранена: проверьте дату (дд.мм.гггг), число дней у тем (от 1 до 10), телефон, e-mail и адрес страницы (https://…) специалиста.',
    retry: false,
  }),
};

/** Why no application was made for a row. */
export const NO_APPLICATION = {
  hasAccount: (stage: string) =>
    `У организации уже есть ЛКО (${stage}): нужна заявка на изменение ответственных`,
  unreadId: () => 'ID ЛКО в этой строке не читается: сначала исправьте его',
  noAccount: () => 'У организации нет своего ЛКО: нужна заявка на создание',
  exists: (sheet: string) => `Лист «${sheet}» уже есть: заполните его или удалите`,
  noOrganisation: () => 'В этой строке нет организации',
};

export const READINESS_LEGENDS = {
  readiness: (day: string) =>
    `Заполняет дополнение «Ссылки ПОС», ${day}.\n` +
    'Шаги: нет ЛКО · ЛКО создан · учётные записи не подтверждены · нет отметок · готов к работе · виджет отмечен · ссылки размещены · ссылки проверены. ' +
    'Красный: нельзя пользоваться, жёлтый: не готово, зелёный: готово.',
  deadlines: (day: string) =>
    `Заполняет дополнение «Ссылки ПОС»: дни посчитаны ${day}.\n` +
    'Красный: просрочено или срок не посчитан. Жёлтый: осталось три дня или меньше.',
};

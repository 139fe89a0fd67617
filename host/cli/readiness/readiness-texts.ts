/** What the command line says of readiness. */
export const READINESS_TEXTS = {
  written: (file: string) => `Готово: ${file}`,
  rows: (count: number) => `Организаций: ${count}`,
  stage: (name: string, count: number) => `  ${name}: ${count}`,
  skipped: (what: readonly string[]) => `Не проверено, нет данных: ${what.join('; ')}`,
  attention: (count: number) => (count === 0 ? 'Замечаний нет' : `Требуют внимания: ${count}`),
  group: (title: string, count: number) => `  ${title}: ${count}`,
  unmatchedAccounts: (count: number) => `Учётных записей неизвестных организаций: ${count}`,
  messages: (sheet: string, counts: { rows: number; overdue: number; soon: number; unread: number }) =>
    `Сообщений на листе «${sheet}»: ${counts.rows}, просрочено ${counts.overdue}, срок близко ${counts.soon}, срок не посчитан ${counts.unread}`,
  needsOwn: (count: number) => `Без своего ЛКО: ${count}`,
  applications: (count: number, folder: string) => `Заявок на создание ЛКО: ${count}, папка ${folder}`,
  repeated: (rows: readonly number[]) =>
    `  Та же организация стоит ещё и в ${rows.length === 1 ? 'строке' : 'строках'} ${rows.join(', ')}: для неё одна заявка`,
  noApplications: 'Заявки не нужны: у каждой организации есть свой ЛКО',
  seconds: (seconds: number) => `Время: ${seconds.toFixed(1).replace('.', ',')} с`,
  progress: (done: number, total: number) => `Записано строк: ${done} из ${total}`,
  notApplication: (file: string) =>
    `В файле ${file} нет заявки: первая ячейка листа должна начинаться со слов «Заявка на создание ЛКО» или «Заявка на изменение ответственных».`,
  applicationRight: (sheet: string) => `«${sheet}»: замечаний нет`,
  applicationWrong: (sheet: string, count: number) => `«${sheet}»: замечаний ${count}`,
  applicationFinding: (row: number, text: string) => (row === 0 ? `  ${text}` : `  строка ${row}: ${text}`),
  stuck: 'Запись не продвигается: таблица меняется во время работы. Начните заново.',
} as const;

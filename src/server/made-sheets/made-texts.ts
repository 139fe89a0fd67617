/** Why a sheet was left when what made it was taken back. */
export const SHEET_LEFT = {
  changed: (name: string) => `Лист «${name}» изменили: он оставлен как есть. Не нужен — удалите его вкладку.`,
  forgotten: (name: string) => `Лист «${name}» оставлен: прежние тексты не хранятся, в них контакты людей.`,
  noJournal: (name: string) =>
    `Лист «${name}» оставлен: журнал удалён. Прежнее есть в истории версий таблицы.`,
};

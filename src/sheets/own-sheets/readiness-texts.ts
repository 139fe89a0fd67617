/** Texts on the sheets that readiness makes. */

/** Help of the checked cells of an application. */
export const APPLICATION_NOTES = {
  role: 'Выберите роль из списка. Другие роли того же человека — в соседних столбцах.',
  action: 'Выберите: добавить или исключить.',
  email: 'Личный рабочий адрес, у каждого свой: на него придёт письмо для входа.',
};

/** By its `…Start` a title tells a report of ours from a person's own sheet. */
export const REPORT = {
  sheet: 'Готовность',
  titleStart: 'Готовность организаций на ',
  title: (day: string) => `Готовность организаций на ${day}`,
  listsSheet: 'Готовность, списки',
  listsTitleStart: 'Чего не хватает: списки для отправки на ',
  listsTitle: (day: string) =>
    `Чего не хватает: списки для отправки на ${day}, по одному на вышестоящую организацию`,
  skipped: (texts: readonly string[]) => `Не проверено, нет данных: ${texts.join('; ')}.`,
  nothingSkipped: 'Проверены все шаги.',
  stageHeader: ['Шаг', 'Организаций', 'Доля', ''],
  bodyHeader: 'Вышестоящая организация',
  totalHeader: 'Всего',
  listOf: (body: string, count: number) => `${body}: организаций ${count}`,
  needOwn: 'Без своего ЛКО',
  addressee: (body: string, rows: readonly number[]) =>
    rows.length === 0
      ? `Кому: ${body} (представитель на листе учётных записей не указан)`
      : `Кому: ${body}, ${rows.length === 1 ? 'строка' : 'строки'} ${rows.slice(0, 5).join(', ')} листа учётных записей`,
  trainingOf: (body: string) => `Список: обучение. ${body}: нет отметки «Мною пройдено обучение»`,
  trainingHeader: ['Организация', 'Строки листа учётных записей'],
  listHeader: ['Организация', 'Готовность', 'Следующий шаг', 'Замечания', 'Сайт или страница', 'ID ЛКО'],
  noLists: 'Всё готово: отправлять нечего.',
  chart: 'Организации по шагам',
};

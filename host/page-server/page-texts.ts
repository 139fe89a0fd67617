/** What the local page's server says about cells and files. */
export const PAGE_TEXTS = {
  protected: (cell: string) =>
    `Ячейка ${cell} защищена. Чтобы её изменить, снимите защиту листа в Excel: «Рецензирование → Снять защиту листа».`,
  notInList: (cell: string, text: string, words: readonly string[]) =>
    `В ячейку ${cell} нельзя записать «${text}». Выберите из списка: ${words.join(', ')}.`,
  noFunction: (cell: string, name: string) =>
    `В формуле для ${cell} нет такой функции: ${name}. Проверьте её имя.`,
  badFormula: (cell: string) =>
    `В формуле для ${cell} ошибка: проверьте скобки, знаки и разделители. Чтобы записать её как текст, поставьте впереди апостроф.`,
  breaksRule: (cell: string, text: string, help: string) =>
    `В ячейку ${cell} нельзя записать «${text}»: не подходит под правило проверки.${help ? ` ${help}` : ''}`,
  changedSince: (cell: string) =>
    `Отменить и повторить больше нельзя: ячейку ${cell} с тех пор изменило дополнение.`,
  tooManyCells: (count: string) => `Слишком много ячеек сразу: ${count}. Выделите меньше.`,
  otherDocument: (name: string) =>
    `Здесь уже открыт другой файл, «${name}»: его открыли в другом окне. Изменение не записано.`,
  savedBeside: (file: string, beside: string) =>
    `Файл ${file} не тронут: его изменили в другой программе, или он принадлежит другому. Ваша работа сохранена рядом: ${beside}. Дальше она сохраняется туда.`,
  rescued: (file: string) => `Несохранённые изменения записаны: ${file}`,
  liesBeside: (files: readonly string[]) =>
    `Рядом лежит работа, которую в прошлый раз не сохранили: ${files.join(', ')}. Откройте, если она нужна, ненужное удалите.`,
  notRescued: (why: string) => `Несохранённые изменения потеряны. ${why}`,
  hiddenBelow: (shown: number, pasted: number) =>
    `Не вставлено: строк в буфере ${pasted}, а показано с этого места ${shown}. Остальное попало бы в скрытые строки. Снимите фильтр или вставьте меньше.`,
  outside: 'Таблица не помещается на лист: справа или снизу не хватает места.',
} as const;

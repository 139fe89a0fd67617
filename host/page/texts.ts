/** Every text that the page itself says. */
export const PAGE_TEXTS = {
  cells: 'Ячейки листа',
  activeCell: (cell: string, text: string, note: string) =>
    `${cell}: ${text || 'пусто'}${note ? `. Примечание: ${note}` : ''}`,
  protected: (cell: string) =>
    `Ячейка ${cell} защищена. Чтобы её изменить, снимите защиту листа в Excel: «Рецензирование → Снять защиту листа».`,
  filterOf: (letters: string) => `Показать строки, где в столбце ${letters} есть`,
  filtered: (shown: number, all: number) => `Показано строк: ${shown} из ${all}`,
  filterOff: 'Фильтр снят: нужная строка была скрыта.',
  otherOpened: (name: string) => `В другом окне открыт файл «${name}»: теперь он и здесь.`,
  gone: 'Программа не отвечает: окно, в котором она запущена, закрыто. Изменения больше не записываются. Запустите её снова: если что-то было не сохранено, файл «…-несохранённое» лежит рядом с исходным.',
  cellMenu: {
    title: 'Ячейки',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    fillDown: 'Заполнить вниз',
    clear: 'Очистить',
    open: 'Открыть ссылку',
    openKey: 'Ctrl+щелчок',
    rows: 'Строки здесь не вставляются, не удаляются и не сортируются. Новую организацию допишите внизу, лишнюю строку выделите и очистите: пустые пропускаются.',
  },
  replaced: (cells: number) => (cells === 0 ? 'Заменять нечего' : `Заменено в ячейках: ${cells}`),
  foundNone: 'Не найдено',
  found: (at: number, total: number) => `${at} из ${total}`,
  notWritten: (cell: string, text: string, why: string) => `${why}\nНе записано в ${cell}: «${text}»`,
  title: (name: string, unsaved: boolean) => `${unsaved ? '● не сохранено: ' : ''}${name} – Ссылки ПОС`,
  saved: (file: string) => `Сохранено: ${file}`,
  downloadName: (state: { readonly fileName: string } | null) => state?.fileName ?? 'таблица.xlsx',
  leave: {
    title: 'Сохранить изменения?',
    text: (name: string, next: string) =>
      `В файле «${name}» есть несохранённые изменения. Без сохранения они пропадут, когда откроется «${next}».`,
    save: 'Сохранить и открыть',
    drop: 'Открыть без сохранения',
    stay: 'Остаться',
  },
  archiveName: (name: string) => `${name || 'Таблица'}-раздача.zip`,
  taken: (count: number) =>
    `Файлов принято: ${count}, их листы стоят в таблице. Нажмите «Собрать ответы» в разделе «Раздача».`,
  reading: (done: number, all: number) => `Читаю файлы: ${done} из ${all}`,
  dropped: {
    title: 'Что сделать с файлом?',
    text: (name: string) =>
      `«${name}» можно открыть вместо текущего или взять из него ответы муниципалитета.`,
    open: 'Открыть',
    collect: 'Собрать ответы',
  },
  cannotCopy: 'Не удалось положить в буфер обмена. Разрешите странице доступ к нему.',
  dropHere: 'Отпустите, чтобы открыть файл',
  serverGone: 'Сервер не ответил. Проверьте, что он запущен, и обновите страницу.',
} as const;

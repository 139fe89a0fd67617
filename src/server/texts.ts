import type { Failure } from '../shared/contract';

/** What a person reads when a handler cannot do its work. */
export const FAILURES = {
  badRequest: (): Failure => ({
    code: 'bad-request',
    text: 'Панель и таблица не поняли друг друга: панель устарела. Закройте её и откройте снова из меню «Расширения».',
    retry: false,
  }),
  badSettings: (what: string): Failure => ({
    code: 'bad-settings',
    text: `Настройка не сохранена: ${what}. Выберите значение из списка.`,
    retry: false,
  }),
  noColumns: (sheet: string): Failure => ({
    code: 'no-columns',
    text: `На листе «${sheet}» не видно шапки таблицы. Укажите строку шапки и столбцы вручную.`,
    retry: false,
  }),
  noNameOrCodes: (sheet: string): Failure => ({
    code: 'no-columns',
    text: `На листе «${sheet}» не хватает столбцов: нужны наименование и ОГРН или ID. Укажите их вручную.`,
    retry: false,
  }),
  running: (sheet: string, since: Date): Failure => ({
    code: 'busy',
    text: `Лист «${sheet}» уже заполняется (с ${clock(since)}). Дождитесь конца или остановите то заполнение.`,
    retry: true,
  }),
  takenOver: (): Failure => ({
    code: 'taken-over',
    text: 'Заполнение продолжили в другом окне. Здесь больше ничего делать не нужно.',
    retry: false,
  }),
  runGone: (): Failure => ({
    code: 'run-gone',
    text: 'Этого заполнения уже нет: его завершили, остановили или отменили. Проверьте лист заново.',
    retry: false,
  }),
  changed: (row: number): Failure => ({
    code: 'changed',
    text: `Пока шло заполнение, лист изменили (строка ${row}). Нужна новая проверка.`,
    retry: true,
  }),
  columnsChanged: (): Failure => ({
    code: 'changed',
    text: 'Пока шло заполнение, столбцы листа изменили. Нужна новая проверка.',
    retry: true,
  }),
  noOrganisation: (): Failure => ({
    code: 'no-sheet',
    text: 'В этой строке нет организации. Выберите строку таблицы.',
    retry: true,
  }),
  noJournal: (): Failure => ({
    code: 'run-gone',
    text: 'Журнал этого заполнения удалён, отменить его нельзя. Используйте историю версий таблицы.',
    retry: false,
  }),
  notUndoable: (): Failure => ({
    code: 'run-gone',
    text: 'Отменить можно только последнее заполнение листа.',
    retry: false,
  }),
  google: (): Failure => ({
    code: 'google',
    text: 'Google Таблицы не ответили как следует. Подождите немного и повторите: уже записанное не пропадёт.',
    retry: true,
  }),
};

/** Time of day in the document's time zone, which is the script's. */
function clock(time: Date): string {
  const two = (n: number) => `0${n}`.slice(-2);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Notes on headers, which explain the colours. */
export const LEGENDS = {
  fill:
    'Заполняет дополнение «Ссылки ПОС».\n' +
    'Свой ЛКО: без цвета. Вышестоящий ЛКО: жёлтый, ссылка ведёт в ЛКО вышестоящей организации. ' +
    'Нет ЛКО: красный, ссылки на форму нет. В «Замечаниях» красный: есть ошибка, жёлтый: есть предупреждение.',
  audit:
    'Заполняет дополнение «Ссылки ПОС».\n' +
    'Зелёный: ссылка верна. Красный: ошибка, ссылку надо заменить. Жёлтый: предупреждение или ссылки нет.',
};

/** Said when a column that a person chose is no longer where it was. */
export const NOTICES = {
  moved: (header: string) => `Столбец «${header}» переместили: он найден на новом месте.`,
  gone: (header: string) => `Столбца «${header}», который вы выбирали, больше нет: проверьте столбцы.`,
  headerGone: () => 'Шапка таблицы сдвинулась: строка шапки определена заново, проверьте столбцы.',
  directoryFound: (sheet: string) => `ID взяты с листа «${sheet}»: на этом листе столбца с ID нет.`,
};

/** Why an undo left a cell as it is. */
export const UNDO_SKIPPED = {
  changed: (header: string) => `«${header}» изменили после заполнения: оставлено как есть.`,
  rowGone: () => 'Строку удалили или изменили: вернуть нечего.',
};

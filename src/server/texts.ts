import type { Failure } from '../shared/answer';

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
  decisionSheet: (sheet: string): Failure => ({
    code: 'no-sheet',
    text: `Лист «${sheet}» хранит решения дополнения, заполнять в нём нечего. Откройте лист с выгрузкой.`,
    retry: true,
  }),
  noOrganisation: (): Failure => ({
    code: 'no-sheet',
    text: 'В этой строке нет организации. Выберите строку таблицы.',
    retry: true,
  }),
  google: (): Failure => ({
    code: 'google',
    text: 'Google Таблицы не ответили как следует. Подождите немного и повторите: уже записанное не пропадёт.',
    retry: true,
  }),
};

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
  long: (rows: number) =>
    `На листе больше ${rows / 1000} тысяч строк: проверка будет идти дольше 20 секунд. Удобнее разделить таблицу ` +
    'по муниципалитетам или ведомствам, каждую вместе с вышестоящими организациями.',
  directoryFound: (sheet: string) => `ID взяты с листа «${sheet}»: на этом листе столбца с ID нет.`,
};

/** Why an undo could not give a row back. */
export const UNDO_SKIPPED = {
  rowGone: () => 'Строку удалили или изменили: вернуть нечего.',
};

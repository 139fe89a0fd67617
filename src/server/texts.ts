import { counted } from '../core/cells/plural';
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
  missingColumns: (sheet: string, missing: readonly string[], asked: readonly string[]): Failure => ({
    code: 'no-columns',
    text: [
      `На листе «${sheet}» ${missing.join(' и ')}.`,
      ...asked.map((why) => `${why}.`),
      'Выберите столбцы вручную или укажите строку заголовков.',
    ].join(' '),
    retry: false,
  }),
  tooManyFormulas: (count: number, most: number): Failure => ({
    code: 'bad-settings',
    text: counted`Формул получилось бы ${count}, а Google считает не больше ${most}: дальше ячейки остаются с «Загрузка…». Выберите в настройках «Готовые ссылки».`,
    retry: false,
  }),
  askedFirst: (why: string): Failure => ({ code: 'no-columns', text: `${why}.`, retry: false }),
  decisionSheet: (sheet: string): Failure => ({
    code: 'no-sheet',
    text: `Лист «${sheet}» хранит решения дополнения, заполнять в нём нечего. Откройте лист с выгрузкой.`,
    retry: true,
  }),
  noOrganisation: (): Failure => ({
    code: 'no-organisation',
    text: 'В этой строке нет организации: выделите в таблице строку с организацией или найдите её по названию.',
    retry: false,
  }),
  otherSheetOpen: (open: string, sheet: string): Failure => ({
    code: 'no-organisation',
    text: `Открыт лист «${open}», а карточка — по листу «${sheet}». Откройте его и выделите строку, найдите организацию по названию или смените лист здесь.`,
    retry: false,
  }),
  permission: (): Failure => ({
    code: 'google',
    text: 'Google не пустил дополнение к таблице: разрешение не дано или отозвано. Закройте панель, откройте её из меню «Расширения» и отметьте все разрешения, о которых спросит Google.',
    retry: true,
  }),
  google: (): Failure => ({
    code: 'google',
    text: 'Google Таблицы не ответили как следует. Подождите немного и повторите: уже записанное не пропадёт.',
    retry: true,
  }),
};

/** What a register lacks, named in a failure. */
export const MISSING = {
  name: 'нет столбца с наименованием',
  codes: 'нет столбца с ОГРН, ID ЛКО или ИНН',
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
  refused: (cell: string) => `${cell}: проверка данных не принимает прежнее значение, оставлено как есть.`,
  rowGone: () => 'Строку удалили или изменили: вернуть нечего.',
};

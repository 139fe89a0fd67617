import { plural } from '../src/core/cells/plural';
import { COLUMN_TEXTS } from './cli/columns/column-texts';
import { DECISION_TEXTS } from './cli/decisions/decision-texts';
import { HAND_OUT_TEXTS } from './cli/hand-out-texts';
import { VK_TEXTS } from './vk/vk-texts';

/** Every Russian text that the command line and the local page say. */
export const TEXTS = {
  missingFile: (file: string) => `Файл не найден: ${file}. Проверьте имя и папку.`,
  isFolder: (file: string) => `Это папка, а не файл: ${file}. Укажите файл .xlsx.`,
  unreadable: (file: string) => `Файл не открывается: ${file}. Проверьте права доступа.`,
  empty: (file: string) => `Файл пустой: ${file}. Сохраните таблицу ещё раз в формате .xlsx.`,
  oldExcel: (file: string) =>
    `Файл ${file} в старом формате Excel (.xls). Откройте его и сохраните как «Книга Excel (.xlsx)».`,
  password: (file: string, option = '--password-file') =>
    `Файл ${file} защищён паролем. Запишите пароль в текстовый файл и укажите его: ${option} ПАРОЛЬ.txt. Или снимите пароль в Excel: Файл → Сведения → Защита книги → Зашифровать с использованием пароля.`,
  noPasswordFile: (option: string) => `Файл из ${option} не открывается. Проверьте имя и права доступа.`,
  noPassword: (option: string) =>
    `В файле из ${option} нет пароля: он стоит в первой строке, не длиннее 255 знаков.`,
  wrongPassword: (file: string, option: string) => `Пароль из ${option} не подходит к файлу ${file}.`,
  lockedOtherwise: (file: string) =>
    `Файл ${file} защищён способом, который здесь не открыть. Снимите защиту в Excel (Файл → Сведения → Защита книги) и сохраните копию.`,
  openDocument: (file: string) =>
    `Файл ${file} в формате OpenDocument (.ods). Откройте его и выберите «Файл → Сохранить как…», тип «Excel 2007–365 (.xlsx)».`,
  binaryExcel: (file: string) =>
    `Файл ${file} — двоичная книга Excel (.xlsb). Сохраните его как «Книга Excel (.xlsx)».`,
  numbers: (file: string) => `Файл ${file} сохранён в Numbers. Экспортируйте его в .xlsx.`,
  xmlSpreadsheet: (file: string) =>
    `Файл ${file} — таблица XML 2003. Откройте его в Excel и сохраните как «Книга Excel (.xlsx)».`,
  webPage: (file: string) =>
    `Файл ${file} — веб-страница под именем таблицы. Откройте его в Excel и сохраните как «Книга Excel (.xlsx)».`,
  textTable: (file: string) =>
    `Файл ${file} — текст с разделителями. Дайте ему расширение .csv или сохраните как .xlsx.`,
  archive: (file: string) => `Файл ${file} — архив. Распакуйте его и укажите таблицу, которая в нём лежит.`,
  webArchive: (file: string) =>
    `Файл ${file} — архив веб-страниц. В Google Таблицах выберите «Файл → Скачать → Microsoft Excel (.xlsx)».`,
  shortcut: (file: string) =>
    `Файл ${file} — ярлык, таблицы в нём нет. Откройте его и выберите «Файл → Скачать → Microsoft Excel (.xlsx)».`,
  ownerFile: (file: string) =>
    `Файл ${file} — служебный: Excel держит его, пока книга открыта. Укажите саму книгу, без «~$» в имени.`,
  noTable: (file: string) =>
    `Файл ${file} — документ или рисунок, а не таблица. Перенесите таблицу в Excel и сохраните как .xlsx.`,
  unknownEncoding: (file: string) =>
    `Файл ${file} в кодировке, которую не узнать. Откройте его в Excel и сохраните как .xlsx или «CSV UTF-8».`,
  openQuote: (file: string, line: number) =>
    `В файле ${file} не закрыта кавычка в строке ${line}: всё после неё читалось бы одной ячейкой. Закройте или удалите её.`,
  signed: (file: string) =>
    `Файл ${file} подписан, и любая правка сделает подпись недействительной. Снимите подпись (Файл → Сведения) и сохраните копию.`,
  notXlsx: (file: string) =>
    `Файл ${file} не является книгой .xlsx. Откройте его в редакторе таблиц и сохраните как .xlsx.`,
  damaged: (file: string) => `Файл ${file} повреждён и не читается. Выгрузите или сохраните его ещё раз.`,
  brokenPart: (file: string, part: string) =>
    `Файл ${file} повреждён: не читается его часть ${part}. Выгрузите его ещё раз или откройте в Excel и сохраните.`,
  tooLarge: (file: string) =>
    `Файл ${file} слишком велик после распаковки. Оставьте в нём только нужные листы.`,
  macros: (file: string) =>
    `Исходный файл — книга с поддержкой макросов: её хранит только .xlsm. Укажите имя с этим расширением вместо ${file}.`,
  otherEnding: (file: string) => `Результат — книга .xlsx. Укажите имя с этим расширением вместо ${file}.`,
  farCell: (file: string, sheet: string, cell: string) =>
    `В файле ${file} на листе «${sheet}» данные стоят далеко за таблицей: ячейка ${cell}. Удалите там лишние строки и столбцы и сохраните файл или выберите другой лист.`,
  unreadSheet: (sheet: string, cell: string) =>
    `Лист «${sheet}» не читался: данные стоят далеко за таблицей, ячейка ${cell}. В файле он остался как был.`,
  insideArray: (sheet: string, cell: string, area: string) =>
    `На листе «${sheet}» ячейку ${cell} заполняет формула массива ${area}: отдельно её изменить нельзя. Уберите формулу или отмените запись в этот столбец.`,
  insideMerge: (sheet: string, cell: string, area: string) =>
    `На листе «${sheet}» ячейка ${cell} скрыта объединением ${area}: записанного не было бы видно. Разъедините ячейки.`,
  tableHeader: (sheet: string, cell: string) =>
    `На листе «${sheet}» ячейка ${cell} — заголовок «умной таблицы»: переименуйте столбец в самой таблице.`,
  longText: (cell: string) =>
    `Текст в ячейке ${cell} длиннее 32 767 знаков: столько Excel не хранит. Сократите его.`,
  movedRows: (sheet: string) =>
    `На листе «${sheet}» переставлены строки, а на них опираются таблицы, рисунки, фильтр или формулы. Уберите их с этого листа.`,
  nothingHandedOut: 'Листов раздачи ещё нет. Раздайте их: панель «Ссылки ПОС» → «Раздача».',
  notComputed: (cell: string) =>
    `Формула в ячейке ${cell} не посчитана: откройте файл в Excel и сохраните его`,
  noSheets: (file: string) => `В файле ${file} нет листов с таблицей.`,
  noSheet: (name: string, names: readonly string[]) =>
    `В файле нет листа «${name}». Есть листы: ${names.map((one) => `«${one}»`).join(', ')}.`,
  noColumns: (sheet: string) =>
    `На листе «${sheet}» не найдены столбцы выгрузки (название, ОГРН, ID). Проверьте лист или укажите его в --sheet, строку заголовков в --header-row.`,
  noPlaced: (sheet: string) =>
    `${sheet === '' ? 'В файле' : `На листе «${sheet}»`} нет столбца с размещёнными ссылками. Назовите его «Ссылка в меню 1» или укажите лист в --sheet.`,
  unwritable: (file: string) =>
    `Не удаётся записать файл: ${file}. Проверьте папку и права, закройте файл в других программах.`,
  noRoom: (file: string) =>
    `На диске нет места для файла ${file}: он не записан, прежние файлы целы. Освободите место и запустите снова.`,
  notAFile: (file: string) =>
    `Это не файл, а устройство, канал или пустая ссылка: ${file}. Укажите файл .xlsx.`,
  changedMeanwhile: (file: string, beside: string) =>
    `Файл ${file} изменили во время работы, он не тронут. Результат рядом: ${beside}. Сверьте их или запустите снова.`,
  ownedByOther: (file: string, beside: string) =>
    `У файла ${file} другой владелец, он не тронут. Результат рядом: ${beside}.`,
  noBuild: 'Нет собранного дополнения в папке dist. Выполните: npm run build',

  unknownCommand: (name: string) => `Нет такой команды: «${name}». Список команд: --help`,
  noCommand: 'Не указана команда. Список команд: --help',
  noInput: 'Не указан файл. Пример: npm run -s pos -- fill выгрузка.xlsx',
  noAuditInput: 'Не указан файл. Пример: npm run -s pos -- audit выгрузка.xlsx',
  tooMany: (name: string) => `Лишний аргумент: «${name}». Имя с пробелами возьмите в кавычки.`,
  unknownOption: (name: string) => `Нет такого параметра: ${name}. Список параметров: --help`,
  optionNeedsValue: (name: string) => `У параметра ${name} нет значения.`,
  badMode: (mode: string) =>
    `Неизвестный режим «${mode}». Есть empty (только пустые ячейки) и all (обновить все).`,
  badChoice: (option: string, value: string, known: readonly string[]) =>
    `Параметр ${option}: нет значения «${value}». Есть: ${known.join(', ')}.`,
  badPort: (port: string) => `Порт «${port}» не подходит. Нужно число от 0 до 65535.`,
  portBusy: (port: number) => `Порт ${port} занят. Укажите другой: --port 0 выберет свободный.`,
  noFormula: `Не указана формула. Пример: npm run -s pos -- formula '=CHECK_OGRN("1045405430620")'`,
  notAFormula: (text: string) => `Формула начинается со знака «=», а указано: ${text}`,
  unexpected: (text: string) =>
    `Программа не справилась: ${text}. Откройте файл в Excel, сохраните его копию и запустите с ней; не поможет — пришлите эту строку разработчикам.`,
  stuck: 'Заполнение не продвигается: таблица меняется во время работы. Начните заново.',

  steps: {
    reading: 'Читаю файл…',
    checking: 'Проверяю и заполняю строки…',
    writing: 'Записываю файл…',
  },
  progress: (done: number, total: number) => `Заполнено строк: ${done} из ${total}`,
  /** Sheets that a command has made or brought up to date beside the register. */
  sheets: (names: readonly string[]) => `Листы в файле: ${names.map((name) => `«${name}»`).join(', ')}`,
  summary: {
    file: (file: string) => `Готово: ${file}`,
    rows: (count: number) => `Организаций: ${count}`,
    filled: (count: number) => `Заполнено строк: ${count}`,
    own: (count: number) => `Со своим ЛКО: ${count}`,
    fallback: (count: number) => `По вышестоящему ЛКО: ${count}`,
    attention: (count: number) => (count === 0 ? 'Замечаний нет' : `Требуют внимания: ${count}`),
    group: (title: string, count: number) => `  ${title}: ${count}`,
    told: (title: string, count: number, fix: string) => `К сведению: ${title}: ${count}. ${fix}`,
    seconds: (seconds: number) => `Время: ${seconds.toFixed(1).replace('.', ',')} с`,
  },
  auditProgress: (done: number, total: number) => `Записано строк: ${done} из ${total}`,
  auditSummary: {
    alone: 'На листе нет выгрузки: проверены только сами ссылки',
    rows: (count: number) => `Страниц: ${count}`,
    links: (count: number) => `Ссылок: ${count}`,
    right: (count: number, percent: number) => `Верных: ${count} (${percent} %)`,
    wrong: (count: number) => `С ошибками или замечаниями: ${count}`,
    missing: (items: number, organisations: number) =>
      `Нет ссылки: ${items} ${plural(items, 'пункт', 'пункта', 'пунктов')} меню у ${organisations} ${plural(organisations, 'организации', 'организаций', 'организаций')}`,
  },
  served: (address: string) => `Откройте в браузере: ${address}\nОстановить: Ctrl+C`,

  help: `Ссылки ПОС: ссылки для официальных страниц из выгрузки .xlsx

Команды
  fill ФАЙЛ.xlsx        заполнить ссылки
    -o, --output ФАЙЛ   куда записать; без него рядом: «имя-ссылки.xlsx»
    --sheet ИМЯ         лист с организациями; без него открытый лист
    --region КОД        код региона в ссылках: 50, 03, 711
    --mode empty|all    только пустые ячейки (так без параметра) или обновить все
    --write values|formulas  готовые ссылки (так без параметра) или формулы
${DECISION_TEXTS.help}    --json              одна строка JSON вместо сводки
  Что в ссылках, для fill, audit и collect (первое значение — без параметра)
    --ogrn-on-fallback own|parent   чей ОГРН, если ID вышестоящего ЛКО: свой (по инструкции) или его
    --municipality subordinate|row|district   чей ОКТМО в опросах: муниципалитета, которому организация
                        подчинена; как в строке; района вместо поселения
    --regional municipality|region  опросы учреждений при РОИВ, о них инструкция молчит: mun_code или reg_code
    --okrug long|short  код НАО, ХМАО, ЯНАО: 111, 711, 7114 или две цифры 11, 71
  readiness ФАЙЛ.xlsx   готовность организаций: от заявки до проверенных ссылок, сроки сообщений
    -o, --output ФАЙЛ   записать столбцы, отчёт и сроки; без него только сводка
    --applications ПАПКА  заявки на создание ЛКО, по файлу на организацию
    --specialist ИМЯ, --specialist-phone, --specialist-email
                        к кому обращаться в регионе: для заявок и списков
    --apply-to КУДА     куда подавать заявки
    --instructions-page АДРЕС  страница инструкций региона
    --sheet, --decisions, --json  как у fill
  application ФАЙЛ.xlsx проверить заполненную заявку
    --json              одна строка JSON
${HAND_OUT_TEXTS.help}  audit ФАЙЛ.xlsx       проверить размещённые ссылки
    -o, --output ФАЙЛ   записать проверку в столбцы и сохранить; без него только сводка
    --sheet ИМЯ         лист со ссылками; без него открытый или первый, где они есть
    --region КОД        код региона в ссылках: 50, 03, 711
${DECISION_TEXTS.help}    --json              одна строка JSON вместо сводки
${VK_TEXTS.help}${COLUMN_TEXTS.help}  formula '=ФОРМУЛА'    вычислить формулу, например '=CHECK_OGRN("1045405430620")'
  Файл под паролем, для всех команд, кроме formula
    --password-file ФАЙЛ  пароль в первой строке; результат будет под ним же. Файлы для других (раздача, запросы,
                        заявки) остаются без пароля: получатели его не знают
    --files-password-file ФАЙЛ  hand-out: свой пароль файлов раздачи, в первой строке;
                        collect: пароли вернувшихся файлов, по одному в строке
  serve [ФАЙЛ.xlsx]     открыть таблицу и боковую панель в браузере
    --port N            порт; без него свободный
  --help                эта справка

Код завершения: 0 готово, 1 есть строки, требующие внимания, или ссылки с ошибками, 2 входные данные не подходят
`,
} as const;

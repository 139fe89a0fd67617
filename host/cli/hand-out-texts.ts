/** Every Russian text that `pos hand-out` and `pos collect` say. */
export const HAND_OUT_TEXTS = {
  noInput: 'Не указан файл. Пример: npm run -s pos -- hand-out выгрузка.xlsx -d раздача',
  noFolder: 'Не указана папка для файлов. Пример: npm run -s pos -- hand-out выгрузка.xlsx -d раздача',
  badLevel: (level: string) =>
    `Неизвестный уровень «${level}». Есть municipality (по муниципалитетам) и parent (по вышестоящим организациям).`,
  notFolder: (folder: string) => `Это файл, а не папка: ${folder}. Укажите папку.`,
  unwritableFolder: (folder: string) => `В папку нельзя записать: ${folder}. Проверьте путь и права.`,
  fileThere: (file: string) =>
    `Файл уже есть: ${file}. В нём могут быть ответы, поэтому он не перезаписан. Укажите другую папку.`,
  noCollectInput:
    'Не указан файл выгрузки. Пример: npm run -s pos -- collect выгрузка-раздача.xlsx ответы/*.xlsx -o итог.xlsx',
  noReturned:
    'Не указаны вернувшиеся файлы. Пример: npm run -s pos -- collect выгрузка-раздача.xlsx ответы/*.xlsx -o итог.xlsx',
  returned: {
    unreadable: (file: string, why: string) => `Файл ${file} не прочитан. ${why}`,
    notHandedOut: (file: string, sheets: readonly string[]) =>
      `В файле ${file} нет листа раздачи (листы: ${sheets.join(', ')}). Это другой файл: попросите тот, который раздавали.`,
    broken: (file: string, sheet: string, missing: readonly string[]) =>
      missing.length === 0
        ? `Файл ${file}, лист «${sheet}» не прочитан: над столбцом «Ключ организации» стёрта метка раздачи. Перенесите ответы в исходный файл.`
        : `Файл ${file}, лист «${sheet}» не прочитан: удалены столбцы ${missing.map((one) => `«${one}»`).join(', ')}. Верните файл отправителю.`,
    lostColumns: (file: string, sheet: string, lost: readonly string[]) =>
      `Файл ${file}, лист «${sheet}»: нет столбцов ${lost.map((one) => `«${one}»`).join(', ')}. Остальные ответы взяты; если там были ответы, попросите файл целиком.`,
    lostKeys: (file: string, sheet: string) =>
      `Файл ${file}, лист «${sheet}»: стёрты ключи организаций. Ответы взяты там, где совпали и название, и ОГРН.`,
    lostMark: (file: string, sheet: string) =>
      `Файл ${file}, лист «${sheet}»: стёрта метка раздачи. Ответы взяты, но не видно, кому и когда лист раздавали.`,
    ownColumns: (columns: readonly string[]) =>
      `Свои столбцы муниципалитетов не собираются: ${columns.join('; ')}. Нужное перенесите в «Комментарий».`,
    uncomputed: (file: string, rows: number) =>
      `Файл ${file}: в ячейках «Загрузка…» вместо ответа, строк: ${rows}. Попросите сохранить файл, когда значения появятся.`,
    hidden: (file: string, sheets: readonly string[]) =>
      `Файл ${file}: прочитаны и скрытые листы: ${sheets.join(', ')}. Если это старые копии, удалите их.`,
  },
  notReturned: (why: string) => `Ни один из вернувшихся файлов не подходит. ${why}`,
  badDecisions: (file: string) =>
    `Файл решений не читается: ${file}. Нужен JSON вида {"номер расхождения": "выбор"}, номера печатает --json.`,

  handOutProgress: (done: number, total: number) => `Подготовлено листов: ${done} из ${total}`,
  writing: (done: number, total: number) => `Записано файлов: ${done} из ${total}`,
  collectProgress: (done: number, total: number) => `Проверено строк: ${done} из ${total}`,
  handOut: {
    files: (count: number, folder: string) => `Файлов: ${count}, папка ${folder}`,
    open: 'Файлы раздачи без пароля. Поставить на них свой: --files-password-file ФАЙЛ',
    register: (file: string) => `Выгрузка с ключами строк: ${file}. Собирайте ответы в неё.`,
    rows: (rows: number, ready: number) => `Организаций: ${rows}, все ссылки готовы: ${ready}`,
    finding: (title: string, count: number) => `  ${title}: ${count}`,
  },
  collect: {
    file: (file: string) => `Готово: ${file}`,
    answered: (answered: number, rows: number) => `Ответили: ${answered} из ${rows}`,
    changed: (count: number) => `Изменено строк: ${count}`,
    verdict: (word: string, count: number) => `  ${word}: ${count}`,
    conflicts: (open: number, all: number) => `Расхождений: ${all}, не решено: ${open}`,
    conflict: (title: string, name: string, id: string) => `  ${title}: ${name} [${id}]`,
    version: (label: string, answers: string) => `    ${label}: ${answers}`,
    choice: (value: string, text: string) => `      ${value} — ${text}`,
    notice: (text: string) => `! ${text}`,
    unanswered: (count: number) => `Не ответили: ${count}`,
    unansweredOf: (title: string, count: number, names: readonly string[]) =>
      `  ${title || 'Без муниципалитета'}: ${count} (${names.join(', ')}${count > names.length ? '…' : ''})`,
    clean: (clean: boolean | null) =>
      clean === null ? '' : clean ? ' ✓ ссылки верны' : ' ✖ в ссылках ошибки',
    differs: '≠ ',
    easy: (count: number) =>
      `Верная сторона видна у ${count}: повторите с --take-right, и она будет взята везде.`,
    decide: 'Решения запишите в файл {"номер": "выбор"} и повторите с --decisions ФАЙЛ.json',
  },
  noRequestsInput: 'Не указан файл. Пример: npm run -s pos -- requests выгрузка.xlsx -d запросы',
  noRequestsFolder:
    'Не указана папка для текстов. Пример: npm run -s pos -- requests выгрузка.xlsx -d запросы',
  requests: {
    files: (count: number, folder: string) => `Файлов: ${count}, папка ${folder}`,
    kind: (word: string, count: number) => `  ${word}: ${count}`,
    register: (file: string, [requests = '', templates = '']: readonly string[]) =>
      `Листы «${requests}» (для отметок) и «${templates}» (шаблоны): ${file}`,
  },
  help: `  hand-out ФАЙЛ.xlsx    раздать: по файлу .xlsx на муниципалитет
    -d, --folder ПАПКА  куда записать файлы
    -o, --output ФАЙЛ   выгрузка с ключами строк; без него рядом: «имя-раздача.xlsx»
    --level municipality|parent  по муниципалитетам (так без параметра) или по вышестоящим
    --sheet ИМЯ, --decisions ФАЙЛ, --json  как у fill
  collect ФАЙЛ.xlsx ОТВЕТ.xlsx…  собрать ответы из вернувшихся файлов и листов
    -o, --output ФАЙЛ   куда записать; без него рядом: «имя-собрано.xlsx»
    --decisions ФАЙЛ    решения по расхождениям, JSON; решения по значениям читаются с листа «Решения»
    --take-right        в расхождениях везде взять верную сторону, где она одна
    --sheet ИМЯ, --json как у fill
  requests ФАЙЛ.xlsx    запросы вышестоящим, список кураторам, напоминания: .txt и .xlsx
    -d, --folder ПАПКА  куда записать тексты
    -o, --output ФАЙЛ   выгрузка с листами «Запросы» (отметки) и «Тексты» (шаблоны)
    --sheet ИМЯ, --json как у fill
`,
};

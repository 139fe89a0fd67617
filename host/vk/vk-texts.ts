/** What the command that asks VK says. */
export const VK_TEXTS = {
  noInput: 'Не указан файл. Пример: npm run -s pos -- vk выгрузка.xlsx -o результат.xlsx',
  tooMany:
    'Лишний аргумент. Имя файла с пробелами возьмите в кавычки, ключ ВК в команде не пишите: он берётся из VK_TOKEN или файла.',
  bothSources: 'Укажите что-то одно: --token-file или --from.',
  noToken:
    'Нет ключа ВК. Положите сервисный ключ доступа в файл и укажите его: --token-file ключ.txt, или в переменную VK_TOKEN. Где его взять: docs/verify-on-vk.md',
  noTokenFile: 'Файл с ключом ВК (--token-file) не открывается. Проверьте имя, папку и права.',
  badToken: 'В файле с ключом ВК или в VK_TOKEN не ключ: нужна одна строка без пробелов.',
  badAddress:
    'Адрес в VK_API_URL не подходит: ключ отправляется только на https://api.vk.com или на этот же компьютер.',
  noPages: (sheet: string) =>
    `На листе «${sheet}» нет столбца со страницами ВК. Укажите его: --column vkPage=B`,
  noAnswers: (file: string) =>
    `В файле ${file} нет ответов ВК: нужен результат команды vk или таблица проверки меню (pos_link1).`,
  stop: {
    token: 'ВК не принял ключ. Получите новый сервисный ключ и запустите команду снова.',
    captcha:
      'ВК просит ввести код с картинки. Подождите час или возьмите сервисный ключ и запустите команду снова.',
    access: 'ВК не даёт доступа по этому ключу. Возьмите сервисный ключ и запустите команду снова.',
    request: 'ВК отказал в ответе. Запустите команду позже.',
  },
  withCode: (sentence: string, code: number) => `${sentence} (ошибка ВК ${code})`,
  busy: 'ВК просит подождать и не отвечает. Запустите команду позже.',
  silent: 'ВК не отвечает. Проверьте подключение к сети и запустите команду снова.',
  kept: (file: string) => `Полученные ответы сохранены рядом: ${file}, они пригодятся при следующем запуске.`,
  progress: (done: number, total: number) => `Спрошено страниц: ${done} из ${total}`,
  waiting: (done: number, total: number, seconds: number) =>
    `Спрошено страниц: ${done} из ${total}, ВК просит подождать: ${seconds} с`,
  summary: {
    rows: (count: number) => `Строк: ${count}`,
    pages: (count: number) => `Страниц ВК: ${count}`,
    numbers: (count: number) => `Записано номеров сообществ: ${count}`,
    menus: (count: number) => `Меню прочитано: ${count}`,
    kept: (count: number) => `Не тронуто строк, где в столбцах ответов писали вы: ${count}`,
    state: (title: string, count: number) => `  ${title}: ${count}`,
    noMarks: 'Госметку ВК по этому ключу не показывает: она не проверена.',
    calls: (calls: number, retries: number) => `Запросов к ВК: ${calls}, из них повторных: ${retries}`,
    next: (file: string) => `Проверить, что размещено: npm run -s pos -- audit ${file}`,
  },
  help: `  vk ФАЙЛ.xlsx          взять из ВКонтакте номера сообществ и ссылки их меню; потом audit
    -o, --output ФАЙЛ   куда записать; без него рядом: «имя-вк.xlsx»
    --token-file ФАЙЛ   файл с сервисным ключом ВК; без него ключ берётся из VK_TOKEN
    --only-missing      только строки, где нет номера и ответа ВК
    --from ФАЙЛ         без ключа: ответы из результата этой команды или из таблицы проверки меню (.xlsx, .csv)
    --sheet, --json     как у fill
`,
} as const;

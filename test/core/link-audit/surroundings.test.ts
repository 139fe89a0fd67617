import { OFFICE, testAudits } from './audit-cases';
import { EDUCATION, FORM, GOSUSLUGI, HEALTH, POLL } from './links';

testAudits([
  ['12 абв', ['link-none-found [12 абв] Вместо ссылки текст «12 абв»'], ''],
  ['абв 12', ['link-none-found [абв 12] Вместо ссылки текст «абв 12»'], ''],
  ['1 234,5.', ['link-number [1 234,5.] Вместо ссылки число «1 234,5.»'], ''],
  [
    'http://a.example http://b.example',
    [
      'link-several [http://a.example http://b.example] Вместо одной ссылки их 2: оставьте одну',
      'link-other-site [a.example] Ссылка ведёт на «a.example», а не на форму ПОС и не на «Госуслуги»',
    ],
    '',
  ],
  [
    'наш тест vk.cc/abc',
    [
      'link-short [vk.cc/abc] Короткую ссылку «vk.cc/abc» проверить нельзя: поставьте полную',
      'link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку',
    ],
    '',
  ],
  [
    'атом\u00a0ok.ru/group/1',
    [
      'link-other-site [ok.ru] Ссылка ведёт на «ok.ru», а не на форму ПОС и не на «Госуслуги»',
      'link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку',
    ],
    '',
  ],
  ...[
    `https://www.google.com/url?q=${FORM}`,
    `https://www.google.com/url?q=${encodeURIComponent(FORM)}`,
    `google.com/url?q=${FORM}`,
    `https://clck.yandex.ru/redir/abc*${FORM}`,
    `https://l.vk.com/away?to=${encodeURIComponent(FORM)}`,
    `https://pages.example/${FORM}`,
  ].map((placed): [string, string[], string] => [
    placed,
    [
      `link-redirect [${placed.slice(0, placed.indexOf('https', 1))}] Ссылка идёт через переход другого адреса (away.php и подобные): поставьте прямую`,
    ],
    FORM,
  ]),
  [`Форма=${FORM}`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], FORM],
  [
    `https://vk.com/school5/ ${FORM}`,
    ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'],
    FORM,
  ],
  ...['??', '#?', '???'].map((signs): [string, string[], string] => [
    FORM.replace('?', signs),
    [
      'link-separator [opaId=219141] Перед «opaId=219141» не тот знак: первый параметр идёт после ?, остальные после &',
    ],
    FORM,
  ]),
  [`${FORM} ${FORM}`, [], FORM],
  [`${FORM}\n\n${FORM}`, [], FORM],
  ...['lk.', 'evil-', 'user@', 'beta.m.'].map((more): [string, string[], string] => [
    FORM.replace('pos.', `${more}pos.`),
    [
      `link-other-site [${more}pos.gosuslugi.ru] Ссылка ведёт на «${more}pos.gosuslugi.ru», а не на форму ПОС и не на «Госуслуги»`,
    ],
    '',
  ]),
  [
    'notvk.com/app8181405#module=health&groupId=1',
    ['link-other-site [notvk.com] Ссылка ведёт на «notvk.com», а не на форму ПОС и не на «Госуслуги»'],
    '',
  ],
  ...['ftp://', 'hxxps://', 'vk://'].map((scheme): [string, string[], string] => [
    FORM.replace('https://', scheme),
    [`link-scheme-broken [${scheme}] Начало ссылки «${scheme}», а нужно https://`],
    FORM,
  ]),
  ...['URL:', 'Ссылка:', '1.'].map((label): [string, string[], string] => [
    `${label}${FORM}`,
    ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'],
    FORM,
  ]),
  [
    `%20${FORM.replace('https://', '')}`,
    [
      'link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку',
      'link-scheme-missing [] Ссылка без https:// в начале: ВК допишет сам',
    ],
    FORM,
  ],
  [`${FORM}?`, ['link-trailing [?] Лишний знак в конце ссылки: «?»'], FORM],
  [
    `(${FORM}).`,
    [
      'link-trailing [).] Лишний знак в конце ссылки: «).»',
      'link-quotes [] Вокруг ссылки кавычки или скобки: при размещении они не нужны',
    ],
    FORM,
  ],
  ...[`(${FORM})`, `{${FORM}}`, `**${FORM}**`].map((around): [string, string[], string] => [
    around,
    ['link-quotes [] Вокруг ссылки кавычки или скобки: при размещении они не нужны'],
    FORM,
  ]),
  ...[
    `[Решаем вместе](${FORM})`,
    `[url=${FORM}]Решаем вместе[/url]`,
    `[url]${FORM}[/url]`,
    `<a href="${FORM}">Решаем вместе</a>`,
  ].map((markup): [string, string[], string] => [
    markup,
    ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'],
    FORM,
  ]),
  [`${FORM}, `, ['link-trailing [,] Лишний знак в конце ссылки: «,»'], FORM],
  [`${FORM} |`, [], FORM],
  [`* ${FORM}`, ['link-quotes [] Вокруг ссылки кавычки или скобки: при размещении они не нужны'], FORM],
  [`${FORM} — проверить`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], FORM],
  [`${FORM} (проверено)`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], FORM],
  [`${FORM} 15.10.2026`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], FORM],
  [`${FORM}${' '.repeat(4000)}x`, [], FORM],
  [
    `${FORM}\n${POLL}\n${HEALTH}`,
    [
      'link-several [https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620\nhttps://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620\nhttps://vk.com/app8181405#module=health&groupId=174337985] Вместо одной ссылки их 3: оставьте одну',
    ],
    '',
  ],
  [
    FORM,
    [
      'link-wrong-place [https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620] Здесь ссылка на форму сообщений, а нужно: ссылка на опросы',
    ],
    '',
    { item: 'poll' },
  ],
  [
    HEALTH,
    [
      'link-wrong-place [https://vk.com/app8181405#module=health&groupId=174337985] Здесь ссылка на мини-приложение, а нужно: ссылка на форму сообщений',
    ],
    '',
    { item: 'form' },
  ],
  [
    POLL,
    [
      'link-wrong-place [https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620] Здесь ссылка на опросы, а нужно: ссылка на мини-приложение',
    ],
    '',
    { item: 'app' },
  ],
  [
    GOSUSLUGI.replace('gosuslugi', 'gosus lugi'),
    [
      'link-space [utm_campaign=gosus lugi] В середине ссылки пробел («utm_campaign=gosus lugi»): её скопировали из инструкции с переносом строки',
    ],
    GOSUSLUGI,
  ],
  [
    EDUCATION.replace('ChoosingKid', 'Choosing Kid'),
    [
      'link-space [step=Choosing Kid] В середине ссылки пробел («step=Choosing Kid»): её скопировали из инструкции с переносом строки',
    ],
    EDUCATION,
  ],
  [
    FORM.replace('/form', ' / form'),
    [
      'link-space [https://pos.gosuslugi.ru / form/] В середине ссылки пробел («https://pos.gosuslugi.ru / form/»): её скопировали из инструкции с переносом строки',
    ],
    FORM,
  ],
  [
    FORM.replace('1045405430620', '10454 05430620'),
    [
      'link-space [utm_campaign=10454 05430620] В середине ссылки пробел («utm_campaign=10454 05430620»): её скопировали из инструкции с переносом строки',
    ],
    FORM,
  ],
  [
    FORM.replace('opaId', 'opa-\nId'),
    [
      'link-line-break [opa-\nId=219141] Ссылка разорвана переносом строки («opa- Id=219141»): её скопировали из инструкции по частям',
      'link-parameter-misspelt [opa-\nId=219141] Ошибка в имени параметра: «opa-Id» вместо «opaId»',
    ],
    FORM,
  ],
  [`${FORM}/`, ['link-trailing [/] Лишний знак в конце ссылки: «/»'], FORM],
  [`${FORM}...`, ['link-trailing [...] Лишний знак в конце ссылки: «...»'], FORM],
  [
    'https://pos.gosuslugi.ru/form/',
    [
      'link-parameter-missing [] Нет параметра «opaId»',
      'link-parameter-missing [] Нет параметра «utm_source»',
      'link-parameter-missing [] Нет параметра «utm_medium»',
      'link-parameter-missing [] Нет параметра «utm_campaign»',
    ],
    '',
  ],
  [
    FORM.replace(/&/g, '&amp;amp;'),
    ['link-amp [&amp;amp;] В ссылке код HTML («&amp;amp;») вместо знака: её скопировали из кода страницы'],
    FORM,
  ],
  [
    FORM.replace(/=/g, '&equals;').replace('?', '&quest;'),
    [
      'link-amp [&quest;] В ссылке код HTML («&quest;») вместо знака: её скопировали из кода страницы',
      'link-amp [&equals;] В ссылке код HTML («&equals;») вместо знака: её скопировали из кода страницы',
    ],
    FORM,
  ],
  [
    FORM.replace(/=/g, '&#61;').replace('?', '&#63;'),
    [
      'link-amp [&#63;] В ссылке код HTML («&#63;») вместо знака: её скопировали из кода страницы',
      'link-amp [&#61;] В ссылке код HTML («&#61;») вместо знака: её скопировали из кода страницы',
    ],
    FORM,
  ],
  [
    FORM.replace(/&/g, '&#x26;'),
    ['link-amp [&#x26;] В ссылке код HTML («&#x26;») вместо знака: её скопировали из кода страницы'],
    FORM,
  ],
  [
    FORM.replace('&utm_medium', '&nbsp;&utm_medium'),
    [
      'link-amp [&nbsp;] В ссылке код HTML («&nbsp;») вместо знака: её скопировали из кода страницы',
      'link-space [utm_source=vk&nbsp;] В середине ссылки пробел («utm_source=vk&nbsp;»): её скопировали из инструкции с переносом строки',
    ],
    FORM,
  ],
  [
    HEALTH.replace('#', '&num;'),
    ['link-amp [&num;] В ссылке код HTML («&num;») вместо знака: её скопировали из кода страницы'],
    HEALTH,
  ],
  [
    FORM.replace('utm_medium', 'utm_%C2%A0medium'),
    [
      'link-percent-space [utm_%C2%A0medium=50] Внутри ссылки %20 («utm_%C2%A0medium=50»): это пробел из переноса строки в инструкции',
    ],
    FORM,
  ],
  [
    FORM.replace('utm_medium', 'utm_%2520medium'),
    [
      'link-percent-space [utm_%2520medium=50] Внутри ссылки %20 («utm_%2520medium=50»): это пробел из переноса строки в инструкции',
    ],
    FORM,
  ],
  [`${FORM}&x=%E0%A4`, ['link-parameter-extra [x=%E0%A4] Лишний параметр «x=%E0%A4»'], FORM],
  [
    FORM.replace('50', '5О').replace('opaId', 'opаId'),
    [
      'link-look-alike [opаId=219141] Русская буква вместо латинской или буква вместо цифры: «opаId=219141»',
      'link-look-alike [utm_medium=5О] Русская буква вместо латинской или буква вместо цифры: «utm_medium=5О»',
    ],
    FORM,
  ],
  [
    FORM.replace('?opaId', '?оpaId\u200b'),
    [
      'link-invisible [оpaId\u200b=219141] Внутри ссылки невидимый знак («оpaId=219141»): он попал при копировании',
      'link-look-alike [оpaId\u200b=219141] Русская буква вместо латинской или буква вместо цифры: «оpaId=219141»',
    ],
    FORM,
  ],
  [
    FORM.replace('gosuslugi', 'gosus lugi'),
    [
      'link-space [https://pos.gosus lugi.ru/form/] В середине ссылки пробел («https://pos.gosus lugi.ru/form/»): её скопировали из инструкции с переносом строки',
    ],
    FORM,
  ],
  [
    FORM.replace('gosuslugi', 'g o s u slugi'),
    [
      'link-space [https://pos.g o s u slugi.ru/form/] В середине ссылки пробел («https://pos.g o s u slugi.ru/form/»): её скопировали из инструкции с переносом строки',
    ],
    FORM,
  ],
  [
    FORM.replace('gosuslugi', 'gosus%20lugi'),
    [
      'link-percent-space [https://pos.gosus%20lugi.ru/form/] Внутри ссылки %20 («https://pos.gosus%20lugi.ru/form/»): это пробел из переноса строки в инструкции',
    ],
    FORM,
  ],
  [
    POLL.replace('org-activities', 'org -activities'),
    [
      'link-space [https://pos.gosuslugi.ru/og/org -activities] В середине ссылки пробел («https://pos.gosuslugi.ru/og/org -activi…»): её скопировали из инструкции с переносом строки',
    ],
    POLL,
  ],
  [
    POLL.replace('activities', 'ac ti vi ties'),
    [
      'link-space [https://pos.gosuslugi.ru/og/org-ac ti vi ties] В середине ссылки пробел («https://pos.gosuslugi.ru/og/org-ac ti v…»): её скопировали из инструкции с переносом строки',
    ],
    POLL,
  ],
  [
    'https://pos.gosuslugi.ru/form/?utm_campaign=1045405430620&opaId=219 141&utm_source=vk&utm_medium=50',
    [
      'link-space [opaId=219 141] В середине ссылки пробел («opaId=219 141»): её скопировали из инструкции с переносом строки',
      'link-order [] Параметры в другом порядке: это не мешает',
    ],
    FORM,
  ],
  [
    'https://pos.gosuslugi.ru /form/',
    [
      'link-space [https://pos.gosuslugi.ru /form/] В середине ссылки пробел («https://pos.gosuslugi.ru /form/»): её скопировали из инструкции с переносом строки',
      'link-parameter-missing [] Нет параметра «opaId»',
      'link-parameter-missing [] Нет параметра «utm_source»',
      'link-parameter-missing [] Нет параметра «utm_medium»',
      'link-parameter-missing [] Нет параметра «utm_campaign»',
    ],
    '',
  ],
  [`İ ${FORM}`, ['link-quotes [] Вокруг ссылки кавычки или скобки: при размещении они не нужны'], FORM],
  [`${FORM} Link`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], FORM],
  [`${FORM} (1)`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], FORM],
  [`${FORM} / подробнее`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], FORM],
  [`${HEALTH} ! 5`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], HEALTH],
  [`${HEALTH} школа5`, ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'], HEALTH],
  [
    `${HEALTH} see our page no 5`,
    ['link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку'],
    HEALTH,
  ],
  [
    `${FORM} &x=5`,
    [
      'link-space [utm_campaign=1045405430620 ] В середине ссылки пробел («utm_campaign=1045405430620»): её скопировали из инструкции с переносом строки',
      'link-parameter-extra [x=5] Лишний параметр «x=5»',
    ],
    FORM,
  ],
  [
    `${FORM.replace('=vk', '=v k')}\nпроверено`,
    [
      'link-space [utm_source=v k] В середине ссылки пробел («utm_source=v k»): её скопировали из инструкции с переносом строки',
      'link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку',
    ],
    FORM,
  ],
  [
    `${FORM.replace('10454', '10454 ')},`,
    [
      'link-space [utm_campaign=10454 05430620,] В середине ссылки пробел («utm_campaign=10454 05430620,»): её скопировали из инструкции с переносом строки',
      'link-trailing [,] Лишний знак в конце ссылки: «,»',
    ],
    FORM,
  ],
  [
    `${POLL} ${FORM}`,
    [
      'link-several [https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620 https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620] Вместо одной ссылки их 2: оставьте одну',
    ],
    POLL,
    OFFICE,
  ],
  [
    `${FORM}\npos.gosuslugi.ru/form/?opaId=1\nhttps://a.example`,
    [
      'link-several [https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620\npos.gosuslugi.ru/form/?opaId=1] Вместо одной ссылки их 2: оставьте одну',
      'link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку',
    ],
    '',
  ],
  [
    `${FORM} https://a.example ${POLL}`,
    [
      'link-several [https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620 https://a.example https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620] Вместо одной ссылки их 2: оставьте одну',
    ],
    '',
  ],
  [
    FORM.replace(/=/g, '=\u200b'),
    [
      'link-invisible [opaId=\u200b219141] Внутри ссылки невидимый знак («opaId=219141»): он попал при копировании',
      'link-invisible [utm_source=\u200bvk] Внутри ссылки невидимый знак («utm_source=vk»): он попал при копировании',
      'link-invisible [utm_medium=\u200b50] Внутри ссылки невидимый знак («utm_medium=50»): он попал при копировании',
      'link-invisible [utm_campaign=\u200b1045405430620] Внутри ссылки невидимый знак («utm_campaign=1045405430620»): он попал при копировании',
    ],
    FORM,
  ],
  [
    FORM.replace('opaId', `opa${'\u200b'.repeat(20)}Id`)
      .replace('vk', 'v k')
      .replace('=50', '=5О'),
    [
      `link-invisible [opa${'\u200b'.repeat(20)}Id=219141] Внутри ссылки невидимый знак («opaId=219141»): он попал при копировании`,
      'link-space [utm_source=v k] В середине ссылки пробел («utm_source=v k»): её скопировали из инструкции с переносом строки',
      'link-look-alike [utm_medium=5О] Русская буква вместо латинской или буква вместо цифры: «utm_medium=5О»',
    ],
    FORM,
  ],
  [
    FORM.replace(/&/g, '&#38;'),
    ['link-amp [&#38;] В ссылке код HTML («&#38;») вместо знака: её скопировали из кода страницы'],
    FORM,
  ],
  [
    FORM.replace('utm_medium', 'utm_%E2%80%8Bmedium'),
    [
      'link-percent-space [utm_%E2%80%8Bmedium=50] Внутри ссылки %20 («utm_%E2%80%8Bmedium=50»): это пробел из переноса строки в инструкции',
    ],
    FORM,
  ],
  [
    FORM.replace('opaId', 'op%D0%B0Id'),
    [
      'link-percent [%D0%B0] Знаки ссылки закодированы («%D0%B0»): она не откроет нужную форму',
      'link-look-alike [op%D0%B0Id=219141] Русская буква вместо латинской или буква вместо цифры: «op%D0%B0Id=219141»',
    ],
    FORM,
  ],
]);

import { EDUCATION, FORM, GOSUSLUGI, HEALTH, POLL } from './links';
import { testTold } from './told';

testTold([
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
  [`${FORM} ${FORM}`, [], FORM],
  [`${FORM}\n\n${FORM}`, [], FORM],
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
    { place: 'poll' },
  ],
  [
    HEALTH,
    [
      'link-wrong-place [https://vk.com/app8181405#module=health&groupId=174337985] Здесь ссылка на мини-приложение, а нужно: ссылка на форму сообщений',
    ],
    '',
    { place: 'form' },
  ],
  [
    POLL,
    [
      'link-wrong-place [https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620] Здесь ссылка на опросы, а нужно: ссылка на мини-приложение',
    ],
    '',
    { place: 'app' },
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
]);

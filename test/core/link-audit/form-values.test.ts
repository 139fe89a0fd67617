import { CHILD, NOVOSIBIRSK, OFFICE, set, testAudits, without } from './audit-cases';
import { FORM } from './links';

testAudits([
  [without(FORM, 'utm_medium'), ['link-parameter-missing [] Нет параметра «utm_medium»'], ''],
  [
    without(FORM, 'utm_medium'),
    ['link-parameter-missing [] Нет параметра «utm_medium»'],
    FORM,
    { region: NOVOSIBIRSK },
  ],
  [without(FORM, 'utm_campaign'), ['link-parameter-missing [] Нет параметра «utm_campaign»'], ''],
  [
    without(FORM, 'utm_campaign'),
    ['link-parameter-missing [] Нет параметра «utm_campaign»'],
    FORM,
    { ogrn: '1045405430620' },
  ],
  [without(FORM, 'opaId'), ['link-parameter-missing [] Нет параметра «opaId»'], ''],
  [
    without(FORM, 'opaId'),
    ['link-parameter-missing [] Нет параметра «opaId»'],
    'https://pos.gosuslugi.ru/form/?opaId=5&utm_source=vk&utm_medium=50&utm_campaign=1045405430620',
    { opaId: '5' },
  ],
  [
    set(FORM, 'utm_source', 'vk2'),
    ['link-source [utm_source=vk2] utm_source=vk2, а в форме сообщений нужен vk'],
    FORM,
  ],
  [set(FORM, 'utm_source', ''), ['link-parameter-empty [utm_source=] Параметр «utm_source» пуст'], FORM],
  [
    set(FORM, 'opaId', '21914l'),
    ['link-look-alike [opaId=21914l] Русская буква вместо латинской или буква вместо цифры: «opaId=21914l»'],
    FORM,
  ],
  [
    set(FORM, 'opaId', '00219141'),
    ['link-id-zero [opaId=00219141] opaId=00219141: лишние нули в начале'],
    FORM,
  ],
  [set(FORM, 'opaId', '0'), ['link-id-bad [opaId=0] opaId=«0»: нужен номер ЛКО, обычно 6 цифр'], ''],
  [set(FORM, 'opaId', '123456789'), [], set(FORM, 'opaId', '123456789')],
  [
    set(FORM, 'opaId', '1234567890'),
    ['link-id-bad [opaId=1234567890] opaId=«1234567890»: нужен номер ЛКО, обычно 6 цифр'],
    '',
  ],
  [
    set(FORM, 'opaId', '5'),
    ['link-id-of-other [opaId=5] ID 5 — «Школа № 5», строка 9, а нужен 219141'],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'opaId', '6'),
    [
      'link-id-of-other [opaId=6] ID 6 — «ШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШ ккккккккккккккккккккккккккккккккккккккк», строка 10, а нужен 219141',
    ],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'opaId', '7'),
    [
      'link-id-of-other [opaId=7] ID 7 — «ШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШ…», строка 11, а нужен 219141',
    ],
    FORM,
    OFFICE,
  ],
  [set(FORM, 'opaId', '8'), ['link-id-of-other [opaId=8] ID 8 — строка 12, а нужен 219141'], FORM, OFFICE],
  [
    set(FORM, 'opaId', '9'),
    ['link-id-of-other [opaId=9] ID 9 — «Своя», строка 7, а нужен 219141'],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'opaId', '99'),
    ['link-id-of-other [opaId=99] ID 99 — не этой организации, а нужен 219141'],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'opaId', '99'),
    ['link-id-of-other [opaId=99] ID 99 — не этой организации, а нужен 219141'],
    FORM,
    OFFICE,
    null,
  ],
  [
    set(FORM, 'opaId', '811'),
    ['link-id-of-other [opaId=811] ID 811 — не этой организации, а нужен 219141'],
    FORM,
    CHILD,
  ],
  [
    set(FORM, 'opaId', '9'),
    ['link-id-unusable [opaId=9] ID 9: это свой ЛКО, но использовать его нельзя, нужен вышестоящий (219141)'],
    FORM,
    CHILD,
  ],
  [
    set(FORM, 'opaId', '5'),
    ['link-id-of-other [opaId=5] ID 5 — «Школа № 5», строка 9, а нужен 219141'],
    FORM,
    CHILD,
  ],
  [
    set(FORM, 'opaId', '99'),
    ['link-id-of-other [opaId=99] ID 99 — не этой организации, а нужен 219141'],
    FORM,
    CHILD,
  ],
  [
    set(FORM, 'utm_campaign', '1025401020721'),
    [
      'link-ogrn-of-other [utm_campaign=1025401020721] ОГРН 1025401020721 — «Школа № 5», строка 9, а нужен 1045405430620',
    ],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'utm_campaign', '1025401020721'),
    [
      'link-ogrn-of-other [utm_campaign=1025401020721] ОГРН 1025401020721 — не этой организации, а нужен 1045405430620',
    ],
    FORM,
    OFFICE,
    null,
  ],
  [
    set(FORM, 'utm_campaign', '2045405430620'),
    [
      'link-ogrn-kind [utm_campaign=2045405430620] utm_campaign=2045405430620: это номер записи (ГРН), а не ОГРН',
    ],
    '',
  ],
  [
    set(FORM, 'utm_campaign', '3045405430620'),
    ['link-ogrn-bad [utm_campaign=3045405430620] utm_campaign=«3045405430620»: это не ОГРН, нужно 13 цифр'],
    '',
  ],
  [
    set(FORM, 'utm_campaign', '104540543062a'),
    ['link-ogrn-bad [utm_campaign=104540543062a] utm_campaign=«104540543062a»: это не ОГРН, нужно 13 цифр'],
    '',
  ],
  [
    set(FORM, 'utm_campaign', 'a1045405430620'),
    ['link-ogrn-bad [utm_campaign=a1045405430620] utm_campaign=«a1045405430620»: это не ОГРН, нужно 13 цифр'],
    '',
  ],
  [
    set(FORM, 'utm_campaign', '1045405430б20'),
    ['link-ogrn-bad [utm_campaign=1045405430б20] utm_campaign=«1045405430б20»: это не ОГРН, нужно 13 цифр'],
    '',
  ],
  [
    set(FORM, 'utm_campaign', '1О45405430620'),
    [
      'link-look-alike [utm_campaign=1О45405430620] Русская буква вместо латинской или буква вместо цифры: «utm_campaign=1О45405430620»',
    ],
    FORM,
  ],
  [
    `${FORM}&fz59x=1&xfz59=2`,
    [
      'link-parameter-extra [fz59x=1] Лишний параметр «fz59x=1»',
      'link-parameter-extra [xfz59=2] Лишний параметр «xfz59=2»',
    ],
    FORM,
  ],
  [
    FORM.replace('utm_source', 'utm_sorce').replace('utm_medium', 'utm_meduim'),
    [
      'link-parameter-misspelt [utm_sorce=vk] Ошибка в имени параметра: «utm_sorce» вместо «utm_source»',
      'link-parameter-misspelt [utm_meduim=50] Ошибка в имени параметра: «utm_meduim» вместо «utm_medium»',
    ],
    FORM,
  ],
  [`${FORM}&utm_sourc=vk`, ['link-parameter-extra [utm_sourc=vk] Лишний параметр «utm_sourc=vk»'], FORM],
  [
    `${FORM}&UTM_SOURCE=vk`,
    [
      'link-parameter-misspelt [UTM_SOURCE=vk] Ошибка в имени параметра: «UTM_SOURCE» вместо «utm_source»',
      'link-parameter-doubled [UTM_SOURCE=vk] Параметр «utm_source» повторён',
    ],
    FORM,
  ],
  [
    `${FORM}&utm_medium=50&utm_medium=50`,
    ['link-parameter-doubled [utm_medium=50] Параметр «utm_medium» повторён'],
    FORM,
  ],
  [
    `${FORM}&opaId=5&opaId=6`,
    ['link-parameter-conflict [opaId=5] Параметр «opaId» стоит с разными значениями: 219141 и 5 и 6'],
    '',
  ],
]);

import { formulaSafe } from '../cells/formula-safe';
import { quoted } from '../cells/quoted';
import { allAbout, type FindingDefinitions, findingsOf, headingsOf } from '../findings/finding';
import type { LinkFinding } from './model';

const REPLACE = 'Замените ссылку в меню сообщества на верную';
const BY_HAND = 'Откройте ссылку и сверьте, куда она ведёт, затем замените на верную';
const NOTHING = 'Ничего не нужно';
const EGRUL = 'Сверьте ОГРН с ЕГРЮЛ и замените ссылку';
const OKATO = 'Поставьте две цифры ОКАТО региона, а не код налоговой';
const OKTMO = 'Поставьте 8 цифр ОКТМО муниципалитета';

/** Every defect of a placed link by its stable code. Sentences get plain values and quote them. */
export const LINK_FINDINGS = allAbout('placedLink', {
  // Instead of a link
  'link-missing': {
    severity: 'warning',
    title: 'Нет ссылки',
    fix: 'Разместите ссылку в меню сообщества',
    text: (item: string) => (item === '' ? 'Нет ссылки' : `Нет ссылки в пункте «${item}»`),
  },
  'link-computing': {
    severity: 'warning',
    title: 'Ячейка со ссылкой ещё считается',
    fix: 'Дождитесь, пока вместо «Загрузка…» появится ссылка, и проверьте снова',
    text: () => 'Ссылка ещё считается («Загрузка…»): проверьте снова, когда она появится',
  },
  'link-number': {
    severity: 'error',
    title: 'Вместо ссылки число',
    fix: REPLACE,
    text: (value: string) => `Вместо ссылки число ${quoted(value)}`,
  },
  'link-none-found': {
    severity: 'error',
    title: 'Вместо ссылки текст',
    fix: REPLACE,
    text: (value: string) => `Вместо ссылки текст ${quoted(value)}`,
  },
  'link-other-site': {
    severity: 'error',
    title: 'Ссылка ведёт на другой сайт',
    fix: REPLACE,
    text: (host: string) => `Ссылка ведёт на ${quoted(host)}, а не на форму ПОС и не на «Госуслуги»`,
  },
  'link-other-app': {
    severity: 'error',
    title: 'Ссылка на другую страницу ВК',
    fix: REPLACE,
    text: (path: string) =>
      `Ссылка ведёт на страницу ВК ${quoted(path)}, а нужно мини-приложение «Госуслуги» (app8181405) или форма ПОС`,
  },
  'link-landing': {
    severity: 'error',
    title: 'Страница о платформе вместо формы',
    fix: REPLACE,
    text: () => 'Ссылка ведёт на страницу о платформе (landing), а не на форму',
  },
  'link-pos-page': {
    severity: 'error',
    title: 'Другая страница ПОС вместо формы',
    fix: REPLACE,
    text: (path: string) => `Страница ПОС ${quoted(path)} — не форма сообщений и не опросы`,
  },
  'link-short': {
    severity: 'warning',
    title: 'Короткая ссылка',
    fix: BY_HAND,
    text: (link: string) => `Короткую ссылку ${quoted(link)} проверить нельзя: поставьте полную`,
  },
  'link-several': {
    severity: 'error',
    title: 'Несколько ссылок вместо одной',
    fix: 'Оставьте одну ссылку',
    text: (count: string) => `Вместо одной ссылки их ${count}: оставьте одну`,
  },
  'link-redirect': {
    severity: 'warning',
    title: 'Ссылка через переход ВК',
    fix: REPLACE,
    text: () => 'Ссылка идёт через переход ВК (away.php): поставьте прямую',
  },

  // Damaged text
  'link-space': {
    severity: 'error',
    title: 'Пробел внутри ссылки',
    fix: REPLACE,
    text: (piece: string) =>
      `В середине ссылки пробел (${quoted(piece)}): её скопировали из инструкции с переносом строки`,
  },
  'link-line-break': {
    severity: 'error',
    title: 'Перенос строки внутри ссылки',
    fix: REPLACE,
    text: (piece: string) =>
      `Ссылка разорвана переносом строки (${quoted(piece)}): её скопировали из инструкции по частям`,
  },
  'link-percent-space': {
    severity: 'error',
    title: 'Пробел в виде %20 внутри ссылки',
    fix: REPLACE,
    text: (piece: string) =>
      `Внутри ссылки %20 (${quoted(piece)}): это пробел из переноса строки в инструкции`,
  },
  'link-invisible': {
    severity: 'error',
    title: 'Невидимый знак внутри ссылки',
    fix: REPLACE,
    text: (piece: string) => `Внутри ссылки невидимый знак (${quoted(piece)}): он попал при копировании`,
  },
  'link-look-alike': {
    severity: 'error',
    title: 'Русские буквы вместо латинских',
    fix: REPLACE,
    text: (piece: string) => `Русская буква вместо латинской или буква вместо цифры: ${quoted(piece)}`,
  },
  'link-amp': {
    severity: 'error',
    title: '«&amp;» вместо «&»',
    fix: REPLACE,
    text: (piece: string) =>
      `В ссылке код HTML (${quoted(piece)}) вместо знака: её скопировали из кода страницы`,
  },
  'link-percent': {
    severity: 'error',
    title: 'Знаки ссылки закодированы процентами',
    fix: REPLACE,
    text: (piece: string) => `Знаки ссылки закодированы (${quoted(piece)}): она не откроет нужную форму`,
  },
  'link-quotes': {
    severity: 'note',
    title: 'Ссылка в кавычках или скобках',
    fix: NOTHING,
    text: () => 'Вокруг ссылки кавычки или скобки: при размещении они не нужны',
  },
  'link-text-around': {
    severity: 'note',
    title: 'Рядом со ссылкой текст',
    fix: NOTHING,
    text: () => 'Рядом со ссылкой текст: в меню ставьте одну ссылку',
  },
  'link-trailing': {
    severity: 'warning',
    title: 'Лишний знак в конце ссылки',
    fix: REPLACE,
    text: (piece: string) => `Лишний знак в конце ссылки: ${quoted(piece)}`,
  },
  'link-hash': {
    severity: 'note',
    title: 'Лишний «#» или «&»',
    fix: NOTHING,
    text: (piece: string) => `Лишний знак ${quoted(piece)}: это не мешает`,
  },
  'link-fragment': {
    severity: 'note',
    title: 'Лишнее после «#»',
    fix: NOTHING,
    text: (piece: string) => `Лишнее после #: ${quoted(piece)}, это не мешает`,
  },

  // Address
  'link-http': {
    severity: 'warning',
    title: '«http» вместо «https»',
    fix: REPLACE,
    text: () => 'Ссылка начинается с http://, а нужно https://',
  },
  'link-scheme-missing': {
    severity: 'note',
    title: 'Ссылка без «https://»',
    fix: NOTHING,
    text: () => 'Ссылка без https:// в начале: ВК допишет сам',
  },
  'link-scheme-broken': {
    severity: 'error',
    title: 'Испорчено начало ссылки',
    fix: REPLACE,
    text: (piece: string) => `Начало ссылки ${quoted(piece)}, а нужно https://`,
  },
  'link-host': {
    severity: 'note',
    title: 'Другая запись адреса сайта',
    fix: NOTHING,
    text: (host: string) => `Адрес записан как ${quoted(host)}: это не мешает`,
  },
  'link-host-extra': {
    severity: 'warning',
    title: 'Лишнее в адресе сайта',
    fix: REPLACE,
    text: (host: string) => `Адрес сайта ${quoted(host)}, а нужен pos.gosuslugi.ru`,
  },
  'link-slash': {
    severity: 'warning',
    title: 'Нет косой черты перед «?»',
    fix: REPLACE,
    text: (piece: string) => `Перед ? нет косой черты: ${quoted(piece)}, а нужно /form/?`,
  },
  'link-path': {
    severity: 'warning',
    title: 'Лишнее в пути ссылки',
    fix: REPLACE,
    text: (piece: string, path: string) => `Путь ${quoted(piece)}, а нужен ${quoted(path)}`,
  },
  'link-separator': {
    severity: 'error',
    title: 'Не тот знак между параметрами',
    fix: REPLACE,
    text: (piece: string) =>
      `Перед ${quoted(piece)} не тот знак: первый параметр идёт после ?, остальные после &`,
  },
  'link-app-hash': {
    severity: 'error',
    title: 'Раздел мини-приложения не после «#»',
    fix: REPLACE,
    text: (piece: string) => `${quoted(piece)} стоит не после #: мини-приложение этого не увидит`,
  },
  'link-app-owner': {
    severity: 'note',
    title: 'Номер сообщества в адресе мини-приложения',
    fix: NOTHING,
    text: (piece: string) => `В адресе ${quoted(piece)} лишний номер сообщества: это не мешает`,
  },

  // Parameters
  'link-order': {
    severity: 'note',
    title: 'Другой порядок параметров',
    fix: NOTHING,
    text: () => 'Параметры в другом порядке: это не мешает',
  },
  'link-parameter-missing': {
    severity: 'error',
    title: 'Нет обязательного параметра',
    fix: REPLACE,
    text: (key: string) => `Нет параметра ${quoted(key)}`,
  },
  'link-parameter-empty': {
    severity: 'error',
    title: 'Параметр без значения',
    fix: REPLACE,
    text: (key: string) => `Параметр ${quoted(key)} пуст`,
  },
  'link-parameter-doubled': {
    severity: 'warning',
    title: 'Параметр повторён',
    fix: REPLACE,
    text: (key: string) => `Параметр ${quoted(key)} повторён`,
  },
  'link-parameter-conflict': {
    severity: 'error',
    title: 'Параметр повторён с разными значениями',
    fix: REPLACE,
    text: (key: string, values: string) => `Параметр ${quoted(key)} стоит с разными значениями: ${values}`,
  },
  'link-parameter-extra': {
    severity: 'warning',
    title: 'Лишний параметр',
    fix: REPLACE,
    text: (key: string) => `Лишний параметр ${quoted(key)}`,
  },
  'link-parameter-misspelt': {
    severity: 'error',
    title: 'Ошибка в имени параметра',
    fix: REPLACE,
    text: (key: string, right: string) => `Ошибка в имени параметра: ${quoted(key)} вместо ${quoted(right)}`,
  },
  'link-placeholder': {
    severity: 'error',
    title: 'В ссылке осталась заготовка',
    fix: REPLACE,
    text: (piece: string) => `Заготовку не заменили значением: ${quoted(piece)}`,
  },
  'link-widget-frame': {
    severity: 'warning',
    title: 'Адрес окна виджета с сайта',
    fix: REPLACE,
    text: (piece: string) => `${quoted(piece)} — из адреса окна виджета на сайте, а не из ссылки для ВК`,
  },
  'link-vk-ref': {
    severity: 'note',
    title: 'Метка ВК в ссылке',
    fix: NOTHING,
    text: (piece: string) => `Метку ${quoted(piece)} дописывает ВК: это не мешает`,
  },
  'link-value-misspelt': {
    severity: 'error',
    title: 'Ошибка в постоянной части ссылки',
    fix: REPLACE,
    text: (piece: string, right: string) => `Ошибка: ${quoted(piece)}, а нужно ${quoted(right)}`,
  },

  // Kind and place
  'link-source': {
    severity: 'error',
    title: 'Не тот utm_source',
    fix: REPLACE,
    text: (value: string, right: string, what: string) => `utm_source=${value}, а ${what} нужен ${right}`,
  },
  'link-source-kind': {
    severity: 'error',
    title: 'utm_source спорит с кодом территории',
    fix: REPLACE,
    text: (value: string, key: string, right: string) =>
      `utm_source=${value} не подходит к ${key}: с ним нужен ${right}`,
  },
  'link-kind': {
    severity: 'error',
    title: 'Ссылка для организаций другого вида',
    fix: REPLACE,
    text: (key: string, whom: string, right: string, kind: string) =>
      `Ссылка с ${key} — ${whom}, а здесь ${kind}: нужен ${right}`,
  },
  'link-regional': {
    severity: 'note',
    title: 'Учреждение при РОИВ: код опросов другой, чем по настройке',
    fix: 'Инструкция о таких учреждениях молчит: сверьте с тем, как принято в регионе',
    text: (key: string, due: string) => `В ссылке ${key}, по настройке — ${due}: инструкция об этом молчит`,
  },
  'link-code-both': {
    severity: 'error',
    title: 'Сразу reg_code и mun_code',
    fix: 'Оставьте один: reg_code у РОИВ, mun_code у остальных',
    text: () => 'В ссылке сразу reg_code и mun_code: нужен один',
  },
  'link-code-missing': {
    severity: 'error',
    title: 'Нет ни reg_code, ни mun_code',
    fix: REPLACE,
    text: () => 'Нет ни reg_code, ни mun_code: нужен reg_code у РОИВ или mun_code у остальных',
  },
  'link-wrong-place': {
    severity: 'error',
    title: 'Ссылка от другого пункта меню',
    fix: REPLACE,
    text: (is: string, needed: string) => `Здесь ${is}, а нужно: ${needed}`,
  },
  'link-swapped': {
    severity: 'error',
    title: 'Ссылки в меню переставлены',
    fix: 'Поменяйте ссылки пунктов меню местами',
    text: (first: string, second: string) =>
      `Ссылки переставлены: «${first}» и «${second}» поменяйте местами`,
  },
  'link-same-in-both': {
    severity: 'error',
    title: 'Одна ссылка в двух пунктах меню',
    fix: REPLACE,
    text: (other: string) => `Та же ссылка стоит в пункте «${other}»`,
  },

  // Region
  'link-region-fns': {
    severity: 'error',
    title: 'Код налоговой вместо ОКАТО',
    fix: OKATO,
    text: (key: string, value: string, right: string) =>
      `${key}=${value}: это код налоговой (${value}), а нужен ОКАТО (${right})`,
  },
  'link-region-fns-likely': {
    severity: 'warning',
    title: 'Похоже на код налоговой вместо ОКАТО',
    fix: OKATO,
    text: (key: string, value: string, right: string) =>
      `${key}=${value}: похоже на код налоговой (${value}), сверьте с ОКАТО (${right})`,
  },
  'link-region-other': {
    severity: 'error',
    title: 'Код другого региона',
    fix: OKATO,
    text: (key: string, value: string, region: string, right: string) =>
      `${key}=${value}: это ${region}, а нужен код ${right}`,
  },
  'link-region-unknown': {
    severity: 'error',
    title: 'Нет региона с таким кодом',
    fix: OKATO,
    text: (key: string, value: string) => `${key}=${quoted(value)}: такого кода региона нет`,
  },
  'link-region-zero': {
    severity: 'error',
    title: 'Потерян ноль в коде региона',
    fix: OKATO,
    text: (key: string, value: string, right: string) => `${key}=${value}: потерян ноль, нужно ${right}`,
  },
  'link-region-long': {
    severity: 'error',
    title: 'Длинный код вместо двух цифр ОКАТО',
    fix: OKATO,
    text: (key: string, value: string, right: string) =>
      `${key}=${quoted(value)}: нужны только цифры региона ${right}`,
  },
  'link-region-disagree': {
    severity: 'error',
    title: 'reg_code и utm_medium разные',
    fix: OKATO,
    text: (code: string, medium: string) =>
      `reg_code=${code}, а utm_medium=${medium}: код региона должен быть один`,
  },
  'link-region-mun': {
    severity: 'error',
    title: 'utm_medium и mun_code разных регионов',
    fix: OKATO,
    text: (medium: string, mun: string, right: string) =>
      `utm_medium=${medium}, а mun_code=${mun} — в регионе с кодом ${right}`,
  },
  'link-okrug-code': {
    severity: 'note',
    title: 'Другая запись кода округа',
    fix: NOTHING,
    text: (value: string, right: string) => `Код округа ${value} вместо ${right}: подходят оба`,
  },

  // OGRN
  'link-ogrn-length': {
    severity: 'error',
    title: 'Не та длина ОГРН',
    fix: EGRUL,
    text: (value: string, length: string) => `ОГРН ${quoted(value)}: нужно 13 цифр, а здесь ${length}`,
  },
  'link-ogrn-check-digit': {
    severity: 'error',
    title: 'Не сходится последняя цифра ОГРН',
    fix: EGRUL,
    text: (value: string, right: string) => `ОГРН ${value}: последняя цифра должна быть ${right}`,
  },
  'link-ogrn-kind': {
    severity: 'error',
    title: 'Другой номер вместо ОГРН',
    fix: EGRUL,
    text: (value: string, what: string) => `utm_campaign=${value}: это ${what}, а не ОГРН`,
  },
  'link-ogrn-bad': {
    severity: 'error',
    title: 'Вместо ОГРН не номер',
    fix: EGRUL,
    text: (value: string) => `utm_campaign=${quoted(value)}: это не ОГРН, нужно 13 цифр`,
  },
  'link-ogrn-of-parent': {
    severity: 'warning',
    title: 'ОГРН вышестоящей организации',
    fix: 'Поставьте ОГРН той организации, на чьей странице форма',
    text: (value: string) => `ОГРН ${value} — вышестоящей организации, а нужен свой`,
  },
  'link-ogrn-own': {
    severity: 'warning',
    title: 'Свой ОГРН вместо ОГРН вышестоящей',
    fix: REPLACE,
    text: (value: string, right: string) =>
      `ОГРН ${value} — самой организации, а по настройке нужен вышестоящей: ${right}`,
  },
  'link-ogrn-of-other': {
    severity: 'error',
    title: 'ОГРН другой организации',
    fix: REPLACE,
    text: (value: string, whose: string, right: string) => `ОГРН ${value} — ${whose}, а нужен ${right}`,
  },
  'link-ogrn-region': {
    severity: 'note',
    title: 'ОГРН зарегистрирован в другом регионе',
    fix: NOTHING,
    text: (value: string, region: string) =>
      `ОГРН ${value} зарегистрирован в другом регионе (${region}): проверьте, если организация не переезжала`,
  },

  // ID
  'link-id-bad': {
    severity: 'error',
    title: 'Неверный ID',
    fix: REPLACE,
    text: (value: string) => `opaId=${quoted(value)}: нужен номер ЛКО, обычно 6 цифр`,
  },
  'link-id-zero': {
    severity: 'warning',
    title: 'Лишние нули в ID',
    fix: REPLACE,
    text: (value: string) => `opaId=${value}: лишние нули в начале`,
  },
  'link-id-of-parent': {
    severity: 'error',
    title: 'ID вышестоящей при своём ЛКО',
    fix: REPLACE,
    text: (value: string, right: string) =>
      `ID ${value}: это ID вышестоящей организации, а у этой есть свой ЛКО (${right})`,
  },
  'link-id-unusable': {
    severity: 'error',
    title: 'Свой ЛКО не подключён',
    fix: 'До подключения ставьте ID вышестоящей организации',
    text: (value: string, right: string) =>
      `ID ${value}: это свой ЛКО, но использовать его нельзя, нужен вышестоящий (${right})`,
  },
  'link-id-of-other': {
    severity: 'error',
    title: 'ID другой организации',
    fix: REPLACE,
    text: (value: string, whose: string, right: string) => `ID ${value} — ${whose}, а нужен ${right}`,
  },

  // Municipality
  'link-mun-long': {
    severity: 'error',
    title: '11 цифр ОКТМО вместо 8',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: нужно 8 цифр, ${right}`,
  },
  'link-mun-zero': {
    severity: 'error',
    title: 'Потерян ноль в ОКТМО',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: потерян ноль, нужно ${right}`,
  },
  'link-mun-group': {
    severity: 'error',
    title: 'Группа муниципалитетов вместо одного',
    fix: OKTMO,
    text: (value: string) => `mun_code=${value}: это группа муниципалитетов, а не один`,
  },
  'link-mun-bad': {
    severity: 'error',
    title: 'Неверный ОКТМО',
    fix: OKTMO,
    text: (value: string) => `mun_code=${quoted(value)}: нет муниципалитета с таким ОКТМО`,
  },
  'link-mun-settlement': {
    severity: 'warning',
    title: 'Код поселения или района того же района',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: тот же район, но нужен код ${right}`,
  },
  'link-mun-other': {
    severity: 'error',
    title: 'ОКТМО другого муниципалитета',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: это другой муниципалитет, а нужен ${right}`,
  },
  'link-mun-region': {
    severity: 'error',
    title: 'ОКТМО другого региона',
    fix: OKTMO,
    text: (value: string, region: string) => `mun_code=${value}: это другой регион (${region})`,
  },

  // Mini-app
  'link-app-bare': {
    severity: 'error',
    title: 'Ссылка на мини-приложение без раздела',
    fix: REPLACE,
    text: () =>
      'Ссылка на мини-приложение без раздела и меток: так её показывает сам ВК, в меню нужна полная',
  },
  'link-app-module': {
    severity: 'error',
    title: 'Неизвестный раздел мини-приложения',
    fix: REPLACE,
    text: (value: string) => `module=${quoted(value)}: такого раздела нет`,
  },
  'link-app-section': {
    severity: 'error',
    title: 'Раздел мини-приложения другой сферы',
    fix: REPLACE,
    text: (is: string, needed: string) => `Это раздел «${is}», а организации нужен «${needed}»`,
  },
  'link-app-utm': {
    severity: 'warning',
    title: 'Другие метки мини-приложения',
    fix: REPLACE,
    text: (piece: string, right: string) => `Метка ${quoted(piece)}, а нужно ${quoted(right)}`,
  },
  'link-app-extra': {
    severity: 'note',
    title: 'Лишний параметр мини-приложения',
    fix: NOTHING,
    text: (piece: string) => `Лишний параметр ${quoted(piece)}: это не мешает`,
  },
  'link-group-bad': {
    severity: 'error',
    title: 'Неверный номер сообщества',
    fix: REPLACE,
    text: (value: string) => `groupId=${quoted(value)}: нужен номер сообщества, только цифры`,
  },
  'link-group-form': {
    severity: 'error',
    title: 'Номер сообщества записан не цифрами',
    fix: REPLACE,
    text: (value: string, right: string) => `groupId=${quoted(value)}: нужны только цифры, ${right}`,
  },
  'link-group-of-other': {
    severity: 'error',
    title: 'Номер другого сообщества',
    fix: REPLACE,
    text: (value: string, whose: string, right: string) => `groupId=${value} — ${whose}, а нужен ${right}`,
  },

  // Among the rows
  'link-on-several-pages': {
    severity: 'warning',
    title: 'Одна ссылка на нескольких страницах',
    fix: 'У каждой организации своя ссылка: проверьте, чья это',
    text: (rows: string) => `Эта же ссылка стоит ещё в ${rows}`,
  },
  'link-id-shared': {
    severity: 'warning',
    title: 'Один ID у организаций со своими ЛКО',
    fix: 'У каждой организации свой ЛКО и свой виджет: поставьте свой ID',
    text: (value: string, rows: string) => `ID ${value} стоит и в ${rows}, хотя у этих организаций свои ЛКО`,
  },
  'link-group-shared': {
    severity: 'warning',
    title: 'Одно сообщество у нескольких организаций',
    fix: 'Поставьте номер своего сообщества',
    text: (value: string, rows: string) => `groupId=${value} стоит ещё в ${rows}`,
  },
} satisfies FindingDefinitions);

/** Stable code of a defect of a placed link. */
export type LinkCode = keyof typeof LINK_FINDINGS;

/** The values that the sentence of a code names. */
export type LinkValues<C extends LinkCode> = Parameters<(typeof LINK_FINDINGS)[C]['text']>;

const makeFinding = findingsOf(LINK_FINDINGS);

/**
 * One finding about a placed link.
 *
 * @param piece the piece of the placed text that it concerns
 * @param values what the sentence names
 * @example linkFinding('link-order', '').severity // 'note'
 */
export function linkFinding<C extends LinkCode>(
  code: C,
  piece: string,
  ...values: LinkValues<C>
): LinkFinding {
  const { severity, text } = makeFinding(code, ...values);
  return { code, severity, text: formulaSafe(text), piece };
}

/**
 * Heading and advice of a defect.
 *
 * @example linkHeading('link-space').title // 'Пробел внутри ссылки'
 */
export const linkHeading = headingsOf(LINK_FINDINGS);

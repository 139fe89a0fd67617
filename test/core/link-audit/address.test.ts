import { testAudits } from './audit-cases';
import { FORM, HEALTH, POLL } from './links';

testAudits([
  [
    `${FORM};top`,
    [
      'link-separator [top] Перед «top» не тот знак: первый параметр идёт после ?, остальные после &',
      'link-parameter-extra [top] Лишний параметр «top»',
    ],
    FORM,
  ],
  [
    `${FORM}#top=1&b=2`,
    [
      'link-separator [top=1] Перед «top=1» не тот знак: первый параметр идёт после ?, остальные после &',
      'link-parameter-extra [b=2] Лишний параметр «b=2»',
      'link-fragment [top=1] Лишнее после #: «top=1», это не мешает',
    ],
    FORM,
  ],
  [
    'https://x.vk.cc/a',
    ['link-other-site [x.vk.cc] Ссылка ведёт на «x.vk.cc», а не на форму ПОС и не на «Госуслуги»'],
    '',
  ],
  [
    'https://vk.cc.example.ru/a',
    [
      'link-other-site [vk.cc.example.ru] Ссылка ведёт на «vk.cc.example.ru», а не на форму ПОС и не на «Госуслуги»',
    ],
    '',
  ],
  [
    'https://www.vk.link/b',
    ['link-short [www.vk.link/b] Короткую ссылку «https://www.vk.link/b» проверить нельзя: поставьте полную'],
    '',
  ],
  [
    'https://vk.com.example.ru/club1',
    [
      'link-other-site [vk.com.example.ru] Ссылка ведёт на «vk.com.example.ru», а не на форму ПОС и не на «Госуслуги»',
    ],
    '',
  ],
  [
    'https://xvk.com/club1',
    ['link-other-site [xvk.com] Ссылка ведёт на «xvk.com», а не на форму ПОС и не на «Госуслуги»'],
    '',
  ],
  [
    'https://vk.com/xapp8181405',
    [
      'link-other-app [/xapp8181405] Ссылка ведёт на страницу ВК «xapp8181405», а нужно мини-приложение «Госуслуги» (app8181405) или форма ПОС',
    ],
    '',
  ],
  [
    'https://vk.com/app8181405x',
    [
      'link-other-app [/app8181405x] Ссылка ведёт на страницу ВК «app8181405x», а нужно мини-приложение «Госуслуги» (app8181405) или форма ПОС',
    ],
    '',
  ],
  [
    'https://vk.com',
    [
      'link-other-app [] Ссылка ведёт на страницу ВК «vk.com», а нужно мини-приложение «Госуслуги» (app8181405) или форма ПОС',
    ],
    '',
  ],
  [
    HEALTH.replace('app8181405', 'app8181405_1'),
    ['link-app-owner [/app8181405_1] В адресе «app8181405_1» лишний номер сообщества: это не мешает'],
    HEALTH,
  ],
  [
    HEALTH.replace('app8181405', 'app8181405/'),
    ['link-path [/app8181405/] Путь «/app8181405/», а нужен «/app8181405»'],
    HEALTH,
  ],
  [
    HEALTH.replace('/app', '//app'),
    ['link-path [//app8181405] Путь «//app8181405», а нужен «/app8181405»'],
    HEALTH,
  ],
  [
    HEALTH.replace('app', 'App'),
    ['link-path [/App8181405] Путь «/App8181405», а нужен «/app8181405»'],
    HEALTH,
  ],
  [
    FORM.replace('.ru/', '.ru:443/'),
    ['link-host [pos.gosuslugi.ru:443] Адрес записан как «pos.gosuslugi.ru:443»: это не мешает'],
    FORM,
  ],
  [
    FORM.replace('.ru/', '.ru:80/'),
    ['link-host [pos.gosuslugi.ru:80] Адрес записан как «pos.gosuslugi.ru:80»: это не мешает'],
    FORM,
  ],
  [
    FORM.replace('.ru/', '.ru:8080/'),
    [
      'link-other-site [pos.gosuslugi.ru:8080] Ссылка ведёт на «pos.gosuslugi.ru:8080», а не на форму ПОС и не на «Госуслуги»',
    ],
    '',
  ],
  [
    FORM.replace('.ru/', '.ru./'),
    ['link-host [pos.gosuslugi.ru.] Адрес записан как «pos.gosuslugi.ru.»: это не мешает'],
    FORM,
  ],
  [
    FORM.replace('//pos', '//www.m.pos'),
    [
      'link-host-extra [www.m.pos.gosuslugi.ru] Адрес сайта «www.m.pos.gosuslugi.ru», а нужен pos.gosuslugi.ru',
    ],
    FORM,
  ],
  [
    FORM.replace('//pos', '//new.pos'),
    ['link-host-extra [new.pos.gosuslugi.ru] Адрес сайта «new.pos.gosuslugi.ru», а нужен pos.gosuslugi.ru'],
    FORM,
  ],
  [
    FORM.replace('//pos', '//POS'),
    ['link-host [POS.gosuslugi.ru] Адрес записан как «POS.gosuslugi.ru»: это не мешает'],
    FORM,
  ],
  ['https://pos.gosuslugi.ru', ['link-pos-page [] Страница ПОС «/» — не форма сообщений и не опросы'], ''],
  [
    'https://pos.gosuslugi.ru/x/landing',
    ['link-pos-page [/x/landing] Страница ПОС «/x/landing» — не форма сообщений и не опросы'],
    '',
  ],
  [
    'https://pos.gosuslugi.ru/landing-2',
    ['link-pos-page [/landing-2] Страница ПОС «/landing-2» — не форма сообщений и не опросы'],
    '',
  ],
  [
    'https://pos.gosuslugi.ru/landing',
    ['link-landing [/landing] Ссылка ведёт на страницу о платформе (landing), а не на форму'],
    '',
  ],
  [FORM.replace('ru/form', 'ru//form'), ['link-path [//form/] Путь «//form/», а нужен «/form/»'], FORM],
  [FORM.replace('form/?', 'form//?'), ['link-path [/form//] Путь «/form//», а нужен «/form/»'], FORM],
  [FORM.replace('/form/', '/FORM/'), ['link-path [/FORM/] Путь «/FORM/», а нужен «/form/»'], FORM],
  [
    FORM.replace('/form/?', '/form?'),
    ['link-slash [/form] Перед ? нет косой черты: «/form?», а нужно /form/?'],
    FORM,
  ],
  [FORM.replace('/form/', '\\form\\'), ['link-path [\\form\\] Путь «\\form\\», а нужен «/form/»'], FORM],
  [
    POLL.replace('og/org', 'og//org'),
    ['link-path [/og//org-activities] Путь «/og//org-activities», а нужен «/og/org-activities»'],
    POLL,
  ],
  [
    POLL.replace('?', '/?'),
    ['link-path [/og/org-activities/] Путь «/og/org-activities/», а нужен «/og/org-activities»'],
    POLL,
  ],
  [
    FORM.replace('https:', ''),
    ['link-scheme-missing [//] Ссылка без https:// в начале: ВК допишет сам'],
    FORM,
  ],
  [
    FORM.replace('https', 'HTTP'),
    ['link-http [HTTP://] Ссылка начинается с http://, а нужно https://'],
    FORM,
  ],
  [FORM.replace('https', 'HTTPS'), [], FORM],
  [
    FORM.replace('https', 'htps'),
    ['link-scheme-broken [htps://] Начало ссылки «htps://», а нужно https://'],
    FORM,
  ],
  [
    FORM.replace('https', 'htttpss'),
    ['link-scheme-broken [htttpss://] Начало ссылки «htttpss://», а нужно https://'],
    FORM,
  ],
  [
    FORM.replace('https', 'htpps'),
    ['link-scheme-broken [htpps://] Начало ссылки «htpps://», а нужно https://'],
    FORM,
  ],
  [
    FORM.replace('https://', 'https:\\\\'),
    ['link-scheme-broken [https:\\\\] Начало ссылки «https:\\\\», а нужно https://'],
    FORM,
  ],
  [
    FORM.replace('https://', 'http//'),
    ['link-scheme-broken [http//] Начало ссылки «http//», а нужно https://'],
    FORM,
  ],
  [
    FORM.replace('https://', 'http:///'),
    ['link-scheme-broken [http:///] Начало ссылки «http:///», а нужно https://'],
    FORM,
  ],
  [
    FORM.replace('&utm_medium', '#utm_medium'),
    [
      'link-separator [utm_medium=50] Перед «utm_medium=50» не тот знак: первый параметр идёт после ?, остальные после &',
    ],
    FORM,
  ],
  [
    FORM.replace('&utm_medium', ';utm_medium'),
    [
      'link-separator [utm_medium=50] Перед «utm_medium=50» не тот знак: первый параметр идёт после ?, остальные после &',
    ],
    FORM,
  ],
  [
    `${FORM}#top=1`,
    [
      'link-separator [top=1] Перед «top=1» не тот знак: первый параметр идёт после ?, остальные после &',
      'link-fragment [top=1] Лишнее после #: «top=1», это не мешает',
    ],
    FORM,
  ],
  [`${FORM}&`, ['link-hash [&] Лишний знак «&»: это не мешает'], FORM],
  [
    `${FORM}?#`,
    ['link-hash [?] Лишний знак «?»: это не мешает', 'link-hash [#] Лишний знак «#»: это не мешает'],
    FORM,
  ],
  [
    `${FORM}&#`,
    ['link-hash [&] Лишний знак «&»: это не мешает', 'link-hash [#] Лишний знак «#»: это не мешает'],
    FORM,
  ],
  [
    `${FORM}#=`,
    [
      'link-separator [=] Перед «=» не тот знак: первый параметр идёт после ?, остальные после &',
      'link-fragment [=] Лишнее после #: «=», это не мешает',
    ],
    FORM,
  ],
  [FORM.replace('opaId=219141', 'opaId'), ['link-parameter-empty [opaId] Параметр «opaId» пуст'], ''],
  [
    'https://pos.gosuslugi.ru?opaId=219141',
    ['link-pos-page [] Страница ПОС «/» — не форма сообщений и не опросы'],
    '',
  ],
  [
    FORM.replace('.ru/', '.ru:/'),
    ['link-host [pos.gosuslugi.ru:] Адрес записан как «pos.gosuslugi.ru:»: это не мешает'],
    FORM,
  ],
  [
    'https://vk.com/club1/photo',
    [
      'link-other-app [/club1/photo] Ссылка ведёт на страницу ВК «club1/photo», а нужно мини-приложение «Госуслуги» (app8181405) или форма ПОС',
    ],
    '',
  ],
  [
    'school5.example.ru/a',
    [
      'link-other-site [school5.example.ru] Ссылка ведёт на «school5.example.ru», а не на форму ПОС и не на «Госуслуги»',
    ],
    '',
  ],
  [
    'Сайт: school5.example.ru',
    [
      'link-other-site [school5.example.ru] Ссылка ведёт на «school5.example.ru», а не на форму ПОС и не на «Госуслуги»',
      'link-text-around [] Рядом со ссылкой текст: в меню ставьте одну ссылку',
    ],
    '',
  ],
  [`${FORM}&yclid`, ['link-parameter-extra [yclid] Лишний параметр «yclid»'], FORM],
  [`${FORM}&=5`, ['link-parameter-extra [=5] Лишний параметр «=5»'], FORM],
]);

import { set, testAudits, without } from './audit-cases';
import { AUTO, EDUCATION, GOSUSLUGI, HEALTH } from './links';

testAudits([
  [
    AUTO.replace('module=auto&', 'module＝auto＆'),
    [
      'link-parameter-missing [] Нет параметра «module»',
      'link-parameter-extra [module＝auto＆utm_source=vk] Лишний параметр «module＝auto＆utm_source=vk»',
    ],
    '',
  ],
  [without(HEALTH, 'module'), ['link-parameter-missing [] Нет параметра «module»'], ''],
  ['https://vk.com/app8181405#step=ChoosingKid', ['link-parameter-missing [] Нет параметра «module»'], ''],
  [
    set(HEALTH, 'module', 'helth'),
    ['link-value-misspelt [module=helth] Ошибка: «module=helth», а нужно «module=health»'],
    HEALTH,
  ],
  [set(HEALTH, 'module', ''), ['link-parameter-empty [module=] Параметр «module» пуст'], ''],
  [
    set(EDUCATION, 'step', 'ChosingKid'),
    ['link-value-misspelt [step=ChosingKid] Ошибка: «step=ChosingKid», а нужно «step=ChoosingKid»'],
    EDUCATION,
  ],
  [
    set(EDUCATION, 'step', 'Other'),
    ['link-value-misspelt [step=Other] Ошибка: «step=Other», а нужно «step=ChoosingKid»'],
    EDUCATION,
  ],
  [
    set(AUTO, 'utm_medium', 'pots'),
    ['link-value-misspelt [utm_medium=pots] Ошибка: «utm_medium=pots», а нужно «utm_medium=post»'],
    AUTO,
  ],
  [
    set(AUTO, 'utm_medium', 'menu'),
    ['link-app-utm [utm_medium=menu] Метка «utm_medium=menu», а нужно «utm_medium=post»'],
    AUTO,
  ],
  [
    set(GOSUSLUGI, 'utm_campaign', 'x'),
    ['link-app-utm [utm_campaign=x] Метка «utm_campaign=x», а нужно «utm_campaign=gosuslugi»'],
    GOSUSLUGI,
  ],
  [
    HEALTH.replace('&', ';'),
    [
      'link-separator [groupId=174337985] Перед «groupId=174337985» не тот знак: первый параметр идёт после ?, остальные после &',
    ],
    HEALTH,
  ],
  [
    `${GOSUSLUGI}&step=ChoosingKid`,
    [
      'link-order [] Параметры в другом порядке: это не мешает',
      'link-app-extra [step=ChoosingKid] Лишний параметр «step=ChoosingKid»: это не мешает',
    ],
    GOSUSLUGI,
  ],
  [
    `${AUTO}&groupId=5`,
    [
      'link-order [] Параметры в другом порядке: это не мешает',
      'link-app-extra [groupId=5] Лишний параметр «groupId=5»: это не мешает',
    ],
    AUTO,
  ],
  [HEALTH.replace('#', '?x=1#'), ['link-parameter-extra [x=1] Лишний параметр «x=1»'], HEALTH],
  [
    `${HEALTH}&mt_sub=1&mt_sub1=2&xref=3&refx=4`,
    [
      'link-parameter-extra [xref=3] Лишний параметр «xref=3»',
      'link-parameter-extra [refx=4] Лишний параметр «refx=4»',
      'link-vk-ref [mt_sub=1] Метку «mt_sub=1» дописывает ВК: это не мешает',
      'link-vk-ref [mt_sub1=2] Метку «mt_sub1=2» дописывает ВК: это не мешает',
    ],
    HEALTH,
  ],
  [
    GOSUSLUGI,
    ['link-app-section [] Это раздел «Госуслуги», а организации нужен «Запись к врачу»'],
    '',
    { section: 'health' },
  ],
  [
    AUTO,
    ['link-app-section [module=auto] Это раздел «Госуслуги Авто», а организации нужен «Запись к врачу»'],
    '',
    { section: 'health' },
  ],
  [
    HEALTH,
    ['link-app-section [module=health] Это раздел «Запись к врачу», а организации нужен «Госуслуги Авто»'],
    AUTO,
    { section: 'auto', item: 'app' },
  ],
  [
    set(HEALTH, 'groupId', '555x'),
    ['link-group-bad [groupId=555x] groupId=«555x»: нужен номер сообщества, только цифры'],
    '',
  ],
  [
    set(HEALTH, 'groupId', 'club555'),
    ['link-group-form [groupId=club555] groupId=«club555»: нужны только цифры, 555'],
    'https://vk.com/app8181405#module=health&groupId=555',
  ],
  [
    set(HEALTH, 'groupId', '00555'),
    ['link-group-form [groupId=00555] groupId=«00555»: нужны только цифры, 555'],
    'https://vk.com/app8181405#module=health&groupId=555',
  ],
  [set(HEALTH, 'groupId', '123456789'), [], set(HEALTH, 'groupId', '123456789')],
  [
    set(HEALTH, 'groupId', '1234567890'),
    ['link-group-bad [groupId=1234567890] groupId=«1234567890»: нужен номер сообщества, только цифры'],
    '',
  ],
  [
    set(HEALTH, 'groupId', '555'),
    ['link-group-of-other [groupId=555] groupId=555 — другое сообщество, а нужен 5'],
    'https://vk.com/app8181405#module=health&groupId=5',
    { group: '5' },
  ],
  [
    set(HEALTH, 'groupId', '6'),
    [
      'link-group-of-other [groupId=6] groupId=6 — «ШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШШ ккккккккккккккккккккккккккккккккккккккк», строка 10, а нужен 5',
    ],
    'https://vk.com/app8181405#module=health&groupId=5',
    { group: '5' },
  ],
  [
    set(HEALTH, 'groupId', '6'),
    ['link-group-of-other [groupId=6] groupId=6 — другое сообщество, а нужен 5'],
    'https://vk.com/app8181405#module=health&groupId=5',
    { group: '5' },
    null,
  ],
]);

import { type FindingDefinitions, findingsOf } from '../../core/findings/finding';

const BY_ADMIN =
  'Администратор ЛКО: pos.gosuslugi.ru/admin → «Перейти к ЛКО» → «Учётные записи». Если его нет, заводит Администратор ЛКО вышестоящей';
const PARENT = 'Передайте вопрос представителю вышестоящей организации';

/**
 * Every finding about an organisation's way to a live ЛКО. No sentence holds a person's name, an address or a telephone
 * number: remarks go into the journal of runs, which must name no persons. An account is named by its row.
 */
export const READINESS_FINDINGS = {
  'account-absent': {
    severity: 'error',
    about: 'person',
    title: 'Нет учётных записей',
    fix: 'Администратор ЛКО вышестоящей: pos.gosuslugi.ru/admin → выбрать организацию → «Перейти к ЛКО» → проверить данные → «Учётные записи» → «Добавить пользователя»: завести её Администратора ЛКО, он заведёт остальных',
    text: () => 'У ЛКО нет учётных записей: нужно не менее двух, среди них руководитель',
  },
  'account-few': {
    severity: 'error',
    about: 'person',
    title: 'Меньше двух ответственных',
    fix: BY_ADMIN,
    text: () => 'Ответственное лицо одно, нужно не менее двух',
  },
  'account-no-head': {
    severity: 'error',
    about: 'role',
    title: 'Нет руководителя',
    fix: BY_ADMIN,
    text: () => 'Ни у кого нет роли «Руководитель»',
  },
  'account-no-role': {
    severity: 'error',
    about: 'role',
    title: 'Не хватает роли',
    fix: BY_ADMIN,
    text: (roles: string) => `Ни у кого нет роли: ${roles}`,
  },
  'account-no-curator': {
    severity: 'note',
    about: 'role',
    title: 'Нет куратора',
    fix: 'Совет: назначьте куратора, он видит сообщения и сроки',
    text: () => 'Ни у кого нет роли «Куратор»',
  },
  'account-role-unknown': {
    severity: 'warning',
    about: 'role',
    title: 'Неизвестная роль',
    fix: 'Роли: Администратор ЛКО, Координатор, Исполнитель, Руководитель, Куратор',
    text: (row: number) => `Строка ${row} листа учётных записей: такой роли на платформе нет`,
  },
  'account-email-shared': {
    severity: 'error',
    about: 'email',
    title: 'Один e-mail у двух учётных записей',
    fix: 'У каждой учётной записи свой ящик: впишите другой адрес',
    text: (row: number, others: string) =>
      `Строка ${row} листа учётных записей: тот же e-mail, что и ${others}`,
  },
  'account-email-bad': {
    severity: 'error',
    about: 'email',
    title: 'Неверный e-mail учётной записи',
    fix: 'Впишите один адрес вида name@example.ru: на него придёт письмо для входа',
    text: (row: number, what: string) => `Строка ${row} листа учётных записей: ${what}`,
  },
  'account-phone-bad': {
    severity: 'warning',
    about: 'phone',
    title: 'Неверный телефон учётной записи',
    fix: 'Впишите номер вида +7 900 000-00-00',
    text: (row: number, what: string) => `Строка ${row} листа учётных записей: ${what}`,
  },
  'account-unconfirmed': {
    severity: 'error',
    about: 'accountStatus',
    title: 'Учётная запись не подтверждена',
    fix: 'Вход подтверждает сам человек: письмо от no-reply@pos.gosuslugi.ru, затем ЕСИА, браузер любой, кроме Internet Explorer. Пропавшее приглашение отправит ещё раз Администратор ЛКО; кто уволился, того он переводит в архив',
    text: (row: number, step: string) => `Строка ${row} листа учётных записей не подтверждена: ${step}`,
  },
  'account-stranger': {
    severity: 'warning',
    about: 'organisation',
    title: 'Учётная запись неизвестной организации',
    fix: 'Проверьте ОГРН, ID или название: такой организации в выгрузке нет',
    text: (row: number) => `Строка ${row} листа учётных записей: такой организации в выгрузке нет`,
  },
  'account-ambiguous': {
    severity: 'warning',
    about: 'organisation',
    title: 'Учётная запись: несколько организаций с таким названием',
    fix: 'Впишите ОГРН организации',
    text: (row: number) => `Строка ${row} листа учётных записей: организаций с таким названием несколько`,
  },
  'account-nameless': {
    severity: 'warning',
    about: 'organisation',
    title: 'Учётная запись без организации',
    fix: 'Впишите организацию или её ОГРН',
    text: (row: number) => `Строка ${row} листа учётных записей: не указана организация`,
  },
  'parent-not-ready': {
    severity: 'warning',
    about: 'parent',
    title: 'Вышестоящий ЛКО ещё не готов',
    fix: PARENT,
    text: (parent: string, stage: string) =>
      `ЛКО вышестоящей «${parent}»: ${stage}. Вопросы к её представителю`,
  },
  'tick-training': {
    severity: 'error',
    about: 'trained',
    title: 'Нет отметки «Мною пройдено обучение»',
    fix: 'Отметку ставит каждый сотрудник при первом входе: pos.gosuslugi.ru/docs',
    text: () => 'Нет отметки «Мною пройдено обучение»',
  },
  'account-untrained': {
    severity: 'error',
    about: 'trained',
    title: 'Сотрудник не отметил «Мною пройдено обучение»',
    fix: 'Отметку ставит каждый сотрудник сам при первом входе: материалы на pos.gosuslugi.ru/docs',
    text: (row: number) => `Строка ${row} листа учётных записей: нет отметки «Мною пройдено обучение»`,
  },
  'own-account-absent': {
    severity: 'note',
    about: 'id',
    title: 'Нет своего ЛКО, служит вышестоящий',
    fix: 'У каждой организации свой ЛКО: сделайте заявку на создание',
    text: (parent: string) => `Своего ЛКО нет, служит ЛКО вышестоящей «${parent}»: нужна заявка`,
  },
  'polls-unconnected': {
    severity: 'warning',
    about: 'status',
    title: 'ЛКО не подключён к голосованиям',
    fix: 'Сообщения и голосования — два модуля, их подключают отдельно: «Высказать мнение» размещают после подключения',
    text: () => 'ЛКО не подключён к голосованиям: не размещайте «Высказать мнение»',
  },
  'tick-ready': {
    severity: 'error',
    about: 'ready',
    title: 'Нет отметки «ЛКО готов к работе»',
    fix: 'Отметку ставит Администратор ЛКО: окно с двумя отметками видят сотрудники с нужными ролями, пока не стоят обе',
    text: () => 'Нет отметки «ЛКО готов к работе»',
  },
  'site-missing': {
    severity: 'warning',
    about: 'site',
    title: 'Не указан сайт',
    fix: 'Впишите адрес главной страницы сайта или официальной страницы: они нужны для настройки ЛКО',
    text: () => 'Не указан ни сайт, ни официальная страница',
  },
  'site-not-main': {
    severity: 'warning',
    about: 'site',
    title: 'Адрес сайта не главной страницы',
    fix: 'Впишите адрес главной страницы: так требует настройка ЛКО',
    text: (site: string, main: string) => `Сайт «${site}»: нужна главная страница, возможно «${main}»`,
  },
  'site-shared': {
    severity: 'warning',
    about: 'site',
    title: 'Один сайт у нескольких организаций',
    fix: 'У каждой организации свой сайт и свой виджет: проверьте адреса',
    text: (site: string, rows: string) => `Сайт «${site}» стоит ещё в ${rows}`,
  },
  'widget-tick': {
    severity: 'warning',
    about: 'widgetSite',
    title: 'Нет отметки «Сайт размещения виджета»',
    fix: 'Отметку ставят только федеральные кураторы: название и адрес передают вышестоящей, она — дальше',
    text: () => 'Нет отметки «Сайт размещения виджета»',
  },
  'widget-tick-parent': {
    severity: 'warning',
    about: 'widgetSite',
    title: 'Нет отметки «Сайт размещения виджета» в вышестоящем ЛКО',
    fix: PARENT,
    text: (parent: string) =>
      `Нет отметки «Сайт размещения виджета»: попросите представителя вышестоящей «${parent}»`,
  },
  'widget-code-bad': {
    severity: 'warning',
    about: 'widgetCode',
    title: 'Код виджета не читается',
    fix: 'Скопируйте код виджета из ЛКО заново (номер ЛКО стоит в конце кода) и передайте поддержке сайта. Размеры виджета не меняют',
    text: () => 'В коде виджета нет номера ЛКО',
  },
  'widget-code-off': {
    severity: 'warning',
    about: 'widgetCode',
    title: 'Виджет на сайте отключён',
    fix: 'Попросите поддержку сайта включить код виджета или вставьте действующий',
    text: () => 'Вызов виджета стоит в комментарии кода: на сайте он отключён',
  },
  'widget-other-id': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Виджет чужого ЛКО',
    fix: 'Создайте виджет в ЛКО этой организации и передайте код поддержке сайта',
    text: (found: string, right: string) => `В коде виджета ЛКО ${found}, а должен быть ${right}`,
  },
  'widget-parent-id': {
    severity: 'warning',
    about: 'widgetCode',
    title: 'На сайте виджет вышестоящего ЛКО',
    fix: 'У каждой организации свой ЛКО и свой виджет: подайте заявку на создание ЛКО',
    text: (found: string) => `На сайте виджет вышестоящего ЛКО ${found}, а нужен свой`,
  },
  'widget-on-sites': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Один виджет на нескольких сайтах',
    fix: 'Один виджет на нескольких сайтах не допускается: у каждой организации свой ЛКО и свой виджет',
    text: (found: string, rows: string) => `Виджет ЛКО ${found} стоит ещё и на сайте в ${rows}`,
  },
  'account-on-sites': {
    severity: 'error',
    about: 'id',
    title: 'Один ЛКО на нескольких сайтах',
    fix: 'У каждой организации свой ЛКО: проверьте ID',
    text: (id: string, rows: string) => `ЛКО ${id} указан и для другого сайта в ${rows}`,
  },
  'campaign-overdue': {
    severity: 'error',
    title: 'Срок подключения прошёл',
    fix: 'Сделайте следующий шаг в первую очередь',
    text: (day: string) => `Срок подключения ${day} прошёл`,
  },
} satisfies FindingDefinitions;

/**
 * Makes a finding about an organisation's readiness.
 *
 * @example readinessFinding('account-few').severity // 'error'
 */
export const readinessFinding = findingsOf(READINESS_FINDINGS);

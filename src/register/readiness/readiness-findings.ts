import { type FindingDefinition, findingsOf, type Severity } from '../../core/findings/finding';
import { ACCOUNT_FINDINGS } from '../../core/people/account-findings';
import { type FindingHeading, findingHeading } from '../findings/register-findings';

function define<P extends readonly unknown[]>(
  severity: Severity,
  title: string,
  fix: string,
  text: (...values: P) => string,
): FindingDefinition<P> {
  return { severity, title, fix, text };
}

const APPLY = 'Заполните «Заявку на изменение ответственных» и передайте её координатору';
const PARENT = 'Передайте вопрос представителю вышестоящей организации';

/**
 * Every finding about an organisation's way to a live ЛКО. No sentence holds a name, an address or a telephone: the
 * remarks go into the journal of runs, and persons must not. An account is named by its row.
 */
export const STANDING_REASONS = {
  'account-absent': define(
    'error',
    'Нет учётных записей',
    'Заведите не менее двух учётных записей, среди них руководителя',
    () => 'У ЛКО нет учётных записей: нужно не менее двух, среди них руководитель',
  ),
  'account-few': define(
    'error',
    'Меньше двух ответственных',
    APPLY,
    () => 'Ответственное лицо одно, нужно не менее двух',
  ),
  'account-no-head': define('error', 'Нет руководителя', APPLY, () => 'Ни у кого нет роли «Руководитель»'),
  'account-no-role': define(
    'error',
    'Не хватает роли',
    APPLY,
    (roles: string) => `Ни у кого нет роли: ${roles}`,
  ),
  'account-no-curator': define(
    'note',
    'Нет куратора',
    'Совет: назначьте куратора, он видит сообщения и сроки',
    () => 'Ни у кого нет роли «Куратор»',
  ),
  'account-role-unknown': define(
    'warning',
    'Неизвестная роль',
    'Роли: Администратор ЛКО, Координатор, Исполнитель, Руководитель, Куратор',
    (row: number) => `Строка ${row} листа учётных записей: такой роли на платформе нет`,
  ),
  'account-email-shared': define(
    'error',
    'Один e-mail у двух учётных записей',
    'У каждой учётной записи свой ящик: впишите другой адрес',
    (row: number, others: string) => `Строка ${row} листа учётных записей: тот же e-mail, что и ${others}`,
  ),
  'account-email-bad': define(
    'error',
    'Неверный e-mail учётной записи',
    'Впишите один адрес вида name@example.ru: на него придёт письмо для входа',
    (row: number, what: string) => `Строка ${row} листа учётных записей: ${what}`,
  ),
  'account-phone-bad': define(
    'warning',
    'Неверный телефон учётной записи',
    'Впишите номер вида +7 900 000-00-00',
    (row: number, what: string) => `Строка ${row} листа учётных записей: ${what}`,
  ),
  'account-unconfirmed': define(
    'error',
    'Учётная запись не подтверждена',
    'Вход подтверждает сам человек: письмо от no-reply@pos.gosuslugi.ru, затем ЕСИА',
    (row: number, step: string) => `Строка ${row} листа учётных записей не подтверждена: ${step}`,
  ),
  'account-stranger': define(
    'warning',
    'Учётная запись неизвестной организации',
    'Проверьте ОГРН, ID или название: такой организации в выгрузке нет',
    (row: number) => `Строка ${row} листа учётных записей: такой организации в выгрузке нет`,
  ),
  'account-ambiguous': define(
    'warning',
    'Учётная запись: несколько организаций с таким названием',
    'Впишите ОГРН организации',
    (row: number) => `Строка ${row} листа учётных записей: организаций с таким названием несколько`,
  ),
  'account-nameless': define(
    'warning',
    'Учётная запись без организации',
    'Впишите организацию или её ОГРН',
    (row: number) => `Строка ${row} листа учётных записей: не указана организация`,
  ),
  'parent-not-ready': define(
    'warning',
    'Вышестоящий ЛКО ещё не готов',
    PARENT,
    (parent: string, stage: string) => `ЛКО вышестоящей «${parent}»: ${stage}. Вопросы к её представителю`,
  ),
  'tick-training': define(
    'error',
    'Нет отметки «Мною пройдено обучение»',
    'Отметку ставит администратор ЛКО после обучения',
    () => 'Нет отметки «Мною пройдено обучение»',
  ),
  'tick-ready': define(
    'error',
    'Нет отметки «ЛКО готов к работе»',
    'Отметку ставит администратор ЛКО',
    () => 'Нет отметки «ЛКО готов к работе»',
  ),
  'site-missing': define(
    'warning',
    'Не указан сайт',
    'Впишите адрес главной страницы сайта или официальной страницы: они нужны для настройки ЛКО',
    () => 'Не указан ни сайт, ни официальная страница',
  ),
  'site-not-main': define(
    'warning',
    'Адрес сайта не главной страницы',
    'Впишите адрес главной страницы: так требует настройка ЛКО',
    (site: string, main: string) => `Сайт «${site}»: нужна главная страница, возможно «${main}»`,
  ),
  'site-shared': define(
    'warning',
    'Один сайт у нескольких организаций',
    'У каждой организации свой сайт и свой виджет: проверьте адреса',
    (site: string, rows: string) => `Сайт «${site}» стоит ещё в ${rows}`,
  ),
  'widget-tick': define(
    'warning',
    'Нет отметки «Сайт размещения виджета»',
    'Отметку ставят только федеральные кураторы: передайте им название и адрес через координатора',
    () => 'Нет отметки «Сайт размещения виджета»',
  ),
  'widget-tick-parent': define(
    'warning',
    'Нет отметки «Сайт размещения виджета» в вышестоящем ЛКО',
    PARENT,
    (parent: string) =>
      `Нет отметки «Сайт размещения виджета»: попросите представителя вышестоящей «${parent}»`,
  ),
  'widget-code-bad': define(
    'warning',
    'Код виджета не читается',
    'Скопируйте код виджета из ЛКО заново: в нём должен быть номер ЛКО',
    () => 'В коде виджета нет номера ЛКО',
  ),
  'widget-other-id': define(
    'error',
    'Виджет чужого ЛКО',
    'Поставьте на сайт виджет из ЛКО этой организации',
    (found: string, right: string) => `В коде виджета ЛКО ${found}, а должен быть ${right}`,
  ),
  'widget-parent-id': define(
    'warning',
    'На сайте виджет вышестоящего ЛКО',
    'У каждой организации свой ЛКО и свой виджет: подайте заявку на создание ЛКО',
    (found: string) => `На сайте виджет вышестоящего ЛКО ${found}, а нужен свой`,
  ),
  'widget-on-sites': define(
    'error',
    'Один виджет на нескольких сайтах',
    'Один виджет на нескольких сайтах не допускается: у каждой организации свой ЛКО и свой виджет',
    (found: string, rows: string) => `Виджет ЛКО ${found} стоит ещё и на сайте в ${rows}`,
  ),
  'account-on-sites': define(
    'error',
    'Один ЛКО на нескольких сайтах',
    'У каждой организации свой ЛКО: проверьте ID',
    (id: string, rows: string) => `ЛКО ${id} указан и для другого сайта в ${rows}`,
  ),
  'campaign-overdue': define(
    'error',
    'Срок подключения прошёл',
    'Сделайте следующий шаг в первую очередь',
    (day: string) => `Срок подключения ${day} прошёл`,
  ),
} satisfies { readonly [code: string]: FindingDefinition<never[]> };

export type StandingCode = keyof typeof STANDING_REASONS;

/**
 * A finding about an organisation's standing.
 *
 * @example standingFinding('account-few').severity // 'error'
 */
export const standingFinding = findingsOf(STANDING_REASONS);

const OWN: { readonly [code: string]: FindingHeading | undefined } = {
  ...ACCOUNT_FINDINGS,
  ...STANDING_REASONS,
};

/** Heading and advice for any code. @example standingHeading('account-few').title // 'Меньше двух ответственных' */
export function standingHeading(code: string): FindingHeading {
  return OWN[code] ?? findingHeading(code);
}

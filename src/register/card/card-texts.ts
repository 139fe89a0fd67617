import { APP_LOGO, COVERS, POS_ADMIN, POS_MATERIALS } from '../../core/pos/official-materials';
import type { RowContext } from '../model';

/** Sentences of the organisation card: whose ID it is, and what to check before and after placing. */

export function named(parent: string): string {
  return parent === '' ? 'вышестоящей организации' : `вышестоящей организации «${parent}»`;
}

/**
 * Whose ID the form link has, and why, in one sentence.
 *
 * @example idSourceSentence(context) // 'ID 811 — ЛКО вышестоящей организации «Администрация»: своего ЛКО нет'
 */
export function idSourceSentence(context: RowContext, ownUnusable: string): string {
  const why = ownUnusable === '' ? 'своего ЛКО нет' : `свой ЛКО не используется: ${ownUnusable}`;
  if (context.idSource === 'own') return `ID ${context.opaId} — свой ЛКО организации`;
  if (context.idSource === 'parent')
    return `ID ${context.opaId} — ЛКО ${named(context.parentAccount)}: ${why}`;
  return 'Подходящего ЛКО нет: ссылку на форму не собрать';
}

/** Where the covers come from. Source: Mintsifry's instructions for official pages and for the mini-app. */
export const COVER_HINTS = {
  official: `Из официального набора, цвет на выбор: ${COVERS}`,
  own: `Своя, не из набора ПОС: логотип в стиле сообщества, ${APP_LOGO}`,
};

/** Where the number of a ЛКО can be compared. Source: Mintsifry's instruction and its seminar. */
const ID_PLACES = 'Номер ЛКО стоит в самом кабинете, последним числом в коде виджета и в выгрузке региона';

/**
 * What to check before the links are placed.
 *
 * @param contact whom to ask in the region; '' where nobody is named
 * @param representative persons of the parent; '' where none are known
 * Source: the check list of Mintsifry's instruction for official pages.
 */
export function beforePlacing(context: RowContext, contact = '', representative = ''): string[] {
  const parent = context.idSource === 'parent';
  const whose = parent ? `ЛКО ${named(context.parentAccount)}` : 'ЛКО организации';
  const tab = 'вкладка «Функционирование ЛКО», подраздел «Сайт/соцсети»';
  const ask = parent
    ? `Спросите представителя ${named(context.parentAccount)}${representative === '' ? '' : ` (${representative})`}: страница названа в настройках его ЛКО (${tab}), вкладка сохранена?`
    : `В настройках ЛКО (${POS_ADMIN}, «Перейти к ЛКО»), ${tab}, названа эта страница или сайт, вкладка сохранена.`;
  return [
    'Вы администратор сообщества ВК.',
    `${whose} подключён к сообщениям (для формы) и к голосованиям (для опросов).`,
    `ID сверен. ${ID_PLACES}.`,
    ask,
    'Отмечено «Сайт размещения виджета»: отметку ставят федеральные кураторы, передайте им название и адрес.',
    'Указан адрес главной страницы; один виджет на нескольких сайтах не допускается.',
    `Нет прав или сайта — напишите специалисту региона${contact === '' ? '' : `: ${contact}`}.`,
    `Материалы по ПОС: ${POS_MATERIALS}`,
  ];
}

/** What to check once the links are placed. Source: as `beforePlacing`. */
export const AFTER_PLACING: readonly string[] = [
  'Пункты меню — первые слева, по порядку: «Сообщить о проблеме», «Высказать мнение», «Госуслуги». Порядок меняется в «Меню».',
  'Названия видны на телефоне целиком.',
  'Каждая ссылка открыта со страницы сообщества, и открылось то, что сказано у её пункта.',
  'Мини-приложение открывается только на телефоне: проверьте по QR-коду или через «Отправить на телефон» (придёт в «Уведомления»).',
];

/** The reason where a link is missing and no finding gives one. */
export const NO_LINK = 'Ссылку не собрать: смотрите замечания к строке';

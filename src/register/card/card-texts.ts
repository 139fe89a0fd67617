import type { RowContext } from '../model';

/** Sentences of the organisation card: whose ID it is, and what to check before and after placing. */

function named(parent: string): string {
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

/**
 * What to check before the links are placed.
 * Source: the check list of Mintsifry's instruction for official pages.
 */
export function beforePlacing(context: RowContext): string[] {
  const parent = context.idSource === 'parent';
  const whose = parent ? `ЛКО ${named(context.parentAccount)}` : 'ЛКО организации';
  const ask = parent
    ? `Спросите представителя ${named(context.parentAccount)}: страница названа в настройках его ЛКО, вкладка «Функционирование ЛКО»?`
    : 'В настройках ЛКО, вкладка «Функционирование ЛКО», названа эта страница или сайт.';
  return [
    'Вы администратор сообщества ВК: «Управление» → «Настройки» → «Меню» → «Новая ссылка».',
    `${whose} подключён к сообщениям (для формы) и к голосованиям (для опросов).`,
    ask,
    'Отмечено «Сайт размещения виджета»: отметку ставят федеральные кураторы, передайте им название и адрес.',
    'Указан адрес главной страницы; один виджет на нескольких сайтах не допускается.',
    'Обложки — из официального набора pos.gosuslugi.ru/docs/docs/oblojki-electronnikh-form-pos.7z.',
  ];
}

/** What to check once the links are placed. Source: as `beforePlacing`. */
export function afterPlacing(name: string): string[] {
  return [
    'Пункты меню стоят по порядку: «Сообщить о проблеме», «Высказать мнение», «Госуслуги».',
    `Каждая ссылка открыта со страницы сообщества, и форма — этой организации${name === '' ? '' : `: «${name}»`}.`,
    'Мини-приложение открывается только на телефоне: проверьте по QR-коду или через «Отправить на телефон».',
  ];
}

/** The reason where a link is missing and no finding gives one. */
export const NO_LINK = 'Ссылку не собрать: смотрите замечания к строке';

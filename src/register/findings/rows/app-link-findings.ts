import type { FindingDefinitions } from '../../../core/findings/finding';
import { READY_TABLES } from '../../../core/pos/official-materials';
import { quoted } from './quoted';

function readyTableAdvice(address: string): string {
  return (
    `Есть ли сообщество в таблице, видно по ID страницы; ссылка там в столбце E: ${address}. Скопируйте таблицу на ` +
    'отдельный лист этого документа (среди первых десяти), и ссылки возьмутся сами. Шаблон — для тех, кого в ней нет'
  );
}

/** The mini-app’s link: community, ready links and tables. */
export const APP_LINK_FINDINGS = {
  'group-missing': {
    severity: 'error',
    about: 'vkPage',
    title: 'Нет номера сообщества ВК',
    fix: 'Откройте любое фото сообщества: цифры после «photo-» в адресе — его номер. Вставьте эту ссылку',
    text: (menu: string) =>
      `Для пункта «${menu}» нужен номер сообщества ВК: откройте любое его фото и вставьте ссылку (photo-…)`,
  },
  'group-differs': {
    severity: 'error',
    about: 'vkPage',
    title: 'ID и ссылка ВК указывают на разные сообщества',
    fix: 'Оставьте верный номер сообщества в обоих столбцах',
    text: (byId: string, byPage: string) => `ID сообщества ${byId}, а по ссылке — ${byPage}: оставьте верный`,
  },
  'ready-app-link-bad': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'Готовая ссылка мини-приложения не подходит',
    fix: 'Нужна ссылка вида https://vk.com/app8181405#module=…; исправьте или очистите ячейку',
    text: (link: string) =>
      `Готовая ссылка ${quoted(link)} — не ссылка мини-приложения «Госуслуги», взят шаблон`,
  },
  'ready-app-link-section': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'Готовая ссылка мини-приложения — другой сферы',
    fix: 'Проверьте сферу и готовую ссылку',
    text: (link: string, own: string) => `Готовая ссылка ведёт в «${link}», а организации подходит «${own}»`,
  },
  'ready-app-link-group': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'Готовая ссылка мини-приложения — другого сообщества',
    fix: 'Проверьте groupId готовой ссылки и страницу ВК',
    text: (link: string, own: string) => `В готовой ссылке сообщество ${link}, а у организации ${own}`,
  },
  'ready-app-link-listed': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Ссылка мини-приложения взята из готовой таблицы',
    fix: 'Ничего не нужно',
    text: (sheet: string, row: number) => `Готовая таблица на листе ${quoted(sheet)}, строка ${row}`,
  },
  'ready-app-link-several': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'В готовой таблице у сообщества разные ссылки',
    fix: 'Оставьте в готовой таблице одну ссылку на сообщество',
    text: (community: string, taken: string, others: string) =>
      `В готовой таблице у сообщества ${community} разные ссылки. Взята: ${taken}. Есть ещё: ${others}`,
  },
  'app-link-unlisted': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Сообщества нет в готовой таблице: ссылка собрана по шаблону',
    fix: 'Ничего не нужно, если таблица полная',
    text: (community: string, sheets: string) =>
      `Сообщества ${community} нет в готовой таблице (${sheets}): ссылка собрана по шаблону`,
  },
  'app-template-health': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Сначала посмотрите готовую таблицу: здравоохранение',
    fix: readyTableAdvice(READY_TABLES.health),
    text: () => 'Ссылка «Запись к врачу» собрана по шаблону',
  },
  'app-template-education': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Сначала посмотрите готовую таблицу: образование',
    fix: readyTableAdvice(READY_TABLES.education),
    text: () => 'Ссылка «Запись в кружок» собрана по шаблону',
  },
} satisfies FindingDefinitions;

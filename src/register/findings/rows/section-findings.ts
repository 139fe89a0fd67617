import type { FindingDefinitions } from '../../../core/findings/finding';
import { quoted } from './quoted';

/** Section of the mini-app by field and name. */
export const SECTION_FINDINGS = {
  'section-by-name': {
    severity: 'note',
    about: 'section',
    title: 'Пункт меню определён по названию',
    fix: 'Ничего не нужно, если он верен; иначе впишите сферу',
    text: (menu: string) => `Пункт меню «${menu}» — по названию`,
  },
  'section-differs': {
    severity: 'note',
    about: 'section',
    title: 'Сфера и название подсказывают разные пункты меню',
    fix: 'Проверьте сферу: взят пункт по ней',
    text: (chosen: string, byName: string) =>
      `Взят пункт «${chosen}» по сфере, а по названию подошёл бы «${byName}»`,
  },
  'section-of-fields': {
    severity: 'warning',
    about: 'section',
    title: 'Столбцы сферы подсказывают разные пункты меню',
    fix: 'Проверьте сферу: взят пункт по первому столбцу',
    text: (chosen: string, other: string) =>
      `Сферы подсказывают разные пункты: взят ${quoted(chosen)}, подошёл бы и ${quoted(other)}`,
  },
  'section-by-default': {
    severity: 'note',
    about: 'section',
    title: 'Сфера не указана: взят общий пункт «Госуслуги»',
    fix: 'Впишите сферу, если это образование, здравоохранение или дорожное движение',
    text: () => 'Сфера не указана и по названию не видна: взят общий пункт «Госуслуги»',
  },
  'section-of-omsu': {
    severity: 'note',
    about: 'section',
    title: 'Для ОМСУ пункт меню — «Госуслуги»',
    fix: 'Ничего не нужно',
    text: (menu: string) => `Сфера указана («${menu}»), но для ОМСУ пункт меню — «Госуслуги»`,
  },
  'section-two-readings': {
    severity: 'warning',
    about: 'section',
    title: 'Пункт меню по названию не ясен',
    fix: 'Впишите сферу: образование, здравоохранение, авто или другое',
    text: (menus: string) => `По названию подходят пункты ${menus}: впишите сферу`,
  },
} satisfies FindingDefinitions;

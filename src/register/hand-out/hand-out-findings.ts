import { type FindingDefinitions, findingsOf } from '../../core/findings/finding';

/** Findings about rows that belong to no recipient, and answers that only their author can explain. */
export const HAND_OUT_FINDINGS = {
  'hand-out-no-municipality': {
    severity: 'warning',
    about: 'municipality',
    title: 'Муниципалитет неизвестен',
    fix: 'Укажите ОКТМО или муниципалитет организации и раздайте ещё раз. Пока строка на листе «Без муниципалитета».',
    text: () => 'нет ОКТМО ни у организации, ни у её администрации, и муниципалитет не назван',
  },
  'hand-out-no-parent': {
    severity: 'warning',
    about: 'parent',
    title: 'Вышестоящая организация неизвестна',
    fix: 'Укажите вышестоящую организацию и раздайте ещё раз. Пока строка на листе «Без вышестоящей организации».',
    text: () => 'вышестоящая организация не указана',
  },
  'hand-out-old-link': {
    severity: 'warning',
    about: 'formLink',
    title: 'Ссылка в выгрузке не такая, как по данным строки',
    fix: 'Данные строки изменили после заполнения. Заполните ссылки заново («Обновить все») и раздайте. Если ссылка вписана нарочно, раздайте как есть.',
    text: (column: string, right: string) =>
      right === ''
        ? `«${column}»: по данным строки ссылки нет`
        : `«${column}»: по данным строки ссылка другая`,
  },
  'answer-page': {
    severity: 'warning',
    about: 'placedLink',
    title: 'Вместо ссылки пункта указан адрес страницы',
    fix: 'Попросите ссылку из пункта меню: «Управление» → «Настройки» → «Меню», открыть пункт и скопировать адрес.',
    text: (item: string, typed: string) =>
      `${item}: нужна ссылка пункта меню, а указан адрес страницы ${typed}`,
  },
  'answer-picture': {
    severity: 'warning',
    about: 'placedLink',
    title: 'Вместо ссылки пункта прислан снимок или файл',
    fix: 'Попросите ссылку из пункта меню: открыть пункт на странице и скопировать адрес.',
    text: (item: string, typed: string) =>
      `${item}: нужна ссылка пункта меню, а прислан снимок или файл ${typed}`,
  },
  'answer-several': {
    severity: 'warning',
    about: 'placedLink',
    title: 'Несколько ссылок в одной ячейке',
    fix: 'Спросите, какая из них стоит в этом пункте, и оставьте одну.',
    text: (item: string, typed: string) => `${item}: какая из ссылок стоит в пункте? ${typed}`,
  },
  'answer-no-link': {
    severity: 'warning',
    about: 'placedLink',
    title: 'Вместо ссылки написаны слова',
    fix: 'Спросите, что имелось в виду, и попросите ссылку из пункта меню.',
    text: (item: string, typed: string) => `${item}: это не ссылка: ${typed}`,
  },
  'answer-placed': {
    severity: 'warning',
    about: 'placedLink',
    title: 'Непонятно, размещено ли',
    fix: 'Спросите, стоят ли пункты на странице, и отметьте «да» или «нет».',
    text: (typed: string) => `размещено или нет? написано ${typed}`,
  },
  'answer-differs': {
    severity: 'warning',
    about: 'placedLink',
    title: 'Пришли разные ответы',
    fix: 'Выберите верный в расхождениях или спросите, какой из них верен.',
    text: (sources: string) => `пришли разные ответы: ${sources}. Какой верен?`,
  },
  'answer-date': {
    severity: 'note',
    about: 'date',
    title: 'Дата размещения не читается',
    fix: 'Спросите день и впишите его на листе раздачи, например 22.11.2026, затем соберите ещё раз.',
    text: (typed: string) => `дата размещения ${typed} не читается: впишите, например 22.11.2026`,
  },
} satisfies FindingDefinitions;

/**
 * Makes a finding about a row without a recipient.
 *
 * @example handOutFinding('hand-out-no-parent').severity // 'warning'
 */
export const handOutFinding = findingsOf(HAND_OUT_FINDINGS);

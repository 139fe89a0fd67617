import { plural, spaced } from '../../core/cells/plural';
import type { MenuItemKey } from '../../shared/audit';

/** Every text of the tab «Проверка» and of placed links on the card. */

const rowsAccusative = (count: number) => `${spaced(count)} ${plural(count, 'строку', 'строки', 'строк')}`;

export const AUDIT = {
  heading: 'Что размещено на страницах',
  intro:
    'Панель сверит ссылки, которые стоят в меню сообществ, с данными организаций: найдёт ошибки и назовёт верную ссылку.',
  need: 'Нужен столбец с размещёнными ссылками: «Ссылка в меню 1», «Размещённая ссылка…» или любой, где они есть.',
  loading: 'Читаем таблицу…',
  sheet: 'Лист со ссылками',
  check: 'Проверить ссылки',
  resultHeading: 'Результат проверки ссылок',
  onSheet: (sheet: string) => `Лист «${sheet}». Сами ссылки не меняются.`,
  alone:
    'На листе нет выгрузки (наименования и ОГРН или ID), поэтому проверены только сами ссылки. Чтобы сверить их с данными организаций, добавьте столбцы со ссылками в лист выгрузки.',
  nothing: 'Столбцов с размещёнными ссылками не видно.',
  nothingFix:
    'Выберите столбец ниже или назовите его «Ссылка в меню 1», «Ссылка в меню 2», «Ссылка в меню 3» и проверьте заново.',
  noneRight: 'Проверять нечего: в столбцах нет ни одной ссылки.',
  write: (count: number) => `Записать проверку в ${rowsAccusative(count)}`,
  legend: 'Столбцы «Проверка: …»: зелёный — верно, жёлтый — внимание или нет ссылки, красный — ошибка.',
};

export const TOTALS = {
  right: 'Верных ссылок',
  share: (percent: number) => `${percent}\u00a0%`,
  rows: 'Страниц',
  links: 'Ссылок размещено',
  rightCount: 'верно',
  wrong: 'с ошибками или замечаниями',
  missing: 'Нет ссылки, пунктов меню',
};

export const PLACED = {
  summary: (count: number) => `Столбцы со ссылками: ${count}`,
  places: {
    form: 'Сообщить о проблеме',
    poll: 'Высказать мнение',
    app: 'Госуслуги',
  } satisfies Record<MenuItemKey, string>,
  any: 'По самой ссылке',
  none: 'Не проверять',
  chosen: 'выбрано вами',
  add: 'Добавить столбец',
  addPrompt: 'Выберите столбец',
  added: (header: string) => `Столбец «${header}» добавлен.`,
  apply: 'Проверить с этими столбцами',
  automatic: 'Найти столбцы самим',
};

export const PLACED_LINK = {
  heading: 'Сейчас размещено',
  of: (item: number, count: number) => `Сейчас размещено, ${item} из ${count}`,
  right: 'Ссылка верна',
  same: 'Размещена, ссылка верна',
  marked: 'Подчёркнуто то, что неверно.',
  markedRight: 'Подчёркнуто то, чем верная ссылка отличается.',
  due: 'Верная ссылка',
  copyRight: 'Копировать верную ссылку',
  noRight: 'Верную ссылку собрать не из чего: исправьте замечания к строке.',
  cut: (count: number) => `…ещё ${spaced(count)} ${plural(count, 'знак', 'знака', 'знаков')}`,
};

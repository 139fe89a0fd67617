import { counted, plural } from '../../core/cells/plural';
import { SEVERITY_NAMES } from '../../core/findings/severity-names';
import { rows } from '../../run/words/counted';
import type { Weight } from '../../shared/findings';
import type { MendLock } from '../../shared/mend';

/** Findings as a person works through them. */

export const WEIGHT_NAMES: { readonly [weight in Weight]: string } = {
  '': 'Все замечания',
  attention: 'Требуют внимания',
  error: `Только «${SEVERITY_NAMES.error}»`,
  warning: `Только «${SEVERITY_NAMES.warning}»`,
  note: `Только «${SEVERITY_NAMES.note}»`,
};

const finding = (count: number) => counted`${count} ${plural(count, 'замечание', 'замечания', 'замечаний')}`;

export const FIND = {
  search: 'Найти: название, ОГРН, строка',
  button: 'Найти',
  all: 'Показать все',
  weight: 'Какие',
  found: (count: number, search: string) =>
    count === 0 ? `По «${search}» ничего не найдено.` : `По «${search}»: ${finding(count)}.`,
  noneOfWeight: 'Таких замечаний нет.',
  settledGroup: 'решено',
  settledRow: 'решено',
  looking: 'Ищем…',
};

export const LIST = {
  button: (isPart: boolean) => `Список ${isPart ? 'этих ' : ''}замечаний на отдельном листе`,
  making: 'Составляем список…',
  made: (sheet: string, count: number) => `Лист «${sheet}»: ${finding(count)}.`,
  earlier: (sheet: string, count: number) =>
    `Такой список уже есть, второй не нужен. Лист «${sheet}»: ${finding(count)}.`,
  sameOnce: 'Если такой список уже есть, откроем его.',
};

export const FOUND_LINK = {
  item: (title: string) => `Пункт меню «${title}»`,
  placed: 'Сейчас размещено',
  right: 'Верная ссылка',
  copyRight: 'Копировать исправленную ссылку',
  copy: 'Копировать ссылку',
  noRight: 'Верную ссылку собрать не из чего: исправьте замечания к строке при заполнении.',
};

/** What a value may mean, to choose from beside a finding. */
export const CANDIDATES = {
  label: (title: string, value: string) => `${title} «${value}» — это:`,
  hint: (count: number) =>
    `Выбор — сразу для ${
      count === 1
        ? 'этой строки'
        : counted`всех ${count} ${plural(count, 'строки', 'строк', 'строк')} с этим значением`
    }. Он запишется на лист «Решения», ячейки не изменятся.`,
  decided: (value: string, choice: string) => `Решено: «${value}» — ${choice}.`,
  withdraw: 'Вернуть',
};

export const MEND = {
  looking: 'Смотрим ячейку…',
  selected: (row: number, header: string) =>
    header === ''
      ? counted`Строка ${row} выделена в таблице.`
      : counted`Строка ${row}, ячейка «${header}» выделена в таблице.`,
  noCell: 'Строка выделена в таблице.',
  elsewhere: (row: number) => counted`Исправлять нужно строку ${row}: она выделена в таблице.`,
  hidden: 'В таблице ячейку не видно: строка или столбец скрыты. Исправить её можно здесь.',
  changed: 'Строка изменена, проверить: замечание могло устареть.',
  settledSince: 'Решено. Строку с тех пор изменили или сдвинули.',
  recheck: 'Проверить заново',
  locks: {
    formula: 'В ячейке формула: исправьте её в таблице.',
    merged: 'Ячейка объединена с другими: исправьте её в таблице.',
    link: 'Под текстом ячейки ссылка: исправьте её в таблице.',
  } satisfies Record<MendLock, string>,
  choose: 'Выберите',
  likely: 'Вероятнее всего',
  chooseFirst: 'Выберите значение из списка.',
  empty: 'пусто',
  now: (value: string) => `Сейчас: ${value === '' ? 'пусто' : `«${value}»`}`,
  everywhere: (count: number) =>
    counted`Применить ко всем ${count} ${plural(count, 'строке', 'строкам', 'строкам')} с этим значением`,
  write: 'Исправить',
  writing: 'Записываем…',
  same: 'Это то же значение, что в ячейке.',
  written: (value: string, count: number) =>
    `Записано ${value === '' ? 'пустое значение' : `«${value}»`}${count > 1 ? `, ${rows(count)}` : ''}.`,
  checking: 'Проверяем…',
  putBack: 'Вернуть',
  notPutBack: (count: number) => `Не возвращено, потому что изменено позже: ${rows(count)}.`,
  previous: 'Предыдущая',
  next: 'Следующая',
  end: 'Дальше открытых замечаний нет.',
};

import { plural, spaced } from '../../core/cells/plural';
import { rows } from '../../run/words/counted';

/** What a person is to decide once for all rows with a value. */

export const DECISIONS = {
  heading: (count: number) =>
    `Требует решения: ${spaced(count)} ${plural(count, 'значение', 'значения', 'значений')}`,
  hint: 'Решите каждое один раз, для всех его строк. Решения хранятся на листе «Решения» (нет его — появится), их можно изменить и там.',
  label: (title: string, value: string) => `${title}: «${value}»`,
  rows: (count: number) => rows(count),
  undecided: 'Не решено',
  kept: 'Решения записаны.',
  save: 'Сохранить решения',
  saving: 'Сохраняем…',
  more: (count: number) => `Показать ещё ${spaced(count)}`,
};

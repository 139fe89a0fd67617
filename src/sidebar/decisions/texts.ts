import { counted, plural } from '../../core/cells/plural';
import { rows } from '../../run/words/counted';

/** What a person is to decide once for all rows with a value. */

export const DECISIONS = {
  heading: (count: number) =>
    counted`Требует решения: ${count} ${plural(count, 'значение', 'значения', 'значений')}`,
  hint: 'Решите каждое один раз, для всех его строк. Решения хранятся на листе «Решения» (нет его — появится), их можно изменить и там.',
  label: (title: string, value: string) => `${title}: «${value}»`,
  rows: (count: number) => rows(count),
  undecided: 'Не решено',
  kept: 'Решения записаны.',
  save: 'Сохранить решения',
  chooseFirst: 'Сначала выберите значение из списка.',
  saving: 'Сохраняем…',
  more: (count: number) => counted`Показать ещё ${count}`,
};

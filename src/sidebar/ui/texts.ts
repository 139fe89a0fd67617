import { counted } from '../../core/cells/plural';
import { rows, sheets } from '../../run/words/counted';

/** What all tabs say: failures, findings, their buttons. */

export const BUTTONS = {
  retry: 'Повторить',
  wait: 'Ждать дальше',
  close: 'Закрыть',
};

export const moreButton = (count: number, shown: number, all: number) =>
  counted`Показать ещё ${count} (${shown} из ${all})`;

export const openSheet = (sheet: string) => `Открыть лист «${sheet}»`;

export const restOfSheets = (count: number) => `Ещё ${sheets(count)}`;

export const AHEAD = {
  kept: 'Прежнее можно вернуть в «Истории».',
};

export const WORKING = 'Подождите…';

export const NEXT_STEPS = 'Что дальше';

export const FAILURE_HEADING = 'Не получилось';

export const SILENCE =
  'Google не отвечает дольше минуты. Подождите ещё или повторите: повтор ничего не испортит.';

export const REJECTIONS = {
  accounts:
    'Google не пустил к таблице. Обычно это бывает, когда в браузере открыто несколько аккаунтов: выйдите из лишних или откройте таблицу в отдельном окне (режим инкогнито) под нужным аккаунтом и повторите.',
  connection: 'Нет связи с Google. Проверьте интернет и повторите: сделанное не пропадёт.',
  neverAnswered: 'Google не ответил, а дольше шести минут он не работает. Повторите: сделанное не пропадёт.',
  tooLong: 'Google прервал слишком долгую работу. Повторите: продолжим с того же места.',
  other: 'Google не выполнил запрос. Повторите, а если не поможет, обновите страницу с таблицей.',
};

export const FINDINGS = {
  heading: 'Замечания',
  none: 'Замечаний нет.',
  fix: 'Что сделать:',
  rows,
  row: (row: number) => counted`Строка ${row}`,
  nameless: 'без наименования',
};

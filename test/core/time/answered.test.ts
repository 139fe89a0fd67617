import type { CellValue } from '../../../src/core/cells/cell-value';
import { isAnsweredOn, isAnsweredStatus } from '../../../src/core/time/answered';
import { processorTime } from '../../support/processor-time';

test.each([
  'Ответ направлен',
  'Закрыто',
  'Решено',
  'Отклонено',
  'Дан ответ',
  'Ответ заявителю направлен',
  'Направлен ответ',
  'Ответ отправлен заявителю',
  'Ответ опубликован',
  'Ответ предоставлен',
  'Отвечено',
  'Рассмотрено, дан ответ',
  'Исполнено',
  'ЗАВЕРШЕНО',
  'Отказано в рассмотрении',
  'Мотивированный отказ',
  'Снято с контроля',
  'Проблема решена',
  'Ожидает оценки заявителя',
  'В архиве',
])('«%s» is answered', (status) => {
  expect(isAnsweredStatus(status)).toBe(true);
});

test.each([
  '',
  'В работе',
  'Новое',
  'Зарегистрировано',
  'На рассмотрении',
  'На исполнении',
  'К исполнению',
  'На решении',
  'Не решено',
  'Не рассмотрено',
  'Не отвечено',
  'Без ответа',
  'Ожидает ответа',
  'Ожидает закрытия',
  'Ответ не направлен',
  'Ответ готовится',
  'Подготовка ответа',
  'Ответ на согласовании',
  'Ответ направлен на согласование',
  'Промежуточный ответ направлен',
  'Направлено исполнителю',
  'Направлено на исполнение',
  'Принято решение о продлении',
  'Возвращено на доработку',
  'Переоткрыто',
  'Частично решено',
])('«%s» still waits for an answer', (status) => {
  expect(isAnsweredStatus(status)).toBe(false);
});

test.each<[CellValue, boolean]>([
  [true, true],
  [false, false],
  [new Date(2026, 10, 22), true],
  ['22.11.2026 14:00', true],
  ['исх. 15 от 12.11.2026', true],
  ['+', true],
  ['', false],
  ['нет', false],
  ['ЛОЖЬ', false],
  [0, false],
  ['план 12.12.2026', false],
  ['до 12.12.2026', false],
  ['не направлен', false],
])('«Дата ответа» %j: %s', (cell, answered) => {
  expect(isAnsweredOn(cell)).toBe(answered);
});

test.each(['направ', 'ответ ', 'ответ а а ', ' ', 'открыт'])(
  '50,000 characters of %j are read at once',
  (piece) => {
    const long = piece.repeat(50_000 / piece.length);
    expect(processorTime(() => isAnsweredStatus(long))).toBeLessThan(2000);
  },
);

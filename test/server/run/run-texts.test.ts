import { RUN_FAILURES } from '../../../src/server/run/run-texts';
import { RUN_KINDS, type RunKind } from '../../../src/shared/run';
import { check, failure, fill, manyRows, registerHost, value } from '../../support/register';
import { passedOff, startOf } from '../../support/runs';
import { MESSAGES, readinessHost } from '../readiness/readiness-host';

const NINE = new Date(2026, 10, 22, 9, 5);

const texts = (kind: RunKind) => [
  RUN_FAILURES.running({ kind, sheetName: 'Лист', started: NINE.getTime() }).text,
  RUN_FAILURES.takenOver(kind).text,
  RUN_FAILURES.gone(kind).text,
  RUN_FAILURES.changed(kind, 7).text,
  RUN_FAILURES.columnsChanged(kind).text,
  RUN_FAILURES.noJournal(kind).text,
  RUN_FAILURES.notUndoable(kind).text,
];

const WORDS: { readonly [kind in RunKind]: readonly string[] } = {
  fill: [
    'Лист «Лист» уже заполняется (с 09:05). Дождитесь конца или остановите то заполнение.',
    'Заполнение продолжили в другом окне. Здесь больше ничего делать не нужно.',
    'Этого заполнения уже нет: его завершили, остановили или отменили. Проверьте лист заново.',
    'Пока шло заполнение, лист изменили (строка 7). Нужна новая проверка.',
    'Пока шло заполнение, столбцы листа изменили. Нужна новая проверка.',
    'Журнал этого заполнения удалён, отменить его нельзя. Используйте историю версий таблицы.',
    'Отменить на листе можно только последнее заполнение.',
  ],
  audit: [
    'На лист «Лист» уже записывают проверку (с 09:05). Дождитесь конца или остановите ту запись проверки.',
    'Запись проверки продолжили в другом окне. Здесь больше ничего делать не нужно.',
    'Этой записи проверки уже нет: её завершили, остановили или отменили. Проверьте лист заново.',
    'Пока шла запись проверки, лист изменили (строка 7). Нужна новая проверка.',
    'Пока шла запись проверки, столбцы листа изменили. Нужна новая проверка.',
    'Журнал этой записи проверки удалён, отменить её нельзя. Используйте историю версий таблицы.',
    'Отменить на листе можно только последнюю запись проверки.',
  ],
  handOut: [
    'Лист «Лист» уже раздают (с 09:05). Дождитесь конца или остановите ту раздачу.',
    'Раздачу продолжили в другом окне. Здесь больше ничего делать не нужно.',
    'Этой раздачи уже нет: её завершили, остановили или отменили. Проверьте лист заново.',
    'Пока шла раздача, лист изменили (строка 7). Нужна новая проверка.',
    'Пока шла раздача, столбцы листа изменили. Нужна новая проверка.',
    'Журнал этой раздачи удалён, отменить её нельзя. Используйте историю версий таблицы.',
    'Отменить на листе можно только последнюю раздачу.',
  ],
  collect: [
    'На лист «Лист» уже собирают ответы (с 09:05). Дождитесь конца или остановите тот сбор ответов.',
    'Сбор ответов продолжили в другом окне. Здесь больше ничего делать не нужно.',
    'Этого сбора ответов уже нет: его завершили, остановили или отменили. Проверьте лист заново.',
    'Пока шёл сбор ответов, лист изменили (строка 7). Нужна новая проверка.',
    'Пока шёл сбор ответов, столбцы листа изменили. Нужна новая проверка.',
    'Журнал этого сбора ответов удалён, отменить его нельзя. Используйте историю версий таблицы.',
    'Отменить на листе можно только последний сбор ответов.',
  ],
  readiness: [
    'На лист «Лист» уже записывают готовность (с 09:05). Дождитесь конца или остановите ту запись готовности.',
    'Запись готовности продолжили в другом окне. Здесь больше ничего делать не нужно.',
    'Этой записи готовности уже нет: её завершили, остановили или отменили. Проверьте лист заново.',
    'Пока шла запись готовности, лист изменили (строка 7). Нужна новая проверка.',
    'Пока шла запись готовности, столбцы листа изменили. Нужна новая проверка.',
    'Журнал этой записи готовности удалён, отменить её нельзя. Используйте историю версий таблицы.',
    'Отменить на листе можно только последнюю запись готовности.',
  ],
  deadlines: [
    'На лист «Лист» уже записывают сроки (с 09:05). Дождитесь конца или остановите ту запись сроков.',
    'Запись сроков продолжили в другом окне. Здесь больше ничего делать не нужно.',
    'Этой записи сроков уже нет: её завершили, остановили или отменили. Проверьте лист заново.',
    'Пока шла запись сроков, лист изменили (строка 7). Нужна новая проверка.',
    'Пока шла запись сроков, столбцы листа изменили. Нужна новая проверка.',
    'Журнал этой записи сроков удалён, отменить её нельзя. Используйте историю версий таблицы.',
    'Отменить на листе можно только последнюю запись сроков.',
  ],
};

test.each(RUN_KINDS)('what is said when %s cannot go on', (kind) => {
  expect(texts(kind)).toEqual(WORDS[kind]);
});

const BUSY: { readonly [kind in RunKind]: RegExp } = {
  fill: /^Лист «Выгрузка» уже заполняется \(с 12:00\)\. .* то заполнение\.$/,
  audit: /^На лист «Выгрузка» уже записывают проверку \(с 12:00\)\. .* ту запись проверки\.$/,
  handOut: /^Лист «Выгрузка» уже раздают \(с 12:00\)\. .* ту раздачу\.$/,
  collect: /^На лист «Выгрузка» уже собирают ответы \(с 12:00\)\. .* тот сбор ответов\.$/,
  readiness: /^На лист «Выгрузка» уже записывают готовность \(с 12:00\)\. .* ту запись готовности\.$/,
  deadlines: /^На лист «Сообщения» уже записывают сроки \(с 12:00\)\. .* ту запись сроков\.$/,
};

test.each(RUN_KINDS)('a second run is told that %s is under way', async (kind) => {
  const host = await readinessHost();
  const register = host.book.sheets[0]!.id;
  const sheetId = kind === 'deadlines' ? host.book.sheetNamed(MESSAGES)!.id : register;
  value(host.handlers.startRun(startOf(passedOff(host, kind, sheetId))));
  const other = kind === 'fill' ? 'readiness' : 'fill';
  const second = failure(host.handlers.startRun(startOf(passedOff(host, other, register))));
  expect(second).toMatchObject({ code: 'busy', retry: true });
  expect(second.text).toMatch(BUSY[kind]);
});

describe('a stop', () => {
  test('whose answer was lost is asked for again and answers the same', async () => {
    const host = await registerHost(manyRows(4));
    const { runId } = value(host.handlers.startRun(startOf(check(host))));
    const stopped = value(host.handlers.stopRun({ runId }));
    expect(value(host.handlers.stopRun({ runId }))).toEqual(stopped);
    expect(stopped.outcome).toBe('stopped');
  });
  test('of a run that came to its end elsewhere says so', async () => {
    const host = await registerHost(manyRows(4));
    const runId = fill(host);
    expect(failure(host.handlers.stopRun({ runId })).text).toBe(WORDS.fill[2]);
  });
  test('of a run that nobody knows says so', async () => {
    const host = await registerHost();
    expect(failure(host.handlers.stopRun({ runId: 'r1.1' }))).toMatchObject({
      code: 'run-gone',
      retry: false,
    });
  });
});

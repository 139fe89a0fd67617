import { type Organisation, readiness } from './readiness-sheet';

const SCHOOL: Organisation = { name: 'Школа № 1', id: 300001 };
const stepOf = (one: Organisation) => {
  const { rows, stages } = readiness([one], null);
  const organisations = Object.values(stages).reduce((sum, count) => sum + count, 0);
  return [rows[0]!.cells.nextStep, organisations];
};

test('a status in unknown words is named: no ЛКО is asked for anew', () => {
  expect(stepOf({ ...SCHOOL, status: 'В работе' })).toEqual([
    'Координатор региона: подключить ЛКО 300001 к сообщениям: сейчас он в непонятном статусе «В работе»',
    1,
  ]);
});

test.each(['Ликвидация', 'не учитывается'])('«%s»: nobody has anything to do', (status) => {
  expect(stepOf({ ...SCHOOL, status })).toEqual(['', 0]);
  expect(stepOf({ ...SCHOOL, id: '', status })).toEqual(['', 0]);
});

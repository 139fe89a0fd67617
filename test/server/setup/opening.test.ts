import { readDist } from '../../../host/dist-files';
import { openHost } from '../../../host/host';
import { SUMMARY } from '../../../src/register/hand-out/texts';
import { REQUEST_HEADERS, TEMPLATE_HEADERS } from '../../../src/register/requests/texts';
import { NO_SHEET } from '../../../src/shared/setup';
import { value } from '../../support/register';

const REGISTER = [
  ['Наименование', 'ОГРН', 'ID ЛКО'],
  ['Школа № 5', '1025401020721', 219141],
];
const MADE = { Запросы: [[...REQUEST_HEADERS]], Тексты: [[...TEMPLATE_HEADERS]], Сводка: [[SUMMARY.title]] };

/** What opening the panel reads and calls beside so many hand-out sheets. */
async function opened(others: number): Promise<{ cells: number; calls: number }> {
  const handedOut = Array.from(
    { length: others },
    (_, at) => [`Район ${at}`, [['Что-то'], ['ещё']]] as const,
  );
  const host = await openHost({
    ...readDist(),
    sheets: { Выгрузка: REGISTER, ...Object.fromEntries(handedOut), ...MADE },
  });
  host.gate.reset();
  value(host.handlers.getOverview({ sheetId: NO_SHEET }));
  return { cells: host.gate.counts.cellsRead, calls: host.gate.counts.calls };
}

// A document that was handed out has a hundred sheets, and each look at one is a call to Google.
test('opening the panel looks into no sheet that its buttons do not renew', async () => {
  const [few, many] = [await opened(1), await opened(61)];
  expect(many.cells).toBe(few.cells);
  expect((many.calls - few.calls) / 60).toBeLessThanOrEqual(4);
});

import { plainText } from '../../support/plain-text';
import { cells, registerHost, sheetOf, value } from '../../support/register';
import { preview } from '../../support/runs';
import { checkHandOut, DISTRICT, handOut, TOWN, TWO_DISTRICTS } from './hand-out-cycle';

/** A document with so many cells taken by a sheet of a person's own. */
async function fullTo(taken: number) {
  const host = await registerHost(TWO_DISTRICTS);
  const sheet = host.book.addSheet('Архив');
  sheet.maxColumns = 100;
  sheet.maxRows = taken / 100;
  return host;
}

test('a sheet has the rows that it needs: 400 sheets fit where 26,000 cells each would not', async () => {
  const host = await registerHost(TWO_DISTRICTS);
  handOut(host);
  for (const [name, organisations] of [
    [DISTRICT, 3],
    [TOWN, 2],
  ] as const) {
    const { maxRows, content } = sheetOf(host, name);
    expect(maxRows).toBe(content.rows + 5);
    expect(content.rows).toBe(4 + organisations);
  }
});

test('an organisation that comes later finds room', async () => {
  const host = await registerHost(TWO_DISTRICTS);
  handOut(host);
  const register = sheetOf(host);
  for (let at = 0; at < 8; at += 1) {
    const row = register.content.rows + 1;
    ['Клуб', '', 400000 + at, DISTRICT, '50657000'].forEach((text, column) => {
      if (text !== '') register.put(row, column + 1, column === 0 ? `Клуб ${at}` : text);
    });
  }
  handOut(host);
  expect(cells(host, DISTRICT).flat()).toContain('Клуб 7');
});

test('what will not fit is said beforehand', async () => {
  const host = await fullTo(9_974_000 - 100);
  const said = plainText(checkHandOut(host).notices.join(' '));
  expect(said).toMatch(/Новые листы не поместятся: им нужно ячеек \d+, а таблица Google вместит ещё 100\. /);
  expect(value(preview(await registerHost(TWO_DISTRICTS), 'handOut')).notices.join(' ')).not.toMatch(
    /не поместятся/,
  );
});

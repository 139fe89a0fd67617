/**
 * A table as programs put it on the clipboard: tabs between cells, line ends between rows, a cell that holds one of them
 * or begins with a quote in quotes.
 * @example clipboardText([['а', 'две\nстроки']]) // 'а\t"две\nстроки"'
 */
export function clipboardText(table: readonly (readonly string[])[]): string {
  const lines = table.map((row) => row.map(quoted).join('\t'));
  // Without it an empty last line would be no row.
  return lines.join('\n') + (lines.length > 1 && lines[lines.length - 1] === '' ? '\n' : '');
}

/**
 * The table of a clipboard's text, all rows of one length. Quotes are a writer's only around a tab, a line end or
 * doubled quotes: Google Sheets puts the name «"Ромашка"» on the clipboard as it is.
 * @example clipboardTable('"Школа\n№ 1"\t01\r\n') // [['Школа\n№ 1', '01']]
 */
export function clipboardTable(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    const { cell, end } = quotedCell(text, at) ?? bareCell(text, at);
    rows[rows.length - 1]?.push(cell.replace(/\r\n?/g, '\n'));
    if (end >= text.length) break;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (text[end] !== '\t') {
      // What follows the last line end is no row.
      if (at < text.length) rows.push([]);
    } else if (at >= text.length) rows[rows.length - 1]?.push('');
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

function bareCell(text: string, at: number): { cell: string; end: number } {
  let end = at;
  while (end < text.length && !isEdge(text[end])) end += 1;
  return { cell: text.slice(at, end), end };
}

/** null when the quotes are the cell's own. */
function quotedCell(text: string, at: number): { cell: string; end: number } | null {
  if (text[at] !== '"') return null;
  let end = at + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return null;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const inside = text.slice(at + 1, end);
  const isEnd = end + 1 >= text.length || isEdge(text[end + 1]);
  return isEnd && /[\t\n\r"]/.test(inside) ? { cell: inside.replace(/""/g, '"'), end: end + 1 } : null;
}

function isEdge(character: string | undefined): boolean {
  return character === '\t' || character === '\n' || character === '\r';
}

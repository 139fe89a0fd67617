import type { BookSheet } from '../../book/book-sheet';
import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { assertText } from '../execution/signature';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type Member = 'getText' | 'getLinkUrl' | 'getRuns' | 'getStartIndex' | 'getEndIndex';
const MEMBERS: readonly Member[] = ['getText', 'getLinkUrl', 'getRuns', 'getStartIndex', 'getEndIndex'];

/** Text of a cell with its link and runs. */
class RichText implements Pick<GoogleRichText, 'getText' | 'getRuns' | 'getStartIndex' | 'getEndIndex'> {
  constructor(
    private readonly execution: Execution,
    private readonly runs: readonly string[],
    private readonly link: string | null,
    private readonly start: number,
  ) {}

  getText(): string {
    return this.runs.join('');
  }

  getLinkUrl(): string | null {
    return this.link;
  }

  getRuns(): GoogleRichText[] {
    const result = this.execution.realm.array<GoogleRichText>();
    let start = this.start;
    for (const run of this.runs) {
      result.push(
        facade(
          this.execution,
          'RichTextValue',
          new RichText(this.execution, [run], this.link, start),
          MEMBERS,
        ),
      );
      start += run.length;
    }
    return result;
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.getText().length;
  }
}

const BUILDER_MEMBERS = ['setText', 'setLinkUrl', 'build'] as const;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** Puts a text with a link together. */
class RichTextBuilder {
  private text = '';
  private link: string | null = null;

  constructor(private readonly execution: Execution) {}

  setText(text: string): GoogleBuilder {
    assertText('SpreadsheetApp.RichTextValueBuilder.setText', text);
    this.text = text;
    return this as unknown as GoogleBuilder;
  }

  /** Only the whole text: no handler links a part of it. */
  setLinkUrl(url: string): GoogleBuilder {
    assertText('SpreadsheetApp.RichTextValueBuilder.setLinkUrl', url);
    this.link = url;
    return this as unknown as GoogleBuilder;
  }

  build(): GoogleRichText {
    const made = new RichText(this.execution, [this.text], this.link, 0);
    return facade(this.execution, 'RichTextValue', made, MEMBERS);
  }
}

/** SpreadsheetApp.newRichTextValue. */
export function newRichTextBuilder(execution: Execution): GoogleBuilder {
  return facade(execution, 'RichTextValueBuilder', new RichTextBuilder(execution), BUILDER_MEMBERS);
}

/** Writes a rich text as setRichTextValue does: as text, never parsed. */
export function writeRichText(sheet: BookSheet, row: number, column: number, value: unknown): void {
  const rich = implementation(value, RichText, 'SpreadsheetApp.Range.setRichTextValues');
  const text = rich.getText();
  const link = rich.getLinkUrl();
  if (link !== null && text !== '') sheet.putLink(row, column, text, link);
  else sheet.put(row, column, text);
}

/** Rich text of a cell; null for a cell without text, as Google gives it. */
export function richTextOf(
  execution: Execution,
  sheet: BookSheet,
  row: number,
  column: number,
): GoogleRichText | null {
  const cell = sheet.cell(row, column);
  if (!cell || cell.formula || typeof cell.value !== 'string' || cell.value === '') return null;
  const texts = cell.runs?.map((run) => run.text) ?? [cell.value];
  const link = sheet.link(row, column) || null;
  return facade(execution, 'RichTextValue', new RichText(execution, texts, link, 0), MEMBERS);
}

import type { Cell } from 'exceljs';
import { textRuns } from '../book/cell-content';
import type { Execution } from './execution';
import { facade } from './facade';

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

/** Rich text of a cell; null for a cell without text, as Google gives it. */
export function richTextOf(execution: Execution, cell: Cell | undefined): GoogleRichText | null {
  const runs = cell ? textRuns(cell) : null;
  if (!cell || !runs) return null;
  const texts = runs.map((run) => run.text);
  return facade(
    execution,
    'RichTextValue',
    new RichText(execution, texts, cell.hyperlink || null, 0),
    MEMBERS,
  );
}

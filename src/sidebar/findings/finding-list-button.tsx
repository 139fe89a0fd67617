import { isAsking } from '../../run/call';
import type { RunKind } from '../../shared/run';
import type { FindingSearch } from '../../shared/run-kinds';
import { SheetLinks } from '../ui/sheet-links';
import { SheetsAhead } from '../ui/sheets-ahead';
import { LIST } from './texts';
import type { FindingsWork } from './use-findings';

interface FindingListButtonProps {
  readonly findings: FindingsWork;
  readonly request: Omit<FindingSearch<RunKind>, 'search'>;
  /** Name of the sheet that it would make. */
  readonly name: string;
  readonly onOpen: (sheetId: number) => void;
}

/** Makes the sheet of all findings, and leads to it. */
export function FindingListButton({ findings, request, name, onOpen }: FindingListButtonProps) {
  const { asked, dispatchAsked } = findings;
  const making = isAsking(asked) && asked.call?.name === 'listFindings';
  const made =
    asked.reply?.name === 'listFindings' && asked.reply.answer.ok ? asked.reply.answer.value : null;
  return (
    <div class="finding-list">
      <button
        type="button"
        class="link"
        aria-disabled={making ? 'true' : undefined}
        onClick={() => !making && dispatchAsked({ type: 'ask', call: { name: 'listFindings', request } })}
      >
        {LIST.button}
      </button>
      <p class="hint" role="status">
        {making ? LIST.making : made ? LIST.made(made.sheetName, made.count) : ''}
      </p>
      {made && !making ? (
        <SheetLinks sheets={[made]} onOpen={onOpen} />
      ) : (
        <SheetsAhead ahead={{ fresh: [name], renewed: [] }} renewal="" />
      )}
    </div>
  );
}

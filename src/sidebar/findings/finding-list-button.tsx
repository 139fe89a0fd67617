import { isAsking } from '../../run/call';
import type { RunKind } from '../../shared/run';
import type { FindingListRequest } from '../../shared/run-kinds';
import { SheetLinks } from '../ui/sheet-links';
import { SheetsAhead } from '../ui/sheets-ahead';
import { LIST } from './texts';
import type { FindingsWork } from './use-findings';

interface FindingListButtonProps {
  readonly findings: FindingsWork;
  readonly request: Omit<FindingListRequest<RunKind>, 'search' | 'weight'>;
  readonly onOpen: (sheetId: number) => void;
}

/** Makes the sheet of the findings that are on the screen, and leads to it. */
export function FindingListButton({ findings, request, onOpen }: FindingListButtonProps) {
  const { state, asked, dispatchAsked, listed, listName } = findings;
  const search = state.found?.search ?? '';
  const { weight } = state;
  const making = isAsking(asked) && asked.call?.name === 'listFindings';
  // Where something else is on the screen since, another press makes another list.
  const made = listed?.search === search && listed.weight === weight ? listed : null;
  const said = made ? (made.isEarlier ? LIST.earlier : LIST.made)(made.sheetName, made.count) : '';
  return (
    <div class="finding-list">
      <button
        type="button"
        class="link"
        aria-disabled={making ? 'true' : undefined}
        onClick={() =>
          !making &&
          dispatchAsked({
            type: 'ask',
            call: { name: 'listFindings', request: { ...request, search, weight } },
          })
        }
      >
        {LIST.button(search !== '' || weight !== '')}
      </button>
      <p class="hint" role="status">
        {making ? LIST.making : said}
      </p>
      {made && !making ? (
        <SheetLinks sheets={[made]} onOpen={onOpen} />
      ) : (
        <>
          <SheetsAhead ahead={{ fresh: [listName], renewed: [] }} renewal="" />
          <p class="hint">{LIST.sameOnce}</p>
        </>
      )}
    </div>
  );
}

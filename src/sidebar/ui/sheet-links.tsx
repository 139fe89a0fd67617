import { openSheet, restOfSheets } from './texts';

interface MadeSheet {
  readonly sheetId: number;
  readonly sheetName: string;
}

interface SheetLinksProps {
  readonly sheets: readonly MadeSheet[];
  /** Shows a sheet. */
  readonly onOpen: (sheetId: number) => void;
}

/** More would fill the panel: the rest is folded. */
const MOST_LINKS = 10;

/** The sheets that were made, each leading to it. */
export function SheetLinks({ sheets, onOpen }: SheetLinksProps) {
  if (sheets.length === 0) return null;
  const rest = sheets.slice(MOST_LINKS);
  return (
    <>
      <Links sheets={sheets.slice(0, MOST_LINKS)} onOpen={onOpen} />
      {rest.length > 0 && (
        <details>
          <summary>{restOfSheets(rest.length)}</summary>
          <Links sheets={rest} onOpen={onOpen} />
        </details>
      )}
    </>
  );
}

function Links({ sheets, onOpen }: SheetLinksProps) {
  return (
    <ul class="next-steps">
      {sheets.map(({ sheetId, sheetName }) => (
        <li key={sheetId}>
          <button type="button" class="link" onClick={() => onOpen(sheetId)}>
            {openSheet(sheetName)}
          </button>
        </li>
      ))}
    </ul>
  );
}

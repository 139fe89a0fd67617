import { openSheet } from './texts';

interface SheetLinksProps {
  readonly sheets: readonly { readonly sheetId: number; readonly sheetName: string }[];
  /** Shows a sheet. */
  readonly onOpen: (sheetId: number) => void;
}

/** More would fill the panel: the sheets stand side by side in the table. */
const MOST_LINKS = 10;

/** The sheets that were made, each leading to it. */
export function SheetLinks({ sheets, onOpen }: SheetLinksProps) {
  if (sheets.length === 0) return null;
  return (
    <ul class="next-steps">
      {sheets.slice(0, MOST_LINKS).map(({ sheetId, sheetName }) => (
        <li key={sheetId}>
          <button type="button" class="link" onClick={() => onOpen(sheetId)}>
            {openSheet(sheetName)}
          </button>
        </li>
      ))}
    </ul>
  );
}

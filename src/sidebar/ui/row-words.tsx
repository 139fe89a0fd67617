import type { FindingRow } from '../../shared/findings';
import { cutInside } from './cut-inside';
import { FINDINGS } from './texts';
import { unbroken } from './unbroken';

/** A row as lists name it: its number, its name, what is said of it. */
export function RowWords({ row, mark = '' }: { readonly row: FindingRow; readonly mark?: string }) {
  const name = row.name || FINDINGS.nameless;
  return (
    <>
      <span class="row-number">
        {FINDINGS.row(row.row)}
        {mark && <span class="row-mark"> {mark}</span>}
      </span>
      <span class="row-name" title={name}>
        {unbroken(row.shortName ?? cutInside(name))}
      </span>
      <span class="row-text">{row.text}</span>
    </>
  );
}

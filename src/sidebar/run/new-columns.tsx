import { PREVIEW } from './texts';

/** Which columns a run will add at the right; nothing when it adds none. */
export function NewColumns({ headers }: { readonly headers: readonly string[] }) {
  return <>{headers.length > 0 && <p class="hint">{PREVIEW.newColumns(headers)}</p>}</>;
}

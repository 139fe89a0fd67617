import { plural } from '../../core/cells/plural';
import { named, sheets } from '../../run/words/counted';
import type { SheetsAhead as Ahead } from '../../shared/made-sheets';

interface SheetsAheadProps {
  readonly ahead: Ahead;
  /** What becomes of what the renewed sheets hold. */
  readonly renewal: string;
}

/** What the button above will do: the new sheets and the renewed ones, counted and named. */
export function SheetsAhead({ ahead: { fresh, renewed }, renewal }: SheetsAheadProps) {
  const lines = [
    ...(fresh.length > 0 ? [`${countedSheets(fresh, 'Появится', 'Появятся')}.`] : []),
    ...(renewed.length > 0 ? [`${countedSheets(renewed, 'Обновится', 'Обновятся')}. ${renewal}`] : []),
  ];
  return lines.length === 0 ? null : <p class="hint">{lines.join(' ')}</p>;
}

function countedSheets(names: readonly string[], one: string, many: string): string {
  const { length } = names;
  return length === 1
    ? `${one} лист ${named(names)}`
    : `${plural(length, one, many, many)} ${sheets(length)}: ${named(names)}`;
}

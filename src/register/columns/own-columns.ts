import type { CellValue } from '../../core/cells/cell-value';
import { RUN_KINDS } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { isOwnNote } from './own-mark';
import { goesWithSource, type OwnVerdict, ownVerdict, type UnmarkedKind } from './own-values';
import { type HeaderCell, type TitledColumn, titledColumns } from './written-columns';

/** What tells the product's own columns from a person's of the same title. Asked only where there is such a title. */
export interface OwnEvidence {
  /** Notes of the header row, from the left. */
  readonly notes: () => readonly string[];
  /** A column below the header, whole. */
  readonly cells: (column: number) => readonly CellValue[];
}

/** Whose the columns with the product's titles are. */
export interface OwnColumns {
  readonly own: ReadonlySet<number>;
  /** Columns of which nobody can tell: a person is asked. */
  readonly doubtful: ReadonlySet<number>;
}

/** Titles that people use too: alone they are no evidence. */
const USUAL_TITLES: readonly string[] = [
  'fill.parentAccount',
  'fill.remarks',
  'readiness.readiness',
  'readiness.nextStep',
  'deadlines.due',
  'deadlines.daysLeft',
  'deadlines.deadlineMark',
];
const UNMARKED_KINDS = RUN_KINDS.filter((kind): kind is UnmarkedKind => kind !== 'vk');
/** So many of a run's titles side by side in its order are its own, whatever they are. */
const SIDE_BY_SIDE = 3;

interface Judged extends TitledColumn {
  readonly marked: boolean;
  readonly verdict: OwnVerdict;
}

/**
 * Tells the columns that runs have filled from a person's own of the same title: by the mark in the header's note, else,
 * in a sheet that was filled before there were marks, by their values and by their neighbours.
 *
 * @param headers every column of the sheet
 * @param chosen columns that a person chose as sources: never the product's
 * @example ownColumns(headers, { notes: () => [], cells: () => [] }).own // columns whose titles only a run writes
 */
export function ownColumns(
  headers: readonly HeaderCell[],
  { notes, cells }: OwnEvidence,
  chosen: ReadonlySet<number> = new Set(),
): OwnColumns {
  const titled = titledColumns(headers).filter(({ column }) => !chosen.has(column));
  if (titled.length === 0) return { own: new Set(), doubtful: new Set() };
  const marks = notes();
  // What VK answered stands in columns that have borne the mark from the first: without it they are a person's.
  const own = new Set(
    titled
      .filter(({ kind, column }) => kind === 'vk' && isOwnNote(marks[column - 1] ?? ''))
      .map(({ column }) => column),
  );
  const doubtful = new Set<number>();
  for (const kind of UNMARKED_KINDS) {
    const judged = titled
      .filter((each) => each.kind === kind)
      .map((each): Judged => {
        const marked = isOwnNote(marks[each.column - 1] ?? '');
        return { ...each, marked, verdict: marked ? 'ours' : ownVerdict(kind, each.key, cells(each.column)) };
      });
    judgeKind(kind, judged, cells, own, doubtful);
  }
  return { own, doubtful };
}

function judgeKind(
  kind: UnmarkedKind,
  judged: readonly Judged[],
  cells: OwnEvidence['cells'],
  own: Set<number>,
  doubtful: Set<number>,
): void {
  const taken = new Set<string>();
  const take = ({ column, key }: Judged): void => {
    own.add(column);
    taken.add(key);
  };
  for (const each of judged) if (each.marked) take(each);
  const open = judged.filter(({ marked, key }) => !marked && !taken.has(key));
  const isUsual = ({ key }: Judged): boolean => USUAL_TITLES.includes(`${kind}.${key}`);
  // A run writes all its columns: of one alone with a usual title its values are no evidence either.
  const told = open.filter((each) => each.verdict === 'ours' && (judged.length > 1 || !isUsual(each)));
  for (const each of told) if (!taken.has(each.key)) take(each);
  const source = judged.find(({ key, column }) => key === 'idSource' && own.has(column));
  const contradicts = ({ key, column, verdict }: Judged): boolean =>
    verdict === 'theirs' ||
    (key === 'parentAccount' && source !== undefined && !goesWithSource(cells(column), cells(source.column)));
  const besides = sideBySide(kind, judged, own, contradicts);
  for (const each of open) {
    if (taken.has(each.key) || contradicts(each)) continue;
    if (!isUsual(each) || besides.has(each.column) || (each.verdict === 'empty' && taken.size > 0))
      take(each);
    // Filled as a fill would fill it, and yet away from the columns of a fill: a moved one, or a person's parents.
    else if (each.key === 'parentAccount' && taken.size > 0) doubtful.add(each.column);
  }
}

/** Columns of a kind that stand side by side in the order in which a run adds them, none of them contradicted. */
function sideBySide(
  kind: UnmarkedKind,
  judged: readonly Judged[],
  own: ReadonlySet<number>,
  contradicts: (each: Judged) => boolean,
): ReadonlySet<number> {
  const order = Object.keys(WRITTEN_HEADERS[kind]);
  const found = new Set<number>();
  let run: Judged[] = [];
  const close = (): void => {
    const touches = run.some(({ column }) => own.has(column)) && run.length > 1;
    if (touches || run.length >= Math.min(SIDE_BY_SIDE, order.length))
      for (const { column } of run) found.add(column);
    run = [];
  };
  for (const each of judged) {
    const last = run[run.length - 1];
    const follows =
      last !== undefined &&
      each.column === last.column + 1 &&
      order.indexOf(each.key) > order.indexOf(last.key);
    if (!follows || contradicts(each)) close();
    if (!contradicts(each)) run.push(each);
  }
  close();
  return found;
}

import type { FileResult } from './report';

function row(name: string, mutants: number, timedOut: number, alive: number): string {
  const killed = (100 * (mutants - alive)) / mutants;
  return `| ${name} | ${mutants} | ${timedOut} | ${alive} | ${killed.toFixed(1)} |`;
}

function sum(results: readonly FileResult[], of: (result: FileResult) => number): number {
  return results.reduce((all, result) => all + of(result), 0);
}

const alive = ({ weakLines }: FileResult): number => weakLines.reduce((all, line) => all + line.mutants, 0);

function total(name: string, results: readonly FileResult[]): string {
  return row(
    name,
    sum(results, ({ mutants }) => mutants),
    sum(results, ({ timedOut }) => timedOut),
    sum(results, alive),
  );
}

/** The table by file; files without a survivor share one row. */
export function figuresSection(results: readonly FileResult[]): string {
  const weak = results.filter((result) => alive(result) > 0);
  const sound = results.filter((result) => alive(result) === 0 && result.mutants > 0);
  return [
    '| File | Mutants | Timed out | Left alive | Killed, % |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...weak.map((result) => row(result.file, result.mutants, result.timedOut, alive(result))),
    ...(sound.length > 0 ? [total(`${sound.length} more files`, sound)] : []),
    total('all', results),
  ].join('\n');
}

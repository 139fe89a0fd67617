import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The part of Stryker's report that the document is made of: the public schema of mutation testing reports. */
interface ReportFile {
  readonly source: string;
  readonly mutants: readonly {
    readonly status: string;
    readonly location: { readonly start: { readonly line: number } };
  }[];
}

/** A line of a file where mutants were left alive. */
export interface WeakLine {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly mutants: number;
}

export interface FileResult {
  readonly file: string;
  readonly mutants: number;
  readonly timedOut: number;
  readonly weakLines: readonly WeakLine[];
}

const ALIVE = ['Survived', 'NoCoverage'];
/** A mutant that cannot be loaded proves nothing. */
const NO_MUTANT = ['RuntimeError', 'CompileError', 'Ignored'];

function weakLines({ source, mutants }: ReportFile): WeakLine[] {
  const lines = source.split('\n');
  const byText = new Map<string, number[]>();
  for (const { status, location } of mutants) {
    if (!ALIVE.includes(status)) continue;
    const text = lines[location.start.line - 1]!.trim();
    byText.set(text, [...(byText.get(text) ?? []), location.start.line]);
  }
  return Array.from(byText, ([text, all]) => ({
    text,
    numbers: Array.from(new Set(all)).sort((a, b) => a - b),
    mutants: all.length,
  })).sort((a, b) => a.numbers[0]! - b.numbers[0]!);
}

/** The results of the last run, by file in the order of their names. */
export function readReport(root: string): FileResult[] {
  const path = resolve(root, 'reports/mutation/mutation.json');
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: Record<string, ReportFile> };
  return Object.entries(files)
    .map(([file, content]) => {
      const valid = content.mutants.filter(({ status }) => !NO_MUTANT.includes(status));
      return {
        file: file.replace('src/core/', ''),
        mutants: valid.length,
        timedOut: valid.filter(({ status }) => status === 'Timeout').length,
        weakLines: weakLines(content),
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

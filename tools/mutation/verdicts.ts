import type { FileResult, WeakLine } from './report';

interface Judged {
  readonly mutants: number;
  readonly verdict: string;
}

/** What was said of a line, found again by its file and text wherever the line stands by now. */
export type Verdicts = ReadonlyMap<string, Judged>;

const FILE = /^\*\*(\S+)\*\*$/;
const ENTRY = /^- [\d, ]+: (?<text>.+) \((?<mutants>\d+)\) (?<verdict>.+)$/;
/** Not judged yet, or judged with fewer mutants left alive. */
const OPEN = 'open';

/** A line of a program as Markdown code: the text itself may hold backticks. */
function quoted(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function key(file: string, quotedText: string): string {
  return `${file}\n${quotedText}`;
}

/** The verdicts of a document that was written before. */
export function readVerdicts(document: string): Verdicts {
  const verdicts = new Map<string, Judged>();
  let file = '';
  for (const line of document.split('\n')) {
    file = FILE.exec(line)?.[1] ?? file;
    const entry = ENTRY.exec(line)?.groups;
    if (entry)
      verdicts.set(key(file, entry.text!), { mutants: Number(entry.mutants), verdict: entry.verdict! });
  }
  return verdicts;
}

function entry(file: string, { text, numbers, mutants }: WeakLine, verdicts: Verdicts): string {
  const judged = verdicts.get(key(file, quoted(text)));
  const verdict = judged && judged.mutants >= mutants ? judged.verdict : OPEN;
  return `- ${numbers.join(', ')}: ${quoted(text)} (${mutants}) ${verdict}`;
}

/** The lines where mutants were left alive, each with its verdict. */
export function survivorsSection(results: readonly FileResult[], verdicts: Verdicts): string {
  return results
    .filter(({ weakLines }) => weakLines.length > 0)
    .map(({ file, weakLines }) =>
      [`**${file}**`, '', ...weakLines.map((line) => entry(file, line, verdicts))].join('\n'),
    )
    .join('\n\n');
}

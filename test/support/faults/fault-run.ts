import type { Book } from '../../../host/book/book';
import type { Host } from '../../../host/host';
import type { Answer } from '../../../src/shared/answer';
import type { Handlers } from '../../../src/shared/handlers';
import { copyBook } from '../book-copy';
import { type Between, documentOf, expectSameDocument, expectWhole, lookOf } from '../document-state';
import { hostOn } from '../host-on';
import { GaveUp, Page, PLAIN } from '../page-driver';
import type { FaultCase } from './fault-cases';
import { calmPage } from './fault-documents';
import type { FaultKind } from './fault-kinds';

const BATCHES = 4;

/** One call of the page in a run without faults. */
interface Step {
  /** The handler. */
  readonly name: string;
  /** The document before it. */
  readonly book: Book;
  /** Calls to Google that were made before it. */
  readonly calls: number;
  readonly answer: unknown;
}

/** A run without faults: what it must leave, and what it takes to begin it again anywhere. */
export interface CleanRun extends Between {
  readonly look: readonly string[];
  /** Name of the sheet in front. */
  readonly front: string;
  /** Calls to Google in their order, by name: K of them. */
  readonly members: readonly string[];
  /** Calls of the page. */
  readonly steps: readonly Step[];
  readonly batch: number;
}

export async function cleanRun(one: FaultCase, rows: number): Promise<CleanRun> {
  const host = hostOn((await one.ready(rows)).book);
  const before = documentOf(host);
  const steps: Step[] = [];
  const members: string[] = [];
  host.gate.before = (member) => members.push(member);
  const recorded = handlersOf((name, request) => {
    const [book, calls] = [copyBook(host.book), members.length];
    const answer = host.call(name, request);
    steps.push({ name, book, calls, answer });
    return answer;
  });
  const batch = one.sheetsACall ?? Math.ceil(rows / BATCHES);
  one.drive(new Page(host, () => undefined, batch, recorded));
  const { sheet, headerRow } = one;
  const [after, look, front] = [documentOf(host), lookOf(host), host.book.active.name];
  return { sheet, headerRow, before, after, look, front, members, steps, batch };
}

/** Index of the step in which the k-th call to Google is made. */
export function stepAt({ steps }: CleanRun, k: number): number {
  return steps.filter(({ calls }) => calls < k).length - 1;
}

/**
 * Runs a case with a fault at its k-th call to Google. What the page did before that call is not done again: it gets
 * the answers that it got without faults, and the document as it was then.
 *
 * @returns how often the person was told of a failure
 * @throws Error when anything is lost, half done, or said in words that are not for a person
 */
export function faultAt(one: FaultCase, clean: CleanRun, kind: FaultKind, k: number): number {
  const at = stepAt(clean, k);
  const step = clean.steps[at] as Step;
  const host = hostOn(copyBook(step.book));
  const lift = kind.arm(host, k - step.calls, one);
  let asked = 0;
  const handlers = handlersOf((name, request) => {
    asked += 1;
    return asked <= at ? clean.steps[asked - 1]?.answer : host.call(name, request);
  });
  const told = () => {
    expectWhole(clean, documentOf(host), kind.half);
    lift();
  };
  const page = new Page(host, told, clean.batch, handlers);
  const ended = driven(one, page);
  lift();
  host.gate.before = null;
  if (!ended || page.troubles.length > 0) beginAgain(one, host);
  for (const { text } of [...page.failures, ...page.troubles]) expect(text).toMatch(PLAIN);
  expectSameDocument(documentOf(host), clean.after);
  const look = lookOf(host);
  if (look.join() !== clean.look.join()) expect(look).toEqual(clean.look);
  const openedAnew = kind.half || clean.members[k - 1] === 'Spreadsheet.setActiveSheet';
  if (!openedAnew) expect(host.book.active.name).toBe(clean.front);
  expect(calmPage(host).overview().run).toBeNull();
  return page.failures.length + page.troubles.length;
}

function driven(one: FaultCase, page: Page): boolean {
  try {
    one.drive(page);
    return true;
  } catch (error) {
    if (error instanceof GaveUp) return false;
    throw error;
  }
}

/** What a person does who was told that nothing more can be done here: ends the run that is left, and starts anew. */
function beginAgain(one: FaultCase, host: Host): void {
  const page = calmPage(host);
  const { run } = page.overview();
  if (run) page.ask(({ stopRun }) => stopRun({ runId: run.runId }));
  one.drive(page);
}

function handlersOf(call: (name: string, request: unknown) => unknown): Handlers {
  return new Proxy({} as Handlers, {
    get: (_empty, name) => (request: unknown) => call(String(name), request) as Answer<unknown>,
  });
}

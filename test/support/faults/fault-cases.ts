import type { Host } from '../../../host/host';
import type { RunKind } from '../../../src/shared/run';
import { MESSAGES, REGISTER } from '../../server/readiness/readiness-host';
import type { Page } from '../page-driver';
import { SHEET } from '../register';
import {
  accountsDocument,
  after,
  answeredDocument,
  checkedDocument,
  filledDocument,
  handedDocument,
  messagesDocument,
  placedDocument,
  plainDocument,
  reportedDocument,
  summedDocument,
} from './fault-documents';

/** A run into which faults are put, on a document made ready for it. */
export interface FaultCase {
  readonly name: string;
  /** The sheet that the run is about, and its header row. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly ready: (rows: number) => Promise<Host>;
  readonly drive: (page: Page) => unknown;
  /** The run makes sheets: they may be protected or deleted while it does. */
  readonly makesSheets?: boolean;
  /** Sheets of a hand-out that a call does; other runs are cut into four batches of rows. */
  readonly sheetsACall?: number;
}

const register = { sheet: SHEET, headerRow: 2 };
const region = { sheet: REGISTER, headerRow: 1 };
const messages = { sheet: MESSAGES, headerRow: 1 };

const taken = (kind: RunKind) => (page: Page) => page.undoNewest(kind);

/** Every kind of run that writes, and taking back each kind that can be. */
export const FAULT_CASES: readonly FaultCase[] = [
  { name: 'a fill', ...register, ready: plainDocument, drive: (page) => page.run('fill') },
  {
    name: 'a fill that was left half done',
    ...register,
    ready: (rows) => after(plainDocument(rows), (page) => page.leave('fill'), Math.ceil(rows / 2)),
    drive: (page) => page.resume('fill'),
  },
  { name: 'the undo of a fill', ...register, ready: filledDocument, drive: taken('fill') },
  { name: 'an audit', ...register, ready: placedDocument, drive: (page) => page.run('audit') },
  {
    name: 'the undo of an audit',
    ...register,
    ready: (rows) => after(placedDocument(rows), (page) => page.run('audit')),
    drive: taken('audit'),
  },
  { name: 'taking answers of VK', ...register, ready: checkedDocument, drive: (page) => page.run('vk') },
  {
    name: 'the undo of taking answers of VK',
    ...register,
    ready: (rows) => after(checkedDocument(rows), (page) => page.run('vk')),
    drive: taken('vk'),
  },
  {
    name: 'a hand-out',
    ...register,
    ready: filledDocument,
    drive: (page) => page.handOut(),
    sheetsACall: 2,
    makesSheets: true,
  },
  { name: 'the undo of a hand-out', ...register, ready: handedDocument, drive: taken('handOut') },
  { name: 'collecting', ...register, ready: answeredDocument, drive: (page) => page.run('collect') },
  {
    name: 'the undo of collecting',
    ...register,
    ready: (rows) => after(answeredDocument(rows), (page) => page.run('collect')),
    drive: taken('collect'),
  },
  {
    name: 'a summary',
    ...register,
    ready: answeredDocument,
    drive: (page) => page.summary(),
    makesSheets: true,
  },
  {
    name: 'a summary brought up to date',
    ...register,
    ready: summedDocument,
    drive: (page) => page.summary(),
    makesSheets: true,
  },
  {
    name: 'the undo of a summary brought up to date',
    ...register,
    ready: (rows) => after(summedDocument(rows), (page) => page.summary()),
    drive: (page) => page.undoMade(),
    // Its charts are drawn anew: only the lock keeps two windows apart.
    makesSheets: true,
  },
  {
    name: 'the undo of a summary',
    ...register,
    ready: (rows) => after(answeredDocument(rows), (page) => page.summary()),
    drive: (page) => page.undoMade(),
  },
  {
    name: 'requests',
    ...register,
    ready: answeredDocument,
    drive: (page) => page.requests(),
    makesSheets: true,
  },
  {
    name: 'a list of findings',
    ...register,
    ready: plainDocument,
    drive: (page) => page.list(),
    makesSheets: true,
  },
  { name: 'a readiness run', ...region, ready: accountsDocument, drive: (page) => page.run('readiness') },
  {
    name: 'the undo of a readiness run',
    ...region,
    ready: (rows) => after(accountsDocument(rows), (page) => page.run('readiness')),
    drive: taken('readiness'),
  },
  {
    name: 'a readiness report',
    ...region,
    ready: accountsDocument,
    drive: (page) => page.report(),
    makesSheets: true,
  },
  {
    name: 'the undo of a readiness report that replaced another',
    ...region,
    ready: (rows) => after(reportedDocument(rows), (page) => page.report()),
    drive: (page) => page.undoMade(),
  },
  {
    name: 'applications',
    ...region,
    ready: accountsDocument,
    drive: (page) => page.applications([3, 5]),
    makesSheets: true,
  },
  { name: 'deadlines', ...messages, ready: messagesDocument, drive: (page) => page.run('deadlines') },
  {
    name: 'the undo of deadlines',
    ...messages,
    ready: (rows) => after(messagesDocument(rows), (page) => page.run('deadlines')),
    drive: taken('deadlines'),
  },
];

/** @throws Error when there is no case of this name */
export function faultCase(name: string): FaultCase {
  const one = FAULT_CASES.find((each) => each.name === name);
  if (!one) throw new Error(`No such case: ${name}`);
  return one;
}

import type { RunKind } from './run';

/** What a person does with a sheet: each is done on a sheet of its own, and stays with it. */
export const SHEET_JOBS = ['fill', 'card', 'audit', 'handOut', 'readiness', 'deadlines'] as const;

export type SheetJob = (typeof SHEET_JOBS)[number];

/** Sheets by job; absent: the job has none of its own, and is done on that of the fill. */
export type JobSheets = { readonly [job in SheetJob]?: number };

/** The job that a kind of run belongs to: what is handed out and collected is one register, and so is what VK is asked of. */
export const JOB_OF_KIND: { readonly [kind in RunKind]: SheetJob } = {
  fill: 'fill',
  audit: 'audit',
  vk: 'audit',
  handOut: 'handOut',
  collect: 'handOut',
  readiness: 'readiness',
  deadlines: 'deadlines',
};

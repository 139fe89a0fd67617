import type { SheetData } from '../../host/book/book';
import { type Host, openHost } from '../../host/host';
import { driveRun } from '../../src/run/drive-run';
import { newPage, noRun, type Run } from '../../src/run/run-state';
import type { Overview } from '../../src/shared/overview';
import type { RunRecord } from '../../src/shared/run';
import { NO_SHEET } from '../../src/shared/setup';
import { VK_HEADERS, type VkColumn, type VkOptions, type VkPreview } from '../../src/shared/vk';
import { distFiles } from '../../tools/build/dist';
import { value } from './value';
import { type StandInCommunity, type StandInOptions, TOKEN, VkStandIn } from './vk-server';

let built: Promise<{ readonly code: string; readonly manifest: string }> | undefined;

/** The build that may ask VK; the one in dist/ may not. */
export function vkBuild() {
  built ??= distFiles(true).then((files) => ({
    code: files['Code.js'] ?? '',
    manifest: files['appsscript.json'] ?? '',
  }));
  return built;
}

/** A document in the build that may ask VK, the VK that it asks, and the person's key kept. */
export async function vkHost(
  sheets: SheetData,
  communities: readonly StandInCommunity[],
  options: StandInOptions = {},
): Promise<{ readonly host: Host; readonly standIn: VkStandIn }> {
  const standIn = new VkStandIn(communities, options);
  const host = await openHost({ ...(await vkBuild()), sheets, network: standIn.network });
  keepKey(host);
  return { host, standIn };
}

const first = (host: Host): number => host.book.sheets[0]?.id ?? 0;

/** Gives a key, or '' to forget it, as the panel does. */
export function keepKey(host: Host, token: string = TOKEN) {
  const options: VkOptions = { from: null, again: false };
  return host.handlers.previewRun({ sheetId: first(host), kind: 'vk', options, choice: { token } });
}

/** What taking answers would do. */
export function previewVk(host: Host, options: Partial<VkOptions> = {}): VkPreview {
  const asked: VkOptions = { from: null, again: false, ...options };
  return value(host.handlers.previewRun({ sheetId: first(host), kind: 'vk', options: asked }));
}

interface Taking extends Partial<VkOptions> {
  /** Rows of a portion; as the preview says unless told. */
  readonly portion?: number;
  /** Sees the run after each answer. */
  readonly watch?: (run: Run<'vk'>) => void;
}

/** Takes answers as the panel does, until it waits for a person. */
export function takeAnswers(host: Host, { portion, watch, ...options }: Taking = {}): Run<'vk'> {
  const none = noRun('vk', newPage(), { from: null, again: false, ...options });
  const run = driveRun(host.handlers, none, { type: 'preview', sheetId: first(host) });
  const { preview } = run;
  const cut = preview && portion ? { ...run, preview: { ...preview, batch: portion } } : run;
  return driveRun(host.handlers, cut, { type: 'start' }, watch);
}

/** Goes on after a failure, or with a run that another page has left. */
export function goOn(host: Host): Run<'vk'> {
  const { run } = overviewOf(host);
  if (run === null) throw new Error('no run to go on with');
  const none = noRun('vk', newPage(), { from: null, again: false });
  return driveRun(host.handlers, none, { type: 'resume', run });
}

export function overviewOf(host: Host): Overview {
  return value(host.handlers.getOverview({ sheetId: NO_SHEET }));
}

/** Takes the newest run of VK's answers back. */
export function takeBack(host: Host): RunRecord | undefined {
  const record = overviewOf(host).history.find(({ kind, undoable }) => kind === 'vk' && undoable);
  for (let from = 0, finished = false; record && !finished; ) {
    const result = value(host.handlers.undoBatch({ runId: record.runId, from }));
    ({ finished } = result);
    from = result.done;
  }
  return record;
}

/** The rows of the first sheet by header. */
export function rowsOf(host: Host): { readonly [header: string]: unknown }[] {
  const sheet = host.book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const { rows, columns } = sheet.content;
  const header = Array.from({ length: columns }, (_, c) => String(sheet.value(1, c + 1)));
  return Array.from({ length: rows - 1 }, (_, r) =>
    Object.fromEntries(header.map((title, c) => [title, sheet.value(r + 2, c + 1)])),
  );
}

/** One of the product's own columns, from the first row down. */
export function column(host: Host, key: VkColumn): unknown[] {
  return rowsOf(host).map((row) => row[VK_HEADERS[key]]);
}

import { performance } from 'node:perf_hooks';
import { auditLink } from '../../core/link-audit/audit';
import { planAudit } from '../../register/audit/plan-audit';
import { planRegister } from '../../register/plan';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import type { RawCell } from '../sample/layout';
import { PLACED_COLUMNS } from '../sample/placed-links';
import { buildSample, type Sample } from '../sample/sample';
import { bench } from './bench';
import { sampleTable } from './sample-table';
import { median, rounded } from './statistics';

const ROWS = 10_000;
const TURNS = 5;
/** What a check of one template is elsewhere: yes or no, and only for this menu item. */
const TEMPLATE =
  /^https:\/\/pos\.gosuslugi\.ru\/form\/\?opaId=\d+&utm_source=vk&utm_medium=\d{2,4}&utm_campaign=\d{13}$/;

export interface Auditing {
  /** Placed links in the sample, a third of the pages without a defect. */
  readonly links: number;
  /** By what the link alone tells. */
  readonly linksPerSecond: number;
  /** A whole sheet: compared with each organisation's data and with the other rows, the cells' texts made. */
  readonly comparedPerSecond: number;
  /** The plain regular expression on the same links. */
  readonly regexPerSecond: number;
  readonly ratioToRegex: number;
}

/** How many placed links a second are audited, beside a yes-or-no check of one template. */
export const auditing = bench<Auditing>(
  'audit',
  'Проверка размещённых ссылок',
  async () => {
    const sample = buildSample({ rows: ROWS, seed: 1 });
    const placed = placedCells(sample);
    const links = placed.flatMap(({ cells }) => cells.filter((text) => text !== ''));
    const table = sampleTable(sample);
    const plan = planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS });
    const { firstRow, length } = table;
    const alone = secondsOf(() => {
      for (const link of links) seen += auditLink(link).findings.length;
    });
    const compared = secondsOf(() => {
      seen += planAudit({ plan, settings: DEFAULT_SETTINGS, firstRow, length, placed }).totals.right;
    });
    const regex = secondsOf(() => {
      for (const link of links) seen += TEMPLATE.test(link) ? 1 : 0;
    });
    if (seen === 0) throw new Error('auditing: nothing was found');
    return {
      links: links.length,
      linksPerSecond: rounded(links.length / alone),
      comparedPerSecond: rounded(links.length / compared),
      regexPerSecond: rounded(links.length / regex),
      ratioToRegex: rounded(alone / regex),
    };
  },
  (figures) => [
    `${figures.links} ссылок: сами по себе ${figures.linksPerSecond} в секунду, с данными организаций ${figures.comparedPerSecond}`,
    `регулярное выражение одного шаблона: ${figures.regexPerSecond} в секунду (× ${figures.ratioToRegex})`,
  ],
);

/** What is counted is kept, so that nothing is optimised away. */
let seen = 0;

function placedCells({ lines }: Sample) {
  return PLACED_COLUMNS.map(({ item }) => ({
    place: item,
    cells: lines.map((line) => (line.sort === 'organisation' ? textOf(line.placed.cells[item]) : '')),
  }));
}

/** The link behind a cell, as the server reads it. */
function textOf(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object' || cell instanceof Date) return String(cell);
  if ('hyperlink' in cell) return cell.hyperlink;
  return 'formula' in cell ? (/"([^"]*)"/.exec(cell.formula)?.[1] ?? '') : '';
}

function secondsOf(act: () => void): number {
  act();
  const all: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const started = performance.now();
    act();
    all.push((performance.now() - started) / 1000);
  }
  return median(all);
}

import { cellText, isEmptyMark, isEmptyText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { quoted } from '../../core/cells/quoted';
import { withoutMarkup } from '../../core/cells/without-markup';
import { readInn } from '../../core/codes/inn';
import { readOgrn } from '../../core/codes/ogrn';
import { isOktmoOf, landBetween, readOktmo } from '../../core/codes/oktmo';
import { isEmptyId, readOpaId } from '../../core/codes/opa-id';
import { readGivenRegion, regionByOktmo } from '../../core/codes/region';
import { err, ok, type Result } from '../../core/findings/result';
import { finding } from '../../core/findings/value-findings';
import { isNoPage } from '../../core/vk/no-page';
import { VK_OBJECT_HOST } from '../../core/vk/vk-hosts';
import { readVkGroup, vkGroupIn } from '../../core/vk/vk-page';
import { ROLES, type Role } from '../../shared/roles';
import { headerText } from '../columns/header-text';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { demoted, registerFinding } from '../findings/register-findings';
import type { Organisation, SourceTable } from '../model';
import { askedPage } from '../vk/asked-page';
import { type ConnectionStatus, connectionStatus, type Module, statusUnder } from './connection-status';
import { kindOfCell } from './kind-of-cell';
import { readParentCells } from './parent-cells';
import { readReadyAppLink, tidyAppLink } from './ready-app-link';
import { type RowMarks, rowTypes } from './row-type';
import { sectionOfFields } from './section-of-fields';
import { lacksResult, uncomputedCells } from './uncomputed-cells';

/** Cells of one row by role; '' for a column that the sheet lacks. */
type Cells = (role: Role) => CellValue;

/** A heading has a number as its rows have. */
const TELLING: readonly Role[] = ROLES.filter(
  (role) => role !== 'level' && role !== 'rowKey' && role !== 'parentKey',
);
const ZERO = /^0+(?:[.,]0+)?$/;

function isZero(raw: CellValue): boolean {
  return typeof raw === 'number' ? raw === 0 : ZERO.test(cellText(raw));
}

/** null for an empty cell and for a mark of emptiness («нет», «-»). */
function readUnlessEmpty<T>(raw: CellValue, read: (raw: CellValue) => Result<T>): Result<T> | null {
  return isEmptyMark(raw) ? null : read(raw);
}

/** The same for an ID, where words («ЛКО не создан») say that there is none. An OKTMO of the row's region is no ID. */
function readId(raw: CellValue, oktmo: Result<string> | null): Result<string> | null {
  const id = isEmptyId(raw) ? null : readOpaId(raw);
  const isOktmo = id?.ok && oktmo?.ok && isOktmoOf(id.value, regionByOktmo(oktmo.value));
  return isOktmo ? err(finding('id-too-long', quoted(raw), String(id.value.length), 'ОКТМО')) : id;
}

function readReadyLink(raw: CellValue): Result<string> {
  const link = tidyAppLink(cellText(raw));
  if (readReadyAppLink(link) !== null) return ok(link);
  return err(demoted(registerFinding('ready-app-link-bad', cellText(raw))));
}

function nameText(raw: CellValue): string {
  const text = withoutMarkup(cellText(raw));
  return isEmptyText(text) ? '' : text;
}

const VK_ADDRESS = new RegExp(`(?:^|[/.\\s])${VK_OBJECT_HOST}/`, 'i');

/** null for a cell that says that there is no page. */
function readUnlessNoPage(raw: CellValue): Result<string> | null {
  return isZero(raw) || isNoPage(raw) ? null : readVkGroup(raw);
}

/**
 * The community by its id cell and its page cell; where both are empty, by the site's cell, if a VK address stands
 * there; where none of them has a number, as VK gave it. Two different communities are an error: neither is chosen.
 */
function readCommunity(cell: Cells): Result<string> | null {
  const read = readOwnCommunity(cell);
  const answered = numberOfVk(cell);
  if (answered === '' || (read?.ok && read.value === answered)) return read;
  return read?.ok ? err(registerFinding('group-differs', read.value, answered)) : ok(answered);
}

/** The number that VK gave, as long as it was given for the page that the row has now; '' otherwise. */
function numberOfVk(cell: Cells): string {
  const number = cellText(cell('vkNumber'));
  if (!/^[1-9]\d*$/.test(number)) return '';
  const asked = cellText(cell('vkAsked'));
  return asked === '' || asked === askedPage(cell).ask ? number : '';
}

function readOwnCommunity(cell: Cells): Result<string> | null {
  const page = cell('vkPage');
  const byId = readUnlessNoPage(cell('vkId'));
  if (byId === null || !byId.ok) {
    const byPage = readUnlessNoPage(page);
    const read = byPage?.ok ? byPage : (byId ?? byPage);
    const site = cell('site');
    return read === null && VK_ADDRESS.test(cellText(site)) ? readVkGroup(site) : read;
  }
  const onPage = vkGroupIn(page);
  if (onPage === '' || onPage === byId.value) return byId;
  return err(registerFinding('group-differs', byId.value, onPage));
}

function readStatus(
  raw: CellValue,
  question: string,
  module: Module,
  decisions: Decisions,
): ConnectionStatus {
  const text = cellText(raw);
  const choice = text === '' ? '' : decisions.choice('status', text);
  const decided = choice === '' ? null : connectionStatus(choice, module);
  return decided === null || decided.state === 'undecided' ? statusUnder(question, raw, module) : decided;
}

/** What the headers of the statuses ask, as `headerText` makes it. */
interface Questions {
  readonly status: string;
  readonly votingStatus: string;
  /** That of the status as it stands. */
  readonly header: string;
}

type Statuses = Pick<Organisation, 'unusable' | 'undecidedStatus' | 'stopped' | 'votingOff'>;

function readStatuses(cell: Cells, asked: Questions, hasId: boolean, decisions: Decisions): Statuses {
  const status = readStatus(cell('status'), asked.status, 'messages', decisions);
  const voting = readStatus(cell('votingStatus'), asked.votingStatus, 'voting', decisions);
  const text = cellText(cell('status'));
  // «Исключена из реестра: да»: the answer alone tells nobody what was asked.
  const isAnswer = status.state === 'stopped' && connectionStatus(text).state !== 'stopped';
  const words = isAnswer ? `${asked.header}: ${text}` : text;
  return {
    unusable: status.state === 'unusable' ? status.why : status.state === 'stopped' ? words : '',
    // «—» beside no ID says once more that there is no ЛКО.
    undecidedStatus: status.state === 'undecided' && (hasId || !isEmptyText(words)) ? words : '',
    stopped: status.state === 'stopped' ? words : '',
    votingOff: voting.state === 'unusable' ? cellText(cell('votingStatus')) : '',
  };
}

/** A row before its type is known. */
interface Reading {
  readonly marks: RowMarks;
  readonly organisation: Omit<Organisation, 'type'>;
}

/** What is the same for all rows of a table. */
interface ReadTable {
  readonly columns: SourceTable['columns'];
  /** The same columns, with '' for a formula without a result; the very same where there is none. */
  readonly results: SourceTable['columns'];
  /** Columns that tell what a row is, as far as the table has them. */
  readonly telling: readonly Role[];
  readonly asked: Questions;
  readonly decisions: Decisions;
}

function readOrganisation(row: number, index: number, table: ReadTable): Reading {
  const { columns, results, telling, asked, decisions } = table;
  const uncomputed = results === columns ? [] : uncomputedCells((role) => columns[role]?.[index] ?? '');
  const cell: Cells = (role) => results[role]?.[index] ?? '';
  const without = <T>(role: Role, value: Result<T> | null): Result<T> | null => {
    const broken = uncomputed.find((one) => one.role === role);
    return broken === undefined ? value : err(broken.finding);
  };
  const oktmo = without('oktmo', readUnlessEmpty(cell('oktmo'), readOktmo));
  const ownId = without('id', readId(cell('id'), oktmo));
  // Nobody knows whether the ЛКО can be used: taking it, or the parent's, would be a guess.
  const id = ownId?.ok ? without('status', ownId) : ownId;
  const ogrn = without('ogrn', readUnlessEmpty(cell('ogrn'), readOgrn));
  const inn = readUnlessEmpty(cell('inn'), readInn);
  const name = nameText(cell('name'));
  const shortName = nameText(cell('shortName'));
  return {
    marks: {
      texts: telling.map((role) => cellText(cell(role))).filter((text) => text !== ''),
      name: name || shortName,
      ogrn: cellText(cell('ogrn')),
      hasOgrn: ogrn?.ok ?? false,
      codes: [id, ogrn, inn, oktmo].some((code) => code !== null),
    },
    organisation: {
      row,
      name,
      shortName,
      id,
      ogrn,
      inn,
      oktmo,
      landBetween: landBetween(cell('oktmo')),
      region: readUnlessEmpty(cell('region'), readGivenRegion),
      municipality: withoutMarkup(cellText(cell('municipality'))),
      ...kindOfCell(cell('kind'), name || shortName, decisions),
      ...sectionOfFields([cell('field'), cell('field2'), cell('field3')]),
      communityId: readCommunity(cell),
      readyAppLink: readUnlessEmpty(cell('readyAppLink'), readReadyLink),
      ...readParentCells(cell, uncomputed),
      ...readStatuses(cell, asked, id !== null, decisions),
      uncomputed,
    },
  };
}

function resultsOf(columns: SourceTable['columns']): SourceTable['columns'] {
  const lacking = ROLES.filter((role) => columns[role]?.some(lacksResult));
  if (lacking.length === 0) return columns;
  const results = { ...columns };
  for (const role of lacking) {
    results[role] = columns[role]?.map((value) => (lacksResult(value) ? '' : value)) ?? [];
  }
  return results;
}

/**
 * Reads every row of a sheet: each value cleaned, or refused with its reason. Only a row's type depends on the others:
 * a name that stands alone is an organisation's or a title by what its column holds.
 *
 * @param table source columns by role; a missing column reads as empty cells
 * @param decisions what a person decided for statuses and kinds
 * @returns one entry for each row, titles, totals and empty rows included; never throws, whatever the cells hold
 * @example readOrganisations({ firstRow: 2, length: 1, columns: { ogrn: [1045405430620] } })[0].row // 2
 */
export function readOrganisations(table: SourceTable, decisions: Decisions = NO_DECISIONS): Organisation[] {
  const { columns, firstRow, length } = table;
  const telling = TELLING.filter((role) => columns[role] !== undefined);
  const asked: Questions = {
    status: headerText(table.headers?.status ?? ''),
    votingStatus: headerText(table.headers?.votingStatus ?? ''),
    header: table.headers?.status ?? '',
  };
  const read: ReadTable = { columns, results: resultsOf(columns), telling, asked, decisions };
  const readings = Array.from({ length }, (_, index) => readOrganisation(firstRow + index, index, read));
  const types = rowTypes(readings.map(({ marks }) => marks));
  return readings.map(({ organisation }, index) => ({ ...organisation, type: types[index] ?? 'empty' }));
}

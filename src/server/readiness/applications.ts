import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { valueOrEmpty } from '../../core/findings/result';
import { regionalContactText } from '../../register/card/regional-contact';
import { accountOwners } from '../../register/readiness/account-owners';
import {
  type Applicant,
  type ApplicationKind,
  applicationForm,
  applicationSheetName,
} from '../../register/readiness/application-form';
import {
  applicationKind,
  checkApplication,
  type PresentPersons,
} from '../../register/readiness/check-application';
import type { ReadinessRow } from '../../register/readiness/plan-readiness';
import type { Account } from '../../register/readiness/read-accounts';
import { organisationName } from '../../register/rows/organisation-name';
import type { Answer } from '../../shared/answer';
import type { FindingRow } from '../../shared/findings';
import type { SheetsAhead } from '../../shared/made-sheets';
import type { ApplicationsMade, CheckedApplication } from '../../shared/readiness';
import { Refusal } from '../../shared/refusal';
import { openSheet, selectedRow, sheetPlace, workSheets } from '../../sheets/document/document';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { makeApplicationSheet, readApplicationSheet } from '../../sheets/own-sheets/application-sheet';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { makeSheets } from '../made-sheets/make-sheets';
import { parsed, sheetRequest } from '../request';
import { readDemandedRegister } from '../setup/plan-sheet';
import { type ReadReadiness, readReadiness } from './readiness-reading';
import { applicationsRequest, MOST_APPLICATIONS } from './readiness-request';
import { NO_APPLICATION, READINESS_FAILURES } from './readiness-texts';

/**
 * Makes applications, a sheet each: for a ЛКО, or for a change of responsible persons. A sheet that exists is never
 * touched: someone may have filled it.
 *
 * @param request `{ sheetId, kind, rows }`: rows of the register, 0 for the selected one; [] with `create` means those
 * without a ЛКО of their own, as many as one call makes, who have no application yet
 */
export function makeApplications(request: {
  readonly sheetId: number;
  readonly kind: ApplicationKind;
  readonly rows: readonly number[];
}): Answer<ApplicationsMade> {
  return answer(() => withDocumentLock(() => made(parsed(applicationsRequest, request))));
}

/**
 * Checks every returned application of the document by the rules for accounts. Writes nothing.
 *
 * @param request `{ sheetId }` of the register, NO_SHEET for the open sheet: a change is judged with the accounts there
 */
export function checkApplications(request: {
  readonly sheetId: number;
}): Answer<{ readonly applications: readonly CheckedApplication[] }> {
  return answer(() => {
    const { sheetId } = parsed(sheetRequest, request);
    const sheets = workSheets().filter(isApplication);
    // Without applications the register need not be read.
    const present = sheets.length === 0 ? () => null : presentPersons(sheetId);
    const applications: CheckedApplication[] = [];
    for (const sheet of sheets) {
      const cells = readApplicationSheet(sheet);
      const own = checkApplication(cells, null);
      const check = own?.kind === 'change' ? checkApplication(cells, present(own.ogrn)) : own;
      if (check === null) continue;
      const { kind, name, findings } = check;
      applications.push({
        ...sheetPlace(sheet),
        kind,
        name,
        findings: findings.map(({ row, text }) => ({ row, text })),
      });
    }
    return { applications };
  });
}

function isApplication(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return sheet.getLastRow() > 0 && applicationKind(sheet.getRange(1, 1).getValue() as CellValue) !== null;
}

function made(request: { sheetId: number; kind: ApplicationKind; rows: number[] }): ApplicationsMade {
  const { kind } = request;
  const read = readReadiness(readDemandedRegister(request.sheetId, keptChoices()));
  const isChosen = request.rows.length > 0 || kind === 'change';
  const rows = isChosen ? request.rows : withoutAccount(read);
  if (isChosen && rows.length > MOST_APPLICATIONS)
    throw new Refusal(READINESS_FAILURES.tooManyApplications(MOST_APPLICATIONS));
  const contact = regionalContactText(read.planned.register.choices.readiness);
  const { wanted, skipped, left } = planned(read, kind, rows, isChosen);
  const { sheetId } = read.planned.register.reading;
  const sheets = makeSheets({ made: 'applications', kind: 'readiness', sheetId }, (maker) =>
    wanted.map(({ name, applicant }) => {
      const form = applicationForm(kind, applicant, contact);
      return sheetPlace(makeApplicationSheet(maker.fresh(name), form));
    }),
  );
  return { sheets, skipped, left };
}

/** The sheets of the next press for all who lack a ЛКО. */
export function applicationsAhead(read: ReadReadiness): SheetsAhead {
  const { wanted } = planned(read, 'create', withoutAccount(read), false);
  return { fresh: wanted.map(({ name }) => name), renewed: [] };
}

interface Planned {
  readonly wanted: readonly { readonly name: string; readonly applicant: Applicant }[];
  readonly skipped: readonly FindingRow[];
  readonly left: number;
}

function planned(
  read: ReadReadiness,
  kind: ApplicationKind,
  rows: readonly number[],
  isChosen: boolean,
): Planned {
  const wishes: { name: string; applicant: Applicant }[] = [];
  const skipped: FindingRow[] = [];
  let left = 0;
  // An empty sheet was left by an interrupted call: this one fills it.
  const kept = workSheets().filter((sheet) => sheet.getLastRow() > 0);
  const names = new Set(kept.map((sheet) => sheet.getName().toLowerCase()));
  const open = openSheet();
  const isElsewhere = open.getSheetId() !== read.planned.register.reading.sheetId;
  if (rows.includes(0) && isElsewhere)
    throw new Refusal(
      READINESS_FAILURES.otherSheetOpen(open.getName(), read.planned.register.reading.sheetName),
    );
  for (const wanted of rows) {
    const row = wanted === 0 ? selectedRow(read.planned.register.sheet) : wanted;
    const index = row - read.planned.table.firstRow;
    const organisation = read.plan.rows[index];
    const why = refusal(organisation, kind, read, index);
    if (organisation === undefined || why !== '') {
      skipped.push({ row, name: organisation?.name ?? '', text: why });
      continue;
    }
    const applicant = applicantAt(read, index);
    const name = applicationSheetName(kind, applicant.ogrn || `строка ${row}`);
    if (names.has(name.toLowerCase())) {
      // Of all that lack a ЛКО, those who have their form are not news.
      if (isChosen || rows.length <= MOST_APPLICATIONS)
        skipped.push({ row, name: organisation.name, text: NO_APPLICATION.exists(name) });
      continue;
    }
    if (wishes.length === MOST_APPLICATIONS) {
      left += 1;
      continue;
    }
    names.add(name.toLowerCase());
    wishes.push({ name, applicant });
  }
  return { wanted: wishes, skipped, left };
}

function withoutAccount({ plan }: ReadReadiness): number[] {
  return plan.rows.filter(({ needsOwn }) => needsOwn).map(({ row }) => row);
}

function refusal(
  planned: ReadinessRow | undefined,
  kind: ApplicationKind,
  { planned: sheet }: ReadReadiness,
  index: number,
): string {
  if (planned === undefined || planned.stage === null) return NO_APPLICATION.noOrganisation();
  if (planned.missingStep === 'readId') return NO_APPLICATION.unreadId();
  const own = sheet.plan.organisations[index]?.id?.ok === true;
  if (kind === 'change') return own ? '' : NO_APPLICATION.noAccount();
  return own ? NO_APPLICATION.hasAccount(planned.cells.readiness) : '';
}

/** What the register knows; a code that cannot be read is left for the applicant. */
function applicantAt({ planned }: ReadReadiness, index: number): Applicant {
  const { table, plan } = planned;
  const organisation = plan.organisations[index];
  return {
    name: organisation === undefined ? '' : organisationName(organisation),
    ogrn: valueOrEmpty(organisation?.ogrn),
    inn: valueOrEmpty(organisation?.inn),
    site: cellText(table.columns.site?.[index] ?? ''),
    opaId: valueOrEmpty(organisation?.id),
  };
}

/** Persons of an organisation now, by its OGRN; null when the document has no sheet of accounts. */
function presentPersons(sheetId: number): (ogrn: string) => PresentPersons | null {
  const read = readIfThere(sheetId);
  if (read === null || read.accounts === null) return () => null;
  const { planned, accounts } = read;
  const { organisations, contexts } = planned.plan;
  const owned = accountOwners(accounts.accounts, organisations, contexts);
  return (ogrn) => {
    const index = organisations.findIndex((one) => one.ogrn?.ok === true && one.ogrn.value === ogrn);
    return index < 0 ? null : { persons: owned.ofRow(index).map(personOf) };
  };
}

function personOf({ personKey, email, roles }: Account): PresentPersons['persons'][number] {
  return { personKey, email: valueOrEmpty(email), roles };
}

/** A document of applications alone has no register: they are judged by what they say. */
function readIfThere(sheetId: number): ReadReadiness | null {
  try {
    return readReadiness(readDemandedRegister(sheetId, keptChoices()));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

import { formulaSafe } from '../../core/cells/formula-safe';
import { ROLE_NAMES } from '../../core/people/account-role';
import { MEMO } from './application-memo';

/** What an application asks for: a new ЛКО, or other persons at one that exists. */
export type ApplicationKind = 'create' | 'change';

/** What the register knows of the organisation that applies; '' where it knows nothing. */
export interface Applicant {
  readonly name: string;
  readonly ogrn: string;
  readonly inn: string;
  readonly site: string;
  /** ID of its ЛКО, for a change of persons. */
  readonly opaId: string;
}

export const APPLICATION_TITLES: { readonly [kind in ApplicationKind]: string } = {
  create: 'Заявка на создание ЛКО',
  change: 'Заявка на изменение ответственных',
};

/** Labels of the upper part; a returned form is read by them. */
export const APPLICANT_LABELS = {
  name: 'Полное наименование',
  ogrn: 'ОГРН',
  inn: 'ИНН',
  site: 'Сайт',
  opaId: 'ID ЛКО',
} as const;

/** Columns of roles: as many as there are roles, since a person may have them all. */
export const ROLE_COLUMNS = ['role', 'role2', 'role3', 'role4', 'role5'] as const;

/** First cell of the memo below the persons; what follows it is no person. */
export const MEMO_TITLE = 'Памятка';

/** Headers of the table of persons. */
export const PERSON_HEADERS = {
  action: 'Что сделать',
  person: 'ФИО',
  post: 'Должность',
  phone: 'Телефон (мобильный или рабочий)',
  email: 'E-mail',
  role: 'Роль',
  role2: 'Вторая роль',
  role3: 'Третья роль',
  role4: 'Четвёртая роль',
  role5: 'Пятая роль',
} as const;

export type PersonColumn = keyof typeof PERSON_HEADERS;

/** What to do with a person: words of the list. */
export const ACTIONS = { join: 'добавить', leave: 'исключить' } as const;

/** Words of the list of roles. */
export const ROLE_CHOICES: readonly string[] = [
  ROLE_NAMES.head,
  ROLE_NAMES.admin,
  ROLE_NAMES.coordinator,
  ROLE_NAMES.executor,
  ROLE_NAMES.curator,
];

/** Rows for persons in a fresh form. */
export const PERSON_ROWS = 8;

const HINTS: { readonly [kind in ApplicationKind]: string } = {
  create:
    'Не менее двух ответственных, среди них руководитель. Нужны роли: Администратор ЛКО, Координатор, Исполнитель. У каждого свой e-mail: на него придёт письмо для входа.',
  change:
    'Укажите, кого добавить и кого исключить. Исключаемого достаточно назвать: его учётную запись Администратор ЛКО переводит в архив. Останется не менее двух ответственных, среди них руководитель.',
};

/** A form as rows of cells, with what its sheet needs. */
export interface ApplicationForm {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows with labels of the applicant, counted from 1. */
  readonly labels: { readonly first: number; readonly count: number };
  /** Row of the persons' header, counted from 1. */
  readonly headerRow: number;
  /** Columns of the persons' table by meaning, counted from 1. */
  readonly columns: Readonly<Partial<Record<PersonColumn, number>>>;
  /** What stands below the rows for persons, a line each. */
  readonly memo: readonly string[];
}

/**
 * An empty application of one organisation.
 *
 * @param contact whom to ask in the region and where the form goes; '' when the region has set nothing
 * @returns rows of equal width; codes are text, nothing starts a formula
 * @example applicationForm('create', applicant, '').rows[0][0] // 'Заявка на создание ЛКО'
 * Source: what applying for a ЛКО takes, by the platform's instruction.
 */
export function applicationForm(
  kind: ApplicationKind,
  applicant: Applicant,
  contact: string,
): ApplicationForm {
  const keys = (Object.keys(PERSON_HEADERS) as PersonColumn[]).filter(
    (key) => kind === 'change' || key !== 'action',
  );
  const labels = (Object.keys(APPLICANT_LABELS) as (keyof Applicant)[]).filter(
    (key) => kind === 'change' || key !== 'opaId',
  );
  const width = keys.length;
  const padded = (...cells: string[]): string[] => [
    ...cells,
    ...new Array<string>(width - cells.length).fill(''),
  ];
  const upper = [
    padded(APPLICATION_TITLES[kind]),
    padded(HINTS[kind]),
    ...(contact === '' ? [] : [padded(formulaSafe(contact))]),
    ...labels.map((label) => padded(APPLICANT_LABELS[label], formulaSafe(applicant[label]))),
    padded(),
  ];
  const columns: Partial<Record<PersonColumn, number>> = {};
  keys.forEach((key, at) => {
    columns[key] = at + 1;
  });
  return {
    title: APPLICATION_TITLES[kind],
    rows: [...upper, keys.map((key) => PERSON_HEADERS[key])],
    labels: { first: upper.length - labels.length, count: labels.length },
    headerRow: upper.length + 1,
    columns,
    memo: [MEMO_TITLE, ...MEMO],
  };
}

/** The titles in short: an .xlsx allows a sheet's name 31 characters. */
const SHEET_TITLES: { readonly [kind in ApplicationKind]: string } = {
  create: 'Заявка на ЛКО',
  change: 'Ответственные',
};
const LONGEST_SHEET_NAME = 31;

/**
 * Name of an application's sheet: what it is, and what tells organisations apart.
 *
 * @param mark OGRN, or another short text
 * @example applicationSheetName('create', '1025401020721') // 'Заявка на ЛКО 1025401020721'
 */
export function applicationSheetName(kind: ApplicationKind, mark: string): string {
  return `${SHEET_TITLES[kind]} ${mark.replace(/[[\]*?:/\\']/g, ' ')}`
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_SHEET_NAME)
    .trim();
}

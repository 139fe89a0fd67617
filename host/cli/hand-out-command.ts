import { LEVELS, type Level } from '../../src/shared/hand-out';
import { besideInput } from '../disk/file-name';
import { Refusal } from '../xlsx/refusal';
import { type ColumnWishes, columnWishes } from './columns/column-wishes';
import { type GivenSettings, givenSettings, type SettingsValues } from './fill/settings-options';
import { HAND_OUT_TEXTS } from './hand-out-texts';

export interface HandOutCommand {
  readonly name: 'hand-out';
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile: string;
  /** File with the password that the files are to have; '' = none. */
  readonly filesPasswordFile: string;
  readonly folder: string;
  /** The register with its keys. */
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  readonly level: Level;
  readonly wishes: ColumnWishes;
  /** File with decisions about values; '' = only those of the file's own sheet. */
  readonly decisions: string;
  readonly json: boolean;
}

export interface CollectCommand {
  readonly name: 'collect';
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile: string;
  readonly returned: readonly string[];
  /** File with passwords of returned files; '' = they have none. */
  readonly filesPasswordFile: string;
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  /** File with a person's decisions about conflicts; '' = none. */
  readonly decisions: string;
  /** Whether conflicts of which one side alone audits clean are settled by it. */
  readonly takeRight: boolean;
  readonly settings?: GivenSettings | undefined;
  readonly wishes: ColumnWishes;
  readonly json: boolean;
}

export interface RequestsCommand {
  readonly name: 'requests';
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile: string;
  readonly folder: string;
  /** The register with its sheets of requests; '' = none is written. */
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  readonly wishes: ColumnWishes;
  /** File with decisions about values; none is taken here. */
  readonly decisions: string;
  readonly json: boolean;
}

/** Options of both commands, for the command line's own list. */
export const HAND_OUT_OPTIONS = {
  folder: { type: 'string', short: 'd' },
  level: { type: 'string' },
  'files-password-file': { type: 'string' },
  decisions: { type: 'string' },
  'take-right': { type: 'boolean' },
} as const;

interface Values extends SettingsValues {
  readonly output?: string;
  readonly sheet?: string;
  readonly json?: boolean;
  readonly 'password-file'?: string;
  readonly 'files-password-file'?: string;
  readonly folder?: string;
  readonly level?: string;
  readonly decisions?: string;
  readonly 'take-right'?: boolean;
  readonly 'header-row'?: string;
  readonly column?: string[];
  readonly columns?: boolean;
}

/** @throws Refusal with one Russian sentence */
export function handOutCommand(input: string | undefined, values: Values): HandOutCommand {
  if (input === undefined) throw new Refusal(HAND_OUT_TEXTS.noInput);
  const wishes = columnWishes(values);
  if (values.folder === undefined && !wishes.list) throw new Refusal(HAND_OUT_TEXTS.noFolder);
  const wish = values.level ?? 'municipality';
  const level = LEVELS.find((one) => one === wish);
  if (level === undefined) throw new Refusal(HAND_OUT_TEXTS.badLevel(wish));
  return {
    name: 'hand-out',
    input,
    passwordFile: values['password-file'] ?? '',
    filesPasswordFile: values['files-password-file'] ?? '',
    folder: values.folder ?? '',
    output: values.output ?? besideInput(input, 'раздача'),
    sheet: values.sheet ?? '',
    level,
    wishes,
    decisions: values.decisions ?? '',
    json: values.json ?? false,
  };
}

/** @throws Refusal with one Russian sentence */
export function collectCommand(
  input: string | undefined,
  returned: readonly string[],
  values: Values,
): CollectCommand {
  if (input === undefined) throw new Refusal(HAND_OUT_TEXTS.noCollectInput);
  const wishes = columnWishes(values);
  if (returned.length === 0 && !wishes.list) throw new Refusal(HAND_OUT_TEXTS.noReturned);
  return {
    name: 'collect',
    input,
    passwordFile: values['password-file'] ?? '',
    returned,
    filesPasswordFile: values['files-password-file'] ?? '',
    output: values.output ?? besideInput(input, 'собрано'),
    sheet: values.sheet ?? '',
    decisions: values.decisions ?? '',
    takeRight: values['take-right'] ?? false,
    settings: givenSettings(values),
    wishes,
    json: values.json ?? false,
  };
}

/** @throws Refusal with one Russian sentence */
export function requestsCommand(input: string | undefined, values: Values): RequestsCommand {
  if (input === undefined) throw new Refusal(HAND_OUT_TEXTS.noRequestsInput);
  const wishes = columnWishes(values);
  if (values.folder === undefined && !wishes.list) throw new Refusal(HAND_OUT_TEXTS.noRequestsFolder);
  const { folder = '', output = '', sheet = '', json = false, 'password-file': passwordFile = '' } = values;
  return { name: 'requests', input, passwordFile, folder, output, sheet, wishes, decisions: '', json };
}

import { parseArgs } from 'node:util';
import type { RegionalContact } from '../../src/shared/readiness';
import { besideInput } from '../disk/file-name';
import { TEXTS } from '../texts';
import { VK_TEXTS } from '../vk/vk-texts';
import { Refusal } from '../xlsx/refusal';
import { COLUMN_OPTIONS, type ColumnWishes, columnWishes } from './columns/column-wishes';
import { type GivenSettings, givenSettings, SETTINGS_OPTIONS } from './fill/settings-options';
import {
  type CollectCommand,
  collectCommand,
  HAND_OUT_OPTIONS,
  type HandOutCommand,
  handOutCommand,
  type RequestsCommand,
  requestsCommand,
} from './hand-out-command';
import { REGIONAL_OPTIONS, regionalOf } from './readiness/regional-contact';
import { VK_OPTIONS, type VkCommand, vkCommand } from './vk/vk-command';

export interface FillCommand {
  readonly name: 'fill';
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile?: string;
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  /** '' = by the sheet's own majority. */
  readonly region: string;
  readonly mode: 'empty' | 'all';
  readonly settings?: GivenSettings | undefined;
  readonly wishes: ColumnWishes;
  /** File with decisions about values; '' = only those of the file's own sheet. */
  readonly decisions: string;
  readonly json: boolean;
}

export interface ReadinessCommand {
  readonly name: 'readiness';
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile?: string;
  /** '' = nothing is written. */
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  /** Folder for applications, a file each; '' = none are made. */
  readonly applications: string;
  /** Whom to ask in the region; only what is given. */
  readonly regional: Partial<RegionalContact>;
  readonly wishes: ColumnWishes;
  /** File with decisions about values; '' = only those of the file's own sheet. */
  readonly decisions: string;
  readonly json: boolean;
}

export interface AuditCommand {
  readonly name: 'audit';
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile?: string;
  /** '' = only report. */
  readonly output: string;
  /** '' = the open sheet, else the first one that holds placed links. */
  readonly sheet: string;
  /** '' = by the sheet's own majority. */
  readonly region: string;
  readonly settings?: GivenSettings | undefined;
  readonly wishes: ColumnWishes;
  /** File with decisions about values; '' = only those of the file's own sheet. */
  readonly decisions: string;
  readonly json: boolean;
}

export type Command =
  | FillCommand
  | AuditCommand
  | HandOutCommand
  | CollectCommand
  | RequestsCommand
  | ReadinessCommand
  | VkCommand
  | {
      readonly name: 'application';
      readonly input: string;
      readonly passwordFile: string;
      readonly json: boolean;
    }
  | { readonly name: 'formula'; readonly formula: string }
  | {
      readonly name: 'serve';
      readonly file: string;
      readonly passwordFile?: string;
      readonly port: number;
    }
  | { readonly name: 'help' };

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  sheet: { type: 'string' },
  region: { type: 'string' },
  mode: { type: 'string' },
  json: { type: 'boolean' },
  port: { type: 'string' },
  ...HAND_OUT_OPTIONS,
  ...SETTINGS_OPTIONS,
  ...COLUMN_OPTIONS,
  applications: { type: 'string' },
  ...REGIONAL_OPTIONS,
  ...VK_OPTIONS,
  'password-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parsed>['values'];

/**
 * Reads the command line.
 * @param args arguments after the script's name
 * @param sample file that `serve` opens when none is named
 * @throws Refusal with one Russian sentence
 * @example readCommand(['formula', '=1+1'], '') // { name: 'formula', formula: '=1+1' }
 */
export function readCommand(args: readonly string[], sample: string): Command {
  const { values, positionals } = parsed(args);
  const [name, first, ...rest] = positionals;
  if (values.help || name === 'help') return { name: 'help' };
  if (name === undefined) throw new Refusal(TEXTS.noCommand);
  // What is too much may be a token.
  if (rest[0] !== undefined && name === 'vk') throw new Refusal(VK_TEXTS.tooMany);
  if (rest[0] !== undefined && name !== 'collect') throw new Refusal(TEXTS.tooMany(rest[0]));
  if (values['files-password-file'] !== undefined && name !== 'hand-out' && name !== 'collect')
    throw new Refusal(TEXTS.unknownOption('--files-password-file'));
  switch (name) {
    case 'fill':
      return fillCommand(first, values);
    case 'readiness':
      return readinessCommand(inputOf(first), values);
    case 'application':
      return {
        name,
        input: inputOf(first),
        passwordFile: passwordFileOf(values),
        json: values.json ?? false,
      };
    case 'hand-out':
      return handOutCommand(first, values);
    case 'collect':
      return collectCommand(first, rest, values);
    case 'requests':
      return requestsCommand(first, values);
    case 'audit':
      return auditCommand(first, values);
    case 'vk':
      return vkCommand(first, values);
    case 'formula':
      return { name, formula: formulaOf(first) };
    case 'serve':
      return {
        name,
        file: first ?? sample,
        passwordFile: passwordFileOf(values),
        port: portOf(values.port),
      };
    default:
      throw new Refusal(TEXTS.unknownCommand(name));
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(-[^' ,]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Refusal(TEXTS.optionNeedsValue(option));
    throw new Refusal(TEXTS.unknownOption(option));
  }
}

function fillCommand(input: string | undefined, values: Values): FillCommand {
  if (input === undefined) throw new Refusal(TEXTS.noInput);
  const mode = values.mode ?? 'empty';
  if (mode !== 'empty' && mode !== 'all') throw new Refusal(TEXTS.badMode(mode));
  return {
    name: 'fill',
    input,
    passwordFile: passwordFileOf(values),
    output: values.output ?? besideInput(input, 'ссылки'),
    sheet: values.sheet ?? '',
    region: values.region ?? '',
    mode,
    settings: givenSettings(values),
    wishes: columnWishes(values),
    decisions: values.decisions ?? '',
    json: values.json ?? false,
  };
}

function inputOf(input: string | undefined): string {
  if (input === undefined) throw new Refusal(TEXTS.noInput);
  return input;
}

function readinessCommand(input: string, values: Values): ReadinessCommand {
  return {
    name: 'readiness',
    input,
    passwordFile: passwordFileOf(values),
    output: values.output ?? '',
    sheet: values.sheet ?? '',
    applications: values.applications ?? '',
    regional: regionalOf(values),
    wishes: columnWishes(values),
    decisions: values.decisions ?? '',
    json: values.json ?? false,
  };
}

function auditCommand(input: string | undefined, values: Values): AuditCommand {
  if (input === undefined) throw new Refusal(TEXTS.noAuditInput);
  for (const option of ['mode', 'write'] as const) {
    if (values[option] !== undefined) throw new Refusal(TEXTS.unknownOption(`--${option}`));
  }
  const { output = '', sheet = '', region = '', decisions = '', json = false } = values;
  const settings = givenSettings(values);
  const wishes = columnWishes(values);
  const passwordFile = passwordFileOf(values);
  return { name: 'audit', input, passwordFile, output, sheet, region, settings, wishes, decisions, json };
}

function formulaOf(text: string | undefined): string {
  if (text === undefined) throw new Refusal(TEXTS.noFormula);
  if (!text.startsWith('=')) throw new Refusal(TEXTS.notAFormula(text));
  return text;
}

function passwordFileOf(values: Values): string {
  return values['password-file'] ?? '';
}

function portOf(text = '0'): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Refusal(TEXTS.badPort(text));
  return port;
}

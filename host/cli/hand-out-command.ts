import { LEVELS, type Level } from '../../src/shared/hand-out';
import { besideInput } from '../disk/file-name';
import { Refusal } from '../xlsx/refusal';
import { HAND_OUT_TEXTS } from './hand-out-texts';

export interface HandOutCommand {
  readonly name: 'hand-out';
  readonly input: string;
  readonly folder: string;
  /** The register with its keys. */
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  readonly level: Level;
  readonly json: boolean;
}

export interface CollectCommand {
  readonly name: 'collect';
  readonly input: string;
  readonly returned: readonly string[];
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  /** File with a person's decisions; '' = none. */
  readonly decisions: string;
  readonly json: boolean;
}

/** Options of both commands, for the command line's own list. */
export const HAND_OUT_OPTIONS = {
  folder: { type: 'string', short: 'd' },
  level: { type: 'string' },
  decisions: { type: 'string' },
} as const;

interface Values {
  readonly output?: string;
  readonly sheet?: string;
  readonly json?: boolean;
  readonly folder?: string;
  readonly level?: string;
  readonly decisions?: string;
}

/** @throws Refusal with one Russian sentence */
export function handOutCommand(input: string | undefined, values: Values): HandOutCommand {
  if (input === undefined) throw new Refusal(HAND_OUT_TEXTS.noInput);
  if (values.folder === undefined) throw new Refusal(HAND_OUT_TEXTS.noFolder);
  const wish = values.level ?? 'municipality';
  const level = LEVELS.find((one) => one === wish);
  if (level === undefined) throw new Refusal(HAND_OUT_TEXTS.badLevel(wish));
  return {
    name: 'hand-out',
    input,
    folder: values.folder,
    output: values.output ?? besideInput(input, 'раздача'),
    sheet: values.sheet ?? '',
    level,
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
  if (returned.length === 0) throw new Refusal(HAND_OUT_TEXTS.noReturned);
  return {
    name: 'collect',
    input,
    returned,
    output: values.output ?? besideInput(input, 'собрано'),
    sheet: values.sheet ?? '',
    decisions: values.decisions ?? '',
    json: values.json ?? false,
  };
}

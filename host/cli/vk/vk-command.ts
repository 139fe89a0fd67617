import { besideInput } from '../../disk/file-name';
import { VK_TEXTS } from '../../vk/vk-texts';
import { Refusal } from '../../xlsx/refusal';
import { type ColumnWishes, columnWishes } from '../columns/column-wishes';

export interface VkCommand {
  readonly name: 'vk';
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile?: string;
  readonly output: string;
  /** '' = the sheet that is open. */
  readonly sheet: string;
  /** File with the token; '' = the environment's. */
  readonly tokenFile: string;
  /** File with answers; '' = VK is asked. */
  readonly from: string;
  readonly onlyMissing: boolean;
  readonly wishes: ColumnWishes;
  readonly json: boolean;
}

/** Options of this command, for the command line's own list. */
export const VK_OPTIONS = {
  'token-file': { type: 'string' },
  'only-missing': { type: 'boolean' },
  from: { type: 'string' },
} as const;

interface Values {
  readonly output?: string;
  readonly sheet?: string;
  readonly json?: boolean;
  readonly 'password-file'?: string;
  readonly 'token-file'?: string;
  readonly 'only-missing'?: boolean;
  readonly from?: string;
  readonly 'header-row'?: string;
  readonly column?: string[];
  readonly columns?: boolean;
}

/** @throws Refusal with one Russian sentence; none of them repeats what was typed: it may be a token */
export function vkCommand(input: string | undefined, values: Values): VkCommand {
  if (input === undefined) throw new Refusal(VK_TEXTS.noInput);
  const { 'token-file': tokenFile = '', from = '' } = values;
  if (tokenFile !== '' && from !== '') throw new Refusal(VK_TEXTS.bothSources);
  return {
    name: 'vk',
    input,
    passwordFile: values['password-file'] ?? '',
    output: values.output ?? besideInput(input, 'вк'),
    sheet: values.sheet ?? '',
    tokenFile,
    from,
    onlyMissing: values['only-missing'] ?? false,
    wishes: columnWishes(values),
    json: values.json ?? false,
  };
}

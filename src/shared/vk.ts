import type { Preview } from './run';

/** Headers of the columns that hold what VK answered, in the order in which they are added at the right. */
export const VK_HEADERS = {
  number: 'ID сообщества из ВК',
  asked: 'Спрошено у ВК',
  state: 'Состояние страницы в ВК',
  placed1: 'Размещено: пункт 1',
  name1: 'Пункт 1: название',
  placed2: 'Размещено: пункт 2',
  name2: 'Пункт 2: название',
  placed3: 'Размещено: пункт 3',
  name3: 'Пункт 3: название',
  places: 'Место в меню',
} as const;

export type VkColumn = keyof typeof VK_HEADERS;

/** What taking VK's answers is asked for. */
export interface VkOptions {
  /** The sheet that holds answers; NO_SHEET: VK itself is asked; null: whichever there is. */
  readonly from: number | null;
  /** Pages with an answer are asked about once more. */
  readonly again: boolean;
}

/** The token of VK's API, on its way to be kept for this person alone; '' forgets it. */
export interface VkChoice {
  readonly token: string;
}

/** Whether VK itself can be asked: this build cannot, the person has given no token, or it can. */
export type VkAccess = 'not-built' | 'no-token' | 'ready';

/** What taking VK's answers would do. */
export interface VkPreview extends Preview {
  readonly kind: 'vk';
  readonly access: VkAccess;
  /** Where the answers come from: a sheet, NO_SHEET for VK itself, null: from nowhere yet. */
  readonly from: number | null;
  /** Other sheets of the document that hold answers. */
  readonly sources: readonly { readonly sheetId: number; readonly name: string }[];
  readonly counts: {
    /** Rows with a page. */
    readonly rows: number;
    /** Those with an answer already. */
    readonly answered: number;
    /** Pages that will be asked about, each once; from a sheet those that it knows. */
    readonly asked: number;
    /** Rows whose address cannot be read. */
    readonly unread: number;
    /** Rows left as they are, as people wrote into the product's columns. */
    readonly kept: number;
  };
}

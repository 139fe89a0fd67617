/** One menu item to be made in VK, in the order of the menu. */
export interface CardItem {
  readonly title: string; // «Сообщить о проблеме»
  /** Name of the cover in the official set; '' when the cover is one's own. */
  readonly cover: string;
  /** Where the cover comes from. */
  readonly coverHint: string;
  readonly menuName: string;
  /** '' when the link cannot be made; `missing` then says why. */
  readonly link: string;
  readonly missing: string;
  /** Where a ready link stands, or that one is to be looked for first; '' otherwise. */
  readonly linkHint: string;
  /** What must open once the link is placed; '' without a link. */
  readonly opens: string;
  /** Opens on phones only: show the QR code first. */
  readonly phoneOnly: boolean;
  /** Links that stand there now, if the sheet tells; [] otherwise. */
  readonly placed: readonly PlacedLink[];
}

/** A link as placed, beside the right one. */
export interface PlacedLink {
  readonly link: string;
  /** '' when nothing can be offered. */
  readonly right: string;
  /** Exact pieces of `link` that are wrong. */
  readonly pieces: readonly string[];
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'note';
    readonly text: string;
    readonly fix: string;
  }[];
}

/** Organisations whose card a person looks for. */
export interface FoundCards {
  /** The first ones. */
  readonly rows: readonly { readonly row: number; readonly name: string; readonly text: string }[];
  readonly total: number;
}

export interface Card {
  readonly row: number;
  readonly name: string;
  readonly position: number; // 1-based among organisations
  readonly total: number;
  readonly vkPage: string;
  /** One sentence: whose ID and why. */
  readonly idSource: string;
  readonly items: readonly CardItem[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'note';
    readonly text: string;
    readonly fix: string;
  }[];
  readonly previousRow: number; // 0: none
  readonly nextRow: number; // 0: none
}

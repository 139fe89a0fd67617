import type { Region } from '../codes/region';
import type { Finding } from '../findings/finding';
import type { Kind } from '../pos/kind';
import type { Section } from '../pos/section';

/** Menu item of a community: messages form, polls form, mini-app «Госуслуги». */
export type MenuItemKey = 'form' | 'poll' | 'app';

/** What a placed link is; `none`: the cell says that there is no link. */
export type LinkType = MenuItemKey | 'short' | 'other' | 'none';

/** What is known of the organisation whose page has the link; what is absent is not compared. */
export interface Expected {
  /** The menu item that has the link. */
  readonly item?: MenuItemKey;
  readonly kind?: Kind;
  readonly section?: Section;
  /** ID that the form link must have: the organisation's own, or that of the ЛКО that serves it. */
  readonly opaId?: string;
  readonly opaIdSource?: 'own' | 'parent';
  readonly region?: Region;
  /** The organisation's own numbers speak against `region`: no right link follows from it. */
  readonly isRegionDoubtful?: boolean;
  /** OGRN that the link must have. */
  readonly ogrn?: string;
  /** The organisation's own OGRN, when by the settings the link has the parent's. */
  readonly ownOgrn?: string;
  readonly parentOgrn?: string;
  readonly parentOpaId?: string;
  /** 8-digit OKTMO. */
  readonly mun?: string;
  /** Numeric id of the community. */
  readonly group?: string;
  /** The right link, when it is made already: planned by the register or handed out ready. It is the repair then. */
  readonly readyLink?: string;
  /** The organisation's row in the register, to know its own numbers from another's. */
  readonly row?: number;
}

/** An organisation of the register, as sentences name it. */
export interface Listed {
  readonly name: string;
  /** Row in the sheet, counted from 1. */
  readonly row: number;
}

/** Finds the organisation that has a number, in the whole register. */
export interface RegisterIndex {
  readonly byOgrn: (ogrn: string) => Listed | null;
  readonly byOpaId: (opaId: string) => Listed | null;
  readonly byGroup: (group: string) => Listed | null;
}

/** One finding about a placed link. */
export interface LinkFinding extends Finding {
  /** The piece of the placed text that it concerns, exactly as placed; '' when it concerns what is missing. */
  readonly piece: string;
}

/** The result of an audit of one placed text. */
export interface LinkAudit {
  readonly type: LinkType;
  readonly findings: readonly LinkFinding[];
  /** The right link, '' where none follows without guessing; a link that is right is its own repair. */
  readonly repaired: string;
}

/** Whether findings leave a link right: notes do. @example isClean([]) // true */
export function isClean(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity === 'note');
}

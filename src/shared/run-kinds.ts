import { AUDIT_HEADERS, type AuditPreview, type PlacedChoice } from './audit';
import { COLLECT_HEADERS, type CollectOptions, type CollectPreview } from './collect';
import { DEADLINE_HEADERS, type DeadlinesPreview } from './deadlines';
import { type FillOptions, type FillPreview, OUTPUT_HEADERS } from './fill';
import type { Weight } from './findings';
import { HAND_OUT_HEADERS, type HandOutOptions, type HandOutPreview } from './hand-out';
import { READINESS_HEADERS, type ReadinessPreview, type ReadinessSettings } from './readiness';
import type { RunKind } from './run';
import { VK_HEADERS, type VkChoice, type VkOptions, type VkPreview } from './vk';

/** A kind of run that is asked for nothing beside the sheet. */
export type NoOptions = { readonly [option: string]: never };

/** What each kind of run is asked for, answers its preview with, and lets a person choose on the preview. */
export interface RunKinds {
  readonly fill: { preview: FillPreview; options: FillOptions; choice: never };
  readonly audit: { preview: AuditPreview; options: NoOptions; choice: PlacedChoice };
  readonly vk: { preview: VkPreview; options: VkOptions; choice: VkChoice };
  readonly handOut: { preview: HandOutPreview; options: HandOutOptions; choice: never };
  readonly collect: { preview: CollectPreview; options: CollectOptions; choice: never };
  readonly readiness: { preview: ReadinessPreview; options: NoOptions; choice: ReadinessSettings };
  readonly deadlines: { preview: DeadlinesPreview; options: NoOptions; choice: never };
}

export type PreviewOf<K extends RunKind> = RunKinds[K]['preview'];
export type OptionsOf<K extends RunKind> = RunKinds[K]['options'];
export type ChoiceOf<K extends RunKind> = RunKinds[K]['choice'];

/** Asks what a run would do. */
export interface PreviewRequest<K extends RunKind = RunKind> {
  /** NO_SHEET: the open one. */
  readonly sheetId: number;
  readonly kind: K;
  readonly options: OptionsOf<K>;
  /** Chosen on an earlier preview: kept with the document before this one is made. */
  readonly choice?: ChoiceOf<K> | undefined;
}

/** Asks for more rows of one reason than the preview carries. */
export interface FindingRowsRequest<K extends RunKind = RunKind> {
  readonly sheetId: number;
  readonly kind: K;
  readonly options: OptionsOf<K>;
  readonly code: string;
  /** Index of the first one. */
  readonly from: number;
  /** Only rows with this in their number, name, OGRN or finding. */
  readonly search?: string;
}

/** Asks for the findings of rows that a person looks for. */
export interface FindingSearch<K extends RunKind = RunKind> {
  readonly sheetId: number;
  readonly kind: K;
  readonly options: OptionsOf<K>;
  readonly search: string;
}

/** Asks for a sheet of the findings that a person looks at: all of them unless told. */
export interface FindingListRequest<K extends RunKind = RunKind> {
  readonly sheetId: number;
  readonly kind: K;
  readonly options: OptionsOf<K>;
  readonly search?: string;
  readonly weight?: Weight;
}

/** The columns that each kind writes: key → header, in the order in which they are added at the right. */
export const WRITTEN_HEADERS: { readonly [kind in RunKind]: { readonly [column: string]: string } } = {
  fill: OUTPUT_HEADERS,
  audit: AUDIT_HEADERS,
  vk: VK_HEADERS,
  handOut: HAND_OUT_HEADERS,
  collect: COLLECT_HEADERS,
  readiness: READINESS_HEADERS,
  deadlines: DEADLINE_HEADERS,
};

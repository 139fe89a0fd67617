import * as z from 'zod/mini';
import { APPLICATION_KINDS } from '../../shared/readiness';
import { sheetId, whole } from '../request';

/** A sheet each: more would make the document unusable, and the call too long. */
export const MOST_APPLICATIONS = 30;

/** What the page may ask of applications. */
export const applicationsRequest = z.object({
  sheetId,
  kind: z.enum(APPLICATION_KINDS),
  /** 0: the selected row; []: every organisation without a ЛКО. */
  rows: z.array(whole),
});

import * as z from 'zod/mini';
import { LEVELS } from '../../shared/hand-out';
import { sheetId } from '../request';

/** What the page may ask of the summary. */
export const summaryRequest = z.object({ sheetId, level: z.enum(LEVELS) });

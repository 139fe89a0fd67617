import * as z from 'zod/mini';
import type { ReadinessSettings } from '../shared/readiness';
import type { Settings } from '../shared/settings';
import { NO_SHEET } from '../shared/setup';
import { type KeptPlaced, loadPlaced, placedColumnsSchema } from './audit/placed-store';
import { loadReadiness, readinessSettingsSchema } from './readiness/readiness-store';
import { type KeptChoice, keptChoiceSchema, loadChoice } from './setup/choice-store';
import { loadSettings, settingsSchema } from './setup/settings-store';

/** What people chose for a document: as it is kept now, or as it was when a preview was made. */
export interface Choices {
  readonly settings: Settings;
  readonly readiness: ReadinessSettings;
  /** Header row and columns of a sheet; null when nothing was chosen. */
  readonly sheet: (sheetId: number) => KeptChoice | null;
  /** Sheets with ready mini-app links; null: they are looked for. */
  readonly readySheetIds: readonly number[] | null;
  /** Columns with placed links; null: by recognition. */
  readonly placed: (sheetId: number) => KeptPlaced | null;
}

/** Choices as the page carries them from a preview to its batches. */
export const carriedChoicesSchema = z.object({
  settings: settingsSchema,
  readiness: readinessSettingsSchema,
  sheets: z.array(z.object({ sheetId: z.int(), choice: z.nullable(keptChoiceSchema) })),
  readySheetIds: z.array(z.int()),
  placed: z.nullable(placedColumnsSchema),
});

export type CarriedChoices = z.infer<typeof carriedChoicesSchema>;

/** The choices that are kept with the document. Each is read when it is first asked for. */
export function keptChoices(): Choices {
  let settings: Settings | undefined;
  let readiness: ReadinessSettings | undefined;
  return {
    get settings() {
      settings ??= loadSettings();
      return settings;
    },
    get readiness() {
      readiness ??= loadReadiness();
      return readiness;
    },
    sheet: loadChoice,
    readySheetIds: null,
    placed: loadPlaced,
  };
}

/**
 * What a run needs of the choices, for the page to carry.
 *
 * @param sheetId the sheet that the run writes into
 * @param directorySheetId the directory that its preview read; NO_SHEET for none
 * @param readySheetIds the sheets with ready links that its preview read
 */
export function carriedChoices(
  choices: Choices,
  sheetId: number,
  directorySheetId: number,
  readySheetIds: readonly number[],
): CarriedChoices {
  const { settings, readiness } = choices;
  const own = choices.sheet(sheetId);
  const sheets: CarriedChoices['sheets'] = [{ sheetId, choice: withDirectory(own, directorySheetId) }];
  if (directorySheetId !== NO_SHEET)
    sheets.push({ sheetId: directorySheetId, choice: choices.sheet(directorySheetId) });
  return { settings, readiness, sheets, readySheetIds: [...readySheetIds], placed: choices.placed(sheetId) };
}

function withDirectory(choice: KeptChoice | null, directorySheetId: number): KeptChoice {
  return { ...(choice ?? { headerRow: 0, headerHash: '', columns: {} }), directorySheetId };
}

/** The choices of a preview again. */
export function previewedChoices(carried: CarriedChoices): Choices {
  const { settings, readiness, sheets, readySheetIds, placed } = carried;
  return {
    settings,
    readiness,
    readySheetIds,
    sheet: (sheetId) => sheets.find((one) => one.sheetId === sheetId)?.choice ?? null,
    placed: () => placed,
  };
}

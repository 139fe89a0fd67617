type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/**
 * The addresses behind a text, each once: that of the whole, else those of its parts. Every question is a call to Google,
 * so parts are asked only where the whole has no address of its own, and a text in one part is its whole.
 *
 * @param text null for a cell without text
 * Source: Apps Script reference, RichTextValue.getLinkUrl: null where there are several links.
 */
export function linkedAddresses(text: RichText | null): string[] {
  const whole = text?.getLinkUrl();
  if (whole) return [whole];
  const runs = text?.getRuns() ?? [];
  const links = runs.length < 2 ? [] : runs.map((run) => run.getLinkUrl());
  return Array.from(new Set(links.filter((link): link is string => Boolean(link))));
}

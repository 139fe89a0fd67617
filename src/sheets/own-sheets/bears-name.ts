type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What follows a name: nothing, or the number that a sheet gets where the name is taken; without brackets in earlier versions. */
const NUMBER = /^( \(\d+\)| \d+)?$/;

/**
 * Whether a sheet is called as one that the product makes. One that a person has renamed is theirs: «Сводка за ноябрь» is
 * kept for its figures, and a new «Сводка» is made beside it.
 */
export function bearsName(sheet: Sheet, name: string): boolean {
  const own = sheet.getName().toLowerCase();
  return own.startsWith(name.toLowerCase()) && NUMBER.test(own.slice(name.length));
}

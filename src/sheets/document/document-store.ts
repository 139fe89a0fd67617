/** All that is kept, read at once by the first who asks in a call: each question would be a trip of its own. */
let read: { readonly [key: string]: string } | null = null;

/**
 * What the document remembers between calls, as JSON under a key; null when nothing is kept or it cannot be read.
 * A value may have 9 KB, all of them 500 KB; nothing of the sheet's contents is ever kept here.
 */
export function load<T>(key: string): T | null {
  read ??= PropertiesService.getDocumentProperties().getProperties();
  const text = read[key];
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null; // Written by another version or by hand: as if nothing were kept.
  }
}

/** Keeps a value under a key; null forgets it. */
export function store(key: string, value: unknown): void {
  const properties = PropertiesService.getDocumentProperties();
  forgetRead();
  if (value === null) properties.deleteProperty(key);
  else properties.setProperty(key, JSON.stringify(value));
}

/** Has the next question read anew: others may have written meanwhile. */
export function forgetRead(): void {
  read = null;
}

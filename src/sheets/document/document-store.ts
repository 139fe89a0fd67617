/**
 * What the document remembers between calls, as JSON under a key; null when nothing is kept or it cannot be read.
 * A value may have 9 KB, all of them 500 KB; nothing of the sheet's contents is ever kept here.
 */
export function load<T>(key: string): T | null {
  const text = PropertiesService.getDocumentProperties().getProperty(key);
  if (text === null || text === undefined) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null; // Written by another version or by hand: as if nothing were kept.
  }
}

/** Keeps a value under a key; null forgets it. */
export function store(key: string, value: unknown): void {
  const properties = PropertiesService.getDocumentProperties();
  if (value === null) properties.deleteProperty(key);
  else properties.setProperty(key, JSON.stringify(value));
}

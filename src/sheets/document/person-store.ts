/**
 * What is kept for the person at work alone: nobody else who opens the document can read it. '' when nothing is.
 * Source: Apps Script reference, PropertiesService.getUserProperties.
 */
export function loadPersonal(key: string): string {
  return PropertiesService.getUserProperties().getProperty(key) ?? '';
}

/** Keeps a text for the person at work; '' forgets it. */
export function storePersonal(key: string, text: string): void {
  const properties = PropertiesService.getUserProperties();
  if (text === '') properties.deleteProperty(key);
  else properties.setProperty(key, text);
}

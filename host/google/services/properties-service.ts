import type { Execution } from '../execution/execution';
import { facade } from '../execution/facade';
import { assertText } from '../execution/signature';

type GoogleProperties = GoogleAppsScript.Properties.Properties;
const MEMBERS = [
  'getProperty',
  'setProperty',
  'setProperties',
  'deleteProperty',
  'getProperties',
  'getKeys',
  'deleteAllProperties',
] as const;

const LONGEST_VALUE = 9 * 1024;
const ALL_TOGETHER = 500 * 1024;

/** Properties of the document or of a person, within Google's limits: 9 KB a value, 500 KB in all. */
class Properties implements Pick<GoogleProperties, (typeof MEMBERS)[number]> {
  constructor(
    private readonly execution: Execution,
    private readonly kept: Map<string, string>,
  ) {}

  getProperty(key: string): string | null {
    assertText('PropertiesService.Properties.getProperty', key);
    return this.kept.get(key) ?? null;
  }

  setProperty(key: string, value: string): GoogleProperties {
    assertText('PropertiesService.Properties.setProperty', key);
    assertText('PropertiesService.Properties.setProperty', value);
    this.store([[key, value]]);
    return this.chain;
  }

  setProperties(properties: { [key: string]: string }, deleteOthers = false): GoogleProperties {
    const entries = Object.entries(properties);
    for (const [, value] of entries) assertText('PropertiesService.Properties.setProperties', value);
    this.store(entries, deleteOthers);
    return this.chain;
  }

  deleteProperty(key: string): GoogleProperties {
    this.kept.delete(key);
    return this.chain;
  }

  deleteAllProperties(): GoogleProperties {
    this.kept.clear();
    return this.chain;
  }

  getProperties(): { [key: string]: string } {
    const result = this.execution.realm.object() as { [key: string]: string };
    for (const [key, value] of this.kept) result[key] = value;
    return result;
  }

  getKeys(): string[] {
    const result = this.execution.realm.array<string>();
    result.push(...this.kept.keys());
    return result;
  }

  private get chain(): GoogleProperties {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleProperties;
  }

  private store(entries: readonly (readonly [string, string])[], deleteOthers = false): void {
    const next = new Map([...(deleteOthers ? [] : this.kept), ...entries]);
    let size = 0;
    for (const [key, value] of next) size += bytes(key) + bytes(value);
    if (entries.some(([, value]) => bytes(value) > LONGEST_VALUE)) {
      throw new Error('Argument too large: value');
    }
    if (size > ALL_TOGETHER) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.kept.clear();
    for (const [key, value] of next) this.kept.set(key, value);
  }
}

/** PropertiesService as the script sees it. */
export function newPropertiesService(execution: Execution): GoogleAppsScript.Properties.PropertiesService {
  const properties = (kept: Map<string, string>): GoogleProperties =>
    facade(execution, 'Properties', new Properties(execution, kept), MEMBERS);
  const service: Pick<
    GoogleAppsScript.Properties.PropertiesService,
    'getDocumentProperties' | 'getUserProperties'
  > = {
    getDocumentProperties: () => properties(execution.book.properties),
    getUserProperties: () => properties(execution.personal),
  };
  return facade(execution, 'PropertiesService', service, ['getDocumentProperties', 'getUserProperties']);
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

import type { Execution } from '../execution/execution';
import { facade } from '../execution/facade';
import { assertText } from '../execution/signature';

type GoogleCache = GoogleAppsScript.Cache.Cache;
const MEMBERS = ['get', 'put', 'remove', 'getAll', 'putAll', 'removeAll'] as const;

const LONGEST_VALUE = 100 * 1024;
const LONGEST_KEY = 250;
const USUAL_SECONDS = 600;
const MOST_SECONDS = 21600;

/** The document's cache, within Google's limits: 100 KB a value, 6 hours. */
class Cache implements Pick<GoogleCache, (typeof MEMBERS)[number]> {
  constructor(private readonly execution: Execution) {}

  get(key: string): string | null {
    const entry = this.execution.cache.get(key);
    return entry && entry.until > this.execution.now() ? entry.value : null;
  }

  put(key: string, value: string, seconds: number = USUAL_SECONDS): void {
    assertText('CacheService.Cache.put', key);
    assertText('CacheService.Cache.put', value);
    if (key.length > LONGEST_KEY) throw new Error('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > LONGEST_VALUE) throw new Error('Argument too large: value');
    const until = this.execution.now() + Math.min(Math.max(1, seconds), MOST_SECONDS) * 1000;
    this.execution.cache.set(key, { value, until });
  }

  remove(key: string): void {
    this.execution.cache.delete(key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.execution.cache.delete(key);
  }

  getAll(keys: string[]): { [key: string]: string } {
    const result = this.execution.realm.object() as { [key: string]: string };
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) result[key] = value;
    }
    return result;
  }

  putAll(values: { [key: string]: string }, seconds: number = USUAL_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
}

/** CacheService as the script sees it. */
export function newCacheService(execution: Execution): GoogleAppsScript.Cache.CacheService {
  const service: Pick<GoogleAppsScript.Cache.CacheService, 'getDocumentCache'> = {
    getDocumentCache: () => facade<GoogleCache>(execution, 'Cache', new Cache(execution), MEMBERS),
  };
  return facade(execution, 'CacheService', service, ['getDocumentCache']);
}

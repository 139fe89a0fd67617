import { newCacheService } from './cache-service';
import { newRuleBuilder } from './conditional-format';
import { newValidationBuilder } from './data-validation';
import type { Execution } from './execution';
import { facade } from './facade';
import { formatDate } from './format-date';
import { newHtmlService } from './html-service';
import { newLockService } from './lock-service';
import { newPropertiesService } from './properties-service';
import { newRichTextBuilder } from './rich-text';
import { newSheet } from './sheet';
import { newSpreadsheet, TIME_ZONE } from './spreadsheet';
import { newUi } from './ui';

/**
 * The global names of Google's services in a script's context, and no others.
 * @returns name → service, to be set on the context's global object
 */
export function servicesOf(execution: Execution): { readonly [name: string]: unknown } {
  return {
    SpreadsheetApp: spreadsheetApp(execution),
    PropertiesService: newPropertiesService(execution),
    CacheService: newCacheService(execution),
    LockService: newLockService(execution),
    ScriptApp: scriptApp(execution),
    HtmlService: newHtmlService(execution),
    Utilities: utilities(execution),
    Session: session(execution),
    Logger: logger(execution),
    console: scriptConsole(execution),
  };
}

function spreadsheetApp(execution: Execution): unknown {
  const app = {
    SheetType: { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' },
    BooleanCriteria: { TEXT_STARTS_WITH: 'TEXT_STARTS_WITH' },
    DataValidationCriteria: { VALUE_IN_LIST: 'VALUE_IN_LIST', VALUE_IN_RANGE: 'VALUE_IN_RANGE' },
    ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' },
    WrapStrategy: { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW', CLIP: 'CLIP' },
    getActiveSpreadsheet: () => newSpreadsheet(execution),
    getActive: () => newSpreadsheet(execution),
    getActiveSheet: () => newSheet(execution, execution.book.active),
    getUi: () => newUi(execution),
    newConditionalFormatRule: () => newRuleBuilder(execution),
    newDataValidation: () => newValidationBuilder(execution),
    newRichTextValue: () => newRichTextBuilder(execution),
    flush: () => undefined,
  };
  return facade(execution, 'SpreadsheetApp', app, Object.keys(app));
}

function utilities(execution: Execution): unknown {
  const service = {
    // No other execution is running here, so there is nothing to wait for.
    sleep: () => undefined,
    formatDate: (date: Date, zone: string, format: string) => formatDate(date, zone, format),
    getUuid: () => crypto.randomUUID(),
  };
  return facade(execution, 'Utilities', service, Object.keys(service));
}

function session(execution: Execution): unknown {
  const service = {
    getScriptTimeZone: () => TIME_ZONE,
    getTemporaryActiveUserKey: () => execution.person,
  };
  return facade(execution, 'Session', service, Object.keys(service));
}

function scriptApp(execution: Execution): unknown {
  const service = {
    AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' },
    // Google ends the execution here and asks the person.
    requireAllScopes: () => execution.gate.assertScopes('ScriptApp.requireAllScopes'),
  };
  return facade(execution, 'ScriptApp', service, Object.keys(service));
}

function logger(execution: Execution): unknown {
  const service = { log: () => service };
  return facade(execution, 'Logger', service, Object.keys(service));
}

/** Keeps what the script logs, for finding the cause of a failure; the page never shows it. */
function scriptConsole(execution: Execution): unknown {
  const keep = (...parts: readonly unknown[]): void => {
    execution.screen.logs.push(parts.map(String).join(' '));
  };
  const silent = (): void => undefined;
  return { log: keep, info: keep, warn: keep, error: keep, time: silent, timeEnd: silent };
}

import type { Execution } from './execution/execution';
import { facade } from './execution/facade';
import { newCacheService } from './services/cache-service';
import { formatDate } from './services/format-date';
import { newHtmlService } from './services/html-service';
import { newLockService } from './services/lock-service';
import { newPropertiesService } from './services/properties-service';
import { newUi } from './services/ui';
import { newUrlFetchApp } from './services/url-fetch';
import { newRuleBuilder } from './spreadsheet/conditional-format';
import { newValidationBuilder } from './spreadsheet/data-validation';
import { newRichTextBuilder } from './spreadsheet/rich-text';
import { newSheet } from './spreadsheet/sheet';
import { newSpreadsheet, TIME_ZONE } from './spreadsheet/spreadsheet';

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
    UrlFetchApp: newUrlFetchApp(execution),
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
    // No other execution is running here: nobody waits, the time passes all the same.
    sleep: (milliseconds: number) => execution.time.spend(milliseconds),
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

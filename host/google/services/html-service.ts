import type { Execution } from '../execution/execution';
import { facade } from '../execution/facade';

type GoogleHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
const OUTPUT_MEMBERS = ['setTitle', 'setWidth', 'setHeight', 'getTitle', 'getContent'] as const;

/** A page that a script is about to show. */
export class HtmlOutput implements Pick<GoogleHtmlOutput, (typeof OUTPUT_MEMBERS)[number]> {
  title = '';

  constructor(readonly html: string) {}

  getTitle = (): string => this.title;
  getContent = (): string => this.html;

  setTitle(title: string): GoogleHtmlOutput {
    this.title = title;
    return this.chain;
  }

  // Sidebars are 300 pixels wide whatever a script asks for.
  setWidth(): GoogleHtmlOutput {
    return this.chain;
  }

  setHeight(): GoogleHtmlOutput {
    return this.chain;
  }

  private get chain(): GoogleHtmlOutput {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleHtmlOutput;
  }
}

/** HtmlService as the script sees it: only pages of the project. */
export function newHtmlService(execution: Execution): GoogleAppsScript.HTML.HtmlService {
  const service: Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutputFromFile'> = {
    createHtmlOutputFromFile(name: string) {
      const html = execution.pages[name.replace(/\.html$/, '')];
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return facade(execution, 'HtmlOutput', new HtmlOutput(html), OUTPUT_MEMBERS);
    },
  };
  return facade(execution, 'HtmlService', service, ['createHtmlOutputFromFile']);
}

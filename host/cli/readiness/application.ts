import type { CheckedApplication } from '../../../src/shared/readiness';
import { NO_SHEET } from '../../../src/shared/setup';
import type { DistFiles } from '../../dist-files';
import { Host } from '../../host';
import { readBook } from '../../xlsx/read-book';
import { Refusal } from '../../xlsx/refusal';
import { answered } from '../drive';
import type { Terminal } from '../terminal';
import { READINESS_TEXTS } from './readiness-texts';

/** What the command line says. */
export interface ApplicationCommand {
  readonly input: string;
  /** File with the password of the input; '' = it has none. */
  readonly passwordFile: string;
  readonly json: boolean;
}

/**
 * `pos application`: checks a returned application, or every one of a file.
 *
 * @returns exit code: 0 right, 1 something is to be put right
 * @throws Refusal for a file without an application (exit code 2)
 */
export async function application(
  { input, passwordFile, json }: ApplicationCommand,
  dist: DistFiles,
  terminal: Terminal,
): Promise<number> {
  const host = new Host(await readBook(input, passwordFile), dist);
  const { applications } = answered(host.handlers.checkApplications({ sheetId: NO_SHEET }));
  if (applications.length === 0) throw new Refusal(READINESS_TEXTS.notApplication(input));
  terminal.print(json ? JSON.stringify(applications) : applications.map(lines).join('\n'));
  return applications.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function lines({ sheetName, findings }: CheckedApplication): string {
  const say = READINESS_TEXTS;
  if (findings.length === 0) return say.applicationRight(sheetName);
  return [
    say.applicationWrong(sheetName, findings.length),
    ...findings.map(({ row, text }) => say.applicationFinding(row, text)),
  ].join('\n');
}

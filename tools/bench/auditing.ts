import type { planAudit } from '../../src/register/audit/plan-audit';
import type { planRegister } from '../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { builtModule } from './built-module';
import { cleanSheet, cleanTable } from './clean-sheet';
import { pasteAll } from './naive-paste';
import { placedLinks } from './placed-sample';
import { rounded } from './statistics';
import { secondsOf } from './timing';

const ROWS = 10_000;
const TIMES = 5;
const SOURCE = `export { planRegister } from './src/register/plan/plan-register'; export { planAudit } from './src/register/audit/plan-audit';`;
/** What a scripter would try the links on. */
const SHAPE =
  /^https:\/\/(?:pos\.gosuslugi\.ru\/(?:form\/\?opaId=\d+&utm_source=vk|og\/org-activities\?(?:reg|mun)_code=\d+&utm_source=vk[12])&utm_medium=\d+&utm_campaign=\d{13}|vk\.com\/app8181405#[a-z_=&A-Z\d]+)$/;

export interface Auditing {
  readonly linksPerSecond: number;
  /** Against one regular expression on each link, which says right or wrong and nothing else. */
  readonly ratioToRegex: number;
  /** Share of the links that the audit finds right. */
  readonly right: number;
}

/** Placed links audited against their rows: with reasons, repairs and comparison between rows. */
export const auditing = bench<Auditing>(
  'audit',
  'Проверка размещённых ссылок',
  async () => {
    const built = await builtModule<{
      readonly planRegister: typeof planRegister;
      readonly planAudit: typeof planAudit;
    }>(SOURCE);
    const clean = cleanSheet(buildSample({ rows: ROWS, seed: 1 }));
    const placed = placedLinks(pasteAll(clean));
    const table = cleanTable(clean);
    const plan = built.planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS });
    const audit = () =>
      built.planAudit({
        plan,
        settings: DEFAULT_SETTINGS,
        firstRow: table.firstRow,
        length: table.length,
        placed,
      });
    const { totals } = audit();
    const seconds = secondsOf(audit, TIMES);
    const texts = placed.flatMap(({ cells }) => cells.map(String));
    const regex = secondsOf(() => {
      if (texts.filter((text) => SHAPE.test(text)).length === 0) throw new Error('audit: no link fits');
    }, TIMES);
    return {
      linksPerSecond: rounded(totals.links / seconds),
      ratioToRegex: rounded(seconds / regex),
      right: rounded(totals.right / totals.links),
    };
  },
  ({ linksPerSecond, ratioToRegex, right }) => [
    `${linksPerSecond} ссылок в секунду, верных ${Math.round(right * 100)} %`,
    `к одному регулярному выражению на ссылку × ${ratioToRegex}`,
  ],
);

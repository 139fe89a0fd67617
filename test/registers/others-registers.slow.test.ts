import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Host, openHost } from '../../host/host';
import { AUDIT_HEADERS } from '../../src/shared/audit';
import { OUTPUT_HEADERS } from '../../src/shared/fill';
import { DIST } from '../../tools/build/project-root';
import { seededRandom } from '../../tools/sample/random';
import { cells } from '../support/register';
import { preview, runAll } from '../support/runs';
import { value } from '../support/value';
import { madeRegion, type TrueOrganisation, trueLinks } from './made-region';
import { SHEET_STYLES, type SheetStyle } from './sheet-styles';

const SEED = 20241;
const CODE = readFileSync(resolve(DIST, 'Code.js'), 'utf8');
const REGION = madeRegion(SEED);
const ordered = ({ order }: SheetStyle): readonly TrueOrganisation[] => order?.(REGION) ?? REGION;

/** What a fill left of one organisation's links. */
interface Filled {
  readonly organisation: TrueOrganisation;
  readonly links: { readonly [link in 'form' | 'poll' | 'app']: string };
  readonly remarks: string;
}

/** A host over the region in a style, with more columns at the right. */
async function hostOf(
  style: SheetStyle,
  more: { readonly header: readonly string[]; readonly row: (at: number) => readonly string[] },
): Promise<Host> {
  const { head, row } = style;
  const random = seededRandom(SEED);
  const width = Math.max(...head.map((cellsOf) => cellsOf.length));
  const headerAt = head.findIndex((cellsOf) => cellsOf.includes('ОГРН') || cellsOf.includes('ogrn'));
  const top = head.map((cellsOf, at) =>
    at === headerAt
      ? [...cellsOf, ...more.header]
      : [...cellsOf, ...new Array<string>(width - cellsOf.length + more.header.length).fill('')],
  );
  const rows = ordered(style).map((organisation, at) => [...row(organisation, at, random), ...more.row(at)]);
  return openHost({ sheets: { Реестр: [...top, ...rows] }, code: CODE });
}

/** What the sheet holds under these headers, row by row of the region. */
function under(host: Host, headers: readonly string[], style: SheetStyle): string[][] {
  const { head } = style;
  const sheet = cells(host, 'Реестр');
  const header = sheet.slice(0, head.length).find((row) => headers.every((text) => row.includes(text))) ?? [];
  const columns = headers.map((text) => header.indexOf(text));
  return REGION.map((_, at) => columns.map((column) => String(sheet[head.length + at]?.[column] ?? '')));
}

async function filledIn(style: SheetStyle): Promise<Filled[]> {
  const host = await hostOf(style, { header: [], row: () => [] });
  // In one batch: each of them plans the whole sheet.
  runAll(host, value(preview(host, 'fill')), REGION.length);
  const { formLink, pollLink, appLink, remarks } = OUTPUT_HEADERS;
  const written = under(host, [formLink, pollLink, appLink, remarks], style);
  const region = ordered(style);
  return written.map(([form = '', poll = '', app = '', words = ''], at) => ({
    organisation: region[at] as TrueOrganisation,
    links: { form, poll, app },
    remarks: words,
  }));
}

const brief = (wrong: readonly Filled[], link: keyof Filled['links']): string[] =>
  wrong
    .slice(0, 5)
    .map(({ organisation, links, remarks }) => `${organisation.name}: ${links[link]} | ${remarks}`);

test('the region has as many organisations as a real one', () => {
  expect(REGION.length).toBeGreaterThan(2000);
});

describe.each(SHEET_STYLES)('$name', (style) => {
  let filled: readonly Filled[];
  beforeAll(async () => {
    filled = await filledIn(style);
  });

  const LINKS = ['form', 'poll', 'app'] as const;

  test.each(LINKS)('no %s link is wrong', (link) => {
    const wrong = filled.filter(
      ({ organisation, links }) => links[link] !== '' && links[link] !== trueLinks(organisation)[link],
    );
    expect(brief(wrong, link)).toEqual([]);
  });

  test.each(LINKS)('no %s link is missing without a word', (link) => {
    const silent = filled.filter(({ links, remarks }) => links[link] === '' && remarks === '');
    expect(brief(silent, link)).toEqual([]);
  });

  test.each(LINKS)('most %s links are there at the first try', (link) => {
    const due = filled.filter(({ organisation }) => trueLinks(organisation)[link] !== '');
    const there = due.filter(({ links }) => links[link] !== '');
    expect(there.length / due.length).toBeGreaterThanOrEqual(style.written);
  });
});

type Links = ReturnType<typeof trueLinks>;

/** What people do to links, each certain to be wrong for its organisation. */
const DEFECTS: readonly (readonly [what: string, damage: (links: Links) => Links])[] = [
  ['две ссылки переставлены', ({ form, poll, app }) => ({ form: poll, poll: form, app })],
  [
    'код налоговой вместо ОКАТО',
    (links) => ({ ...links, form: links.form.replace('utm_medium=10', 'utm_medium=28') }),
  ],
  ['чужой номер ЛКО', (links) => ({ ...links, form: links.form.replace(/opaId=\d+/, 'opaId=999999') })],
  [
    'опечатка в ОГРН',
    (links) => ({ ...links, poll: links.poll.replace(/(\d)$/, (digit) => String((Number(digit) + 1) % 10)) }),
  ],
  ['пробел внутри', (links) => ({ ...links, poll: links.poll.replace('utm_medium', 'utm_me dium') })],
  ['без косой черты', (links) => ({ ...links, form: links.form.replace('form/?', 'form?') })],
  ['заглушка', (links) => ({ ...links, form: links.form.replace(/opaId=\d+/, 'opaId=ID') })],
  ['чужое сообщество', (links) => ({ ...links, app: `${links.app.replace(/groupId=\d+/, 'groupId=7')}` })],
];

describe.each(SHEET_STYLES)('placed links in «$name»', (style) => {
  const menu = ['Ссылка в меню 1', 'Ссылка в меню 2', 'Ссылка в меню 3'];
  const region = ordered(style);
  const placedAt = (at: number): { readonly placed: Links; readonly right: Links } => {
    const right = trueLinks(region[at] as TrueOrganisation);
    const damage = at % 5 === 0 && right.form !== '' ? DEFECTS[(at / 5) % DEFECTS.length] : undefined;
    return { placed: damage === undefined ? right : damage[1](right), right };
  };
  const verdicts = { wrongPraised: [] as string[], rightBlamed: [] as string[], right: 0, praised: 0 };
  beforeAll(async () => {
    const host = await hostOf(style, {
      header: menu,
      row: (at) => {
        const { placed } = placedAt(at);
        return [placed.form, placed.poll, placed.app];
      },
    });
    runAll(host, value(preview(host, 'audit')), REGION.length);
    const { formAudit, pollAudit, appAudit } = AUDIT_HEADERS;
    under(host, [formAudit, pollAudit, appAudit], style).forEach((audited, at) => {
      const { placed, right } = placedAt(at);
      (['form', 'poll', 'app'] as const).forEach((link, item) => {
        if (placed[link] === '') return;
        const verdict = audited[item] ?? '';
        const line = `${region[at]?.name}: ${placed[link]} | ${verdict}`;
        const isRight = placed[link] === right[link];
        const praised = verdict.startsWith('верно');
        if (isRight) verdicts.right += 1;
        if (isRight && praised) verdicts.praised += 1;
        if (!isRight && praised) verdicts.wrongPraised.push(line);
        if (isRight && verdict.includes('✖')) verdicts.rightBlamed.push(line);
      });
    });
  });

  test('no wrong link is called right', () => expect(verdicts.wrongPraised.slice(0, 5)).toEqual([]));
  test('no right link is called wrong', () => expect(verdicts.rightBlamed.slice(0, 5)).toEqual([]));
  test('most right links are called right', () =>
    expect(verdicts.praised / verdicts.right).toBeGreaterThanOrEqual(style.written));
});

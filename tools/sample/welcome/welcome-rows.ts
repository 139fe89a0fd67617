import { expectedCells } from '../expected';
import { known } from '../known';
import type { SampleOrganisation } from '../organisation';
import type { PlacedLinks } from '../placed/placed-case';
import { seededRandom } from '../random';
import { SAMPLE_REGIONS } from '../sample-region';
import { SampleTree } from '../sample-tree';
import { WELCOME_HEADER_ROW, type WelcomeCells, type WelcomeColumn } from './welcome-columns';
import { PLACED_MISTAKES } from './welcome-placed';

/** One honest mistake: what a cell holds, and what mends it. */
export interface WelcomeMistake {
  readonly row: number;
  readonly column: WelcomeColumn;
  readonly held: string;
  readonly right: string;
}

export interface WelcomeRow {
  readonly row: number;
  readonly organisation: SampleOrganisation;
  readonly cells: WelcomeCells;
}

export interface WelcomeRows {
  readonly rows: readonly WelcomeRow[];
  /** In the order of their rows. */
  readonly mistakes: readonly WelcomeMistake[];
}

const REGION = known(SAMPLE_REGIONS.find(({ okato }) => okato === '50'));
const KIND_WORDS = { roiv: 'РОИВ', omsu: 'ОМСУ', subordinate: 'Подведомственная' } as const;
/** In the order of `DISTRICTS`. */
const [LAKE, PINE, KEYS, MEADOW] = ['Заозёрного', 'Староборского', 'Ключевского', 'Верхнелугового'] as const;

/** Where somebody slipped: the organisation by parts of its name, the column, and what stands there. */
const SLIPS: readonly {
  readonly of: readonly [part: string, district: string];
  readonly column: WelcomeColumn;
  readonly held: (right: string) => string;
}[] = [
  { of: ['Лицей № 1', LAKE], column: 'ogrn', held: lastDigitAnother },
  { of: ['Поликлиника № 1', PINE], column: 'ogrn', held: () => '' },
  { of: ['Краеведческий музей № 1', MEADOW], column: 'id', held: () => 'уточняется' },
  { of: ['Областная больница № 2', ''], column: 'oktmo', held: (right) => right.slice(0, 5) },
  { of: ['Дом детского творчества № 1', PINE], column: 'region', held: () => REGION.fns },
  // The same slip in several rows: mended together.
  ...['Средняя школа № 1', 'Гимназия № 1', 'Лицей № 1'].map((name) => ({
    of: [name, KEYS] as const,
    column: 'parent' as const,
    held: () => 'Отдел просвещения',
  })),
  ...['Детский сад № 1', 'Детский сад № 2'].map((name) => ({
    of: [name, LAKE] as const,
    column: 'field' as const,
    held: () => 'Соц. сфера',
  })),
  // Pages by their short address, which tells no number.
  { of: ['Гимназия № 1', LAKE], column: 'vkPage', held: () => 'https://vk.com/gymnasium_zaozerny' },
  { of: ['Поликлиника № 1', MEADOW], column: 'vkPage', held: () => 'https://vk.com/poliklinika_luga' },
  { of: ['Детский сад № 1', PINE], column: 'vkPage', held: () => '' },
];

/** Every so manieth page has nothing in its menu yet. */
const EMPTY_EVERY = 6;

/**
 * A small region as a coordinator hopes to find it: some seventy invented organisations, and a few honest mistakes of
 * each common kind.
 *
 * @example welcomeRows().rows.length // 69
 */
export function welcomeRows(): WelcomeRows {
  const tree = new SampleTree(REGION, seededRandom(7));
  const blocks = [tree.regionalBlock(9), ...[0, 1, 2, 3].map((district) => tree.districtBlock(district, 12))];
  const members = blocks.flatMap((block) => block.members);
  const rowOf = (at: number) => WELCOME_HEADER_ROW + 1 + at;
  const slips = SLIPS.map(({ of: [part, district], column, held }) => {
    const at = members.findIndex(({ name }) => name.includes(part) && name.includes(district));
    const right = String(plainCells(known(members[at]), at)[column] ?? '');
    return { row: rowOf(at), column, held: held(right), right };
  });
  const spoilt = new Set(slips.map(({ row }) => row));
  let placed = 0;
  const rows = members.map((organisation, at): WelcomeRow => {
    const row = rowOf(at);
    const plain = plainCells(organisation, at);
    const links = spoilt.has(row) ? {} : placedOn(organisation, placed++);
    const mistakes = slips.filter((slip) => slip.row === row).map(({ column, held }) => [column, held]);
    return { row, organisation, cells: { ...plain, ...links, ...Object.fromEntries(mistakes) } };
  });
  return { rows, mistakes: slips.sort((one, other) => one.row - other.row) };
}

function plainCells(own: SampleOrganisation, at: number): WelcomeCells {
  return {
    number: at + 1,
    kind: own.kind ? KIND_WORDS[own.kind] : '',
    field: own.field,
    name: own.name,
    shortName: own.kind === 'subordinate' ? `${own.shortName}, ${own.municipality}` : own.shortName,
    ogrn: own.ogrn,
    parent: own.parent?.name ?? '',
    municipality: own.municipality,
    oktmo: own.oktmo,
    region: REGION.okato,
    id: own.id === null ? null : Number(own.id),
    status: own.status,
    vkPage: `https://vk.com/club${own.group}`,
    form: null,
    poll: null,
    app: null,
  };
}

/** What the page's menu holds: the right links, a mistake, or nothing yet. */
function placedOn(own: SampleOrganisation, count: number): Partial<PlacedLinks> {
  if (count % EMPTY_EVERY === EMPTY_EVERY - 1) return {};
  const { formLink: form, pollLink: poll, appLink: app } = expectedCells(own, REGION);
  const right = { form, poll, app };
  const isMistaken = own.kind === 'subordinate' && count % 3 === 0;
  const mistake = isMistaken ? PLACED_MISTAKES[(count / 3) % PLACED_MISTAKES.length] : undefined;
  return mistake ? { ...right, ...mistake(right) } : right;
}

function lastDigitAnother(code: string): string {
  return code.slice(0, -1) + ((Number(code.slice(-1)) + 3) % 10);
}

import type { SheetData } from '../../host/book/book';
import { HEADER, ogrnOf, SHEET } from './register';
import type { StandInCommunity } from './vk-server';

/** A region's pages, with defects of known kinds among them. */
export interface VkSample {
  readonly sheets: SheetData;
  readonly communities: readonly StandInCommunity[];
  readonly persons: readonly string[];
  /** How often each defect was put in, by the code of its finding. */
  readonly seeded: { readonly [code: string]: number };
}

type Menu = { title: string; url: string }[];

interface Page {
  readonly id: number;
  readonly name: string;
  readonly menu: Menu;
  readonly community: StandInCommunity | null;
  /** What the sheet says. */
  readonly address: string;
  readonly number?: number;
}

/** Changes a page's menu or the page, as people and years do. */
const DEFECTS: { readonly [code: string]: (page: Page) => Page } = {
  'link-space': (page) =>
    changed(page, 0, (item) => ({ ...item, url: item.url.replace('utm_medium', 'utm_me dium') })),
  'link-percent-space': (page) =>
    changed(page, 1, (item) => ({ ...item, url: item.url.replace('utm_medium', 'utm_mediu%20m') })),
  'link-http': (page) => changed(page, 0, (item) => ({ ...item, url: item.url.replace('https', 'http') })),
  'link-ogrn-check-digit': (page) =>
    changed(page, 0, (item) => ({
      ...item,
      url: item.url.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    })),
  'link-landing': (page) =>
    changed(page, 1, (item) => ({ ...item, url: 'https://pos.gosuslugi.ru/landing/' })),
  'link-other-site': (page) =>
    changed(page, 0, (item) => ({ ...item, url: `https://example.org/ask/${page.id}` })),
  'link-missing': (page) => ({ ...page, menu: page.menu.filter((_, at) => at !== 1) }),
  'menu-name': (page) => changed(page, 2, (item) => ({ ...item, title: 'Записаться' })),
  'menu-order': (page) => ({ ...page, menu: [page.menu[1]!, page.menu[0]!, page.menu[2]!] }),
  'menu-place': (page) => ({
    ...page,
    menu: [{ title: 'Афиша', url: 'https://example.org/a' }, ...page.menu],
  }),
  'menu-doubled': (page) => ({ ...page, menu: [...page.menu, page.menu[0]!] }),
  'page-absent': (page) => ({ ...page, community: null }),
  'page-person': (page) => ({ ...page, community: null, address: `https://vk.com/id${page.id}` }),
  'page-deleted': (page) => of(page, { deactivated: 'deleted' }),
  'page-banned': (page) => of(page, { deactivated: 'banned' }),
  'page-closed': (page) => of(page, { is_closed: 1 }),
  // VK knows nothing of the old address; the sheet has the number.
  'page-renamed': (page) => ({ ...of(page, { screen_name: `new_${page.name}` }), number: page.id }),
  'page-no-mark': (page) => of(page, { is_government_organization: false }),
};

function changed(page: Page, at: number, change: (item: Menu[number]) => Menu[number]): Page {
  return { ...page, menu: page.menu.map((item, index) => (index === at ? change(item) : item)) };
}

function of(page: Page, change: Partial<StandInCommunity>): Page {
  return { ...page, community: { ...(page.community as StandInCommunity), ...change } };
}

/**
 * A register of schools whose pages are right, but for those with one defect each.
 *
 * @param each how many pages get each kind of defect; a page in four is known by its number
 */
export function vkSample(count: number, each: number): VkSample {
  const kinds = Object.keys(DEFECTS);
  const pages = Array.from({ length: count }, (_, i) => {
    const right = rightPage(i + 1);
    // Spread over the whole register.
    const kind = i % 7 === 3 ? kinds[Math.floor(i / 7) % kinds.length] : undefined;
    const round = Math.floor(Math.floor(i / 7) / kinds.length);
    return kind === undefined || round >= each ? right : (DEFECTS[kind] as (page: Page) => Page)(right);
  });
  const administration = [
    'Администрация Черепановского района',
    '1045405430620',
    219141,
    '',
    '50657000',
    '',
    '',
    '',
  ];
  const rows = pages.map(({ address, number }, i) => [
    `Школа № ${i + 1}`,
    ogrnOf(i + 1),
    300001 + i,
    'Администрация Черепановского района',
    '50657000',
    'Образование',
    address,
    number ?? '',
  ]);
  return {
    sheets: { [SHEET]: [[...HEADER, 'ID сообщества'], administration, ...rows] },
    communities: pages.flatMap(({ community, menu }) =>
      community === null ? [] : [menu.length === 0 ? community : { ...community, menu: { items: menu } }],
    ),
    persons: [],
    seeded: Object.fromEntries(kinds.map((kind) => [kind, each])),
  };
}

function rightPage(i: number): Page {
  const id = 100_000_000 + i;
  const ogrn = ogrnOf(i);
  const name = `school_${i}`;
  return {
    id,
    name,
    address: i % 4 === 0 && i % 7 !== 4 ? `https://vk.com/club${id}` : `https://vk.com/School_${i}`,
    menu: [
      {
        title: 'Решаем вместе',
        url: `https://pos.gosuslugi.ru/form/?opaId=${300000 + i}&utm_source=vk&utm_medium=50&utm_campaign=${ogrn}`,
      },
      {
        title: 'Решаем вместе',
        url: `https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=${ogrn}`,
      },
      {
        title: 'Запись в кружок',
        url: `https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=${id}`,
      },
    ],
    community: { id, screen_name: name },
  };
}

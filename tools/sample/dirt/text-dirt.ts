import { known } from '../known';
import type { SampleOrganisation } from '../organisation';
import type { Dirt } from './code-dirt';

const KIND_WORDS = {
  roiv: ['роив', ' РОИВ ', 'Региональный орган исполнительной власти', 'РОИВ\u00a0'],
  omsu: ['омсу', 'Омсу', 'Орган местного самоуправления', 'ОМСУ\u200b'],
  subordinate: ['подведомственная', 'ПОДВЕДОМСТВЕННАЯ ОРГАНИЗАЦИЯ', 'Подведомственное учреждение', ''],
} as const;

const TELLING_NAME = /школа|сад|гимназия|лицей|библиотека|поликлиника|больница|музей/i;

const KIND_DIRT: readonly Dirt[] = Object.entries(KIND_WORDS).flatMap(([kind, words]) =>
  words.map((word) => ({
    kind: `kind-${JSON.stringify(word)}`,
    column: 'kind' as const,
    // An empty cell only where the name tells.
    fits: (own: SampleOrganisation) => own.kind === kind && (word !== '' || TELLING_NAME.test(own.name)),
    write: () => word,
  })),
);

/** Other spellings of the parent's name; each is still the name of that one organisation. */
const PARENT_SPELLINGS: { readonly [kind: string]: (name: string) => string } = {
  'upper-case': (name) => name.toUpperCase(),
  'no-yo': (name) => name.replace(/ё/g, 'е'),
  'straight-quotes': (name) => name.replace(/[«»]/g, '"'),
  'no-quotes': (name) => name.replace(/[«»]/g, ''),
  'double-spaces': (name) => name.replace(/ /g, '  '),
  nbsp: (name) => name.replace(/ /g, '\u00a0'),
  'line-break': (name) => name.replace(' ', '\n'),
  'legal-form': (name) => name.replace(/^МКУ /, 'Муниципальное казённое учреждение '),
};

const PARENT_DIRT: readonly Dirt[] = Object.entries(PARENT_SPELLINGS).map(([kind, spell]) => ({
  kind: `parent-${kind}`,
  column: 'parent',
  fits: (own) =>
    own.parent !== null && /^[А-ЯЁ]/.test(own.parent.name) && spell(own.parent.name) !== own.parent.name,
  write: (own) => spell(known(own.parent).name),
}));

/** Every form of a link to a community that carries its number. */
const GROUP_LINKS: readonly ((group: string) => string)[] = [
  (g) => `https://vk.com/club${g}`,
  (g) => `https://vk.com/public${g}`,
  (g) => `https://vk.com/event${g}`,
  (g) => `https://vk.com/wall-${g}_42`,
  (g) => `https://vk.com/photo-${g}_456239017`,
  (g) => `https://vk.com/album-${g}_0`,
  (g) => `https://vk.com/albums-${g}`,
  (g) => `https://vk.com/topic-${g}_100`,
  (g) => `https://vk.com/video-${g}_7`,
  (g) => `https://vk.com/doc-${g}_9`,
  (g) => `https://vk.com/market-${g}`,
  (g) => `https://vk.com/board${g}`,
  (g) => `https://vk.com/app6013442_-${g}`,
  (g) => `https://vk.ru/our_page?z=photo-${g}_456239078%2Falbum-${g}_0`,
  (g) => `https://vk.com/our_page?w=wall-${g}_15`,
  (g) => `https://vk.com/app8181405#module=health&groupId=${g}`,
  (g) => `[club${g}|Наша страница]`,
  (g) => `-${g}`,
  (g) => g,
  (g) => `https://m.vk.com/club${g}`,
  (g) => `https://www.vk.com/public${g}`,
  (g) => `https://new.vk.com/club${g}`,
  (g) => `https://vk.me/club${g}`,
  (g) => `http://vkontakte.ru/club${g}`,
  (g) => `vk.com/club${g}`,
  (g) => `https://vk.com//club${g}`,
  (g) => `\u200bhttps://vk.ru/public${g}`,
];

const GROUP_DIRT: readonly Dirt[] = GROUP_LINKS.map((link) => ({
  kind: `vk-${link('1')}`,
  column: 'vkPage',
  fits: (own) => own.group !== null,
  write: (own) => link(known(own.group)),
}));

/** Words and links that are spelt otherwise and mean the same. */
export const TEXT_DIRT: readonly Dirt[] = [...KIND_DIRT, ...PARENT_DIRT, ...GROUP_DIRT];

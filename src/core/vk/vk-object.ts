/** The owner of an object of VK: a community with its id, a person, or null for unknown. */
export type VkOwner = { readonly group: string } | 'person' | null;

/** `gim1` is the list of a community's messages; the minus is written by hand and means the same. */
const COMMUNITY = /^(?:club|public|event|board|gim)-?(\d+)$/;
/** `wall-1_2`, `albums-1`, `market-1`: with a minus it belongs to a community, without one to a person. */
const OWNED =
  /^(?:wall|photos?|albums?|topics?|videos?|docs?|market|market_album|product|uslugi|audios?|audio_playlist|clips?|stories|story|narrative|page|reviews|podcasts?|polls?|articles?|tag|write)(-?)(\d+)(?:[_%/?].*)?$/;
const APP = /^app\d+_(-?)(\d+)$/;
/** A product's page: `some-name-1-2`, the last number but one is the community's. */
const PRODUCT = /^(?:[^-]+-)+(\d+)-\d+$/;
/** An article of a community without a screen name: `@-1-title`, `@club1-title`. */
const ARTICLE = /^@(?:-|(?:club|public|event)-?)(\d+)-/i;
const PERSON = /^id\d+$/;

/**
 * The owner of an object by its name in an address: `club1`, `photo-1_2`, `app5_-1`, `id1`.
 *
 * @param name one part of the path, or the value of `z` or `w`
 * @returns the community's id without leading zeros, 'person', or null for a screen name (`club_school5`, `apparel39`)
 * @example vkOwner('wall-174337985_12') // { group: '174337985' }
 * @example vkOwner('photo1_2') // 'person'
 * Source: links to communities in the wild.
 */
export function vkOwner(name: string): VkOwner {
  const [, author] = ARTICLE.exec(name) ?? [];
  if (author !== undefined) return ownerOf('-', author);
  const lower = (name.startsWith('@') ? name.slice(1) : name).toLowerCase();
  if (PERSON.test(lower)) return 'person';
  const [, community] = COMMUNITY.exec(lower) ?? [];
  if (community !== undefined) return ownerOf('-', community);
  const [, minus, digits] = OWNED.exec(lower) ?? APP.exec(lower) ?? [];
  return minus === undefined || digits === undefined ? null : ownerOf(minus, digits);
}

/**
 * The owner of a product by the last part of its address `market/product/some-name-1-2`.
 *
 * @returns the community's id without leading zeros, or null
 * @example productOwner('shkolnaya-forma-174337985-12') // { group: '174337985' }
 */
export function productOwner(name: string): VkOwner {
  const [, community] = PRODUCT.exec(name) ?? [];
  return community === undefined ? null : ownerOf('-', community);
}

function ownerOf(minus: string, digits: string): VkOwner {
  const group = digits.replace(/^0+/, '');
  if (group === '') return null;
  return minus === '-' ? { group } : 'person';
}

/** Addresses that the instructions give. Source: Mintsifry's instructions for official pages and for the mini-app. */

/** Covers of the two ПОС items, in several colours. */
export const COVERS = 'https://pos.gosuslugi.ru/docs/docs/oblojki-electronnikh-form-pos.7z';

/** Logo for the mini-app's cover, which is not of the ПОС set. */
export const APP_LOGO = 'https://disk.yandex.ru/i/K40xCKskUQUygg';

/** Tables of ready mini-app links: the community by the ID of its page, the link in column E. */
export const READY_TABLES = {
  health: 'https://disk.yandex.ru/i/8MsQTE_BY7RHRg',
  education: 'https://disk.yandex.ru/i/lRe3tPyYPrym1Q',
} as const;

/** Search of addresses with their OKTMO codes. */
export const OKTMO_SEARCH = 'https://fias.nalog.ru/ExtendedSearch';

/** Materials on ПОС. */
export const POS_MATERIALS = 'https://pos.gosuslugi.ru/docs/';

/** Where accounts of ЛКО are kept. */
export const POS_ADMIN = 'https://pos.gosuslugi.ru/admin';

/** Every one of these addresses, none before a longer one that begins with it. */
export const OFFICIAL_ADDRESSES: readonly string[] = [
  COVERS,
  APP_LOGO,
  READY_TABLES.health,
  READY_TABLES.education,
  OKTMO_SEARCH,
  POS_MATERIALS,
  POS_ADMIN,
];

/** The method that tells of communities. Source: VK's API. */
export const COMMUNITIES_METHOD = 'groups.getById';

/** With this version public programs get the field `menu`. */
const VERSION = '5.131';
const FIELDS = 'menu,is_government_organization,screen_name,site';

/**
 * The parameters of a request about communities, all but the token.
 *
 * @param asked numbers and screen names, 500 at most
 * @example communityRequest(['1', 'school5']).group_ids // '1,school5'
 */
export function communityRequest(asked: readonly string[]): { readonly [parameter: string]: string } {
  return { group_ids: asked.join(','), fields: FIELDS, v: VERSION };
}

/** Ready mini-app links as Mintsifry's tables have them. */

export const health = (community: string): string =>
  `https://vk.com/app8181405#module=health&groupId=${community}`;

export const school = (community: string): string =>
  `https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=${community}`;

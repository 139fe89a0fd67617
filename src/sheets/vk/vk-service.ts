/** The way to VK's API. */
export interface VkService {
  /**
   * Asks for communities, once.
   *
   * @param parameters of the request, the token among them
   * @returns the text of the answer, whatever it is; null when there is none
   * @throws Refusal when Google lets no more requests out on this day; Error for a scope that is not granted
   */
  readonly ask: (parameters: { readonly [parameter: string]: string }) => string | null;
  readonly wait: (milliseconds: number) => void;
}

/**
 * null: this build calls nobody outside. `npm run build -- --with-vk` takes `vk-service.with-vk.ts` in place of this file,
 * and a manifest with the scope that it needs.
 */
export const VK_SERVICE: VkService | null = null;

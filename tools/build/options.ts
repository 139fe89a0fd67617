const WITH_VK = '--with-vk';

/**
 * What a build is asked for on the command line.
 *
 * @throws Error that names an option which is not known
 * @example buildOptions(['--with-vk']) // { withVk: true }
 */
export function buildOptions(args: readonly string[]): { readonly withVk: boolean } {
  const unknown = args.find((arg) => arg !== WITH_VK);
  if (unknown !== undefined) throw new Error(`неизвестный параметр ${unknown}, есть только ${WITH_VK}`);
  return { withVk: args.includes(WITH_VK) };
}

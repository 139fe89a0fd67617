/** A text of the page with ordinary spaces for those that do not break: where a line may end is nobody's words. */
export const plainText = (text: string | null): string => (text ?? '').replace(/\u00a0/g, ' ');

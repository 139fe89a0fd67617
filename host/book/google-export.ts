const WRAPPED = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\),?[\s\S]*\)$/;

/**
 * Takes a custom function out of the wrapping that Google's .xlsx export puts around it.
 * @param formula without its leading `=`
 * @example unwrapped('IFERROR(__xludf.DUMMYFUNCTION("CHECK_OGRN(""1"")"),FALSE)') // 'CHECK_OGRN("1")'
 * Source: inferred from files that Google Sheets exports
 */
export function unwrapped(formula: string): string {
  const match = WRAPPED.exec(formula);
  return match?.[1] === undefined ? formula : match[1].replace(/""/g, '"').replace(/^=/, '');
}

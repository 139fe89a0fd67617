/** Signs that people put around a placeholder. */
const BRACKETS = /^[{[(<%$«*]+|[}\])>%»*]+$/g;
const WORD =
  /^(?:(?:OPA[-_ ]?)?ID|REG(?:ION)?(?:[-_ ]?CODE)?|MUN(?:[-_ ]?CODE)?|CODE|OGRN|ORGN|OKATO|OKTMO|GROUP(?:[-_ ]?ID)?|X{2,}|Х{2,}|N{2,}|Y{2,}|_+|[-.…?]{2,}|0{5,}|НОМЕР.*|КОД.*|ОГРН.*|ИД|ОКАТО|ОКТМО|ИДЕНТИФИКАТОР.*|ID[-_ ].*)$/;

/**
 * Whether a value is still the instruction's placeholder.
 *
 * @example isPlaceholder('REG-CODE') // true
 * @example isPlaceholder('XXXXXX') // true
 * Source: Mintsifry's instruction for official pages and placed links in the wild.
 */
export function isPlaceholder(value: string): boolean {
  const bare = value.replace(BRACKETS, '').toUpperCase();
  return WORD.test(bare) || (bare === '' && value !== '');
}

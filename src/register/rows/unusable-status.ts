import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';

/** Words of a status and why the ЛКО cannot be used then; the first that fits decides. */
const UNUSABLE: readonly (readonly [RegExp, string])[] = [
  [/архив/, 'в архиве'],
  [/закрыт|ликвидирован|упраздн|прекра(?:щен|тил)|реорганизован|удален|расторгнут/, 'закрыт'],
  [/заблокирован|приостановлен|блокировк/, 'приостановлен'],
  [/отключ|деактив|не ?актив|неактив|не ?действу|не ?работает/, 'отключён'],
  [
    /не ?подключ|без ?подключ|подключени[ея] (?:не|отсутств|ожида|план)|не ?подтвержд|не ?готов|не ?зарегистр/,
    'не подключён',
  ],
  [
    /(?:ожида|план|предсто)[а-я]* *(?:к )?подключ|на подключени|в процессе|заявка|подключается/,
    'не подключён',
  ],
  [/^(?:0|нет|no|false|ложь|не|-1|отсутствует|отсутствуют)$/, 'не подключён'],
];

/**
 * Why an account cannot be used, by its status or connection cell.
 *
 * @param raw the cell: words, 0 or 1, a tick
 * @returns '' when it can be used, or when the cell does not tell
 * @example unusableStatus('Не подключен') // 'не подключён'
 * @example unusableStatus('Подтвержден') // ''
 * Inferred from the statuses seen in exports.
 */
export function unusableStatus(raw: CellValue): string {
  if (raw === '') return '';
  if (raw === false) return 'не подключён';
  const text = cellText(raw).toLowerCase().replace(/ё/g, 'е');
  return UNUSABLE.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}

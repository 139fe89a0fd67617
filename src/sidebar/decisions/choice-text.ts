const LONGEST = 68;
const NUMBER = /\s*\((?:ОГРН \d+|ID \d+|в каждом муниципалитете своя)\)$/;

/**
 * A choice as a list shows it: a long name is cut before what stands behind it, which tells it from its namesakes.
 *
 * @example choiceText('Отдел (ОГРН 1045405430620)') // 'Отдел (ОГРН 1045405430620)'
 */
export function choiceText(choice: string): string {
  if (choice.length <= LONGEST) return choice;
  const number = NUMBER.exec(choice)?.[0] ?? '';
  const name = choice.slice(0, choice.length - number.length);
  return `${name.slice(0, LONGEST - number.length - 1).trim()}…${number}`;
}

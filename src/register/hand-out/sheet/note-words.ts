import { NOTE_STARTS } from '../texts';

/**
 * What a person wrote into a row's «Примечание», which is the tool's: the lines that it never begins so.
 *
 * @example wordsInNote('Нет ссылки «Госуслуги»: ссылки ещё не заполнены\nНет своего ЛКО, что делать?') // 'Нет своего ЛКО, что делать?'
 */
export function wordsInNote(note: string): string {
  return note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NOTE_STARTS.some((start) => line.startsWith(start)))
    .join('\n');
}

/** The tool's new note, with a person's words of the old one below. */
export function noteOver(old: string, note: string): string {
  return [note, wordsInNote(old)].filter((part) => part !== '').join('\n');
}

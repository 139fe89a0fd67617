/** Begins the note on the header of every column that a run fills: it tells a person, and the next run. */
export const OWN_MARK = 'Заполняет дополнение «Ссылки ПОС»';

/** The whole note where there is nothing else to say. */
export const OWN_NOTE = `${OWN_MARK}. По этой заметке оно узнаёт свой столбец: без неё столбец с таким заголовком считается вашим.`;

/**
 * Whether a header's note is the product's mark. Office programs may put an author in front of it.
 *
 * @example isOwnNote('Заполняет дополнение «Ссылки ПОС».') // true
 */
export function isOwnNote(note: string): boolean {
  return note.includes(OWN_MARK);
}

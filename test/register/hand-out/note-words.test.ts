import { noteOver, wordsInNote } from '../../../src/register/hand-out/sheet/note-words';
import { NOTES } from '../../../src/register/hand-out/texts';

const { fallback, missing, notFilled, gone, moved, duplicate, wrongKey } = NOTES;
const OWN = [
  fallback('Администрация района'),
  // As it was before names stood in quotes.
  'Ссылка 1 откроет форму вышестоящей организации: Администрация района',
  missing('Госуслуги', notFilled),
  gone,
  moved('Посёлок'),
  duplicate,
  wrongKey,
];

test.each([
  { what: 'nothing', note: '', words: '' },
  ...OWN.map((note) => ({ what: note, note, words: '' })),
  { what: 'all of ours', note: OWN.join('\n'), words: '' },
  { what: 'a person alone', note: 'Нет ссылки на страницу', words: 'Нет ссылки на страницу' },
  {
    what: 'a person below ours, in two lines',
    note: `${OWN[0]}\n Нет своего ЛКО,\n\nчто делать? `,
    words: 'Нет своего ЛКО,\nчто делать?',
  },
])('of «Примечание» with $what a person wrote: $words', ({ note, words }) => {
  expect(wordsInNote(note)).toBe(words);
  const next = noteOver(note, gone);
  expect(next).toBe(words === '' ? gone : `${gone}\n${words}`);
  // Handed out again and again, a note does not grow.
  expect(noteOver(next, gone)).toBe(next);
});

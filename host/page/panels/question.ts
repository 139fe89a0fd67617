import { byId, element } from '../element';

/**
 * Asks a person to choose.
 * @param answers from the first, which is the safe one and has the focus, to the last
 * @returns the answer; null when the question was closed
 */
export function asked(title: string, text: string, answers: readonly string[]): Promise<string | null> {
  const dialog = byId<HTMLDialogElement>('question');
  // Another question, as one is open already: that one stays without an answer.
  if (dialog.open) dialog.close();
  byId('question-title').textContent = title;
  byId('question-text').textContent = text;
  return new Promise((done) => {
    byId('question-answers').replaceChildren(
      ...answers.map((answer) => {
        const button = element('button', 'answer');
        button.type = 'button';
        button.textContent = answer;
        button.addEventListener('click', () => dialog.close(answer));
        return button;
      }),
    );
    dialog.returnValue = '';
    dialog.addEventListener('close', () => done(dialog.returnValue || null), { once: true });
    dialog.showModal();
  });
}

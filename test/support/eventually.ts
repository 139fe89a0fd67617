/** More than a busy machine needs; only what never comes takes as long. */
const PATIENCE = 30_000;

/**
 * Asks again until the answer is the wanted one: a page shows what it shows when it is drawn, and nothing says how soon.
 *
 * @throws what `toEqual` says of the last answer, when the wanted one does not come
 */
export async function eventually<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    try {
      expect(answer).toEqual(wanted);
      return;
    } catch (different) {
      if (Date.now() > end) throw different;
    }
    await new Promise((next) => setTimeout(next, 20));
  }
}

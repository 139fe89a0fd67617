import fc from 'fast-check';
import { type Call, isAsking } from '../../src/run/call';
import { type Lookup, type LookupEvent, lookupReducer, NOTHING, sheetOf } from '../../src/run/lookup-reducer';
import { EMPTY_STORE, type Store, type StoreEvent, storeReducer } from '../../src/sidebar/setup/store';
import { CARD, OVERVIEW } from '../browser/sidebar/data';
import { BROKEN } from './failures';
import { Machine, replyTo, type Send } from './machine';

/** `impatient`: it is sent again while it is on its way, and Google may start it after its repeat and what came then. */
type Fate = 'good' | 'twice' | 'unanswered' | 'broken' | 'impatient';
const fates = fc.array(fc.constantFrom<Fate>('good', 'twice', 'unanswered', 'broken', 'impatient'), {
  maxLength: 20,
});
const settleDown = () => new Promise((resolve) => setImmediate(resolve));

/** The server does what it is asked in any order, and answers in any order. */
function sender(
  s: fc.Scheduler,
  script: readonly Fate[],
  serve: (call: Call) => unknown,
  repeat: () => void,
): Send {
  let calls = 0;
  const later = (label: string, act: () => void) => void s.schedule(Promise.resolve(), label).then(act);
  return (call, settle) => {
    const fate = script[calls] ?? 'good';
    calls += 1;
    later(`server does ${call.name}`, () => {
      const value = serve(call);
      if (fate === 'unanswered') return;
      const answer = fate === 'broken' ? { ok: false, failure: BROKEN } : { ok: true, value };
      for (let times = fate === 'twice' ? 2 : 1; times > 0; times--)
        later(`answer to ${call.name}`, () => settle(replyTo(call, answer)));
    });
    if (fate === 'impatient') later(`${call.name} again`, repeat);
  };
}

test('a card, a summary, a report: the newest question is answered, whatever comes of the earlier ones', async () => {
  const asked = fc.record({ sheetId: fc.nat(2), row: fc.nat(50) });
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fates,
      fc.array(asked, { minLength: 1, maxLength: 8 }),
      async (s, script, all) => {
        const serve = (call: Call) => ({ ...CARD, row: call.name === 'getCard' ? call.request.row : -1 });
        const send = sender(s, script, serve, () => card.retry());
        const card: Machine<Lookup, LookupEvent> = new Machine<Lookup, LookupEvent>(
          lookupReducer,
          NOTHING,
          send,
          (before, after, event) => {
            if (event.type === 'answered' && event.turn !== before.turn) expect(after).toBe(before);
          },
        );
        let newest = all[0];
        for (const request of all)
          void s.schedule(Promise.resolve(), 'ask').then(() => {
            card.dispatch({ type: 'ask', call: { name: 'getCard', request } });
            newest = request;
          });
        while (s.count() > 0 || isAsking(card.state) || card.state.failure) {
          if (s.count() > 0) await s.waitOne();
          else if (card.state.failure) card.dispatch({ type: 'retry' });
          else card.retry();
          await settleDown();
        }
        expect(card.state.reply).toMatchObject({ answer: { value: { row: newest?.row } } });
        expect(sheetOf(card.state)).toBe(newest?.sheetId);
      },
    ),
    { numRuns: 200 },
  );
});

test('choices of columns: the screen ends with the choice made last, whatever comes of the earlier answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fates,
      fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
      async (s, script, all) => {
        // The last one to be written wins.
        let kept = -1;
        const serve = (call: Call) => {
          if (call.name === 'saveChoice') kept = call.request.columns.ogrn ?? -1;
          return { ...OVERVIEW, register: { ...OVERVIEW.register, headerRow: kept } };
        };
        const send = sender(s, script, serve, () => store.retry());
        let under = 0;
        const counted: Send = (call, settle) => {
          under += 1;
          send(call, settle);
        };
        const store: Machine<Store, StoreEvent> = new Machine<Store, StoreEvent>(
          storeReducer,
          EMPTY_STORE,
          counted,
          (before, after) => {
            if (after.turn !== before.turn) under = 0;
          },
        );
        let last = -1;
        for (const ogrn of all)
          void s.schedule(Promise.resolve(), 'choose').then(() => {
            const choice = { sheetId: 7, headerRow: 0, columns: { ogrn }, directorySheetId: -1 };
            // A failed choice is repeated before another one is made, as the screen asks for it.
            if (store.state.failure) store.dispatch({ type: 'retry' });
            store.dispatch({ type: 'choose', choice });
            last = ogrn;
            expect(under).toBeLessThanOrEqual(1);
          });
        while (s.count() > 0 || isAsking(store.state) || store.state.failure) {
          if (s.count() > 0) await s.waitOne();
          else if (store.state.failure) store.dispatch({ type: 'retry' });
          else store.retry();
          await settleDown();
        }
        expect(store.state.read[OVERVIEW.register.sheetId]?.register.headerRow).toBe(last);
      },
    ),
    { numRuns: 200 },
  );
});

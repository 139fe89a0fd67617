import fc from 'fast-check';
import { Votes } from '../../../src/register/columns/votes';

test('more than half decides, a half does not', () => {
  const votes = new Votes<string>();
  expect(votes.majority()).toBeNull();
  votes.cast('a', 3);
  votes.cast('b', 2);
  votes.cast('b', 1);
  expect(votes.majority()).toBeNull();
  votes.cast('a', 1);
  expect(votes.majority()).toBe('a');
});

test('in whatever order the votes are cast, they weigh the same', () => {
  const vote = fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(fc.array(vote), (cast) => {
      const votes = new Votes<string>();
      for (const [choice, weight] of cast) votes.cast(choice, weight);
      const weightOf = (choice: string | null): number =>
        cast.reduce((sum, [each, weight]) => sum + (choice === null || each === choice ? weight : 0), 0);
      const due = ['x', 'y', 'z'].find((choice) => weightOf(choice) * 2 > weightOf(null)) ?? null;
      expect(votes.majority()).toBe(due);
    }),
  );
});

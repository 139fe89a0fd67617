import fc from 'fast-check';
import { majority } from '../../../src/register/plan/majority';

test('more than half decides, a half does not', () => {
  const votes = [
    { choice: 'a', weight: 3 },
    { choice: 'b', weight: 2 },
    { choice: 'b', weight: 1 },
  ];
  expect(majority([])).toBeNull();
  expect(majority(votes)).toBeNull();
  expect(majority([...votes, { choice: 'a', weight: 1 }])).toBe('a');
});

test('in whatever order the votes are cast, they weigh the same', () => {
  const vote = fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(fc.array(vote), (cast) => {
      const weightOf = (choice: string | null): number =>
        cast.reduce((sum, [each, weight]) => sum + (choice === null || each === choice ? weight : 0), 0);
      const due = ['x', 'y', 'z'].find((choice) => weightOf(choice) * 2 > weightOf(null)) ?? null;
      expect(majority(cast.map(([choice, weight]) => ({ choice, weight })))).toBe(due);
    }),
  );
});

import { checkSample } from './sample-check';

test('a region of 3,319 pages is seven calls, one more for new addresses, and the repetitions', async () => {
  const { report, sizes } = await checkSample(3319, 20, [undefined, { error: 6 }, undefined, { error: 29 }]);
  expect(sizes).toEqual([500, 500, 500, 500, 500, 500, 500, 500, 299, 20]);
  expect(report).toMatchObject({ rows: 3319, pages: 3299, menus: 3219, calls: 10, retries: 2 });
  expect(report.states).toEqual({
    open: 3179,
    'page-absent': 20,
    'page-person': 20,
    'page-deleted': 20,
    'page-banned': 20,
    'page-closed': 20,
    'page-renamed': 20,
    'page-no-mark': 20,
  });
});

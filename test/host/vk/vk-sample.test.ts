import { checkSample } from './sample-check';

test('the audit finds every defect that was put into a region, and no other', async () => {
  const { report, sizes } = await checkSample(640, 5, []);
  // The last request is for numbers of pages whose address is gone.
  expect(sizes).toEqual([500, 135, 5]);
  expect(report).toMatchObject({ rows: 640, pages: 635, menus: 615, calls: 3, retries: 0 });
});

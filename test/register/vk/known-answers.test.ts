import { answerCells } from '../../../src/register/vk/held-answer';
import { answersFor, answersOfCells, answersOfChecker } from '../../../src/register/vk/known-answers';
import type { VkColumn } from '../../../src/shared/vk';

const asked = (ask: string, number = '') => ({ ask, number, fault: '', reason: '' });
const cells = (texts: { readonly [column in VkColumn]?: string }) =>
  answerCells((column) => texts[column] ?? '');

describe('answers of a table', () => {
  const known = answersOfCells([
    { cells: cells({ asked: 'dead_school', state: 'удалена' }), number: '' },
    { cells: cells({ asked: 'school5', state: 'открыта', number: '5', places: 'меню пустое' }), number: '' },
    { cells: cells({ asked: 'shut', state: 'закрыта' }), number: '7' },
    { cells: cells({ asked: '', state: 'адрес не прочитан: два адреса' }), number: '9' },
    { cells: cells({}), number: '' },
  ]);

  test.each([
    { page: asked('school5'), found: '5' },
    { page: asked('renamed', '5'), found: '5' },
    { page: asked('5', '5'), found: '5' },
    { page: asked('7', '7'), found: '7' },
    { page: asked('dead_school'), found: '' },
    // A page without a number is nobody else's answer, least of all that of a deleted one.
    { page: asked('other_school'), found: undefined },
    { page: asked('other_school', '4'), found: undefined },
    { page: asked('', ''), found: undefined },
    { page: asked('unread', '9'), found: undefined },
  ])('$page.ask with the number «$page.number»: $found', ({ page, found }) => {
    const answer = answersFor([page], known).get(page.ask);
    expect(typeof answer === 'object' ? answer.id : answer).toBe(found);
  });

  test('of a checker are known by every name of a page', () => {
    const checked = answersOfChecker([{ names: ['5', 'school5'], links: [] }]);
    for (const page of [asked('5'), asked('school5'), asked('old', '5')])
      expect(answersFor([page], checked).get(page.ask)).toMatchObject({ id: '5', onlyPosLinks: true });
  });
});

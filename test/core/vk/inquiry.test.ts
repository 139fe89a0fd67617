import fc from 'fast-check';
import { readCommunity, type VkCommunity } from '../../../src/core/vk/community';
import { answered, type Inquiry, MOST_IN_REQUEST, openInquiry } from '../../../src/core/vk/inquiry';
import { readVkAnswer, settles, type VkAnswer } from '../../../src/core/vk/vk-answer';

const community = (id: number, screenName = `club${id}`): VkCommunity => ({
  id: String(id),
  screenName,
  name: '',
  type: 'page',
  access: 'open',
  deactivated: '',
  government: true,
  menu: [],
});

describe('a community of an answer', () => {
  const PLAIN = { id: 5, name: 'Школа', screen_name: 'School5', is_closed: 0, type: 'page' };
  const menuOf = (menu: unknown) => readCommunity({ ...PLAIN, menu })?.menu;

  test('its facts', () => {
    expect(readCommunity({ ...PLAIN, is_government_organization: true, site: 'https://a.ru' })).toEqual({
      id: '5',
      screenName: 'school5',
      name: 'Школа',
      type: 'page',
      access: 'open',
      deactivated: '',
      government: true,
      menu: [],
    });
  });

  test.each([
    ['the usual shape', { items: [{ id: 1, title: ' А ', url: 'https://a.ru', type: 'external' }] }],
    ['a list', [{ title: 'А', url: 'https://a.ru' }]],
    ['items by number', { items: { 0: { title: 'А', url: 'https://a.ru' } } }],
    ['other names of fields', { items: [{ name: 'А', link: 'https://a.ru' }] }],
    ['empty places', { items: [null, 'x', {}, { title: 'А', href: 'https://a.ru' }] }],
  ])('a menu in %s', (_, menu) => {
    expect(menuOf(menu)).toEqual([{ title: 'А', url: 'https://a.ru' }]);
  });

  test('an item that says nothing of itself keeps its place', () => {
    const [market, link] = [
      { id: 1, type: 'market' },
      { title: 'А', url: 'https://a.ru' },
    ];
    expect(menuOf({ items: [market, link] })).toEqual([
      { title: '', url: '' },
      { title: 'А', url: 'https://a.ru' },
    ]);
  });

  test.each([[undefined], [null], [false], ['нет'], [0], [{}], [{ items: 'x' }], [{ items: null }]])(
    'no menu in %j',
    (menu) => {
      expect(menuOf(menu)).toEqual([]);
    },
  );

  test.each<[object, Partial<VkCommunity>]>([
    [{ is_closed: 1 }, { access: 'closed', menu: null }],
    [{ is_closed: 2 }, { access: 'private', menu: null }],
    [{ is_closed: true }, { access: 'closed', menu: null }],
    [{ deactivated: 'deleted' }, { deactivated: 'deleted' }],
    [{ deactivated: 'banned' }, { deactivated: 'banned' }],
    [{ is_government_organization: 0 }, { government: false }],
    [{ is_government_organization: 1 }, { government: true }],
    [{}, { government: null }],
    [{ screen_name: undefined }, { screenName: '' }],
    [{ deactivated: 'geo_blocked' }, { deactivated: 'banned' }],
    [{ deactivated: '' }, { deactivated: '' }],
    [{ id: '5' }, { id: '5' }],
    [{ id: -5 }, { id: '5' }],
  ])('%j', (change, expected) => {
    expect(readCommunity({ ...PLAIN, ...change })).toMatchObject(expected);
  });

  test.each([[null], [undefined], [5], ['x'], [{}], [{ id: 0 }], [{ id: 'x' }], [{ id: 1.5 }]])(
    '%j is none',
    (raw) => {
      expect(readCommunity(raw)).toBeNull();
    },
  );
});

describe('an answer', () => {
  const list = [{ id: 1, screen_name: 'one' }, null, { id: 2 }];
  test.each<[string, unknown, readonly string[]]>([
    ['up to 5.130', { response: list }, []],
    [
      'later',
      { response: { groups: list, profiles: [{ id: 7, screen_name: 'Ivanov' }, 3, { domain: 'petrov' }] } },
      ['ivanov', 'petrov'],
    ],
    ['later, nothing known', { response: { groups: list } }, []],
  ])('of a version %s', (_, raw, persons) => {
    const answer = readVkAnswer(raw);
    expect(answer).toMatchObject({ kind: 'communities', persons });
    expect(answer?.kind === 'communities' && answer.communities.map(({ id }) => id)).toEqual(['1', '2']);
  });

  const error = (error_code: unknown, error_msg = '') => ({ error: { error_code, error_msg } });
  test.each<[unknown, VkAnswer | null]>([
    [error(6), { kind: 'again', code: 6 }],
    [error(9), { kind: 'again', code: 9 }],
    [error(10), { kind: 'again', code: 10 }],
    [error('29'), { kind: 'again', code: 29 }],
    [error(5), { kind: 'stop', reason: 'token', code: 5 }],
    [error(14), { kind: 'stop', reason: 'captcha', code: 14 }],
    [error(15), { kind: 'stop', reason: 'access', code: 15 }],
    [error(203), { kind: 'stop', reason: 'access', code: 203 }],
    [error(113), { kind: 'stop', reason: 'request', code: 113 }],
    [error(18), { kind: 'unknown' }],
    [error(125, 'Invalid group id'), { kind: 'unknown' }],
    [
      error(100, 'One of the parameters specified was missing or invalid: group_ids is undefined'),
      { kind: 'unknown' },
    ],
    [error(100, 'v is undefined'), { kind: 'stop', reason: 'request', code: 100 }],
    [error('x'), null],
    [{ error: 5 }, null],
    [{ response: 1 }, null],
    [{ response: {} }, null],
    [[], null],
    ['text', null],
    [null, null],
  ])('%j', (raw, expected) => {
    expect(readVkAnswer(raw)).toEqual(expected);
  });

  test.each([
    { holds: 'nothing of many', raw: { response: [] }, asked: 10, first: false, again: true },
    {
      holds: 'nothing of many, the later shape',
      raw: { response: { groups: [], profiles: [] } },
      asked: 500,
      first: false,
      again: true,
    },
    { holds: 'nothing of a few', raw: { response: [] }, asked: 9, first: true, again: true },
    { holds: 'some of many', raw: { response: list }, asked: 500, first: true, again: true },
    {
      holds: 'a person of many',
      raw: { response: { groups: [], profiles: [{ domain: 'ivanov' }] } },
      asked: 500,
      first: true,
      again: true,
    },
    { holds: 'that nobody is known', raw: error(18), asked: 500, first: true, again: true },
    { holds: 'an error', raw: error(6), asked: 500, first: false, again: false },
    { holds: 'no answer at all', raw: null, asked: 5, first: false, again: false },
  ])('that holds $holds settles what was asked, or is asked once more', ({ raw, asked, first, again }) => {
    const names = Array.from({ length: asked }, (_each, at) => `school${at}`);
    const answer = readVkAnswer(raw);
    expect([settles(answer, names, 0), settles(answer, names, 1)]).toEqual([first, again]);
  });

  test('whatever comes, nothing is thrown', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => void readVkAnswer(raw)));
    fc.assert(fc.property(fc.jsonValue(), (menu) => void readCommunity({ id: 1, menu })));
  });
});

/** VK as a rule: who is known by which names. */
function toEnd(
  start: Inquiry,
  known: ReadonlyMap<string, VkCommunity>,
): { found: Inquiry['found']; calls: number } {
  let inquiry = start;
  let calls = 0;
  while (inquiry.open.length > 0) {
    const [asked = []] = inquiry.open;
    expect(asked.length).toBeLessThanOrEqual(MOST_IN_REQUEST);
    const communities = [...new Set(asked.flatMap((name) => known.get(name) ?? []))];
    inquiry = answered(
      inquiry,
      communities.length === 0 ? { kind: 'unknown' } : { kind: 'communities', communities, persons: [] },
    );
    calls += 1;
    expect(calls).toBeLessThan(5000);
  }
  return { found: inquiry.found, calls };
}

describe('an inquiry', () => {
  test('asks each name once, 500 at a time, and nothing that is known', () => {
    const names = Array.from({ length: 1100 }, (_, i) => `page_${i}`);
    const known = new Map([['page_3', 'absent' as const]]);
    const { open, found } = openInquiry(names.concat(names), known);
    expect(open.map((batch) => batch.length)).toEqual([500, 500, 99]);
    expect(found).toEqual(known);
  });

  test('matches by number and by name; a number is never another community’s', () => {
    const answer: VkAnswer = {
      kind: 'communities',
      communities: [community(1, 'one'), community(2, 'new_two'), community(9, 'nine')],
      persons: ['ivan'],
    };
    const { found, open } = answered(openInquiry(['one', '2', '3', 'ivan']), answer);
    expect(open).toEqual([]);
    expect([...found].map(([name, each]) => [name, typeof each === 'object' ? each.id : each])).toEqual([
      ['one', '1'],
      ['2', '2'],
      ['3', 'absent'],
      ['ivan', 'person'],
    ]);
  });

  test('two strangers for one name are no answer', () => {
    const communities = [community(1, 'one'), community(2, 'two')];
    const { found } = answered(openInquiry(['old']), { kind: 'communities', communities, persons: [] });
    expect(found.get('old')).toBe('absent');
  });

  test('tells every name its own community, whoever was renamed and whoever is gone', () => {
    const page = fc.record({
      kind: fc.constantFrom('same', 'renamed', 'gone', 'number'),
      twin: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 60 }), (pages) => {
        const known = new Map<string, VkCommunity>();
        const right = new Map<string, string>();
        pages.forEach(({ kind, twin }, i) => {
          const name = kind === 'number' ? String(i + 1) : `page_${i}`;
          right.set(name, kind === 'gone' ? 'absent' : String(i + 1));
          if (kind === 'gone') return;
          const each = community(i + 1, kind === 'same' ? name : `new_${i}`);
          known.set(name, each);
          // The same community is also asked for by its number.
          if (!twin) return;
          known.set(String(i + 1), each);
          right.set(String(i + 1), String(i + 1));
        });
        const { found } = toEnd(openInquiry([...right.keys()]), known);
        const ids = new Map(
          [...found].map(([name, each]) => [name, typeof each === 'object' ? each.id : each]),
        );
        // Asked for under two names at once, a renamed community is certain by its number alone.
        for (const [name, id] of right) {
          const isTwin = pages.some(
            ({ kind, twin }, i) => twin && kind === 'renamed' && name === `page_${i}`,
          );
          expect(isTwin ? [id, 'absent'] : [id]).toContain(ids.get(name));
        }
      }),
    );
  });
});

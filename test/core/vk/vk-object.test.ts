import { vkOwner } from '../../../src/core/vk/vk-object';

const OWNED =
  'wall photo photos album albums topic topics video videos doc docs market market_album product uslugi audio audios ' +
  'audio_playlist clip clips story stories narrative page reviews podcast tag write';

test.each(OWNED.split(' '))('%s of a community and of a person', (word) => {
  expect([`${word}-1`, `${word}-1_2`, `${word}-1%2F3`, `${word}-1/x`, `${word}-1?x`].map(vkOwner)).toEqual(
    Array(5).fill({ group: '1' }),
  );
  expect([`${word}1`, `${word}1_2`].map(vkOwner)).toEqual(['person', 'person']);
});

test.each([
  'club1',
  'public1',
  'event1',
  'board1',
  'app5_-1',
  '@club1',
  'CLUB001',
  '@-1-title',
  '@-001-rss-2-3',
])('%s', (name) => {
  expect(vkOwner(name)).toEqual({ group: '1' });
});

test.each(['id1', 'app5_1', '@ID1'])('%s is a person', (name) => expect(vkOwner(name)).toBe('person'));

test.each(
  'club club0 club1x xclub1 id id1x xid1 wall xwall-1_2 wall-1x wall-0 wall--1 walls-1 app app5 app5_ app5_1x xapp5_1 club@1 @-1 @-x-1 -1-title x@-1-title @-0-title'.split(
    ' ',
  ),
)('%s tells no owner', (name) => expect(vkOwner(name)).toBeNull());

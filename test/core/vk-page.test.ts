import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell-value';
import { readVkGroup, vkGroupIn } from '../../src/core/vk-page';
import { valueOrCode } from './value';

const WITH_ID: CellValue[] = [
  ...[
    'club1',
    'public1',
    'event1',
    'wall-1_2',
    'photo-1_2',
    'album-1_2',
    'albums-1',
    'topic-1_2',
    'video-1_2',
    'doc-1_2',
    'market-1',
    'board1',
    'app5_-1',
  ]
    .map((name) => [name, `https://vk.com/${name}`])
    .reduce((all, some) => all.concat(some), []),
  'https://vk.com/feed?z=photo-1_2%2Falbum-1_0',
  'https://vk.com/feed?z=photo-1_2%252Falbum-1_0',
  'https://vk.com/school_5?w=wall-1_22%2Fall',
  'https://vk.com/school_5?z=photo12_34%2Fwall-1_2',
  'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=1',
  'https://vk.com/app8181405_-1#module=health',
  'https://vk.com/video_ext.php?oid=-1&id=2',
  'https://vk.com/video/playlist/-1_2',
  'https://vk.com/club.php?id=1',
  '[club1|Школа № 5]',
  '-1',
  '1',
  1,
  -1,
  '1.0',
  'id=1',
  'ID 1',
  'http://vk.com/club1',
  'vk.com/club1',
  'VK.COM/CLUB1',
  'vk.ru/club1',
  'm.vk.com/club1',
  'www.vk.com/club1',
  'new.vk.com/club1',
  'vk.me/club1',
  'vkontakte.ru/club1',
  '//vk.com/club1',
  'https:////vk.com//club1/',
  'https//vk.com/club1',
  'https://vk.com/https://vk.com/club1',
  'https://vk.com/ club1',
  '\u200bhttps://vk.com/club1',
  '\ufeffhttps://vk.com/club1\u00a0',
  'https://vk.com/@club1',
  'https://vk.com/club1?from=groups',
  'https://vk.com/club1#top',
  'Страница: https://vk.com/club1, открыта',
  '(https://vk.com/club1).',
  'https://vk.com/club1 https://vk.ru/public1',
  'https://vk.com/club1https://vk.com/club1',
  'https://vk.com/club1; https://ok.ru/group/7; https://t.me/school5',
  'https://vk.com/club001',
  'en.vk.com/club1',
  'ru.vk.com/club1',
  'web.vk.com/club1',
  'm.new.vk.com/club1',
  'https:vk.com/club1',
  'http;//vk.com/club1',
  'https\\\\vk.com\\club1',
  'vk.com:443/club1',
  '«https://vk.com/club1»',
  '"club1"',
  'https://vk.com/public.php?id=1',
  'https://vk.com/event.php?id=1',
  'https://vk.com/group.php?id=1',
  'https://vk.com/groups.php?id=1',
  'https://vk.com/page.php?id=1',
  'https://vk.com/x?group_id=1',
  'https://vk.com/x?gid=1',
  'https://vk.com/x?public_id=-1',
  'https://vk.com/x?owner_id=-1',
  'https://vk.com/x?owner=-1_5',
  'https://vk.com/x?sel=-1',
  'https://vk.com/x?id=-1',
  'https://vk.com/x#photo-1_2',
  'https://vk.com/x?GroupId=1&amp;y=2',
  'https://vk.com/x?a&groupId=1',
  'https://vk.com/market/-1',
  'https://vk.com/market/-1_23',
  'https://vk.com/app5_-0001',
  'https://vk.com/https:/vk.com/club1?w=wall-1_2',
  'https://vk.com//http://vk.com/club1#top',
  'https://vk.com/%2563lub1',
  '[public1|Школа] [event1|Праздник]',
  'club1, club1',
  'Наша страница club1 здесь',
  'https://vk.com/club1;https://t.me/x',
  'https://vk.com/club1|https://ok.ru/x',
  'вк 1',
  'VK: 1',
  'ИД №1',
  '− 1',
  '1,00',
];
test.each(WITH_ID)('readVkGroup(%j) → 1', (raw) =>
  expect(readVkGroup(raw)).toEqual({ ok: true, value: '1' }),
);

test.each<[CellValue, string]>([
  ['https://vk.ru/school?z=photo-174337985_456239078%2Falbum-174337985_0', '174337985'],
  ['174 337 985', '174337985'],
  ['1.7433E8', '174330000'],
  ['https://vk.com/club123456789', '123456789'],
  ['https://m.vk.com/club123456789?x', '123456789'],
  ['174337985.0', '174337985'],
  ['1.74337985E8', '174337985'],
])('readVkGroup(%j) → %s', (raw, group) => expect(readVkGroup(raw)).toEqual({ ok: true, value: group }));

test.each<[CellValue, string]>([
  ['', 'vk-empty'],
  ['нет', 'vk-empty'],
  ...[
    'gkb1',
    'apparel39',
    'club_school5',
    'public5school',
    'im_from_sibiria',
    'crm.sochi',
    'club',
    'wall-school',
    'app5school',
  ]
    .map(
      (name) =>
        [
          [name, 'vk-no-id'],
          [`https://vk.com/${name}`, 'vk-no-id'],
        ] as [string, string][],
    )
    .reduce((all, some) => all.concat(some), []),
  ...['id1', 'photo1_2', 'wall1_2']
    .map(
      (name) =>
        [
          [name, 'vk-person'],
          [`https://vk.com/${name}`, 'vk-person'],
        ] as [string, string][],
    )
    .reduce((all, some) => all.concat(some), []),
  ['[id1|Иван]', 'vk-person'],
  ['https://vk.com/id1?w=wall-2_3', 'vk-person'],
  ['https://vk.com/school?w=wall1_2', 'vk-person'],
  ['https://vk.com/', 'vk-no-id'],
  ['Школа № 5', 'vk-no-id'],
  [0, 'vk-no-id'],
  [1.5, 'vk-no-id'],
  [true, 'vk-no-id'],
  [new Date(2024, 0, 1), 'vk-no-id'],
  ['club0', 'vk-no-id'],
  ['https://vk.com/%E0%A4club1', 'vk-no-id'],
  ['https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fclub1', 'vk-service'],
  ['https://vk.com/share.php?url=https://vk.com/club1', 'vk-service'],
  ['https://vk.cc/abcdef', 'vk-short'],
  ['vk.cc/abcdef', 'vk-short'],
  ['https://ok.ru/group/1', 'vk-other-site'],
  ['https://vk.link/a', 'vk-short'],
  ['https://clck.ru/a', 'vk-short'],
  ['https://bit.ly/a', 'vk-short'],
  ['https://goo.su/a', 'vk-short'],
  ['https://u.to/a', 'vk-short'],
  ['https://tinyurl.com/a', 'vk-short'],
  ['https://xvk.cc/a', 'vk-other-site'],
  ['https://vk.com/login.php?x=club1', 'vk-service'],
  ['https://vk.com/feed2.php', 'vk-service'],
  ['https://vk.com/widget_community.php?gid=1', 'vk-service'],
  ['https://vk.com/xaway.php', 'vk-no-id'],
  ['https://vk.com/away.phpx', 'vk-no-id'],
  ['https://vk.com/x?id=1', 'vk-no-id'],
  ['https://vk.com/x?oid=1', 'vk-no-id'],
  ['https://vk.com/x?groupId=a1', 'vk-no-id'],
  ['https://vk.com/x?groupId=1a', 'vk-no-id'],
  ['https://vk.com/x?w=wall-1_2&z=wall-2_2', 'vk-several'],
  ['https://vk.com/app5_1', 'vk-person'],
  ['https://vk.com/club1234567890', 'vk-too-long'],
  ['https://vk.com/club1 https://vk.com/club2', 'vk-several'],
  ['https://vk.com/club1https://vk.com/club2', 'vk-several'],
  ['[club1|а] [club2|б]', 'vk-several'],
  ['https://vk.com/video/playlist/x-1_2', 'vk-no-id'],
  ['https://vk.com/video/playlist/-1_2x', 'vk-no-id'],
  ['www.school', 'vk-other-site'],
  ['school.org', 'vk-other-site'],
  ['school.com', 'vk-other-site'],
  ['две страницы', 'vk-no-id'],
  ['1.743E8', 'vk-no-id'],
  ['https://vk.com/club.phpx?id=1', 'vk-no-id'],
  ['https://vk.com/page?id=1', 'vk-no-id'],
  ['https://vk.com/x?id=a1', 'vk-no-id'],
  ['https://vk.com/club1,https://vk.com/club2', 'vk-several'],
  ['https://vk.com/club1,  http://vk.com/club2', 'vk-several'],
  ['https://vk.com/club1,club2', 'vk-several'],
  ['vk.com/public1 public2', 'vk-several'],
  ['https://ok.ru/group5 club1, club2', 'vk-several'],
  ['https://vk.com/%2525252563lub1', 'vk-no-id'],
  ['school-1a', 'vk-no-id'],
  ['ok.ru/club1', 'vk-other-site'],
  ['https//ok.ru/club1', 'vk-other-site'],
  ['https://t.me/club1', 'vk-other-site'],
  ['https://max.ru/id2901131820_gos', 'vk-other-site'],
  ['https://vk.com.example.org/club1', 'vk-other-site'],
  ['https://example.org/?to=vk.com/club1', 'vk-other-site'],
  ['8181405', 'vk-app'],
  [8181405, 'vk-app'],
  ['https://vk.com/app8181405', 'vk-app'],
  ['https://vk.ru/app8181405?ref=group_menu', 'vk-app'],
  ['https://vk.com/app8181405#module=health&groupId=8181405', 'vk-app'],
  ['https://vk.com/club8181405', 'vk-app'],
  ['2901131820', 'vk-too-long'],
  ['1045405430620', 'vk-too-long'],
  ['https://vk.com/club1 https://vk.com/club2', 'vk-several'],
  ['https://vk.com/club1 vk.com/school5', 'vk-several'],
  ['[club1|А] и [club2|Б]', 'vk-several'],
  ['https://vk.com/feed?z=photo-1_2%2Fwall-3_4', 'vk-several'],
])('readVkGroup(%j) is refused: %s', (raw, code) => expect(valueOrCode(readVkGroup(raw))).toBe(code));

test('the refusal of a screen name shows the way to the number', () => {
  const verdict = readVkGroup('https://vk.com/gkb1');
  expect(!verdict.ok && verdict.finding.text).toBe(
    'Страница ВК «https://vk.com/gkb1»: в адресе нет номера сообщества. Откройте любое фото сообщества: цифры после «photo-» в адресе — это номер, вставьте ссылку на фото или номер',
  );
});

test('any id in any form comes back', () => {
  const forms = [
    'club#',
    'public#',
    'wall-#_1',
    'https://m.vk.com/photo-#_5?rev=1',
    'vk.ru//albums-#',
    '[club#|x]',
    '-#',
    '#',
  ];
  const ids = fc.integer({ min: 1, max: 999_999_999 }).filter((id) => id !== 8181405);
  fc.assert(
    fc.property(fc.constantFrom(...forms), ids, (form, id) => {
      expect(readVkGroup(form.replace('#', String(id)))).toEqual({ ok: true, value: String(id) });
    }),
  );
});

test('without a reason the community is the same', () => {
  const raw = fc.oneof(fc.constantFrom(...WITH_ID), fc.string(), fc.integer(), fc.webUrl());
  fc.assert(
    fc.property(raw, (cell) => {
      const read = readVkGroup(cell);
      expect(vkGroupIn(cell)).toBe(read.ok ? read.value : '');
    }),
  );
});

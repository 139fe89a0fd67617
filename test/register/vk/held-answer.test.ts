import { answerCells, cellsAfter, isAnswered, isTyped } from '../../../src/register/vk/held-answer';
import type { VkRow } from '../../../src/register/vk/vk-row';
import type { VkColumn } from '../../../src/shared/vk';

type Texts = { readonly [column in VkColumn]?: string };
const cells = (texts: Texts) => answerCells((column) => texts[column] ?? '');
const answer = (texts: Texts): VkRow => ({ cells: cells(texts), states: [], number: '', menuItems: null });
const page = (ask: string) => ({ ask, number: '', fault: '', reason: '' });

test.each<{ name: string; held: Texts; typed: boolean }>([
  { name: 'nothing', held: {}, typed: false },
  { name: 'an answer', held: { state: 'открыта', asked: 'a' }, typed: false },
  { name: 'own words', held: { state: 'проверено вручную' }, typed: true },
  { name: 'a number alone', held: { number: '5' }, typed: true },
  { name: 'a link alone', held: { placed2: 'https://pos.gosuslugi.ru/' }, typed: true },
])('a row that holds $name is typed by people: $typed', ({ held, typed }) => {
  expect(isTyped(cells(held))).toBe(typed);
});

test.each<{ name: string; ask: string; held: Texts; answered: boolean }>([
  { name: 'the same page', ask: 'a', held: { state: 'открыта', asked: 'a' }, answered: true },
  { name: 'another page', ask: 'b', held: { state: 'открыта', asked: 'a' }, answered: false },
  { name: 'words of people', ask: 'a', held: { state: 'ок', asked: 'a' }, answered: false },
  { name: 'nothing yet', ask: 'a', held: {}, answered: false },
])('an answer about $name: $answered', ({ ask, held, answered }) => {
  expect(isAnswered(page(ask), cells(held))).toBe(answered);
});

test.each<{ name: string; ask?: string; held: Texts; now: VkRow | null; after: Texts }>([
  {
    name: 'a newer answer replaces an older one, what it leaves empty too',
    held: {
      state: 'открыта',
      asked: 'a',
      number: '1',
      placed1: 'x',
      name1: 'n',
      places: '1; других пунктов: 0',
    },
    now: answer({ state: 'закрыта', asked: 'a' }),
    after: { state: 'закрыта', asked: 'a' },
  },
  {
    name: 'a link typed where no menu is seen stays while none is seen',
    held: { state: 'закрыта', asked: 'a', placed1: 'typed', name1: 'по-своему' },
    now: answer({ state: 'закрыта', asked: 'a' }),
    after: { state: 'закрыта', asked: 'a', placed1: 'typed', name1: 'по-своему' },
  },
  {
    name: 'and gives way to the menu once it is seen',
    held: { state: 'закрыта', asked: 'a', placed1: 'typed' },
    now: answer({ state: 'открыта', asked: 'a', placed1: 'seen', places: '1; других пунктов: 0' }),
    after: { state: 'открыта', asked: 'a', placed1: 'seen', places: '1; других пунктов: 0' },
  },
  {
    name: 'a number typed beside a page that is not there stays',
    held: { state: 'нет в ВК', asked: 'a', number: '42' },
    now: answer({ state: 'нет в ВК', asked: 'a' }),
    after: { state: 'нет в ВК', asked: 'a', number: '42' },
  },
  {
    name: 'no news of a page leaves its answer',
    held: { state: 'открыта', asked: 'a', number: '1' },
    now: null,
    after: { state: 'открыта', asked: 'a', number: '1' },
  },
  {
    name: 'no news of another page clears the answer about the former one',
    ask: 'b',
    held: { state: 'открыта', asked: 'a', number: '1', places: 'меню пустое' },
    now: null,
    after: {},
  },
  {
    name: 'a page taken off the sheet takes its answer along',
    ask: '',
    held: { state: 'открыта', asked: 'a', number: '1', places: 'меню пустое' },
    now: null,
    after: {},
  },
])('$name', ({ ask = 'a', held, now, after }) => {
  expect(cellsAfter(page(ask), now, cells(held))).toEqual(cells(after));
});

import * as fc from 'fast-check';
import { answerQuestions } from '../../../src/register/hand-out/answers/answer-questions';
import { verdictOf } from '../../../src/register/hand-out/answers/answer-verdict';
import { NO_ANSWERS } from '../../../src/register/hand-out/answers/answers';
import { readAnswers } from '../../../src/register/hand-out/answers/read-answers';
import { findDay } from '../../../src/register/hand-out/answers/typed-words';
import type { Answers, TypedCells } from '../../../src/register/hand-out/model';
import { expectLinear } from '../../support/linear-growth';
import { form, ogrn, polls } from '../sheet';

const FORM = form('219141', ogrn(1));
const POLL = polls('50657000', ogrn(1));
const APP = 'https://vk.com/app8181405#module=health&groupId=5';

interface Case {
  readonly typed: TypedCells;
  /** What is collected beside nothing. */
  readonly read: Partial<Answers>;
  /** Codes of what is asked back. */
  readonly asked?: readonly string[];
}

const cases: { readonly [what: string]: Case } = {
  'three boxes': { typed: { formDone: true, pollDone: true, appDone: true }, read: { placed: 'да' } },
  'one box': { typed: { formDone: true, pollDone: false, appDone: false }, read: { placed: 'частично: 1' } },
  'the one box of an earlier sheet': { typed: { placed: true }, read: { placed: 'да' } },
  'plus signs': {
    typed: { formDone: '+', pollDone: ' + ', appDone: '＋'.normalize('NFKC') },
    read: { placed: 'да' },
  },
  'yes with an exclamation': { typed: { placed: 'Да!' }, read: { placed: 'да' } },
  'yes in a sentence': { typed: { placed: 'да, разместили' }, read: { placed: 'да' } },
  'placed on a day': { typed: { placed: 'разместили 12.05' }, read: { placed: 'да', placedDate: '12.05' } },
  'placed on a day of a year': {
    typed: { placed: 'Размещено 12.05.2026 г.' },
    read: { placed: 'да', placedDate: '12.05.2026' },
  },
  'a date in the box': {
    typed: { placed: new Date(2026, 4, 12) },
    read: { placed: 'да', placedDate: '12.05.2026' },
  },
  'a day in words': { typed: { placedDate: '12 мая 2026 года' }, read: { placedDate: '12.05.2026' } },
  'a short year': { typed: { placedDate: '12.05.26' }, read: { placedDate: '12.05.2026' } },
  'a serial number': { typed: { placedDate: 46154 }, read: { placedDate: '12.05.2026' } },
  'yes where the date is asked for': { typed: { placedDate: 'да' }, read: { placed: 'да' } },
  'a month alone': { typed: { placedDate: 'в мае' }, read: { placedDate: 'в мае' }, asked: ['answer-date'] },
  'a month in one box, words in the others': {
    typed: { formDone: 'в мае', pollDone: true, appDone: 'нет' },
    read: { placed: '1: в мае; 2: да; 3: нет' },
    asked: ['answer-placed'],
  },
  'a month in the box': { typed: { placed: 'в мае' }, read: { placed: 'в мае' }, asked: ['answer-placed'] },
  yesterday: { typed: { placedDate: 'вчера' }, read: { placedDate: 'вчера' }, asked: ['answer-date'] },
  'a day that is none': {
    typed: { placedDate: '31.02.2026' },
    read: { placedDate: '31.02.2026' },
    asked: ['answer-date'],
  },
  'a span of days': {
    typed: { placedDate: '12-15 мая' },
    read: { placedDate: '12-15 мая' },
    asked: ['answer-date'],
  },
  no: { typed: { placed: 'нет' }, read: { placed: 'нет' } },
  'not yet': { typed: { placed: 'пока не разместили' }, read: { placed: 'нет' } },
  'a dash': { typed: { formDone: '-' }, read: { placed: 'нет' } },
  'a reason in the box': {
    typed: { placed: 'нет администратора' },
    read: { placed: 'нет', comment: 'нет администратора' },
  },
  'a reason for one item': {
    typed: { formDone: 'да', pollDone: 'не получилось сохранить' },
    read: { placed: 'частично: 1', comment: '2: не получилось сохранить' },
  },
  'a plan': { typed: { placed: 'планируем 15.06' }, read: { placed: 'нет', comment: 'планируем 15.06' } },
  'at work': { typed: { placed: 'в работе' }, read: { placed: 'нет', comment: 'в работе' } },
  'a reason beside a deed': {
    typed: { placed: 'нет доступа к странице, но ссылки размещены' },
    read: { placed: 'нет доступа к странице, но ссылки размещены' },
    asked: ['answer-placed'],
  },
  'no, and yet': { typed: { placed: 'не все' }, read: { placed: 'не все' }, asked: ['answer-placed'] },
  'a deed with its day and who did it': {
    typed: { placed: 'размещено 2.05.2026 Петрова' },
    read: { placed: 'да', placedDate: '02.05.2026', comment: 'размещено 2.05.2026 Петрова' },
  },
  'who did it in brackets': {
    typed: { placed: 'да (Сидоренко А. А.)' },
    read: { placed: 'да', comment: 'да (Сидоренко А. А.)' },
  },
  'another word with a capital': {
    typed: { placed: 'Размещено Завтра' },
    read: { placed: 'Размещено Завтра' },
    asked: ['answer-placed'],
  },
  'already, all, in place': {
    typed: { formDone: 'уже стоит', pollDone: 'Размещены все', appDone: 'всё ок' },
    read: { placed: 'да' },
  },
  'a tick as a phone writes it': {
    typed: { formDone: '✔️', pollDone: '✅', appDone: '👍' },
    read: { placed: 'да' },
  },
  'yes for each of three': { typed: { placed: 'да/да/да' }, read: { placed: 'да' } },
  'several deeds': {
    typed: { placed: 'Да. Ссылка обновлена 12.05.2026' },
    read: { placed: 'да', placedDate: '12.05.2026' },
  },
  'two days': {
    typed: { placedDate: '12.05, 13.05' },
    read: { placedDate: '12.05, 13.05' },
    asked: ['answer-date'],
  },
  'a day with commas': { typed: { placedDate: '12,05,2026' }, read: { placedDate: '12.05.2026' } },
  'a day with blanks': { typed: { placedDate: '12 05 2026' }, read: { placedDate: '12.05.2026' } },
  'who did it beside the day': {
    typed: { placedDate: 'разместила Петрова 12.05' },
    read: { placed: 'да', placedDate: '12.05', comment: 'Дата: разместила Петрова 12.05' },
  },
  'some of them, by number': { typed: { placed: '1 и 2' }, read: { placed: 'частично: 1, 2' } },
  'part of them': { typed: { placed: 'частично' }, read: { placed: 'частично' }, asked: ['answer-placed'] },
  'a link': { typed: { formPlaced: FORM }, read: { placed: 'частично: 1', formPlaced: FORM } },
  'a link with the words around it': {
    typed: { formPlaced: `ссылка: ${FORM} (поставила Мария)` },
    read: { placed: 'частично: 1', formPlaced: FORM, comment: '1: ссылка: (поставила Мария)' },
  },
  'a link with its day': {
    typed: { formPlaced: `${FORM} размещено 12.05.2026` },
    read: { placed: 'частично: 1', formPlaced: FORM, placedDate: '12.05.2026' },
  },
  'a link that ends a sentence': {
    typed: { pollPlaced: `Вот: ${POLL}. Спасибо` },
    read: { placed: 'частично: 2', pollPlaced: POLL, comment: '2: Вот: Спасибо' },
  },
  'blanks inside a link stay': {
    typed: { formPlaced: FORM.replace('?', '? ') },
    read: { placed: 'частично: 1', formPlaced: FORM.replace('?', '? ') },
  },
  'the page instead of the link': {
    typed: { formPlaced: 'https://vk.com/school5' },
    read: { formPlaced: 'https://vk.com/school5' },
    asked: ['answer-page'],
  },
  'the page without a scheme': {
    typed: { appPlaced: 'vk.ru/club174337985' },
    read: { appPlaced: 'vk.ru/club174337985' },
    asked: ['answer-page'],
  },
  'a picture of the screen': {
    typed: { formPlaced: 'screenshot_2026.png', pollPlaced: 'https://disk.yandex.ru/i/abc' },
    read: { formPlaced: 'screenshot_2026.png', pollPlaced: 'https://disk.yandex.ru/i/abc' },
    asked: ['answer-picture', 'answer-picture'],
  },
  'a photo in VK': {
    typed: { formPlaced: 'https://vk.com/photo-101_4567' },
    read: { formPlaced: 'https://vk.com/photo-101_4567' },
    asked: ['answer-picture'],
  },
  'a link as VK gives it to whoever copies it': {
    typed: { formPlaced: `https://vk.com/away.php?to=${encodeURIComponent(FORM)}&cc_key=` },
    read: { placed: 'частично: 1', formPlaced: FORM },
  },
  'the same on a phone, with words': {
    typed: { pollPlaced: `ссылка: https://m.vk.com/away?utf=1&to=${encodeURIComponent(POLL)}` },
    read: { placed: 'частично: 2', pollPlaced: POLL },
  },
  'all links in one cell': {
    typed: { formPlaced: `${FORM}\n${POLL}\n${APP}` },
    read: { placed: 'да', formPlaced: FORM, pollPlaced: POLL, appPlaced: APP },
  },
  'all links in the comment': {
    typed: { comment: `1) ${FORM} 2) ${POLL}` },
    read: { placed: 'частично: 1, 2', formPlaced: FORM, pollPlaced: POLL, comment: `1) ${FORM} 2) ${POLL}` },
  },
  'a link in the box': { typed: { formDone: FORM }, read: { placed: 'частично: 1', formPlaced: FORM } },
  'two links of one kind': {
    typed: { formPlaced: `${FORM} ${form('811', ogrn(2))}` },
    read: { formPlaced: `${FORM} ${form('811', ogrn(2))}` },
    asked: ['answer-several'],
  },
  'a tick where the link is asked for': { typed: { formPlaced: '+' }, read: { placed: 'частично: 1' } },
  'words where the link is asked for': {
    typed: { formPlaced: 'см. выше' },
    read: { formPlaced: 'см. выше' },
    asked: ['answer-no-link'],
  },
  'the mini-app as VK shows it': {
    typed: { appPlaced: 'vk.ru/app8181405?ref=group_menu' },
    read: { placed: 'частично: 3', appPlaced: 'vk.ru/app8181405?ref=group_menu' },
  },
};

test.each(Object.entries(cases))('%s', (_, { typed, read, asked = [] }) => {
  const answers = readAnswers(typed);
  expect(answers).toEqual({ ...NO_ANSWERS, ...read });
  expect(answerQuestions(answers).map(({ code }) => code)).toEqual(asked);
});

test('items without a link are not asked for: the others are all', () => {
  expect(readAnswers({ formDone: true, pollDone: 'да' }, { form: true, poll: true, app: false }).placed).toBe(
    'да',
  );
});

test('what is asked back is no defect: its own verdict and its own remark', () => {
  const answers = readAnswers({ formPlaced: 'https://vk.com/school5', placedDate: 'в мае' });
  expect(verdictOf(answers, [], ['form'])).toEqual({
    word: 'переспросить',
    remarks: [
      '⚠ Ссылка 1: нужна ссылка пункта меню, а указан адрес страницы «https://vk.com/school5»',
      '• дата размещения «в мае» не читается: впишите, например 22.11.2026',
    ].join('\n'),
  });
});

test.each([
  ['с 12.05 на 13.05', '12.05'],
  ['вер. 1.2.3.4', ''],
  ['кабинет 12.55', ''],
  ['2026-05-12', '12.05.2026'],
  ['29.02', '29.02'],
  ['от 1 июня', '01.06'],
  ['тел. 12-05-77-31', ''],
])('the day in %j', (text, day) => expect(findDay(text).day).toBe(day));

const word = fc.constantFrom(
  'да',
  '+',
  'нет',
  'в мае',
  '12.05',
  'позвоните Анне',
  FORM,
  POLL,
  APP,
  'vk.com/club1',
  '1 и 2',
  '',
);

test('nothing typed is lost: every link and every word with a meaning of its own is found again', () => {
  const cells = fc.record({
    formPlaced: word,
    pollPlaced: word,
    appPlaced: word,
    placedDate: word,
    comment: word,
    placed: word,
  });
  fc.assert(
    fc.property(cells, (typed) => {
      const answers = readAnswers(typed);
      const shown = Object.values(answers).join('\n');
      for (const text of Object.values(typed))
        if (/^https|^vk|позвоните|в мае|12\.05/.test(text)) {
          // A day stands once, another one's day may stand in its place.
          if (text === '12.05') expect(shown).toMatch(/12\.05|в мае/);
          else expect(shown).toContain(text);
        }
    }),
    { numRuns: 300 },
  );
});

test.each(['разместили ', `${FORM} `, '1', ' 12.05'])(
  'a cell of 50,000 characters is read at once: %j',
  (piece) =>
    expectLinear(
      (text) => readAnswers({ placed: text, formPlaced: text, placedDate: text, comment: text }),
      piece,
    ),
);

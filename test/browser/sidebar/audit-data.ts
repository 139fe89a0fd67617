import type { AuditPreview } from '../../../src/shared/audit';
import type { Card, CardItem } from '../../../src/shared/card';
import { CARD, findingRows, HOSTILE, LONG_NAME, OF_REGISTER, tokensOf, wholeGroup } from './data';

/** Invented audits and cards with placed links, as the page gets them. */

const HEADERS = ['Наименование', 'ОГРН', 'Ссылка в меню 1', 'Ссылка в меню 2', 'Прочее', LONG_NAME];

/** An audit of 318 pages: two recognised columns, of 600 links 174 right. */
export function auditOf(): AuditPreview {
  return {
    ...OF_REGISTER,
    kind: 'audit',
    reading: {
      ...OF_REGISTER.reading,
      headers: HEADERS.map((header, index) => ({ column: index + 1, header })),
    },
    compared: true,
    columns: [
      { column: 3, header: 'Ссылка в меню 1', item: 'form', chosen: false, why: 'по заголовку' },
      { column: 4, header: 'Ссылка в меню 2', item: null, chosen: false, why: 'по значениям: ссылки ПОС' },
    ],
    decisions: { questions: [], notices: [] },
    totals: { rows: 318, links: 600, right: 174, missing: 36 },
    groups: [
      wholeGroup({
        code: 'link-space',
        severity: 'error',
        title: 'Пробел внутри ссылки',
        fix: 'Замените ссылку в меню сообщества на верную',
        rows: [
          ...findingRows(120, 'Школа', 'В середине ссылки пробел («utm_me dium=50»)'),
          { row: 200, name: HOSTILE, text: HOSTILE },
        ],
      }),
      wholeGroup({
        code: 'link-missing',
        severity: 'warning',
        title: 'Нет ссылки',
        fix: 'Разместите ссылку в меню сообщества',
        rows: findingRows(36, 'Музей', 'Нет ссылки в пункте «Высказать мнение»'),
      }),
    ],
    tokens: tokensOf(318),
    layout: { kind: 'audit' },
    newColumns: ['Проверка: Сообщить о проблеме', 'Проверка: Высказать мнение', 'Проверка: Госуслуги'],
    batch: 100,
  };
}

const [FORM, POLL, APP] = CARD.items as readonly [CardItem, CardItem, CardItem];
/** The right form link with a line break and the tax service's number in it. */
export const WRONG_FORM = FORM.link.replace('utm_medium=50', 'utm_me\ndium=54');

/** A card with a wrong link, two links in one place of which one is right, and a right one. */
export const AUDITED_CARD: Card = {
  ...CARD,
  items: [
    {
      ...FORM,
      placed: [
        {
          link: WRONG_FORM,
          right: FORM.link,
          pieces: ['utm_me\ndium=54'],
          findings: [
            {
              severity: 'error',
              text: 'Ссылка разорвана переносом строки («utm_me dium=54»)',
              fix: 'Замените ссылку в меню сообщества на верную',
            },
            {
              severity: 'error',
              text: 'utm_medium=54: это код налоговой (54), а нужен ОКАТО (50)',
              fix: 'Поставьте две цифры ОКАТО региона, а не код налоговой',
            },
          ],
        },
      ],
    },
    {
      ...POLL,
      placed: [
        {
          link: 'https://vk.cc/abcdef',
          right: '',
          pieces: ['https://vk.cc/abcdef'],
          findings: [
            {
              severity: 'warning',
              text: 'Короткую ссылку проверить нельзя: поставьте полную',
              fix: 'Откройте ссылку и сверьте, куда она ведёт',
            },
          ],
        },
        {
          link: `http${FORM.link.slice(5)}`,
          right: 'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50',
          pieces: ['http:'],
          findings: [{ severity: 'error', text: HOSTILE, fix: LONG_NAME }],
        },
      ],
    },
    { ...APP, placed: [{ link: APP.link, right: APP.link, pieces: [], findings: [] }] },
  ],
};

import type { RawCell } from '../layout';

/** The day for which the expected marks hold. */
export const MESSAGES_TODAY = new Date(2026, 10, 22, 12);

/** One message, and what must be written next to it on that day. */
export interface MessageCase {
  readonly registered: RawCell;
  readonly track: string;
  readonly days: RawCell;
  readonly topic: string;
  readonly status: string;
  /** dd.mm.yyyy, '' when it cannot be counted. */
  readonly due: string;
  readonly left: number | '';
  readonly mark: string;
}

const NONE = { track: '', days: '', topic: '', status: 'В работе' } as const;
const date = (year: number, month: number, day: number, hour = 0, minute = 0): Date =>
  new Date(Date.UTC(year, month - 1, day, hour, minute));

/** Each track, each way to write a date, each fault. */
export const MESSAGE_CASES: readonly MessageCase[] = [
  { ...NONE, registered: date(2026, 11, 20), track: 'обычный', due: '20.12.2026', left: 28, mark: 'в срок' },
  { ...NONE, registered: date(2026, 11, 20, 23, 59), due: '20.12.2026', left: 28, mark: 'в срок' },
  { ...NONE, registered: '25.10.2026', due: '24.11.2026', left: 2, mark: 'срок близко' },
  {
    ...NONE,
    registered: '23.10.2026 18:40',
    track: 'Обычный порядок',
    due: '22.11.2026',
    left: 0,
    mark: 'срок близко',
  },
  { ...NONE, registered: '2026-10-22', due: '21.11.2026', left: -1, mark: 'просрочено' },
  {
    ...NONE,
    registered: date(2026, 11, 12),
    track: 'фаст-трек',
    due: '22.11.2026',
    left: 0,
    mark: 'срок близко',
  },
  {
    ...NONE,
    registered: date(2026, 11, 2),
    track: 'ФАСТ-ТРЕК',
    due: '12.11.2026',
    left: -10,
    mark: 'просрочено',
  },
  {
    ...NONE,
    registered: date(2026, 11, 17),
    track: 'федеральный',
    days: 15,
    due: '02.12.2026',
    left: 10,
    mark: 'в срок',
  },
  {
    ...NONE,
    registered: date(2026, 11, 17),
    track: 'федеральный',
    days: 1,
    due: '18.11.2026',
    left: -4,
    mark: 'просрочено',
  },
  { ...NONE, registered: date(2026, 9, 1), status: 'Закрыто', due: '01.10.2026', left: '', mark: 'закрыто' },
  {
    ...NONE,
    registered: date(2026, 9, 1),
    status: 'Не рассмотрено',
    due: '01.10.2026',
    left: -52,
    mark: 'просрочено',
  },
  {
    ...NONE,
    registered: '',
    due: '',
    left: '',
    mark: '✖ срок не посчитан\n✖ Нет даты. Впишите дату как дд.мм.гггг',
  },
  {
    ...NONE,
    registered: '31.11.2026',
    due: '',
    left: '',
    mark: '✖ срок не посчитан\n✖ Даты «31.11.2026» нет в календаре. Впишите дату как дд.мм.гггг',
  },
  {
    ...NONE,
    registered: date(2026, 11, 20),
    track: 'скорый',
    due: '',
    left: '',
    mark: '✖ срок не посчитан\n✖ Порядок рассмотрения «скорый» неизвестен. Напишите: обычный, фаст-трек или федеральный',
  },
  {
    ...NONE,
    registered: date(2026, 11, 20),
    track: 'федеральный',
    due: '',
    left: '',
    mark: '✖ срок не посчитан\n✖ Для федерального порядка нужно число дней. Укажите число дней от 1 до 15',
  },
];

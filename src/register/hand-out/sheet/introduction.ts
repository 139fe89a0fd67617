import { INTRODUCTION } from '../texts';

/** What the lines above the table say. */
export interface IntroductionInput {
  /** Title of the recipient. */
  readonly title: string;
  /** Last day, 31.12.2026; '' for none. */
  readonly due: string;
  /** Whom to ask; '' where nobody is named. */
  readonly contact: string;
}

/**
 * The three lines above a hand-out sheet's table: what to do, by when, whom to ask.
 *
 * @example introduction({ title: 'Бердск', due: '', contact: '' })[2] // 'Вопросы: тому, кто прислал этот лист.'
 */
export function introduction({ title, due, contact }: IntroductionInput): readonly string[] {
  return [INTRODUCTION.what(title), INTRODUCTION.when(due), INTRODUCTION.whom(contact)];
}

/** Whether a line above the table is the tool's own, whatever date or name it bears. */
export function isOwnLine(text: string): boolean {
  return Object.values(INTRODUCTION.starts).some((start) => text.startsWith(start));
}

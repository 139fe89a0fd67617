import { DECISION_SUBJECTS, type DecisionSubject } from '../../shared/decisions';
import { CHOICES, SUBJECT_NAMES } from './decision-words';

/** What is said of entries of the sheet «Решения» that cannot be followed. */
export const DECISION_NOTICES = {
  unclear: (row: number, subject: string, value: string) =>
    value === ''
      ? `Лист «Решения», строка ${row}: нет значения, решение не учтено`
      : `Лист «Решения», строка ${row}: «${subject}» не понято, решение о «${value}» не учтено. Есть: ${DECISION_SUBJECTS.map((each) => `«${SUBJECT_NAMES[each]}»`).join(', ')}`,
  unknownChoice: (row: number, words: string, value: string, subject: DecisionSubject) =>
    `Лист «Решения», строка ${row}: решение «${words}» о «${value}» не понято и не учтено. Напишите: ${CHOICES[subject].map((each) => `«${each}»`).join(' или ')}`,
  unknownParent: (row: number, words: string, value: string) =>
    `Лист «Решения», строка ${row}: «${words}» нет среди организаций таблицы или подходит несколько, решение о «${value}» не учтено. Укажите название и ОГРН`,
  more: (count: number) =>
    `Показаны значения с наибольшим числом строк, ещё значений: ${count}. Решите показанные и проверьте заново`,
};

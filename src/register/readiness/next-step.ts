import { groupBy } from '../../core/multimap';
import type { Account } from './read-accounts';
import { type MissingStep, type ReachedStage, roleList } from './stages';
import { accountRows, STATUS_STEPS, UNCHECKED_STEPS, WHO } from './texts';

/** What the sentence of a next step names. */
export interface StepFor {
  /** Name of the organisation whose ЛКО serves instead; '' when its own does. */
  readonly parent: string;
  readonly opaId: string;
  /** Why the own ЛКО cannot be used; '' when it can. */
  readonly unusable: string;
}

const FIXED: {
  readonly [step in Exclude<MissingStep, 'connect' | 'addRoles' | 'confirm'>]: readonly [string, string];
} = {
  create: [WHO.organisation, 'заполнить «Заявку на создание ЛКО» и передать её координатору региона'],
  readId: [WHO.coordinator, 'исправить ID ЛКО в этой строке: он не читается'],
  addAccounts: [WHO.coordinator, 'завести учётные записи: не менее двух, среди них руководитель'],
  addPersons: [WHO.organisation, 'назначить второго ответственного и передать его данные координатору'],
  train: [WHO.administrator, 'пройти обучение и поставить отметку «Мною пройдено обучение»'],
  setReady: [WHO.administrator, 'поставить отметку «ЛКО готов к работе»'],
  tickWidget: [
    WHO.coordinator,
    'передать название и адрес федеральным кураторам: «Сайт размещения виджета» отмечают только они',
  ],
  place: [WHO.vkAdministrator, 'разместить ссылки в меню сообщества и вписать их в таблицу'],
  audit: [WHO.coordinator, 'проверить размещённые ссылки'],
  repair: [WHO.vkAdministrator, 'исправить ссылки по столбцам «Проверка: …»'],
  nothing: [WHO.nobody, 'ничего не требуется'],
};

/** Steps inside the ЛКО: whoever owns it takes them. */
const INSIDE: readonly MissingStep[] = [
  'addAccounts',
  'addPersons',
  'addRoles',
  'confirm',
  'train',
  'setReady',
];

/**
 * The next step in one sentence, who does it first.
 *
 * @returns without names of persons
 * @example nextStep(stageOf(facts), { parent: '', opaId: '', unusable: '' }) // 'Администратор ЛКО: поставить …'
 */
export function nextStep(reached: ReachedStage, { parent, opaId, unusable }: StepFor): string {
  const [who, step] = ownStep(reached, opaId, unusable);
  const unchecked = reached.unchecked.map((each) => UNCHECKED_STEPS[each]).join(', ');
  const what = unchecked === '' ? step : `${step} (не проверено, нет данных: ${unchecked})`;
  if (parent !== '' && INSIDE.includes(reached.missingStep)) {
    // Whose role it is there matters only for what a role alone can do.
    const role = who === WHO.administrator ? ` (${who})` : '';
    return `Представитель вышестоящей «${parent}»${role}: ${what}`;
  }
  return who === '' ? capital(what) : `${who}: ${what}`;
}

function ownStep(reached: ReachedStage, opaId: string, unusable: string): readonly [string, string] {
  switch (reached.missingStep) {
    case 'connect':
      return [WHO.coordinator, `подключить ЛКО ${opaId} к сообщениям: сейчас он ${unusable}`];
    case 'addRoles':
      return [WHO.organisation, `назначить: ${roleList(reached.roles)}, и передать данные координатору`];
    case 'confirm':
      return confirmation(reached.waiting);
    default:
      return FIXED[reached.missingStep];
  }
}

/** What the owners of the waiting accounts must do, status by status. */
function confirmation(waiting: readonly Account[]): readonly [string, string] {
  const byStatus = groupBy(
    [...waiting].sort((a, b) => a.row - b.row),
    ({ status }) => status,
  );
  const steps = Array.from(
    byStatus,
    ([status, accounts]) => `${STATUS_STEPS[status]} (${accountRows(accounts.map(({ row }) => row))})`,
  );
  return ['Владельцы учётных записей', steps.join('; ')];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

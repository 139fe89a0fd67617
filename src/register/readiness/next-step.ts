import { groupBy } from '../../core/multimap';
import type { Account } from './read-accounts';
import { type MissingStep, type ReachedStage, roleList } from './stages';
import { ADMIN_PAGE, accountRows, administratorAbove, STATUS_STEPS, UNCHECKED_STEPS, WHO } from './texts';

/** What the sentence of a next step names. */
export interface StepFor {
  /** Name of the organisation whose ЛКО serves instead; '' when its own does. */
  readonly parent: string;
  /** Name of the body above the ЛКО that serves: its Администратор ЛКО makes the first account; '' when unknown. */
  readonly above: string;
  /** Whether the organisation has no number of a ЛКО of its own. */
  readonly lacksOwn: boolean;
  /** Where an application goes, for the end of a sentence. */
  readonly applyTo: string;
  readonly opaId: string;
  /** The number of its own ЛКО; '' when it has none that can be read. */
  readonly ownId: string;
  /** Why the own ЛКО cannot be used; '' when it can. */
  readonly unusable: string;
}

type Step = readonly [who: string, what: string];

const TRAINING = 'пройти обучение и при входе поставить отметку «Мною пройдено обучение»';

/** Steps inside the ЛКО: whoever owns it takes them. */
const INSIDE: readonly MissingStep[] = [
  'addAccounts',
  'addPersons',
  'addRoles',
  'confirm',
  'train',
  'setReady',
  'connectPolls',
];

/**
 * The next step in one sentence, who does it first. Where only a parent's ЛКО serves, an application for an own one is
 * a step too: every institution gets its own.
 *
 * @returns without names of persons
 * @example nextStep(stageOf(facts), step) // 'Администратор ЛКО: поставить …'
 * Source: the seminar on connecting institutions: who makes accounts, sends invitations, gives the ticks.
 */
export function nextStep(reached: ReachedStage, to: StepFor): string {
  const steps = stepsOf(reached, to);
  const unchecked = reached.unchecked.map((each) => UNCHECKED_STEPS[each]).join(', ');
  const last = steps.length - 1;
  const ladder = steps
    .map(([who, what], at) => {
      const whole = unchecked === '' || at < last ? what : `${what} (не проверено, нет данных: ${unchecked})`;
      return who === '' ? whole : `${who}: ${whole}`;
    })
    .join('; ');
  const application = `заполнить «Заявку на создание ЛКО» и передать её ${to.applyTo}`;
  if (reached.missingStep === 'create') return `${WHO.organisation}: ${application}`;
  const inside = to.parent !== '' && INSIDE.includes(reached.missingStep);
  const own = inside ? `ЛКО вышестоящей «${to.parent}» — ${lower(ladder)}` : capital(ladder);
  const besides = besidesParent(to, application);
  if (besides === '') return own;
  return reached.missingStep === 'nothing' && unchecked === '' ? besides : `${own}. ${besides}`;
}

/** What an organisation on its parent's ЛКО needs for one of its own; '' for the others. */
function besidesParent({ parent, lacksOwn, ownId, unusable }: StepFor, application: string): string {
  if (parent === '') return '';
  if (lacksOwn) return `${WHO.organisation}: своего ЛКО нет, ${application}`;
  return ownId === '' || unusable === ''
    ? ''
    : `${WHO.coordinator}: подключить свой ЛКО ${ownId} к сообщениям: сейчас он ${unusable}`;
}

/** Steps that may go on at the same time, each with who takes it. */
function stepsOf(reached: ReachedStage, { above, opaId, unusable }: StepFor): readonly Step[] {
  const { missingStep, hasAdmin, roles, waiting } = reached;
  const administrator = hasAdmin ? WHO.administrator : administratorAbove(above);
  const one = (who: string, what: string): readonly Step[] => [[who, what]];
  switch (missingStep) {
    case 'create':
      return [];
    case 'readId':
      return one(WHO.coordinator, 'исправить ID ЛКО в этой строке: он не читается');
    case 'connect':
      return one(WHO.coordinator, `подключить ЛКО ${opaId} к сообщениям: сейчас он ${unusable}`);
    case 'connectPolls':
      return one(
        WHO.coordinator,
        `подключить ЛКО ${opaId} к голосованиям, это отдельный модуль; до этого размещать только «Сообщить о проблеме»`,
      );
    case 'addAccounts':
      return one(
        administrator,
        `завести Администратора ЛКО (${ADMIN_PAGE}), он заведёт коллег: не менее двух человек, среди них руководитель`,
      );
    case 'addPersons':
      return hasAdmin
        ? one(administrator, `завести учётную запись второму ответственному (${ADMIN_PAGE})`)
        : one(administrator, `завести Администратора ЛКО (${ADMIN_PAGE}), он заведёт второго ответственного`);
    case 'addRoles':
      return one(administrator, `дать роли: ${roleList(roles)} (${ADMIN_PAGE})`);
    case 'confirm':
      return confirmation(waiting, administrator);
    case 'train':
      return one(WHO.employees, waiting.length === 0 ? TRAINING : `${TRAINING} (${rowsOf(waiting)})`);
    case 'setReady':
      return one(WHO.administrator, 'поставить отметку «ЛКО готов к работе»');
    case 'tickWidget':
      return above === ''
        ? one(WHO.coordinator, `передать название и адрес сайта федеральным кураторам: ${WIDGET_TICK}`)
        : one(
            WHO.organisation,
            `передать название и адрес сайта вышестоящей «${above}», а дальше — федеральным кураторам: ${WIDGET_TICK}`,
          );
    case 'place':
      return one(WHO.vkAdministrator, 'разместить ссылки в меню сообщества и вписать их в таблицу');
    case 'audit':
      return one(WHO.coordinator, 'проверить размещённые ссылки');
    case 'repair':
      return one(WHO.vkAdministrator, 'исправить ссылки по столбцам «Проверка: …»');
    case 'nothing':
      return one(WHO.nobody, 'ничего не требуется');
  }
}

const WIDGET_TICK = '«Сайт размещения виджета» отмечают только они';

/** What is to be done for the waiting accounts, status by status: by their owners, or first by an administrator. */
function confirmation(waiting: readonly Account[], administrator: string): readonly Step[] {
  const byStatus = groupBy(
    [...waiting].sort((a, b) => a.row - b.row),
    ({ status }) => status,
  );
  return Array.from(byStatus, ([status, accounts]): Step => {
    const { by, what } = STATUS_STEPS[status];
    return [by === 'owner' ? WHO.owners : administrator, `${what} (${rowsOf(accounts)})`];
  });
}

function rowsOf(accounts: readonly Account[]): string {
  return accountRows(accounts.map(({ row }) => row));
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

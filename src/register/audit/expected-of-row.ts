import { valueOrEmpty } from '../../core/findings/result';
import type { Expected, MenuItemKey } from '../../core/link-audit/model';
import type { Settings } from '../../shared/settings';
import { itemAt } from '../item-at';
import { readReadyAppLink } from '../rows/ready-app-link';
import { sectionOfMenuName } from '../rows/section-of-menu-name';
import type { ParentNumbers } from './parents-of-rows';
import type { AuditPlan } from './register-index';

const LINK_OF = { form: 'formLink', poll: 'pollLink', app: 'appLink' } as const;

/** Undefined for '': what is not known is not compared. */
const known = (text: string): string | undefined => (text === '' ? undefined : text);

/**
 * What the register expects of a row's link.
 *
 * @param index of the row in the plan
 * @example expectedOfRow(plan, 0, 'form', parent, settings).readyLink // the planned form link
 */
export function expectedOfRow(
  plan: AuditPlan,
  index: number,
  item: MenuItemKey,
  parent: ParentNumbers,
  settings: Settings,
): Expected {
  const organisation = itemAt(plan.organisations, index);
  const context = itemAt(plan.contexts, index);
  const { cells } = itemAt(plan.outcomes, index);
  const own = valueOrEmpty(organisation.ogrn);
  const parentsOgrn =
    item === 'form' && settings.ogrnOnFallback === 'parent' && context.idSource === 'parent';
  const ready = readReadyAppLink(cells.appLink);
  const named = cells.appMenuName === '' ? undefined : sectionOfMenuName(cells.appMenuName);
  return {
    item,
    kind: (item === 'poll' ? context.pollKind : context.kind) ?? undefined,
    section: ready?.section ?? named,
    opaId: known(context.opaId),
    opaIdSource: context.idSource === 'none' ? undefined : context.idSource,
    region: context.region ?? plan.region ?? undefined,
    isRegionDoubtful: context.region === null,
    ogrn: known(parentsOgrn ? context.parentOgrn : own),
    ownOgrn: parentsOgrn ? known(own) : undefined,
    parentOgrn: known(parent.ogrn || context.parentOgrn),
    parentOpaId: known(parent.opaId),
    mun: context.pollKind === 'roiv' ? undefined : known(context.mun),
    group: known(ready?.communityId || valueOrEmpty(organisation.communityId)),
    readyLink: known(cells[LINK_OF[item]]),
    row: organisation.row,
  };
}

/**
 * What else may be expected of the polls link of an institution under a РОИВ: the code that the setting did not choose.
 *
 * @param due of `expectedOfRow`
 * @returns null for any other row or menu item
 */
export function otherPolls(
  plan: AuditPlan,
  index: number,
  item: MenuItemKey,
  due: Expected,
): Expected | null {
  const { isRegional, pollKind, mun } = itemAt(plan.contexts, index);
  if (!isRegional || item !== 'poll') return null;
  const other = { ...due, readyLink: undefined };
  if (pollKind !== 'roiv') return { ...other, kind: 'roiv', mun: undefined };
  return mun === '' ? null : { ...other, kind: 'subordinate', mun };
}

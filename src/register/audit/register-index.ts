import type { Listed, RegisterIndex } from '../../core/link-audit/model';
import { itemAt } from '../item-at';
import type { Plan } from '../plan/plan-register';
import { organisationName } from '../rows/organisation-name';

/** What an audit needs of a plan. */
export type AuditPlan = Pick<Plan, 'region' | 'organisations' | 'contexts' | 'hierarchy' | 'outcomes'>;

/**
 * Whose OGRN, ID and community it is, by the whole register. Of several rows with one number the first; an ID is its
 * owner's before those that only use it.
 *
 * @example registerIndex(plan).byOgrn('1025401020721') // { name: 'Детский сад № 460', row: 118 }
 */
export function registerIndex(plan: AuditPlan): RegisterIndex {
  const byOgrn = new Map<string, Listed>();
  const owners = new Map<string, Listed>();
  const users = new Map<string, Listed>();
  const byCommunity = new Map<string, Listed>();
  plan.organisations.forEach((organisation, index) => {
    const { type, row, ogrn, id, communityId } = organisation;
    if (type !== 'organisation') return;
    const listed = { name: organisationName(organisation), row };
    const list = (map: Map<string, Listed>, key: string): void => {
      if (!map.has(key)) map.set(key, listed);
    };
    if (ogrn?.ok) list(byOgrn, ogrn.value);
    if (communityId?.ok) list(byCommunity, communityId.value);
    if (!id?.ok) return;
    const context = itemAt(plan.contexts, index);
    const usesParents = context.idSource === 'parent' && context.opaId === id.value;
    list(usesParents ? users : owners, id.value);
  });
  return {
    byOgrn: (value) => byOgrn.get(value) ?? null,
    byOpaId: (value) => owners.get(value) ?? users.get(value) ?? null,
    byGroup: (value) => byCommunity.get(value) ?? null,
  };
}

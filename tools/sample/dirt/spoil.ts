import { known } from '../known';
import type { SampleOrganisation } from '../organisation';
import { dealer, type Random } from '../random';
import type { SampleRegion } from '../sample-region';
import { CODE_DIRT, type Dirt } from './code-dirt';
import { type Fault, LEAF_FAULTS, type Scene } from './faults';
import { TEXT_DIRT } from './text-dirt';

/** Share of the rows that get a fault beyond the one row that each kind gets for certain. */
const FAULT_SHARE = 0.05;
const DIRT_SHARE = 0.5;
const READY_LINK_SHARE = 0.08;

/**
 * Spoils organisations: each kind of fault at least once among the leaves, each kind of dirt that fits anywhere.
 * A leaf is an organisation on which no other depends: a fault stays in its own row.
 * @throws Error when the sample is too small to hold every fault
 */
export function spoil(members: readonly SampleOrganisation[], region: SampleRegion, random: Random): void {
  const parents = new Set(members.map((one) => one.parent));
  const leaves = members.filter((one) => !parents.has(one) && one.parent !== null && one.faults.length === 0);
  spreadFaults(shuffled(leaves, random), region, random);
  giveReadyLinks(leaves, random);
  spreadDirt(shuffled(members, random), random);
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const deal = dealerOfLarge(items, random);
  return items.map(() => deal());
}

/** Fisher–Yates in place of `dealer`, whose splice is slow on 100,000 items. */
function dealerOfLarge<T>(items: readonly T[], random: Random): () => T {
  const left = [...items];
  return () => {
    const at = random.int(left.length);
    const taken = known(left[at]);
    left[at] = known(left[left.length - 1]);
    left.pop();
    return taken;
  };
}

function spreadFaults(leaves: readonly SampleOrganisation[], region: SampleRegion, random: Random): void {
  const owners = leaves.filter((one) => one.id !== null && one.ogrn !== null);
  const peer: Scene['peer'] = (own) => {
    for (let tries = 0; tries < 1000; tries++) {
      const found = random.pick(owners);
      if (found !== own && found.faults.length === 0 && found.id && found.ogrn) return found;
    }
    throw new Error('spoil: no faultless neighbour is left; ask for more rows');
  };
  const scene: Scene = { region, random, peer };
  const inflict = (fault: Fault, own: SampleOrganisation): void => {
    // Noted before it is applied, so that no twin is sought in the very row.
    own.faults.push(fault.kind);
    fault.apply(own, scene);
  };
  const whole = (own: SampleOrganisation): boolean => own.faults.length === 0;
  for (const fault of LEAF_FAULTS) {
    const own = leaves.find((one) => whole(one) && fault.fits(one));
    if (!own) throw new Error(`spoil: no row is left for ${fault.kind}; ask for more rows`);
    inflict(fault, own);
  }
  const next = dealer(LEAF_FAULTS, random);
  for (const own of leaves) {
    if (!random.chance(FAULT_SHARE) || !whole(own)) continue;
    const fault = next();
    if (fault.fits(own)) inflict(fault, own);
  }
}

/** Some rows carry the ready link of the handed-out tables; it comes before the template. */
function giveReadyLinks(leaves: readonly SampleOrganisation[], random: Random): void {
  for (const own of leaves) {
    const spoilt = 'readyLink' in own.cells || 'vkPage' in own.cells;
    if (spoilt || own.group === null || !random.chance(READY_LINK_SHARE)) continue;
    const module = { education: 'education&step=ChoosingKid', health: 'health', auto: '', gosuslugi: '' }[
      own.section
    ];
    if (module === '') continue;
    own.readyLink = `https://vk.com/app8181405#module=${module}&groupId=${own.group}`;
    own.dirt.push('ready-link');
  }
}

function spreadDirt(members: readonly SampleOrganisation[], random: Random): void {
  const columns = new Map<Dirt['column'], Dirt[]>();
  for (const dirt of [...CODE_DIRT, ...TEXT_DIRT]) {
    columns.set(dirt.column, [...(columns.get(dirt.column) ?? []), dirt]);
  }
  for (const [column, kinds] of columns) {
    let awaited = [...kinds];
    for (const own of members) {
      if (column in own.cells) continue;
      const first = awaited.find((dirt) => dirt.fits(own));
      const chosen = first ?? (random.chance(DIRT_SHARE) ? random.pick(kinds) : null);
      if (!chosen?.fits(own)) continue;
      awaited = awaited.filter((dirt) => dirt !== chosen);
      own.cells[column] = chosen.write(own);
      own.dirt.push(chosen.kind);
    }
  }
}

import { withInnCheck, withOgrnCheck, withOgrnipCheck } from '../check-digits';
import { known } from '../known';
import type { RawCell, SampleColumn } from '../layout';
import type { SampleOrganisation } from '../organisation';
import type { Random } from '../random';
import type { SampleRegion } from '../sample-region';

/** Something wrong in one row, and what it leaves readable. */
export interface Fault {
  readonly kind: string;
  readonly fits: (own: SampleOrganisation) => boolean;
  /** Spoils the row; what can no longer be read becomes null. */
  readonly apply: (own: SampleOrganisation, scene: Scene) => void;
}

export interface Scene {
  readonly region: SampleRegion;
  readonly random: Random;
  /** Another faultless organisation with a ЛКО of its own. */
  readonly peer: (own: SampleOrganisation) => SampleOrganisation;
}

type Field = 'ogrn' | 'id' | 'oktmo' | 'group';

const COLUMN_OF = { ogrn: 'ogrn', id: 'id', oktmo: 'oktmo', group: 'vkPage' } as const;

/** A cell from which no value can be taken. */
function unreadable(
  kind: string,
  field: Field,
  fits: Fault['fits'],
  write: (own: SampleOrganisation, scene: Scene) => RawCell,
): Fault {
  return {
    kind,
    fits: (own) => own[field] !== null && !(COLUMN_OF[field] in own.cells) && fits(own),
    apply: (own, scene) => {
      own.cells[COLUMN_OF[field]] = write(own, scene);
      if (field === 'id') own.idBroken = true;
      own[field] = null;
    },
  };
}

/** A cell that can be read although it looks suspicious: the links stay, with a warning. */
function suspicious(
  kind: string,
  fits: Fault['fits'],
  column: SampleColumn,
  write: (own: SampleOrganisation, scene: Scene) => RawCell,
): Fault {
  return {
    kind,
    fits: (own) => !(column in own.cells) && fits(own),
    apply: (own, scene) => {
      own.cells[column] = write(own, scene);
    },
  };
}

const always = (): boolean => true;
const ownsAccount = (own: SampleOrganisation): boolean => own.id !== null;
const regional = (own: SampleOrganisation): boolean => own.parent?.kind === 'roiv';
const needsGroup = (own: SampleOrganisation): boolean =>
  own.section === 'education' || own.section === 'health';
const SOME_DAY = new Date(Date.UTC(2023, 4, 17));

/** The last digit, made wrong. */
function spoilLastDigit(code: string): string {
  return code.slice(0, -1) + ((Number(code.slice(-1)) + 3) % 10);
}

const OGRN_FAULTS: readonly Fault[] = [
  unreadable('ogrn-check-digit', 'ogrn', always, (own) => spoilLastDigit(known(own.ogrn))),
  unreadable(
    'ogrn-lost-digits',
    'ogrn',
    always,
    (own) => `${known(own.ogrn)[0]},${known(own.ogrn).slice(1, 3)}E+12`,
  ),
  unreadable('ogrn-of-person', 'ogrn', always, (_, { random, region }) =>
    withOgrnipCheck(`3${random.digits(2)}${region.fns}${random.digits(9)}`),
  ),
  unreadable('ogrn-record-number', 'ogrn', always, (_, { random, region }) =>
    withOgrnCheck(`2${random.digits(2)}${region.fns}${random.digits(7)}`),
  ),
  unreadable('ogrn-is-inn', 'ogrn', always, (own) => own.inn),
  unreadable('ogrn-date', 'ogrn', always, () => SOME_DAY),
  unreadable('ogrn-empty', 'ogrn', always, () => ''),
  unreadable('ogrn-two', 'ogrn', always, (own, { peer }) => `${own.ogrn}, ${peer(own).ogrn}`),
  {
    kind: 'ogrn-other-region',
    fits: (own) => own.ogrn !== null,
    apply: (own, { random }) => {
      own.ogrn = withOgrnCheck(`10377${random.digits(7)}`);
    },
  },
  {
    kind: 'ogrn-duplicate',
    fits: (own) => own.ogrn !== null,
    apply: (own, { peer }) => {
      const twin = peer(own);
      own.ogrn = twin.ogrn;
      twin.faults.push('ogrn-duplicate');
    },
  },
];

const ID_FAULTS: readonly Fault[] = [
  unreadable('id-words', 'id', ownsAccount, () => 'уточняется'),
  unreadable('id-date', 'id', ownsAccount, () => SOME_DAY),
  unreadable('id-fraction', 'id', ownsAccount, (own) => Number(own.id) + 0.5),
  {
    kind: 'id-duplicate',
    fits: ownsAccount,
    apply: (own, { peer }) => {
      const twin = peer(own);
      own.id = twin.id;
      twin.faults.push('id-duplicate');
    },
  },
  {
    // Common in exports: a row without a ЛКО of its own holds the parent's number. It is still the parent's.
    kind: 'id-of-parent',
    fits: (own) => own.id === null && own.parent?.id != null && own.parent.connected,
    apply: (own) => {
      own.cells.id = known(own.parent).id;
    },
  },
  { kind: 'account-not-connected', fits: ownsAccount, apply: (own) => disconnect(own, 'Не подключен') },
  { kind: 'account-archived', fits: ownsAccount, apply: (own) => disconnect(own, 'Архив') },
  { kind: 'account-closed', fits: ownsAccount, apply: (own) => disconnect(own, 'закрыт') },
];

function disconnect(own: SampleOrganisation, status: string): void {
  own.status = status;
  own.connected = false;
}

const OKTMO_FAULTS: readonly Fault[] = [
  unreadable('oktmo-region', 'oktmo', regional, (_, { region }) => `${region.okato}000000`),
  unreadable('oktmo-group', 'oktmo', regional, (_, { region }) => `${region.okato}600000`),
  unreadable('oktmo-settlement-group', 'oktmo', regional, (own) => `${known(own.oktmo).slice(0, 5)}400`),
  unreadable('oktmo-short', 'oktmo', regional, (own) => known(own.oktmo).slice(0, 5)),
  unreadable('oktmo-date', 'oktmo', regional, () => SOME_DAY),
  unreadable('oktmo-empty', 'oktmo', regional, (own) => {
    // The name of a municipality tells its code too.
    own.cells.municipality = '';
    return '';
  }),
  {
    kind: 'oktmo-other-region',
    fits: (own) => own.oktmo !== null && regional(own),
    apply: (own) => {
      own.oktmo = '69701000';
    },
  },
];

const REGION_FAULTS: readonly Fault[] = [
  suspicious('region-tax-number', always, 'region', (_, { region }) => region.fns),
  suspicious('region-other', always, 'region', () => 'Томская область'),
  suspicious('region-unknown', always, 'region', () => 'Зауралье'),
];

const WITHOUT_NUMBER: { readonly [kind: string]: RawCell } = {
  'vk-screen-name': 'https://vk.com/our_friendly_page',
  'vk-like-object': 'https://vk.com/apparel39',
  'vk-like-club': 'https://vk.com/club_school5',
  'vk-like-public': 'https://vk.ru/public5school',
  'vk-like-im': 'https://vk.com/im_from_sibiria',
  'vk-with-dot': 'https://vk.com/crm.sochi',
  'vk-person': 'https://vk.com/id7',
  'vk-person-photo': 'https://vk.com/photo7_456239017',
  'vk-person-wall': 'https://vk.com/wall7_42',
  'vk-away': 'https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fclub1',
  'vk-share': 'https://vk.com/share.php?url=https%3A%2F%2Fvk.com%2Fclub1',
  'vk-shortened': 'https://vk.cc/abcdef',
  'vk-mini-app': 'https://vk.com/app8181405',
  'vk-other-network-ok': 'https://ok.ru/group/1',
  'vk-other-network-telegram': 'https://t.me/our_friendly_page',
  'vk-other-network-max': 'https://max.ru/id2901131820_gos',
  'vk-empty': '',
};

const VK_FAULTS: readonly Fault[] = Object.entries(WITHOUT_NUMBER).map(([kind, cell]) =>
  unreadable(kind, 'group', needsGroup, () => cell),
);

const READY_LINK_FAULTS: readonly Fault[] = [
  suspicious('ready-link-number', needsGroup, 'readyLink', () => 45231),
  suspicious('ready-link-other', needsGroup, 'readyLink', () => 'https://school.example/zapis'),
];

/** Faults of a leaf, by column. */
export const LEAF_FAULTS: readonly Fault[] = [
  ...OKTMO_FAULTS,
  ...VK_FAULTS,
  ...READY_LINK_FAULTS,
  ...ID_FAULTS,
  ...OGRN_FAULTS,
  ...REGION_FAULTS,
  suspicious('inn-check-digit', always, 'inn', (own) => spoilLastDigit(withInnCheck(own.inn.slice(0, 9)))),
];

import { type RawCell, SAMPLE_COLUMNS, type SampleCells } from './layout';
import type { SampleOrganisation } from './organisation';
import type { Random } from './random';
import type { SampleRegion } from './sample-region';

const KIND_WORDS = { roiv: 'РОИВ', omsu: 'ОМСУ', subordinate: 'Подведомственная организация' } as const;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2021, 0, 11);

/** The cells of one organisation's row, left to right; what dirt and faults have written comes first. */
export function organisationCells(
  own: SampleOrganisation,
  number: number,
  region: SampleRegion,
  random: Random,
): readonly RawCell[] {
  const plain: SampleCells = {
    number,
    kind: own.kind ? KIND_WORDS[own.kind] : '',
    field: own.field,
    field2: '',
    field3: '',
    name: own.name,
    shortName: own.shortName,
    inn: random.chance(0.5) ? own.inn : Number(own.inn),
    ogrn: own.ogrn,
    parent: own.parent?.name ?? '',
    municipality: own.municipality,
    oktmo: own.oktmo,
    region: random.pick(region.spellings),
    id: own.id === null ? null : Number(own.id),
    status: own.status,
    connected: own.id === null ? null : new Date(FIRST_DAY + random.int(1500) * DAY),
    ...communityCells(own, number, random),
    followers: 50 + random.int(9000),
    mark: random.pick(['есть', 'нет']),
    readyLink: own.readyLink ?? '',
    site: { text: `https://org${number}.example`, hyperlink: `https://org${number}.example` },
    widgetSite: random.pick(['да', 'нет', '']),
    widgets: random.int(3),
    note: random.chance(0.05) ? 'проверено по телефону' : '',
  };
  const cells = { ...plain, ...own.cells };
  return SAMPLE_COLUMNS.map(({ key }) => cells[key] ?? null);
}

/** A community is known by a link with its number, or by a screen name and the number in another column. */
function communityCells(own: SampleOrganisation, number: number, random: Random): SampleCells {
  if (own.group === null || 'vkPage' in own.cells) return { vkId: '' };
  if (random.chance(0.5)) return { vkPage: `https://vk.com/club${own.group}`, vkId: '' };
  const page = `https://vk.com/org_page_${number}`;
  return { vkPage: { text: page, hyperlink: page }, vkId: Number(own.group) };
}

import { known } from './known';
import { DISTRICTS, genitive, type InstitutionType, MUNICIPAL_TYPES, REGIONAL_TYPES } from './names';
import { organisation, type SampleOrganisation } from './organisation';
import type { Random } from './random';
import { inventInn, inventOgrn, type SampleRegion } from './sample-region';

/** Organisations under one section heading of the sheet. */
export interface SampleBlock {
  readonly title: string;
  readonly members: SampleOrganisation[];
}

/** Makes organisations of one region; every ID it gives out is its own. */
export class SampleTree {
  private nextId = 220820;

  constructor(
    readonly region: SampleRegion,
    readonly random: Random,
  ) {}

  /** The ID of a new ЛКО, 6 digits or a few more in very large samples. */
  inventId(): string {
    this.nextId += 1 + this.random.int(7);
    return String(this.nextId);
  }

  /** One organisation; `own` says whether it has a ЛКО of its own. */
  member(
    seed: Partial<SampleOrganisation> & Pick<SampleOrganisation, 'name' | 'kind' | 'section' | 'field'>,
    own: boolean,
  ): SampleOrganisation {
    const id = own ? this.inventId() : null;
    return organisation({
      ogrn: inventOgrn(this.region.fns, this.random),
      inn: inventInn(this.region.fns, this.random),
      oktmo: `${this.region.okato}701000`,
      municipality: 'Областной центр',
      parent: null,
      id,
      // Above every number that VK has given out, so that no real community is named.
      group: `9${this.random.digits(8)}`,
      ...seed,
    });
  }

  institution(type: InstitutionType, number: number, of: string, parent: SampleOrganisation, own: boolean) {
    const name = type.name(number, of);
    const { section, field } = type;
    const { oktmo, municipality } = parent;
    const place = { oktmo, municipality, shortName: type.shortName(number) };
    return this.member({ name, kind: 'subordinate', section, field, parent, ...place }, own);
  }

  /** Ministries and `count` institutions beneath them. */
  regionalBlock(count: number): SampleBlock {
    const of = this.region.ofRegion;
    const ministry = (name: string, section: SampleOrganisation['section'], field: string, own: boolean) =>
      this.member({ name: `${name} ${of}`, shortName: name, kind: 'roiv', section, field }, own);
    const health = ministry('Министерство здоровья', 'health', 'Здравоохранение', true);
    const education = ministry('Министерство просвещения', 'education', 'Образование', true);
    const nature = ministry('Министерство природы', 'gosuslugi', 'Экология', true);
    const transport = ministry('Министерство перевозок', 'gosuslugi', 'Транспорт', true);
    const parents = [health, education, transport];
    const members = [health, education, nature, transport];
    for (let at = 0; at < count; at++) {
      const turn = at % REGIONAL_TYPES.length;
      const number = 1 + Math.floor(at / REGIONAL_TYPES.length);
      const made = this.institution(
        known(REGIONAL_TYPES[turn]),
        number,
        of,
        known(parents[turn]),
        this.random.chance(0.5),
      );
      const district = this.random.int(DISTRICTS.length);
      made.oktmo = this.districtOktmo(district);
      made.municipality = this.districtName(district);
      members.push(made);
    }
    return { title: 'Исполнительные органы и их учреждения', members };
  }

  /** An administration, its department of education and `count` institutions of both. */
  districtBlock(district: number, count: number): SampleBlock {
    const { of, town } = this.namesOf(district);
    const place = { oktmo: this.districtOktmo(district), municipality: town };
    const administration = this.member(
      {
        name: `Администрация ${of}`,
        kind: 'omsu',
        section: 'gosuslugi',
        field: 'Местное самоуправление',
        ...place,
      },
      true,
    );
    // The field says education, yet a municipal department gets the general item: the rule that is easily missed.
    const department = this.member(
      {
        name: `Управление образования администрации ${of}`,
        kind: 'omsu',
        section: 'gosuslugi',
        field: 'Образование',
        parent: administration,
        ...place,
      },
      district % 2 === 0,
    );
    const members = [administration, department];
    for (let at = 0; at < count; at++) {
      const type = known(MUNICIPAL_TYPES[at % MUNICIPAL_TYPES.length]);
      const parent = type.field === 'Образование' ? department : administration;
      const number = 1 + Math.floor(at / MUNICIPAL_TYPES.length);
      members.push(this.institution(type, number, of, parent, this.random.chance(0.4)));
    }
    return { title: town, members };
  }

  /** Every third district is a муниципальный округ (third digit 5), every seventh a городской округ (7). */
  districtOktmo(district: number): string {
    const type = district % 7 === 6 ? 7 : district % 3 === 2 ? 5 : 6;
    return `${this.region.okato}${type}${61 + district}000`;
  }

  districtName(district: number): string {
    return this.namesOf(district).town;
  }

  private namesOf(district: number): { readonly of: string; readonly town: string } {
    const adjective = known(DISTRICTS[district]);
    const code = this.districtOktmo(district)[2];
    if (code === '6') return { of: `${genitive(adjective)} района`, town: `${adjective} район` };
    const type = code === '5' ? 'муниципальн' : 'городск';
    const ending = code === '5' ? ['ого', 'ый'] : ['ого', 'ой'];
    return {
      of: `${genitive(adjective)} ${type}${ending[0]} округа`,
      town: `${adjective} ${type}${ending[1]} округ`,
    };
  }
}

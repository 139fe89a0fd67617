import { withInnCheck, withOgrnCheck } from '../../tools/sample/check-digits';
import { type Random, seededRandom } from '../../tools/sample/random';

/** What an organisation truly is: the links follow from this alone, whatever a sheet makes of it. */
export interface TrueOrganisation {
  readonly name: string;
  readonly shortName: string;
  readonly ogrn: string;
  readonly inn: string;
  readonly kind: 'РОИВ' | 'ОМСУ' | 'подведомственная';
  readonly section: 'education' | 'health' | 'gosuslugi';
  /** Words of the field as registers write it. */
  readonly field: string;
  /** Code of the place where it stands, as a register has it. */
  readonly oktmo: string;
  /** The municipality whose body or institution it is; '' for a body of the region. */
  readonly mun: string;
  readonly parent: TrueOrganisation | null;
  /** Number of its own account, '' for none. */
  readonly id: string;
  readonly connected: boolean;
  readonly community: string;
  readonly level: 1 | 2 | 3;
  readonly municipality: string;
  /** The same in the genitive: «Администрация Заречненского муниципального района». */
  readonly ofMunicipality: string;
}

/** Амурская область: 10 by OKATO, 28 by the tax service. */
export const REG = '10';
const FNS = '28';

interface Place {
  readonly oktmo: string;
  /** «Ромненский муниципальный округ» in the nominative and in the genitive. */
  readonly name: string;
  readonly genitive: string;
  /** Codes of villages inside, none in a округ. */
  readonly villages: readonly string[];
}

const district = (code: string, stem: string): Place => ({
  oktmo: `106${code}000`,
  name: `${stem}ий муниципальный район`,
  genitive: `${stem}ого муниципального района`,
  villages: ['404', '413', '151'].map((village) => `106${code}${village}`),
});
const okrug = (code: string, stem: string): Place => ({
  oktmo: `105${code}000`,
  name: `${stem}ий муниципальный округ`,
  genitive: `${stem}ого муниципального округа`,
  villages: [],
});
const town = (code: string, name: string, genitive: string): Place => ({
  oktmo: `107${code}000`,
  name: `городской округ ${name}`,
  genitive: `города ${genitive}`,
  villages: [],
});

const PLACES: readonly Place[] = [
  district('11', 'Заречненск'),
  district('13', 'Липовск'),
  district('15', 'Дубравск'),
  district('18', 'Верхнеозёрск'),
  district('23', 'Степновск'),
  okrug('21', 'Родниковск'),
  okrug('30', 'Камышовск'),
  okrug('42', 'Лесногорск'),
  town('01', 'Береговой', 'Береговой'),
  town('10', 'Светлоград', 'Светлограда'),
  town('15', 'Новотайгинск', 'Новотайгинска'),
];

const INSTITUTIONS = [
  ['МБОУ', 'Средняя общеобразовательная школа №', 'Образование', 'education'],
  ['МАОУ', 'Гимназия №', 'Общее образование', 'education'],
  ['МБДОУ', 'Детский сад №', 'Дошкольное образование', 'education'],
  ['МБУДО', 'Детская школа искусств №', 'Дополнительное образование', 'education'],
  ['МБУК', 'Центральная библиотека №', 'Культура', 'education'],
  ['МБУК', 'Дом культуры №', 'Культура', 'gosuslugi'],
  ['МБУК', 'Краеведческий музей №', 'Культура', 'gosuslugi'],
  ['МКУ', 'Служба благоустройства №', 'ЖКХ', 'gosuslugi'],
] as const;

const FULL_FORMS: { readonly [short: string]: string } = {
  МБОУ: 'Муниципальное бюджетное общеобразовательное учреждение',
  МАОУ: 'Муниципальное автономное общеобразовательное учреждение',
  МБДОУ: 'Муниципальное бюджетное дошкольное образовательное учреждение',
  МБУДО: 'Муниципальное бюджетное учреждение дополнительного образования',
  МБУК: 'Муниципальное бюджетное учреждение культуры',
  МКУ: 'Муниципальное казённое учреждение',
  ГБУЗ: 'Государственное бюджетное учреждение здравоохранения',
};

/** A region of more than 2,000 organisations, parents before their children, the same for the same seed. */
export function madeRegion(seed: number): TrueOrganisation[] {
  const random = seededRandom(seed);
  const made: TrueOrganisation[] = [];
  let serial = 10000;
  let account = 220000;
  const add = (
    given: Omit<TrueOrganisation, 'ogrn' | 'inn' | 'id' | 'connected' | 'community'>,
    own: number,
  ) => {
    serial += 1;
    account += 1 + random.int(40);
    const has = random.chance(own);
    const organisation: TrueOrganisation = {
      ...given,
      ogrn: withOgrnCheck(`1${String(random.int(24)).padStart(2, '0')}${FNS}01${serial}`),
      inn: withInnCheck(`${FNS}01${serial}`),
      id: has ? String(account) : '',
      connected: has && (own === 1 || random.chance(0.85)),
      community: String(1000 + random.int(200_000_000)),
    };
    made.push(organisation);
    return organisation;
  };
  const capital = PLACES.find(({ oktmo }) => oktmo === '10701000');
  const body = (name: string, shortName: string, section: TrueOrganisation['section'], field: string) =>
    add(
      {
        name: `${name} Амурской области`,
        shortName,
        kind: 'РОИВ',
        section,
        field,
        oktmo: '10701000',
        mun: '',
        parent: null,
        level: 1,
        municipality: capital?.name ?? '',
        ofMunicipality: capital?.genitive ?? '',
      },
      1,
    );
  const health = body('Министерство здравоохранения', 'Минздрав', 'health', 'Здравоохранение');
  body('Министерство образования и науки', 'Минобр', 'education', 'Образование');
  body('Министерство культуры', 'Минкульт', 'gosuslugi', 'Культура');
  for (const place of PLACES) madePlace(place, health, random, add);
  return made;
}

type Add = (
  given: Omit<TrueOrganisation, 'ogrn' | 'inn' | 'id' | 'connected' | 'community'>,
  own: number,
) => TrueOrganisation;

function madePlace(place: Place, health: TrueOrganisation, random: Random, add: Add): void {
  const local = {
    oktmo: place.oktmo,
    mun: place.oktmo,
    municipality: place.name,
    ofMunicipality: place.genitive,
  } as const;
  const general = { section: 'gosuslugi', field: 'Государственное управление' } as const;
  const administration = add(
    {
      ...local,
      ...general,
      name: `Администрация ${place.genitive}`,
      shortName: `Администрация ${place.genitive}`,
      kind: 'ОМСУ',
      parent: null,
      level: 1,
    },
    1,
  );
  const department = (what: string, field: string) =>
    add(
      {
        ...local,
        name: `${what} администрации ${place.genitive}`,
        shortName: what,
        kind: 'ОМСУ',
        section: 'gosuslugi',
        field,
        parent: administration,
        level: 2,
      },
      0.7,
    );
  const departments = {
    education: department('Управление образования', 'Образование'),
    gosuslugi: department('Отдел культуры', 'Культура'),
  };
  for (let number = 1; number <= 190; number += 1) {
    const [form, title, field, section] = random.pick(INSTITUTIONS);
    const short = `${form} «${title} ${number}»`;
    add(
      {
        name: `${FULL_FORMS[form]} «${title} ${number}» ${place.genitive}`,
        shortName: short,
        kind: 'подведомственная',
        section,
        field,
        oktmo: place.villages.length > 0 && random.chance(0.6) ? random.pick(place.villages) : place.oktmo,
        mun: place.oktmo,
        municipality: place.name,
        ofMunicipality: place.genitive,
        parent: section === 'education' ? departments.education : departments.gosuslugi,
        level: 3,
      },
      0.4,
    );
  }
  const hospital = `ГБУЗ «${place.name.replace(/ муниц.*|городской округ /, '')} больница»`;
  add(
    {
      name: `${FULL_FORMS.ГБУЗ} Амурской области «Больница ${place.genitive}»`,
      shortName: hospital,
      kind: 'подведомственная',
      section: 'health',
      field: 'Здравоохранение',
      oktmo: place.oktmo,
      mun: place.oktmo,
      municipality: place.name,
      ofMunicipality: place.genitive,
      parent: health,
      level: 2,
    },
    0.5,
  );
}

/** The links of an organisation, put together from the truth; form '' when no account serves it. */
export function trueLinks(organisation: TrueOrganisation): {
  readonly form: string;
  readonly poll: string;
  readonly app: string;
} {
  let server: TrueOrganisation | null = organisation;
  while (server !== null && !server.connected) server = server.parent;
  const { ogrn, section, community, kind, mun } = organisation;
  const tail = `utm_medium=${REG}&utm_campaign=${ogrn}`;
  const apps = {
    education: `module=education&step=ChoosingKid&groupId=${community}`,
    health: `module=health&groupId=${community}`,
    gosuslugi: 'utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi',
  };
  const polls = 'https://pos.gosuslugi.ru/og/org-activities';
  return {
    form: server === null ? '' : `https://pos.gosuslugi.ru/form/?opaId=${server.id}&utm_source=vk&${tail}`,
    poll:
      kind === 'РОИВ'
        ? `${polls}?reg_code=${REG}&utm_source=vk1&${tail}`
        : `${polls}?mun_code=${mun}&utm_source=vk2&${tail}`,
    app: `https://vk.com/app8181405#${apps[section]}`,
  };
}

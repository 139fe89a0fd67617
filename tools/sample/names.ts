import type { Section } from '../../src/core/pos/app-link';

/** Invented districts: the adjective comes before «район» or «округ». Codes are given in this order. */
export const DISTRICTS = [
  'Заозёрный',
  'Староборский',
  'Ключевской',
  'Верхнелуговой',
  'Белокаменный',
  'Сосногорский',
  'Приречный',
  'Медовский',
  'Дальнепольский',
  'Ясногорский',
  'Клюквенный',
  'Озёрский',
  'Лебяжинский',
  'Новоселковский',
  'Тихоречный',
  'Каменнобродский',
  'Родниковский',
  'Полевской',
  'Брусничный',
  'Хвойнинский',
  'Ивовский',
  'Глубокинский',
  'Светлоярский',
  'Малоключинский',
] as const;

/** A type of municipal institution: how it is called and which mini-app it gets. */
export interface InstitutionType {
  readonly section: Section;
  /** Word of the column «Сфера 1»; '' leaves the cell empty, then the name must tell. */
  readonly field: string;
  readonly name: (number: number, ofDistrict: string) => string;
  readonly shortName: (number: number) => string;
}

/** Municipal institutions, the frequent ones more than once. Names tell the kind and the field without doubt. */
export const MUNICIPAL_TYPES: readonly InstitutionType[] = [
  {
    section: 'education',
    field: 'Образование',
    name: (n, of) => `Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № ${n}» ${of}`,
    shortName: (n) => `МБОУ СШ № ${n}`,
  },
  {
    section: 'education',
    field: 'Образование',
    name: (n, of) => `МКДОУ «Детский сад № ${n} «Берёзка» ${of}`,
    shortName: (n) => `ДС № ${n}`,
  },
  {
    section: 'education',
    field: 'Образование',
    name: (n, of) => `МАОУ «Гимназия № ${n}» ${of}`,
    shortName: (n) => `Гимназия № ${n}`,
  },
  {
    section: 'education',
    field: 'Образование',
    name: (n, of) => `МБОУ «Лицей № ${n}» ${of}`,
    shortName: (n) => `Лицей № ${n}`,
  },
  {
    section: 'education',
    field: 'Образование',
    name: (n, of) => `МБУ ДО «Дом детского творчества № ${n}» ${of}`,
    shortName: (n) => `ДДТ № ${n}`,
  },
  {
    section: 'education',
    field: '',
    name: (n, of) => `МБУК «Районная библиотека № ${n}» ${of}`,
    shortName: (n) => `Библиотека № ${n}`,
  },
  {
    section: 'gosuslugi',
    field: 'Культура',
    name: (n, of) => `МБУК «Краеведческий музей № ${n}» ${of}`,
    shortName: (n) => `Музей № ${n}`,
  },
  {
    section: 'health',
    field: 'Здравоохранение',
    name: (n, of) => `МБУЗ «Поликлиника № ${n}» ${of}`,
    shortName: (n) => `Поликлиника № ${n}`,
  },
];

/** Institutions of the region, under a ministry: the polls link takes the OKTMO of their own row. */
export const REGIONAL_TYPES: readonly InstitutionType[] = [
  {
    section: 'health',
    field: 'Здравоохранение',
    name: (n, of) => `ГБУЗ «Областная больница № ${n}» ${of}`,
    shortName: (n) => `Больница № ${n}`,
  },
  {
    section: 'education',
    field: 'Образование',
    name: (n, of) => `ГБОУ «Школа-интернат № ${n}» ${of}`,
    shortName: (n) => `Интернат № ${n}`,
  },
  {
    section: 'auto',
    field: 'Автомобили и дорожное движение',
    name: (n, of) => `ГКУ «Центр организации дорожного движения № ${n}» ${of}`,
    shortName: (n) => `ЦОДД № ${n}`,
  },
];

/** «Заозёрный» → «Заозёрного»: all adjectives of the list follow one of two patterns. */
export function genitive(adjective: string): string {
  return adjective.replace(/(ый|ой|ий)$/, 'ого');
}

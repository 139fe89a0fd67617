import type { ShapedRole } from './column-values';

/** How a column's values show its role, in a few words. */
export const VALUE_WORDS: { readonly [role in ShapedRole]: string } = {
  ogrn: '13 цифр ОГРН',
  inn: 'ИНН с верными контрольными цифрами',
  oktmo: 'коды ОКТМО',
  id: 'короткие номера',
  name: 'названия',
  kind: 'вид организации',
  field: 'известные сферы',
  region: 'регионы',
  vkPage: 'ссылки на ВК',
  vkId: 'номера сообществ',
  readyAppLink: 'ссылки мини-приложения',
  site: 'адреса сайтов',
  level: 'номера уровней',
  status: 'да и нет или состояние',
};

/** Why a column has its role, and why a person is asked: what the panel and the command line say. */
export const COLUMN_WHY = {
  several: 'Подходят несколько столбцов: выберите',
  ids: (headers: readonly string[]) =>
    `ID ЛКО может стоять в нескольких столбцах (${headers.map((header) => `«${header}»`).join(', ')}), и номера там разные: выберите столбец`,
  statuses: (headers: readonly string[]) =>
    `О подключении ЛКО говорят несколько столбцов (${headers.map((header) => `«${header}»`).join(', ')}): выберите тот, что о сообщениях`,
  'bare-id': (header: string) =>
    `«${header}» может быть номером другой системы, а не ID в ПОС: выберите столбец или «Нет такого столбца»`,
  'bare-parent-id': (header: string) =>
    `«${header}» может быть номером другой системы, а не ID вышестоящего ЛКО: выберите`,
  'channel-id': (header: string) => `«${header}» может быть номером канала, а не сообщества: выберите`,
  counting: (header: string) =>
    `В столбце «${header}» числа идут подряд, как номера строк: проверьте и выберите`,
  'of-body': (header: string) =>
    `В столбце «${header}» номер своей организации или вышестоящей: в строках и органы, и учреждения. Выберите столбец, если свой`,
  'own-column': (header: string) =>
    `«${header}»: ваш столбец с вышестоящими или заполнен дополнением? Выберите столбец, если ваш, иначе «Нет такого столбца»`,
  parentByContent: (title: string, are: 'members' | 'bodies') =>
    `Столбец ${title} похож на вышестоящую организацию: в нём ${
      are === 'members' ? 'организации этой же таблицы' : 'названия органов'
    }. Если так, выберите его, иначе «Нет такого столбца»`,
  tree: (above: string, own: string) =>
    `В столбце ${above} — номера других строк из столбца ${own}: так указана вышестоящая. Если это так, выберите его, иначе «Нет такого столбца»`,
  keys: 'номера, которыми другой столбец указывает на строки',
  /** Said of a column that was taken. */
  parentBody: (header: string) =>
    `в столбце «${header}» названия органов: это вышестоящая организация, а не вид`,
  municipalityBody: (header: string) => `в столбце «${header}» названия муниципалитетов`,
  nameBody: 'по значениям: названия органов',
  ofVk: 'взято из ВКонтакте',
  amongIds: 'номера есть в столбце ID организаций',
  holdsParents: 'в нём стоят номера вышестоящих ЛКО',
  sameCommunity: 'номера те же, что в ссылках на страницы',
  series: 'одна из нескольких сфер',
  outline: 'по значениям: нумерация 1, 1.1, 1.1.1',
  codeOfBody: 'номер органа, а не самой организации: это вышестоящая',
  pagesElsewhere: 'страницы ВК — в другом столбце',
};

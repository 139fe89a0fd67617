import { formulaSafe } from '../cells/formula-safe';
import { shown } from '../cells/shown';
import type { FindingDefinition, Severity } from '../findings/finding';
import type { LinkFinding } from './model';

const REPLACE = 'Замените ссылку в меню сообщества на верную';
const BY_HAND = 'Откройте ссылку и сверьте, куда она ведёт, затем замените на верную';
const NOTHING = 'Ничего не нужно';
const EGRUL = 'Сверьте ОГРН с ЕГРЮЛ и замените ссылку';
const OKATO = 'Поставьте две цифры ОКАТО региона, а не код налоговой';
const OKTMO = 'Поставьте 8 цифр ОКТМО муниципалитета';

function define<P extends readonly string[]>(
  severity: Severity,
  title: string,
  fix: string,
  text: (...values: P) => string,
): FindingDefinition<P> {
  return { severity, title, fix, text };
}

/** Every defect of a placed link by its stable code. Values come bare; the sentence quotes them. */
export const LINK_FINDINGS = {
  // Instead of a link
  'link-missing': define('warning', 'Нет ссылки', 'Разместите ссылку в меню сообщества', (item: string) =>
    item === '' ? 'Нет ссылки' : `Нет ссылки в пункте «${item}»`,
  ),
  'link-number': define(
    'error',
    'Вместо ссылки число',
    REPLACE,
    (value: string) => `Вместо ссылки число ${q(value)}`,
  ),
  'link-none-found': define(
    'error',
    'Вместо ссылки текст',
    REPLACE,
    (value: string) => `Вместо ссылки текст ${q(value)}`,
  ),
  'link-other-site': define(
    'error',
    'Ссылка ведёт на другой сайт',
    REPLACE,
    (host: string) => `Ссылка ведёт на ${q(host)}, а не на форму ПОС и не на «Госуслуги»`,
  ),
  'link-other-app': define(
    'error',
    'Ссылка на другую страницу ВК',
    REPLACE,
    (path: string) =>
      `Ссылка ведёт на страницу ВК ${q(path)}, а нужно мини-приложение «Госуслуги» (app8181405) или форма ПОС`,
  ),
  'link-landing': define(
    'error',
    'Страница о платформе вместо формы',
    REPLACE,
    () => 'Ссылка ведёт на страницу о платформе (landing), а не на форму',
  ),
  'link-pos-page': define(
    'error',
    'Другая страница ПОС вместо формы',
    REPLACE,
    (path: string) => `Страница ПОС ${q(path)} — не форма сообщений и не опросы`,
  ),
  'link-short': define(
    'warning',
    'Короткая ссылка',
    BY_HAND,
    (link: string) => `Короткую ссылку ${q(link)} проверить нельзя: поставьте полную`,
  ),
  'link-several': define(
    'error',
    'Несколько ссылок вместо одной',
    'Оставьте одну ссылку',
    (count: string) => `Вместо одной ссылки их ${count}: оставьте одну`,
  ),
  'link-redirect': define(
    'warning',
    'Ссылка через переход ВК',
    REPLACE,
    () => 'Ссылка идёт через переход ВК (away.php): поставьте прямую',
  ),

  // Damaged text
  'link-space': define(
    'error',
    'Пробел внутри ссылки',
    REPLACE,
    (piece: string) =>
      `В середине ссылки пробел (${q(piece)}): её скопировали из инструкции с переносом строки`,
  ),
  'link-line-break': define(
    'error',
    'Перенос строки внутри ссылки',
    REPLACE,
    (piece: string) =>
      `Ссылка разорвана переносом строки (${q(piece)}): её скопировали из инструкции по частям`,
  ),
  'link-percent-space': define(
    'error',
    'Пробел в виде %20 внутри ссылки',
    REPLACE,
    (piece: string) => `Внутри ссылки %20 (${q(piece)}): это пробел из переноса строки в инструкции`,
  ),
  'link-invisible': define(
    'error',
    'Невидимый знак внутри ссылки',
    REPLACE,
    (piece: string) => `Внутри ссылки невидимый знак (${q(piece)}): он попал при копировании`,
  ),
  'link-look-alike': define(
    'error',
    'Русские буквы вместо латинских',
    REPLACE,
    (piece: string) => `Русская буква вместо латинской или буква вместо цифры: ${q(piece)}`,
  ),
  'link-amp': define(
    'error',
    '«&amp;» вместо «&»',
    REPLACE,
    (piece: string) => `В ссылке код HTML (${q(piece)}) вместо знака: её скопировали из кода страницы`,
  ),
  'link-percent': define(
    'error',
    'Знаки ссылки закодированы процентами',
    REPLACE,
    (piece: string) => `Знаки ссылки закодированы (${q(piece)}): она не откроет нужную форму`,
  ),
  'link-quotes': define(
    'note',
    'Ссылка в кавычках или скобках',
    NOTHING,
    () => 'Вокруг ссылки кавычки или скобки: при размещении они не нужны',
  ),
  'link-text-around': define(
    'note',
    'Рядом со ссылкой текст',
    NOTHING,
    () => 'Рядом со ссылкой текст: в меню ставьте одну ссылку',
  ),
  'link-trailing': define(
    'warning',
    'Лишний знак в конце ссылки',
    REPLACE,
    (piece: string) => `Лишний знак в конце ссылки: ${q(piece)}`,
  ),
  'link-hash': define(
    'note',
    'Лишний «#» или «&»',
    NOTHING,
    (piece: string) => `Лишний знак ${q(piece)}: это не мешает`,
  ),
  'link-fragment': define(
    'note',
    'Лишнее после «#»',
    NOTHING,
    (piece: string) => `Лишнее после #: ${q(piece)}, это не мешает`,
  ),

  // Address
  'link-http': define(
    'warning',
    '«http» вместо «https»',
    REPLACE,
    () => 'Ссылка начинается с http://, а нужно https://',
  ),
  'link-scheme-missing': define(
    'note',
    'Ссылка без «https://»',
    NOTHING,
    () => 'Ссылка без https:// в начале: ВК допишет сам',
  ),
  'link-scheme-broken': define(
    'error',
    'Испорчено начало ссылки',
    REPLACE,
    (piece: string) => `Начало ссылки ${q(piece)}, а нужно https://`,
  ),
  'link-host': define(
    'note',
    'Другая запись адреса сайта',
    NOTHING,
    (host: string) => `Адрес записан как ${q(host)}: это не мешает`,
  ),
  'link-host-extra': define(
    'warning',
    'Лишнее в адресе сайта',
    REPLACE,
    (host: string) => `Адрес сайта ${q(host)}, а нужен pos.gosuslugi.ru`,
  ),
  'link-slash': define(
    'warning',
    'Нет косой черты перед «?»',
    REPLACE,
    (piece: string) => `Перед ? нет косой черты: ${q(piece)}, а нужно /form/?`,
  ),
  'link-path': define(
    'warning',
    'Лишнее в пути ссылки',
    REPLACE,
    (piece: string, path: string) => `Путь ${q(piece)}, а нужен ${q(path)}`,
  ),
  'link-separator': define(
    'error',
    'Не тот знак между параметрами',
    REPLACE,
    (piece: string) => `Перед ${q(piece)} не тот знак: первый параметр идёт после ?, остальные после &`,
  ),
  'link-app-hash': define(
    'error',
    'Раздел мини-приложения не после «#»',
    REPLACE,
    (piece: string) => `${q(piece)} стоит не после #: мини-приложение этого не увидит`,
  ),
  'link-app-owner': define(
    'note',
    'Номер сообщества в адресе мини-приложения',
    NOTHING,
    (piece: string) => `В адресе ${q(piece)} лишний номер сообщества: это не мешает`,
  ),

  // Parameters
  'link-order': define(
    'note',
    'Другой порядок параметров',
    NOTHING,
    () => 'Параметры в другом порядке: это не мешает',
  ),
  'link-parameter-missing': define(
    'error',
    'Нет обязательного параметра',
    REPLACE,
    (key: string) => `Нет параметра ${q(key)}`,
  ),
  'link-parameter-empty': define(
    'error',
    'Параметр без значения',
    REPLACE,
    (key: string) => `Параметр ${q(key)} пуст`,
  ),
  'link-parameter-doubled': define(
    'warning',
    'Параметр повторён',
    REPLACE,
    (key: string) => `Параметр ${q(key)} повторён`,
  ),
  'link-parameter-conflict': define(
    'error',
    'Параметр повторён с разными значениями',
    REPLACE,
    (key: string, values: string) => `Параметр ${q(key)} стоит с разными значениями: ${values}`,
  ),
  'link-parameter-extra': define(
    'warning',
    'Лишний параметр',
    REPLACE,
    (key: string) => `Лишний параметр ${q(key)}`,
  ),
  'link-parameter-misspelt': define(
    'error',
    'Ошибка в имени параметра',
    REPLACE,
    (key: string, right: string) => `Ошибка в имени параметра: ${q(key)} вместо ${q(right)}`,
  ),
  'link-placeholder': define(
    'error',
    'В ссылке осталась заготовка',
    REPLACE,
    (piece: string) => `Заготовку не заменили значением: ${q(piece)}`,
  ),
  'link-widget-frame': define(
    'warning',
    'Адрес окна виджета с сайта',
    REPLACE,
    (piece: string) => `${q(piece)} — из адреса окна виджета на сайте, а не из ссылки для ВК`,
  ),
  'link-vk-ref': define(
    'note',
    'Метка ВК в ссылке',
    NOTHING,
    (piece: string) => `Метку ${q(piece)} дописывает ВК: это не мешает`,
  ),
  'link-value-misspelt': define(
    'error',
    'Ошибка в постоянной части ссылки',
    REPLACE,
    (piece: string, right: string) => `Ошибка: ${q(piece)}, а нужно ${q(right)}`,
  ),

  // Kind and place
  'link-source': define(
    'error',
    'Не тот utm_source',
    REPLACE,
    (value: string, right: string, what: string) => `utm_source=${value}, а ${what} нужен ${right}`,
  ),
  'link-source-kind': define(
    'error',
    'utm_source спорит с кодом территории',
    REPLACE,
    (value: string, key: string, right: string) =>
      `utm_source=${value} не подходит к ${key}: с ним нужен ${right}`,
  ),
  'link-kind': define(
    'error',
    'Ссылка для организаций другого вида',
    REPLACE,
    (key: string, whom: string, right: string, kind: string) =>
      `Ссылка с ${key} — ${whom}, а здесь ${kind}: нужен ${right}`,
  ),
  'link-code-both': define(
    'error',
    'Сразу reg_code и mun_code',
    'Оставьте один: reg_code у РОИВ, mun_code у остальных',
    () => 'В ссылке сразу reg_code и mun_code: нужен один',
  ),
  'link-code-missing': define(
    'error',
    'Нет ни reg_code, ни mun_code',
    REPLACE,
    () => 'Нет ни reg_code, ни mun_code: нужен reg_code у РОИВ или mun_code у остальных',
  ),
  'link-wrong-place': define(
    'error',
    'Ссылка от другого пункта меню',
    REPLACE,
    (is: string, needed: string) => `Здесь ${is}, а нужно: ${needed}`,
  ),
  'link-swapped': define(
    'error',
    'Ссылки в меню переставлены',
    'Поменяйте ссылки пунктов меню местами',
    (first: string, second: string) => `Ссылки переставлены: «${first}» и «${second}» поменяйте местами`,
  ),
  'link-same-in-both': define(
    'error',
    'Одна ссылка в двух пунктах меню',
    REPLACE,
    (other: string) => `Та же ссылка стоит в пункте «${other}»`,
  ),

  // Region
  'link-region-fns': define(
    'error',
    'Код налоговой вместо ОКАТО',
    OKATO,
    (key: string, value: string, right: string) =>
      `${key}=${value}: это код налоговой (${value}), а нужен ОКАТО (${right})`,
  ),
  'link-region-fns-likely': define(
    'warning',
    'Похоже на код налоговой вместо ОКАТО',
    OKATO,
    (key: string, value: string, right: string) =>
      `${key}=${value}: похоже на код налоговой (${value}), сверьте с ОКАТО (${right})`,
  ),
  'link-region-other': define(
    'error',
    'Код другого региона',
    OKATO,
    (key: string, value: string, region: string, right: string) =>
      `${key}=${value}: это ${region}, а нужен код ${right}`,
  ),
  'link-region-unknown': define(
    'error',
    'Нет региона с таким кодом',
    OKATO,
    (key: string, value: string) => `${key}=${q(value)}: такого кода региона нет`,
  ),
  'link-region-zero': define(
    'error',
    'Потерян ноль в коде региона',
    OKATO,
    (key: string, value: string, right: string) => `${key}=${value}: потерян ноль, нужно ${right}`,
  ),
  'link-region-long': define(
    'error',
    'Длинный код вместо двух цифр ОКАТО',
    OKATO,
    (key: string, value: string, right: string) => `${key}=${q(value)}: нужны только цифры региона ${right}`,
  ),
  'link-region-disagree': define(
    'error',
    'reg_code и utm_medium разные',
    OKATO,
    (code: string, medium: string) =>
      `reg_code=${code}, а utm_medium=${medium}: код региона должен быть один`,
  ),
  'link-region-mun': define(
    'error',
    'utm_medium и mun_code разных регионов',
    OKATO,
    (medium: string, mun: string, right: string) =>
      `utm_medium=${medium}, а mun_code=${mun} — в регионе с кодом ${right}`,
  ),
  'link-okrug-code': define(
    'note',
    'Другая запись кода округа',
    NOTHING,
    (value: string, right: string) => `Код округа ${value} вместо ${right}: подходят оба`,
  ),

  // OGRN
  'link-ogrn-length': define(
    'error',
    'Не та длина ОГРН',
    EGRUL,
    (value: string, length: string) => `ОГРН ${q(value)}: нужно 13 цифр, а здесь ${length}`,
  ),
  'link-ogrn-check-digit': define(
    'error',
    'Не сходится последняя цифра ОГРН',
    EGRUL,
    (value: string, right: string) => `ОГРН ${value}: последняя цифра должна быть ${right}`,
  ),
  'link-ogrn-kind': define(
    'error',
    'Другой номер вместо ОГРН',
    EGRUL,
    (value: string, what: string) => `utm_campaign=${value}: это ${what}, а не ОГРН`,
  ),
  'link-ogrn-bad': define(
    'error',
    'Вместо ОГРН не номер',
    EGRUL,
    (value: string) => `utm_campaign=${q(value)}: это не ОГРН, нужно 13 цифр`,
  ),
  'link-ogrn-of-parent': define(
    'warning',
    'ОГРН вышестоящей организации',
    'Поставьте ОГРН той организации, на чьей странице форма',
    (value: string) => `ОГРН ${value} — вышестоящей организации, а нужен свой`,
  ),
  'link-ogrn-own': define(
    'warning',
    'Свой ОГРН вместо ОГРН вышестоящей',
    REPLACE,
    (value: string, right: string) =>
      `ОГРН ${value} — самой организации, а по настройке нужен вышестоящей: ${right}`,
  ),
  'link-ogrn-of-other': define(
    'error',
    'ОГРН другой организации',
    REPLACE,
    (value: string, whose: string, right: string) => `ОГРН ${value} — ${whose}, а нужен ${right}`,
  ),
  'link-ogrn-region': define(
    'note',
    'ОГРН зарегистрирован в другом регионе',
    NOTHING,
    (value: string, region: string) =>
      `ОГРН ${value} зарегистрирован в другом регионе (${region}): проверьте, если организация не переезжала`,
  ),

  // ID
  'link-id-bad': define(
    'error',
    'Неверный ID',
    REPLACE,
    (value: string) => `opaId=${q(value)}: нужен номер ЛКО, обычно 6 цифр`,
  ),
  'link-id-zero': define(
    'warning',
    'Лишние нули в ID',
    REPLACE,
    (value: string) => `opaId=${value}: лишние нули в начале`,
  ),
  'link-id-of-parent': define(
    'error',
    'ID вышестоящей при своём ЛКО',
    REPLACE,
    (value: string, right: string) =>
      `ID ${value}: это ID вышестоящей организации, а у этой есть свой ЛКО (${right})`,
  ),
  'link-id-unusable': define(
    'error',
    'Свой ЛКО не подключён',
    'До подключения ставьте ID вышестоящей организации',
    (value: string, right: string) =>
      `ID ${value}: это свой ЛКО, но использовать его нельзя, нужен вышестоящий (${right})`,
  ),
  'link-id-of-other': define(
    'error',
    'ID другой организации',
    REPLACE,
    (value: string, whose: string, right: string) => `ID ${value} — ${whose}, а нужен ${right}`,
  ),

  // Municipality
  'link-mun-long': define(
    'error',
    '11 цифр ОКТМО вместо 8',
    OKTMO,
    (value: string, right: string) => `mun_code=${value}: нужно 8 цифр, ${right}`,
  ),
  'link-mun-zero': define(
    'error',
    'Потерян ноль в ОКТМО',
    OKTMO,
    (value: string, right: string) => `mun_code=${value}: потерян ноль, нужно ${right}`,
  ),
  'link-mun-group': define(
    'error',
    'Группа муниципалитетов вместо одного',
    OKTMO,
    (value: string) => `mun_code=${value}: это группа муниципалитетов, а не один`,
  ),
  'link-mun-bad': define(
    'error',
    'Неверный ОКТМО',
    OKTMO,
    (value: string) => `mun_code=${q(value)}: нет муниципалитета с таким ОКТМО`,
  ),
  'link-mun-settlement': define(
    'warning',
    'Код поселения или района того же района',
    OKTMO,
    (value: string, right: string) => `mun_code=${value}: тот же район, но нужен код ${right}`,
  ),
  'link-mun-other': define(
    'error',
    'ОКТМО другого муниципалитета',
    OKTMO,
    (value: string, right: string) => `mun_code=${value}: это другой муниципалитет, а нужен ${right}`,
  ),
  'link-mun-region': define(
    'error',
    'ОКТМО другого региона',
    OKTMO,
    (value: string, region: string) => `mun_code=${value}: это другой регион (${region})`,
  ),

  // Mini-app
  'link-app-bare': define(
    'error',
    'Ссылка на мини-приложение без раздела',
    REPLACE,
    () => 'Ссылка на мини-приложение без раздела и меток: так её показывает сам ВК, в меню нужна полная',
  ),
  'link-app-module': define(
    'error',
    'Неизвестный раздел мини-приложения',
    REPLACE,
    (value: string) => `module=${q(value)}: такого раздела нет`,
  ),
  'link-app-section': define(
    'error',
    'Раздел мини-приложения другой сферы',
    REPLACE,
    (is: string, needed: string) => `Это раздел «${is}», а организации нужен «${needed}»`,
  ),
  'link-app-utm': define(
    'warning',
    'Другие метки мини-приложения',
    REPLACE,
    (piece: string, right: string) => `Метка ${q(piece)}, а нужно ${q(right)}`,
  ),
  'link-app-extra': define(
    'note',
    'Лишний параметр мини-приложения',
    NOTHING,
    (piece: string) => `Лишний параметр ${q(piece)}: это не мешает`,
  ),
  'link-group-bad': define(
    'error',
    'Неверный номер сообщества',
    REPLACE,
    (value: string) => `groupId=${q(value)}: нужен номер сообщества, только цифры`,
  ),
  'link-group-form': define(
    'error',
    'Номер сообщества записан не цифрами',
    REPLACE,
    (value: string, right: string) => `groupId=${q(value)}: нужны только цифры, ${right}`,
  ),
  'link-group-of-other': define(
    'error',
    'Номер другого сообщества',
    REPLACE,
    (value: string, whose: string, right: string) => `groupId=${value} — ${whose}, а нужен ${right}`,
  ),

  // Among the rows
  'link-on-several-pages': define(
    'warning',
    'Одна ссылка на нескольких страницах',
    'У каждой организации своя ссылка: проверьте, чья это',
    (rows: string) => `Эта же ссылка стоит ещё в ${rows}`,
  ),
  'link-id-shared': define(
    'warning',
    'Один ID у организаций со своими ЛКО',
    'У каждой организации свой ЛКО и свой виджет: поставьте свой ID',
    (value: string, rows: string) => `ID ${value} стоит и в ${rows}, хотя у этих организаций свои ЛКО`,
  ),
  'link-group-shared': define(
    'warning',
    'Одно сообщество у нескольких организаций',
    'Поставьте номер своего сообщества',
    (value: string, rows: string) => `groupId=${value} стоит ещё в ${rows}`,
  ),
} satisfies { readonly [code: string]: FindingDefinition<never[]> };

/** Stable code of a defect of a placed link. */
export type LinkCode = keyof typeof LINK_FINDINGS;

/** What the sentence of a code names. */
export type LinkValues<C extends LinkCode> = Parameters<(typeof LINK_FINDINGS)[C]['text']>;

/**
 * One finding about a placed link.
 *
 * @param piece the piece of the placed text that it concerns
 * @param values what the sentence names
 * @example linkFinding('link-order', '').severity // 'note'
 */
export function linkFinding<C extends LinkCode>(
  code: C,
  piece: string,
  ...values: LinkValues<C>
): LinkFinding {
  const known: FindingDefinition<never[]> = LINK_FINDINGS[code];
  return { code, severity: known.severity, text: formulaSafe(known.text(...(values as never[]))), piece };
}

function q(value: string): string {
  return shown(value);
}

/**
 * Heading and advice of a defect; an unknown code is its own heading.
 *
 * @example linkHeading('link-space').title // 'Пробел внутри ссылки'
 */
export function linkHeading(code: string): { readonly title: string; readonly fix: string } {
  const known: { readonly [code: string]: FindingDefinition<never[]> | undefined } = LINK_FINDINGS;
  const reason = known[code];
  return reason === undefined ? { title: code, fix: '' } : { title: reason.title, fix: reason.fix };
}

import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';

/** Section of the mini-app «Госуслуги»: by the organisation's field. */
export type Section = (typeof SECTIONS)[number];

/** Every section. */
export const SECTIONS = ['education', 'health', 'auto', 'gosuslugi'] as const;

/** Names of the sections as sentences and formulas write them; `readSection` reads each of them. */
export const SECTION_NAMES: { readonly [section in Section]: string } = {
  education: 'образование',
  health: 'здоровье',
  auto: 'авто',
  gosuslugi: 'госуслуги',
};

/** Starts of words by which a field is known. */
const STEMS: { readonly [section in Section]: RegExp } = {
  education: stems(
    'образован',
    'education',
    'школ',
    'лице[йя]',
    'гимнази',
    'детск[а-я]* сад',
    'детсад',
    'дошкольн',
    'кружо?к',
    'библиотек',
    'просвещени',
  ),
  health: stems(
    'здоров',
    'здравоохранени',
    'здрав',
    'health',
    'медицин',
    'медучрежд',
    'больниц',
    'поликлиник',
    'врач',
  ),
  auto: stems('авто(?!ном|мат|рск)', 'auto', 'гибдд', 'дорожн[а-я]* движени', 'безопасност[а-я]* дорожн'),
  gosuslugi: stems(
    'госуслуг',
    'gosuslugi',
    'государственные услуги',
    'проч[а-я]+',
    'друг(?:ое|ая|ие|ой)',
    'ин(?:ое|ая|ые|ой)(?![а-я])',
    'остальн',
    'общ(?:ее|ий) раздел',
    'культур',
    'искусств',
    'спорт',
    'физкультур',
    'физическ[а-я]* культур',
    'молодеж',
    'социальн',
    'соцзащит',
    'жкх',
    'жкк',
    'жилищн',
    'коммунальн',
    'благоустройств',
    'транспорт',
    'эколог',
    'природ',
    'лес(?:н|о|а)',
    'сельск',
    'ветеринар',
    'туризм',
    'труд',
    'занятост',
    'финанс',
    'эконом',
    'бюджет',
    'имуществ',
    'земел',
    'строительств',
    'архитектур',
    'градостроит',
    'связ',
    'цифров',
    'информ',
    'архив',
    'юсти',
    'торгов',
    'промышленн',
    'энергет',
    'сми(?![а-я])',
    'загс',
    'мфц',
    'опек',
    'тариф',
    'надзор',
    'контрол',
    'государственн[а-я]* управлени',
    'муниципальн[а-я]* управлени',
    'местн[а-я]* самоуправлени',
    'власт',
    'администраци',
    'омсу',
    'роив',
    'дорожн[а-я]* хозяйств',
    'гражданск[а-я]* оборон',
    'предпринимательств',
    'национальн',
    'музе',
    'театр',
  ),
};

/** These words mean a municipality, not education. */
const MUNICIPALITY = /муниципальн[а-я]* образовани[а-я]*/;

/** Wordings with stems of two sections that mean one of them. */
const WHOLE: readonly (readonly [RegExp, Section])[] = [
  [/^(?:дополнительное|доп) образование(?: в сфере [а-я ]+| детей| детей и взрослых)?$/, 'education'],
  [/^госуслуги авто$/, 'auto'],
  [/^госуслуги здоровье$/, 'health'],
  [/^(?:культура|физическая культура|физкультура) и спорт$/, 'gosuslugi'],
  // A municipality's own department, for education too, is no school.
  [new RegExp(`${MUNICIPALITY.source}$`), 'gosuslugi'],
];

/**
 * The mini-app's section from a cell.
 *
 * @param raw the section's name, a synonym, the organisation's field, or the menu item's name, in any case
 * @returns the section, or the reason; a word that is no known field is refused, a typing error is not «Госуслуги»
 * @example readSection('Запись в кружок') // { ok: true, value: 'education' }
 * @example readSection('Культура') // { ok: true, value: 'gosuslugi' }
 * Source: Mintsifry's instruction for official pages; field names inferred from exports.
 */
export function readSection(raw: CellValue): Result<Section> {
  if (isEmptyMark(raw)) return err(finding('section-empty'));
  const text = cellText(raw)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();
  const whole = WHOLE.find(([pattern]) => pattern.test(text));
  if (whole) return ok(whole[1]);
  const rest = text.replace(MUNICIPALITY, ' ');
  const sections = SECTIONS.filter((section) => STEMS[section].test(rest));
  const [only] = sections;
  if (only !== undefined && sections.length === 1) return ok(only);
  if (sections.length === 0 && MUNICIPALITY.test(text)) return ok('gosuslugi');
  if (sections.length === 0) return err(finding('section-unknown', quoted(raw)));
  return err(
    finding('section-ambiguous', quoted(raw), sections.map((section) => SECTION_NAMES[section]).join(' и ')),
  );
}

function stems(...starts: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${starts.join('|')})`);
}

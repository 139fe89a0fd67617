import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { withCyrillicForLatin } from '../cells/look-alikes';
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
    '(?:до|доп|проф|обще|пред)?образов',
    'education',
    'школ',
    'лице[йя]',
    'гимнази',
    'детск[а-я]* сад',
    'детсад',
    'дошкольн',
    'доу(?![а-я])',
    'сош(?![а-я])',
    'ясл',
    'учебн',
    'кружо?к',
    'библиоте',
    'просвещени',
    'минобр',
    'минпросвещ',
  ),
  health: stems(
    'здоров',
    'здрав',
    'health',
    'медицин',
    'медучрежд',
    'медорганиз',
    'медпомощ',
    'лечебн',
    'больниц',
    'поликлиник',
    'амбулатор',
    'стоматолог',
    'диспансер',
    'госпитал',
    'роддом',
    'фельдшер',
    'фап(?![а-я])',
    'скор[а-я]* помощ',
    'врач',
    'минздрав',
  ),
  auto: stems(
    'авто(?!ном|мат|рск)',
    'auto',
    'гибдд',
    'госавтоинспекц',
    'дорожн[а-я]* движени',
    'дорожно транспортн',
    'безопасност[а-я]* (?:дорожн|движени)',
  ),
  gosuslugi: stems(
    'госуслуг',
    'gosuslugi',
    'государственные услуги',
    'проч[а-я]+',
    'друг(?:ое|ая|ие|ой|их)(?![а-я])',
    'ин(?:ое|ая|ые|ой|ых|ым|ыми|ого)(?![а-я])',
    'остальн',
    'общ(?:ее|ий) раздел',
    'культур',
    'искусств',
    'спорт',
    'физкультур',
    'физическ[а-я]* культур',
    'молодеж',
    'соц(?:иальн|защит|обеспеч|обслуж|помощ|политик|сфер)',
    'жкх',
    'жкк',
    'жилищн',
    'коммунальн',
    'ресурсоснаб',
    'водоснаб',
    'теплоснаб',
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
    'связ(?:ь|и)(?![а-я])',
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
    'пожарн',
    'чрезвычайн',
    'дорожн[а-я]* хозяйств',
    'гражданск[а-я]* оборон',
    'предпринимательств',
    'национальн',
    'музе',
    'театр',
  ),
};

/** Words for an authority, whatever its field. */
const AUTHORITY = stems(
  'орган(?:а|ы|ов)?(?![а-я])',
  'власт',
  'администраци',
  'омсу',
  'омс(?![а-я])',
  'роив',
  'государственн[а-я]* управлени',
  'муниципальн[а-я]* управлени',
  'местн[а-я]* самоуправлени',
  'министерств',
  'правительств',
  'департамент',
  'управлени',
  'комитет',
  'отдел',
);
/** An authority of a municipality: for education too it is everyone else's. */
const LOCAL = stems('омсу', 'омс(?![а-я])', 'муниципал', 'местн', 'районн', 'городск', 'администраци');
/** Beside these words an authority is only the one that an institution is under. */
const INSTITUTION = stems('организаци', 'учрежден', 'предприят', 'подвед');

/** Doctors are taught there, not seen. */
const TEACHING = stems('колледж', 'училищ', 'техникум', 'университет', 'академи');

/** These words mean a municipality, not education. */
const MUNICIPALITY = /(?:^| )(?:муниципальн|территориальн)[а-я]* образовани[а-я]*/;
/** What a field is not: «прочие, кроме образования». */
const EXCEPTION =
  /(?:^| )(?:кроме|помимо|за исключением|не относ[а-я]*|не связан[а-я]*|не явля[а-я]*)(?: .*)?$/;
/** «не образование» says nothing of what it is. */
const NEGATED = /(?:^| )не ([а-я]+)/;
/** No field has a longer name. */
const LONGEST = 500;

/** Wordings with stems of two sections that mean one of them. */
const WHOLE: readonly (readonly [RegExp, Section])[] = [
  [/^(?:дополнительное|доп) образование(?: в сфере [а-я ]+| детей| детей и взрослых)?$/, 'education'],
  [/^госуслуги авто$/, 'auto'],
  [/^госуслуги здоровье$/, 'health'],
  [/^(?:культура|физическая культура|физкультура) и спорт$/, 'gosuslugi'],
  // An animals' hospital books nobody.
  [/(?:^| )ветеринарн/, 'gosuslugi'],
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
  const text = withCyrillicForLatin(cellText(raw).slice(0, LONGEST))
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();
  const whole = WHOLE.find(([pattern]) => pattern.test(text));
  if (whole) return ok(whole[1]);
  const negated = NEGATED.exec(text)?.[1] ?? '';
  const rest = text.replace(EXCEPTION, '').replace(MUNICIPALITY, ' муниципалитет');
  if (rest === '' || SECTIONS.some((section) => STEMS[section].test(negated)))
    return err(finding('section-unknown', quoted(raw)));
  const sections = SECTIONS.filter((section) => STEMS[section].test(rest));
  const [only] = sections;
  const ofAuthority =
    AUTHORITY.test(rest) && !INSTITUTION.test(rest) ? sectionOfAuthority(rest, sections) : null;
  if (ofAuthority !== null) return ok(ofAuthority);
  if (only === 'health' && TEACHING.test(rest))
    return err(finding('section-ambiguous', quoted(raw), 'образование и здоровье'));
  if (only !== undefined && sections.length === 1) return ok(only);
  if (sections.length === 0 && (rest !== text || AUTHORITY.test(rest))) return ok('gosuslugi');
  if (sections.length === 0) return err(finding('section-unknown', quoted(raw)));
  return err(
    finding('section-ambiguous', quoted(raw), sections.map((section) => SECTION_NAMES[section]).join(' и ')),
  );
}

/** A region's authority for education or health has that section, every other authority everyone else's; null: two fit. */
function sectionOfAuthority(text: string, sections: readonly Section[]): Section | null {
  const [only = 'gosuslugi', ...others] = sections.filter((section) => section !== 'gosuslugi');
  if (LOCAL.test(text)) return 'gosuslugi';
  return others.length === 0 ? only : null;
}

function stems(...starts: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${starts.join('|')})`);
}

import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { withCyrillicForLatin } from '../cells/look-alikes';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { finding } from '../findings/value-findings';

/** Who a page belongs to: an executive body of the region, a local self-government body, an institution under one of them. */
export type Kind = (typeof KINDS)[number];

/** Every kind, from the region down. */
export const KINDS = ['roiv', 'omsu', 'subordinate'] as const;

/** Names of the kinds as sentences, sheets and formulas write them; `readKind` reads each of them. */
export const KIND_NAMES: { readonly [kind in Kind]: string } = {
  roiv: 'РОИВ',
  omsu: 'ОМСУ',
  subordinate: 'подведомственная',
};

/** Case endings of Russian nouns, so that «школа» is told from «Школьненское». */
const END = '(?:а|ы|е|у|ой|ою|и|я|ю|ей|ем|ём|ом|й|ь|ям|ами|ам|ах|ями|ях|о|ия|ие|ии|ию|ием|ий)?';

function words(...stems: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${stems.join('|')})${END}(?= |$)`);
}

/** What an institution is under is named behind it: «учреждение администрации района». */
const UNDER =
  / (?:при )?(?:администраци|министерств|департамент|управлени|комитет|правительств|мэри|роив|омсу).*$/;
/** «Вышестоящая организация» names another one's place, not a kind. */
const NOT_A_KIND = /(?:^| )(?:вышестоящ|головн|учредител|верхнеуровнев)/;
/** «не РОИВ» says what it is not. */
const NEGATED = /(?:^| )не ([а-я]+)/;
/** No kind has a longer name. */
const LONGEST = 500;
const SUBORDINATE_WORD = /(?:^| )(?:подвед|подчин[её]нн)/;
const INSTITUTION = words(
  '(?:[а-я]*)школ',
  'гимнази',
  'лице',
  'сад',
  'детсад',
  'д/с',
  'ясл',
  'колледж',
  'техникум',
  'училищ',
  'университет',
  'институт',
  'академи',
  'интернат',
  '[а-я]*больниц',
  '[а-я]*поликлиник',
  'диспансер',
  'амбулатори',
  'госпитал',
  'роддом',
  'санатори',
  'станци',
  'музе',
  'библиотек',
  'театр',
  'филармони',
  'клуб',
  'дк',
  'дворец',
  'дворц',
  'стадион',
  'зоопарк',
  'архив',
  'центр',
  'учрежден',
  'предприят',
  'организаци',
  'дом культуры',
  'цбс',
  'кцсон',
  'еддс',
  'дши',
  'дмш',
  'дхш',
  'с?дюсшор',
  'сшор',
  'стоматологи',
  'водоканал',
  'теплосет',
  'судебн(?:ый|ого|ые) участ(?:ок|к)',
  'фок',
  'рсо',
  'му',
  'гу',
  'мук',
  'гук',
  'мкук',
  'маук',
  'гбук',
  'гаук',
  'гкук',
  'мбудо',
  'маудо',
  'мкудо',
  'кгку',
  'кгау',
  'огку',
  'фгбу',
  'фку',
  'ано',
  'мфц',
  'дюсш',
  'сош',
  'оош',
  'доу',
  'мбоу',
  'мкоу',
  'маоу',
  'мбдоу',
  'мкдоу',
  'мадоу',
  'мбуз',
  'гбуз',
  'гауз',
  'гкуз',
  'огбуз',
  'мбу',
  'мау',
  'мку',
  'мбук',
  'гбу',
  'гау',
  'гку',
  'гбоу',
  'гбпоу',
  'гапоу',
  'муп',
  'гуп',
  'кгбу',
  'огбу',
  'црб',
  'фап',
);
const LOCAL = words(
  'омсу',
  'omsu',
  'омс',
  'мсу',
  'администраци',
  'муниципалитет',
  'мэри',
  'муниципальн(?:ый|ого) орган',
  'совет депутатов',
  'сельсовет',
  'управ',
  'местн(?:ое|ого|ому) самоуправлени',
  'исполком',
  'исполнительн(?:ый|ого) комитет',
  'дум',
  'совет народных депутатов',
  'собрани[ея] депутатов',
  'муниципальное образовани',
);
const REGIONAL = words(
  'роив',
  'roiv',
  'оив',
  'огв',
  'иогв',
  'рогв',
  'огвс',
  'ивс',
  'министерств',
  'мин(?:цифр|здрав|обр|просвещ|соц|культ|спорт|строй|природ|сельхоз|транс|эк|фин|имущ|энерг|пром|труд|юст)[а-я]*',
  'правительств',
  'региональн(?:ый|ого|ые|ых) орган',
  'государственн(?:ый|ого|ые|ых) орган',
  'исполнительн(?:ый|ого|ая|ые|ых) (?:орган|власт)',
  '(?:орган )?исполнительной власти',
  'орган(?:а|ы|ов)? государственной власти',
  'аппарат губернатора',
);

/**
 * The kind of an organisation from a cell.
 *
 * @param raw «РОИВ», «ОМСУ», «подведомственная», their synonyms in any case, or a word for an institution («школа»)
 * @returns the kind, or the reason; «департамент» and the like are refused, a region and a city both have them
 * @example readKind('омсу') // { ok: true, value: 'omsu' }
 * @example readKind('школа') // { ok: true, value: 'subordinate' }
 * Source: Mintsifry's instruction for official pages; synonyms inferred from exports.
 */
export function readKind(raw: CellValue): Result<Kind> {
  if (isEmptyMark(raw)) return err(finding('kind-empty'));
  const text = withCyrillicForLatin(cellText(raw).slice(0, LONGEST))
    .toLowerCase()
    .replace(/[^a-zа-яё0-9/]+/g, ' ')
    .replace(/ё/g, 'е')
    .trim();
  const negated = NEGATED.exec(text)?.[1] ?? '';
  if ([SUBORDINATE_WORD, REGIONAL, LOCAL, INSTITUTION].some((words) => words.test(negated)))
    return err(finding('kind-unknown', quoted(raw)));
  // «подведомственная ОМСУ» names whom it is under, not what it is.
  if (SUBORDINATE_WORD.test(text)) return ok('subordinate');
  if (/администрация губернатора/.test(text)) return ok('roiv');
  if (NOT_A_KIND.test(text)) return err(finding('kind-unknown', quoted(raw)));
  if (
    /^(?:[а-я]+ ){0,3}(?:учреждение|предприятие|организация) /.test(text) &&
    INSTITUTION.test(text.replace(UNDER, ''))
  ) {
    return ok('subordinate');
  }
  const kinds: Kind[] = [];
  if (REGIONAL.test(text)) kinds.push('roiv');
  if (LOCAL.test(text)) kinds.push('omsu');
  if (INSTITUTION.test(text)) kinds.push('subordinate');
  const [only] = kinds;
  if (only !== undefined && kinds.length === 1) return ok(only);
  if (kinds.length > 1)
    return err(finding('kind-ambiguous', quoted(raw), kinds.map((kind) => KIND_NAMES[kind]).join(' или ')));
  if (/(?:^| )(?:департамент|управлени|комитет|отдел|служб|инспекци|агентств)/.test(text)) {
    return err(finding('kind-ambiguous', quoted(raw), 'РОИВ или ОМСУ'));
  }
  return err(finding('kind-unknown', quoted(raw)));
}

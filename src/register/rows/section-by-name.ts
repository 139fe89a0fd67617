import type { Section } from '../../core/pos/app-link';
import type { Kind } from '../../core/pos/kind';
import { plainName } from './plain-name';

const EDUCATION_BODY = /образовани|просвещени|педагог/;
const HEALTH_BODY = /здравоохранени|здоровь|медицин/;
const AUTO_BODY =
  /дорожного движени|безопасност[ьи] движени|гибдд|автоинспекци|автомобильн(?:ых|ого) (?:дорог|хозяйств)/;

const EDUCATION =
  /школ|детск(?:ий|ого) сад|детсад|дошкольн|гимнази|лице[йя](?= |$)|библиотек|дополнительн(?:ое|ого) образовани|д(?:ом|ворец) (?:детск[а-я]+ |юношеск[а-я]+ |пионер[а-я]* )?(?:и юношеск[а-я]+ )?творчеств|центр детск[а-я]+ (?:и юношеск[а-я]+ )?творчеств|юн(?:ых|ого|ошеск[а-я]+) (?:техник|натуралист|турист)|кванториум|(?:^| )(?:м[бка]?|г[бка]?)?д?оу(?= |$)|(?:^| )(?:[мг][бка]?доу|[мг][бка]?оу|[мг][бка]?удо|сош|оош|нош|сш|дс|дши|дмш|дюсш|ддт|цдт|цбс)(?= |$)/;
const HEALTH =
  /больниц|поликлиник|амбулатори|диспансер|медсанчаст|роддом|родильн|перинатальн|санатори|госпитал|здравоохранени|стоматолог|скор(?:ой|ая) (?:медицинск[а-я]+ )?помощ|медицинск(?:ая|ой) организаци|медицинск(?:ий|ого) центр|медицинск[а-я]+ профилактик|онкологич|хоспис|фельдшерск|(?:^| )(?:[мг][бка]?уз|огбуз|огауз|кгбуз|црб|гкб|цгб|црп|фап|цгб)(?= |$)/;
const AUTO =
  /автошкол|гибдд|автоинспекци|дорожного движени|автомобильн(?:ых|ого) дорог|автодор|(?:^| )цодд(?= |$)/;
/** Places of study that are no schools for the mini-app: nothing can be booked there. */
const HIGHER_STUDY = /колледж|техникум|училищ|университет|институт|академи|высш(?:ая|ей) школ/;
/** A department that runs schools or clinics without being one. */
const DEPARTMENT =
  /(?:^| )(?:управлени|отдел|комитет|департамент|централизованн[а-я]+ бухгалтери|методическ)/;

function fitting(text: string, patterns: readonly (readonly [Section, RegExp])[]): Section[] {
  return patterns.filter(([, pattern]) => pattern.test(text)).map(([section]) => section);
}

/**
 * What sections of the mini-app a name allows: none (then it is everyone else's «Госуслуги»), one, or several.
 *
 * @param name full name of the organisation
 * @param kind its kind; ОМСУ always get «Госуслуги», regional bodies by their subject, institutions by what they are
 * @example sectionsByName('МБОУ «Лицей № 5»', 'subordinate') // ['education']
 * @example sectionsByName('Управление образования администрации района', 'omsu') // ['gosuslugi']
 * Source: Mintsifry's instruction for official pages; the words are inferred.
 */
export function sectionsByName(name: string, kind: Kind | null): readonly Section[] {
  if (kind === 'omsu') return ['gosuslugi'];
  const text = plainName(name);
  if (kind === 'roiv') {
    return fitting(text, [
      ['education', EDUCATION_BODY],
      ['health', HEALTH_BODY],
      ['auto', AUTO_BODY],
    ]);
  }
  if (DEPARTMENT.test(text)) return [];
  const plain = HIGHER_STUDY.test(text)
    ? text.replace(/[мг][бка]?п?оу|образовательн[а-я]+|высш[а-я]+ школ[а-я]*/g, '')
    : text;
  const readings = fitting(plain, [
    ['education', EDUCATION],
    ['health', HEALTH],
    ['auto', AUTO],
  ]);
  // A driving school teaches to drive: no children's circle is booked there.
  return readings.includes('auto') && /автошкол/.test(plain) ? ['auto'] : readings;
}

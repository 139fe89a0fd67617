import { withCyrillicForLatin } from '../../core/cells/look-alikes';
import type { Section } from '../../core/pos/app-link';
import type { Kind } from '../../core/pos/kind';
import { plainName } from './plain-name';

const EDUCATION_BODY =
  /(?:^| )(?:образовани[а-я]*|просвещени[а-я]*|педагог[а-я]*|мин(?:обр|просвещ)[а-я]*)(?= |$)/;
const HEALTH_BODY =
  /(?:^| )(?:здравоохранени[а-я]*|здоровь[а-я]*|медицинск[а-я]*|минздрав[а-я]*|минсоцздрав[а-я]*)(?= |$)/;
const AUTO_BODY =
  /(?:^| )(?:дорожного движени[яю]|безопасност[ьи] движени[яю]|автоинспекци[яи]|автомобильн(?:ых|ого) (?:дорог|хозяйства))(?= |$)/;

const EDUCATION =
  /(?:^| )(?:[а-я]*школ(?:[аыеу]|ой)|школьн(?:ое|ая)|детск(?:ий|ого) сада?|детсада?|сад ясли|ясли сад|дошкольн[а-я]+|(?:про)?гимнази[яию]|лице[йя]|[а-я]*библиотек(?:[аиеу]|ой)|библиотечн[а-я]+|дополнительн(?:ое|ого) образования|(?:обще)?образовательн(?:ое|ая|ый|ого|ой) (?:учреждени[ея]|организаци[яи]|комплекс|центр)|общеобразовательн(?:ое|ая|ого|ой)|учебно воспитательн[а-я]+|д(?:ом|ворец) (?:детск[а-я]+ |юношеск[а-я]+ |пионер[а-я]* )?(?:и юношеск[а-я]+ )?творчества|(?:детск[а-я]+|внешкольн[а-я]+) (?:и юношеск[а-я]+ )?(?:творчества|работы)|юн(?:ых|ого|ошеск[а-я]+) (?:техник|натуралист|турист|моряк)[а-я]*|кванториум|центр развития ребенка|(?:м[бка]?|г[бка]?|ч|н)?д?оу|[мг][бка]?доу|[мг][бка]?оу|[мг][бка]?удо|[мг][бка]?у до|сош|оош|нош|сш|дс|д с|дши|дмш|дхш|дюсш|сшор|с?дюсшор|ддю?т|цдт|цдо|цвр|црр|дю?ц|дтдим?|дтдм|сют|сюн|р?м?цбс|мцбс?)(?= |$)/;
const HEALTH =
  /(?:^| )(?:[а-я]*больниц[аыеу]|[а-я]*поликлиник[аиеу]|амбулатори[яи]|[а-я]*диспансера?|медсанчаст[ьи]|медико санитарная|роддома?|родильн[а-я]+|перинатальн[а-я]+|санатори[йя]|госпитал[ьяе]|здравоохранения|стоматолог[а-я]*|скор(?:ой|ая) (?:медицинск[а-я]+ )?помощ[ьи]|медицинск(?:ая|ой) организаци[яи]|медицинск(?:ий|ого) центра?|центр (?:общественного )?здоровья|медицинск[а-я]+ профилактик[а-я]*|[а-я]*онкологич[а-я]+|хоспис|фельдшерск[а-я]+|переливания крови|[мг][бка]?уз|[а-я]{1,3}г[бка]?уз|обуз|буз|црб|гкб|цгкб|цгб|црп|фап|окб|ркб|ккб|дгк?б|мсч|бсмп|ссмп|одкб)(?= |$)/;
const AUTO =
  /(?:^| )(?:автошкол[аы]|[о]?гибдд|автоинспекци[яи]|дорожного движения|автомобильн(?:ых|ого) дорог|[а-я]*автодор|цодд)(?= |$)/;
/** «закрытого административно-территориального образования», «муниципальных образований»: no education. */
const MUNICIPALITY = /(?:территориальн|муниципальн)[а-я]* образовани[а-я]*/g;
/** Of a museum's or a library's form: «МБУК ЦРБ» is a library, «ГБУЗ ЦРБ» a hospital. */
const LIBRARY_OF_CULTURE = /(?<=(?:^| )[а-я]{0,4}ук )(?:ц[рг]б|рб|гб|мцрб)(?= |$)/g;
/** Places of study that are no schools for the mini-app: nothing can be booked there. */
const HIGHER_STUDY =
  /колледж|техникум|училищ|университет|(?:^| )институт|академи|высш(?:ая|ей) школ|профессиональн[а-я]+ образовательн/;
/** A department that runs schools or clinics without being one. */
const DEPARTMENT =
  /(?:^| )(?:управлени|отдел|комитет|департамент|(?:централизованн[а-я]+ )?бухгалтер|методическ|ветеринар|обслуживани[ея] (?:учреждени|организаци|образовательн|муниципальн)|комбинат)/;

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
  const text = plainName(withCyrillicForLatin(name))
    .replace(MUNICIPALITY, ' ')
    .replace(LIBRARY_OF_CULTURE, 'библиотека');
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

import { withCyrillicForLatin } from '../../core/cells/look-alikes';
import type { Kind } from '../../core/pos/kind';
import { type HeadWord, headWord } from './head-word';
import { plainName } from './plain-name';

/** A head word that stands for a body or an institution. */
type Head = Exclude<HeadWord, 'form'>;

const COMPANY = /(?:^| )(?:общество с ограниченной|акционерное общество|некоммерческая организация)(?= |$)/;
const FEDERAL =
  /(?:^| )(?:федеральн(?:ой|ого) (?:службы|агентства|налоговой|казначейства|бюро)|(?:мвд|мчс|фнс|фсб|фсин|фссп|фмс|минобороны|роспотребнадзора|росреестра|росгвардии|ростехнадзора|росприроднадзора|россельхознадзора|росздравнадзора|росстата|казначейства)(?= |$)|следственн(?:ый|ого) комитета?|следственное управление|президента рос|пенсионного и социального|пенсионного фонда)/;
/** Councils of people, not of a municipality. */
const SOCIETY =
  /(?:^| )(?:ветеранов|отцов|женщин|ректоров|директоров|муниципальных образований|матерей|инвалидов|молодежн[а-я]+|общественн[а-я]+|учредителей|трудового|профсоюз[а-я]*|старост|старейшин)(?= |$)/;
const CHAMBER_OF_PEOPLE =
  /(?:^| )(?:общественная|молодежная|нотариальная|адвокатская|торгово промышленная|кадастровая|книжная) палата|(?:^| )(?:профсоюз[а-я]*|территориального общественного самоуправления)(?= |$)/;
const COUNCIL_WORDS =
  /(?:^| )(?:депутатов|народных|представителей|городск(?:ой|ая|ое)|районн(?:ый|ая|ое)|сельск(?:ий|ая|ое)|поселков(?:ый|ая|ое)|поселенческ(?:ий|ая|ое)|окружн(?:ой|ая|ое)|муниципальн(?:ый|ая|ое)|земское|станичн(?:ый|ая)|улусн[а-я]+|кожууна?)(?= |$)/;
const REGION_COUNCIL =
  /(?:^| )(?:законодательн(?:ое|ая)|государственн(?:ое собрание|ый совет)|верховный|великий|губернск(?:ая|ое)|народн(?:ый хурал|ое собрание)|областн(?:ая|ой|ое)|краев(?:ая|ой|ое))(?= |$)/;
const REGION_MARK =
  /(?:^| )(?:област(?:ь|и|ью|ной|ная|ное|ного)|обл|кра[йяею]|краем|краев(?:ой|ая|ое|ого)|республик[а-я]*|губернск[а-я]+|автономн(?:ый|ого|ому|ым) округ[а-я]*|автономной области|ао|хмао|янао|нао|чао|еао|нсо|кбр|кчр|рсо|рт|рб|рк|рх|днр|лнр|спб|юг(?:ра|ры|ре)|якути[ия]|татарстана?|башкортостана?|башкирии|удмуртии|чувашии|мордовии|марий|дагестана?|чечни|ингушетии|калмыкии|карелии|коми|хакасии|бурятии|тыв[аы]|адыгеи|алании|крыма?|кузбасса?|камчатк[аи]|чукотки|приморья|ставрополья|забайкалья|региона|субъекта|федерации|москв[аыеу]|санкт петербург[а-я]*|севастопол[ьяе])(?= |$)/;
const FEDERAL_CITY =
  /(?:^| )(?:города|г|гор|города федерального значения) (?=москвы|санкт петербурга|севастополя)/g;
/** «Управа района Арбат города Москвы», «Администрация Выборгского района Санкт-Петербурга»: the city's own bodies. */
const CITY_DISTRICT =
  /(?:^| )(?:район[а-я]*|административного округа) (?:[а-я]+ ){0,4}(?:москвы|санкт петербурга|спб)(?= |$)/;
const INNER_MUNICIPALITY =
  /(?:^| )(?:муниципальн[а-я]+|внутригородск[а-я]+|местн[а-я]+|мо|вмо|поселени[а-я]+)(?= |$)/;
const MUNICIPAL_MARK =
  /(?:^| )(?:район(?:а|у|ом|е|ный|ная|ное|ного|ной)?|рн|р (?:н|на|она?)|г|гор|го|мо|мр|мокр|сп|гп|зато|город(?:а|е|ом|ск[а-я]+)?|поселок|поселк[а-я]+|поселени[а-я]*|[а-я]*сельсовет[а-я]*|[а-я]*поссовет[а-я]*|сельск[а-я]+|муниципальн[а-я]+|межмуниципальн[а-я]+|закрытого административно|мэри[а-я]*|волост[а-я]*|улус[а-я]*|наслег[а-я]*|кожуун[а-я]*|аймак[а-я]*|станиц[а-я]*|станичн[а-я]+|хутор[а-я]*|село|села|деревн[а-я]+|наукоград[а-я]*|(?<!(?:автономн|федеральн|военн|судебн)[а-я]{1,3} )округ[а-я]{0,2})(?= |$)/;
/** «с. Кирза», «п. Мошково»: without the dot «с» is a preposition. */
const DOTTED_PLACE = /(?:^|[^а-яё])(?:с|п|д|х|ст|пгт|рп|р\.п)\.\s*[а-яё]/i;
/** What a body deals with is not where it is. */
const SUBJECTS =
  /(?:^| )(?:сельск[а-я]+ (?:хозяйств|территори)[а-я]*|городск[а-я]+ (?:сред|агломераци)[а-я]*|муниципальн(?:ых|ыми|ым) (?:образовани|отношени|район|служащ)[а-я]*|муниципальн[а-я]+ (?:развити|политик|служб)[а-я]*|государственн[а-я]+ и муниципальн[а-я]+)(?= |$)/g;
const REGION_APPARATUS =
  /(?:^| )(?:губернатора|правительства|глав[аы] (?:республики|региона|администрации (?:области|края))|министерства)(?= |$)/;
const UNDER_LOCAL_BODY =
  /(?:^| )(?:[а-я]*администраци[ия]|адм|админ|мэрии|[а-я]*исполкома|исполнительного комитета|муниципалитета|управы|префектуры)(?= |$)/;
/** «Отдел ЗАГС района управления ЗАГС области»: a region's department in a district. */
const PART_OF_DEPARTMENT =
  /(?:^| )(?:департамента|комитета|инспекции|службы|агентства|управления (?!(?:муниципальн|имуществ|земельн|персонал)))/;
const NAMES_REGION = /(?:^| )(?:области|края|республики|автономного округа)(?= |$)/;
/** «ДГХ мэрии», «УКиМП администрации района». */
const ABBREVIATED_DEPARTMENT = /^[а-я]{2,6} (?:администрации|мэрии|исполкома|муниципалитета)(?= |$)/;
const COURT_DISTRICT = /(?:^| )(?:судебный участок|участок мирового|мировой судья|мировые судьи)(?= |$)/;
const LIKE_INSTITUTION =
  /(?:^| )(?:(?:дежурно )?диспетчерская служба|спасательная служба|служба (?:спасения|заказчика|единого заказчика|благоустройства|эксплуатации)|ритуальная служба|(?:управляющая|ресурсоснабжающая|образовательная|медицинская) организация|жилищн[а-я]+ (?:эксплуатационн[а-я]+ )?управление)(?= |$)/;

/** Where a body belongs: to the region, to a municipality, or the name does not say. */
function place(text: string, raw: string): 'region' | 'municipality' | null {
  const plain = text.replace(FEDERAL_CITY, ' ').replace(SUBJECTS, ' ');
  if (CITY_DISTRICT.test(plain) && !INNER_MUNICIPALITY.test(plain)) return 'region';
  if (MUNICIPAL_MARK.test(plain) || DOTTED_PLACE.test(raw)) return 'municipality';
  return REGION_MARK.test(plain) ? 'region' : null;
}

function ofCouncil(text: string, raw: string): readonly Kind[] {
  if (SOCIETY.test(text)) return [];
  if (/^московская городская/.test(text)) return ['roiv'];
  const at = place(text, raw);
  if (at === 'region') return ['roiv'];
  if (at === 'municipality' || COUNCIL_WORDS.test(text)) return ['omsu'];
  if (REGION_COUNCIL.test(text)) return ['roiv'];
  return /(?:^| )дума(?= |$)/.test(text) ? ['omsu'] : [];
}

function ofDepartment(text: string, raw: string): readonly Kind[] {
  if (FEDERAL.test(text) || CHAMBER_OF_PEOPLE.test(text)) return [];
  if (/территориальн[а-я]+ избирательн|^тик(?= |$)/.test(text)) return ['roiv', 'omsu'];
  const at = place(text, raw);
  const isBranch = PART_OF_DEPARTMENT.test(text) && NAMES_REGION.test(text) && !UNDER_LOCAL_BODY.test(text);
  if (at === 'municipality' && isBranch) return ['roiv', 'omsu'];
  if (/^государственн(?:ый|ая) /.test(text)) return ['roiv'];
  if (REGION_APPARATUS.test(text))
    return at === 'municipality' && UNDER_LOCAL_BODY.test(text) ? ['omsu'] : ['roiv'];
  if (at !== null) return at === 'region' ? ['roiv'] : ['omsu'];
  return UNDER_LOCAL_BODY.test(text) ? ['omsu'] : ['roiv', 'omsu'];
}

function ofLocal(text: string, raw: string): readonly Kind[] {
  if (/президента/.test(text)) return [];
  const at = place(text, raw);
  if (REGION_APPARATUS.test(text) && at !== 'municipality') return ['roiv'];
  return at === 'region' ? ['roiv'] : ['omsu'];
}

/** The kind of what a head word stands for. */
function kindsOfHead(head: Head, text: string, raw: string): readonly Kind[] {
  switch (head) {
    case 'region':
      return FEDERAL.test(text) ? [] : ['roiv'];
    case 'local':
      return ofLocal(text, raw);
    case 'council':
      return ofCouncil(text, raw);
    case 'department':
      return ofDepartment(text, raw);
    case 'institution':
      return ['subordinate'];
    case 'nobody':
      return [];
  }
}

/**
 * What kinds a name alone allows: none, one, or two when it may be read both ways. The first word in the nominative
 * that stands for a body or an institution decides: words in other cases say whose it is or what it deals with.
 *
 * @example kindsByName('Администрация Черепановского района') // ['omsu']
 * @example kindsByName('Управление культуры') // ['roiv', 'omsu']
 * Inferred from the names of bodies and institutions.
 */
export function kindsByName(name: string): readonly Kind[] {
  const raw = withCyrillicForLatin(name).toLowerCase();
  const text = plainName(raw)
    .replace(/(?:^| )(?:мин|м) во(?= )/g, ' министерство')
    .replace(/((?:ненецк|чукотск|мансийск)[а-я]+) ао(?= |$)/g, '$1 автономный округ')
    .trim();
  if (text === '') return [];
  if (COURT_DISTRICT.test(text) || LIKE_INSTITUTION.test(text)) return ['subordinate'];
  const heads = text.split(' ').map(headWord);
  const first = heads.find((head): head is Head => head !== null && head !== 'form') ?? null;
  // «ГУ МВД»: a head office, not a «государственное учреждение».
  if (heads[0] === 'form' && text.startsWith('гу ') && FEDERAL.test(text)) return [];
  if (heads.includes('form') || COMPANY.test(text)) {
    // «МКУ «Администрация поселения»»: some municipalities have a legal form.
    const isBody = (first === 'local' || first === 'council') && kindsOfHead(first, text, raw)[0] === 'omsu';
    return isBody ? ['omsu'] : ['subordinate'];
  }
  if (/^исполнительный комитет(?= |$)/.test(text)) return ofLocal(text, raw);
  if (/^(?:врио )?глава (?=[а-я]+)/.test(text)) return ofLocal(text, raw);
  if (first === null) return ABBREVIATED_DEPARTMENT.test(text) ? ['omsu'] : [];
  return kindsOfHead(first, text, raw);
}

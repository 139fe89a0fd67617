import type { Kind } from '../../core/pos/kind';
import { plainName } from './plain-name';

/** An institution's legal form: МБОУ, ГБУЗ, ФГБУ, МУП, or the words spelled out. */
const LEGAL_FORM =
  /(^| )(?:[фокр]{0,2}[мг][бкап]{0,2}(?:о|до|по|д)?о?у(?:з|к|до|дпо|со|сон)?|чоу|ано|нко|муп|мкп|мбп|гуп|фгуп|пао|оао|зао|ао|ооо)(?= |$)|учреждени[ея]|предприяти[ея]/;
/** What an institution is called. */
const INSTITUTION =
  /школ|детск(?:ий|ого) сад|детсад|гимнази|лице[йя]|колледж|техникум|училищ|институт|университет|академи|интернат|больниц|поликлиник|амбулатори|диспансер|медсанчаст|роддом|родильн|санатори|госпитал|библиотек|музе[йя]|театр|филармони|галере|архив(?= |$)|д(?:ом|ворец) (?:культур|творчеств|детск|ребенк|престарел|спорт|пионер)|центр|клуб|стадион|бассейн|станци[яи]|лесхоз|лесничеств|заповедник|зоопарк|мфц|(?:^| )(?:сош|оош|нош|сш|дс|дши|дмш|дюсш|црб|гкб|цгб|рб|гб|ддт|цдт|дк|сдк|рдк|фап|цодд|доу)(?= |$)/;
const MUNICIPAL_MARK =
  /район|(?:^| )(?:рн|г|гор|го|мо|мр|сп|гп|п|с)(?= |$)|город|поселк|поселени|сельсовет|сельск|муниципал|мэри|волост|улус|наслег|станиц|хутор|село|села/;
const REGION_MARK =
  /област|кра[йея](?= |$)|краев|республик|автономн|обл(?= |$)|москв|санкт петербург|севастопол|федераци/;
const REGION_HEAD = /^(?:правительств|министерств|губернатор|законодательн)/;
const REGION_APPARATUS = /(?:губернатор|правительств|глав[аы] (?:республик|региона))/;
const LOCAL_HEAD =
  /^(?:администраци|мэри|исполнительн(?:ый|ого) комитет|исполком|муниципалитет|управа|префектур|глава (?:город|район|муницип|посел|сельс)|совет (?:депутат|народн|муницип|сельск|городск)|собрани|дум|городск(?:ой|ая) (?:совет|дум)|районн(?:ый|ое) (?:совет|собран)|контрольно счетн)/;
const DEPARTMENT =
  /^(?:[а-я]+ ){0,2}?(?:департамент|комитет|управление|отдел|служба|инспекция|агентство|комиссия|секретариат|аппарат|палата)(?= |$)/;

function headOfBody(text: string): Kind | null {
  if (REGION_HEAD.test(text)) return 'roiv';
  if (!LOCAL_HEAD.test(text)) return null;
  if (/^администраци/.test(text) && REGION_APPARATUS.test(text)) return 'roiv';
  return REGION_MARK.test(text) && !MUNICIPAL_MARK.test(text) ? 'roiv' : 'omsu';
}

/** «Музей …», «Районная библиотека …»: the first two words say what it is. */
function startsAsInstitution(text: string): boolean {
  return INSTITUTION.test(text.split(' ', 2).join(' ')) && !DEPARTMENT.test(text);
}

/**
 * What kinds a name alone allows: none, one, or two when it may be read both ways.
 *
 * @example kindsByName('Администрация Черепановского района') // ['omsu']
 * @example kindsByName('Управление культуры') // ['roiv', 'omsu']
 * Inferred from the names of bodies and institutions.
 */
export function kindsByName(name: string): readonly Kind[] {
  const text = plainName(name);
  if (text === '') return [];
  const head = headOfBody(text);
  if (head !== null) return [head];
  if (LEGAL_FORM.test(text) || startsAsInstitution(text)) return ['subordinate'];
  if (DEPARTMENT.test(text)) {
    if (/администраци|мэрии|исполкома|муниципалитет/.test(text)) {
      return REGION_MARK.test(text) && !MUNICIPAL_MARK.test(text) ? ['roiv'] : ['omsu'];
    }
    if (MUNICIPAL_MARK.test(text)) return ['omsu'];
    return REGION_MARK.test(text) ? ['roiv'] : ['roiv', 'omsu'];
  }
  return INSTITUTION.test(text) ? ['subordinate'] : [];
}

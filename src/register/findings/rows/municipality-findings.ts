import type { FindingDefinitions } from '../../../core/findings/finding';
import { OKTMO_SEARCH } from '../../../core/pos/official-materials';
import { quoted } from './quoted';

/** Whose OKTMO the polls link has. */
export const MUNICIPALITY_FINDINGS = {
  'regional-by-municipality': {
    severity: 'note',
    about: 'oktmo',
    title: 'Учреждения региона: опросы по муниципалитету',
    fix: 'Для учреждений при РОИВ инструкция кода не называет: взят ОКТМО муниципалитета. Если у вас принято иначе, выберите в настройках код региона',
    text: (mun: string) => `В ссылке на опросы mun_code=${mun}`,
  },
  'regional-by-region': {
    severity: 'note',
    about: 'oktmo',
    title: 'Учреждения региона: опросы по региону',
    fix: 'Для учреждений при РОИВ инструкция кода не называет: по настройке взят код региона, как у РОИВ',
    text: (regCode: string) => `В ссылке на опросы reg_code=${regCode}`,
  },
  'okrug-code': {
    severity: 'note',
    about: 'region',
    title: 'Код автономного округа пишут по-разному',
    fix: 'На практике пишут 111, 711, 7114, в инструкции сказано «два знака»: 11 и 71. Проверка принимает оба; какой писать, выбирается в настройках',
    text: (regCode: string) => `В ссылках код ${regCode}`,
  },
  'mun-missing': {
    severity: 'error',
    about: 'oktmo',
    title: 'Нет ОКТМО',
    fix: `Впишите ОКТМО муниципалитета (8 цифр) в строку организации или её ОМСУ. Найти его: ${OKTMO_SEARCH}`,
    text: () => 'Нет ОКТМО ни у организации, ни у её ОМСУ: ссылку на опросы не собрать',
  },
  'mun-own-missing': {
    severity: 'error',
    about: 'oktmo',
    title: 'Нет своего ОКТМО у администрации или совета',
    fix: 'Впишите ОКТМО этого муниципалитета (8 цифр): код района ему не подходит',
    text: () => 'Нет своего ОКТМО: код вышестоящего муниципалитета не подходит, впишите свой',
  },
  'mun-waits': {
    severity: 'error',
    about: 'oktmo',
    title: 'ОКТМО внутри района, а вышестоящая не ясна',
    fix: 'Укажите вышестоящую. Если она не нужна, решите «нет вышестоящей» или впишите ОКТМО района',
    text: (own: string) =>
      `ОКТМО ${own} лежит внутри района: чей код нужен, района или поселения, скажет вышестоящая. Ссылка на опросы ждёт её`,
  },
  'mun-of-body-missing': {
    severity: 'error',
    about: 'oktmo',
    title: 'У вышестоящего ОМСУ нет ОКТМО',
    fix: 'Впишите ОКТМО в строку вышестоящего ОМСУ',
    text: (own: string, body: string) =>
      `ОКТМО ${own} лежит внутри района, а у вышестоящей ${quoted(body)} нет своего: впишите его, ссылка на опросы ждёт`,
  },
  'mun-of-settlement': {
    severity: 'warning',
    about: 'oktmo',
    title: 'ОКТМО поселения, а вышестоящая не указана',
    fix: 'Если организация районная, укажите вышестоящую или выберите в настройках «Муниципалитет: района вместо поселения» — сразу для всех',
    text: (own: string, district: string) =>
      `ОКТМО ${own} — поселение внутри района. Если организация районная, для опросов нужен ОКТМО района ${district}`,
  },
  'mun-by-name': {
    severity: 'note',
    about: 'oktmo',
    title: 'ОКТМО взят по названию муниципалитета',
    fix: 'Ничего не нужно, если он верен; иначе впишите ОКТМО в строку',
    text: (mun: string, body: string) => `ОКТМО ${mun} — по муниципалитету, как у ${quoted(body)}`,
  },
  'mun-differs': {
    severity: 'warning',
    about: 'oktmo',
    title: 'ОКТМО строки — другого муниципалитета, чем у ОМСУ',
    fix: 'Проверьте ОКТМО и вышестоящую организацию',
    text: (own: string, chosen: string, omsu: string) =>
      `ОКТМО строки ${own} — не в муниципалитете вышестоящей ${quoted(omsu)}; взят её ОКТМО ${chosen}`,
  },
  'oktmo-between': {
    severity: 'note',
    about: 'oktmo',
    title: 'ОКТМО межселенной территории: взят район',
    fix: 'Ничего не нужно',
    text: (written: string, district: string) =>
      `ОКТМО ${written} — межселенная территория: взят код её района ${district}`,
  },
} satisfies FindingDefinitions;

import { set, testAudits } from './audit-cases';
import { FORM, HEALTH, POLL } from './links';

testAudits([
  [
    set(FORM, 'opaId', '{ID}'),
    ['link-placeholder [opaId={ID}] Заготовку не заменили значением: «opaId={ID}»'],
    '',
  ],
  [
    set(FORM, 'opaId', '___'),
    ['link-placeholder [opaId=___] Заготовку не заменили значением: «opaId=___»'],
    '',
  ],
  [set(FORM, 'opaId', '{}'), ['link-placeholder [opaId={}] Заготовку не заменили значением: «opaId={}»'], ''],
  [
    set(FORM, 'opaId', 'НОМЕР ЛКО'),
    [
      'link-space [opaId=НОМЕР ЛКО] В середине ссылки пробел («opaId=НОМЕР ЛКО»): её скопировали из инструкции с переносом строки',
      'link-placeholder [opaId=НОМЕР ЛКО] Заготовку не заменили значением: «opaId=НОМЕР ЛКО»',
    ],
    '',
  ],
  [
    set(FORM, 'opaId', 'ID_OPA'),
    ['link-placeholder [opaId=ID_OPA] Заготовку не заменили значением: «opaId=ID_OPA»'],
    '',
  ],
  [set(FORM, 'opaId', 'X'), ['link-id-bad [opaId=X] opaId=«X»: нужен номер ЛКО, обычно 6 цифр'], ''],
  [
    set(FORM, 'utm_medium', 'REGION_CODE'),
    ['link-placeholder [utm_medium=REGION_CODE] Заготовку не заменили значением: «utm_medium=REGION_CODE»'],
    '',
  ],
  [
    set(FORM, 'utm_medium', 'КОД'),
    ['link-placeholder [utm_medium=КОД] Заготовку не заменили значением: «utm_medium=КОД»'],
    '',
  ],
  [
    set(FORM, 'utm_campaign', 'OGRN'),
    ['link-placeholder [utm_campaign=OGRN] Заготовку не заменили значением: «utm_campaign=OGRN»'],
    '',
  ],
  [
    set(FORM, 'utm_campaign', '0000000000000'),
    [
      'link-placeholder [utm_campaign=0000000000000] Заготовку не заменили значением: «utm_campaign=0000000000000»',
    ],
    '',
  ],
  [
    set(POLL, 'mun_code', 'MUN-CODE'),
    ['link-placeholder [mun_code=MUN-CODE] Заготовку не заменили значением: «mun_code=MUN-CODE»'],
    '',
  ],
  [
    set(POLL, 'mun_code', 'ОКТМО'),
    ['link-placeholder [mun_code=ОКТМО] Заготовку не заменили значением: «mun_code=ОКТМО»'],
    '',
  ],
  [
    set(HEALTH, 'groupId', 'GROUP_ID'),
    ['link-placeholder [groupId=GROUP_ID] Заготовку не заменили значением: «groupId=GROUP_ID»'],
    '',
  ],
]);

import { type Finding, type FindingDefinitions, findingsOf } from '../../core/findings/finding';
import { OKTMO_SEARCH, READY_TABLES } from '../../core/pos/official-materials';

/** A cell's words inside a sentence: quoted and short. */
function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `«${flat.length > 120 ? `${flat.slice(0, 119)}…` : flat}»`;
}

function readyTableAdvice(address: string): string {
  return (
    `Есть ли сообщество в таблице, видно по ID страницы; ссылка там в столбце E: ${address}. Скопируйте таблицу на ` +
    'отдельный лист этого документа (среди первых десяти), и ссылки возьмутся сами. Шаблон — для тех, кого в ней нет'
  );
}
/** Cells whose formula a link may need, as a sentence begins with them. */
const CELL_NAMES = {
  name: 'Название',
  id: 'ID',
  ogrn: 'ОГРН',
  status: 'Статус ЛКО',
  votingStatus: 'Подключение голосований',
  parentName: 'Вышестоящая организация',
  parentId: 'ID вышестоящей',
  parentOgrn: 'ОГРН вышестоящей',
  level: 'Уровень',
  oktmo: 'ОКТМО',
  municipality: 'Муниципалитет',
  region: 'Регион',
  kind: 'Вид организации',
  field: 'Сфера',
  field2: 'Сфера 2',
  field3: 'Сфера 3',
  vkPage: 'Страница ВК',
  vkId: 'ID страницы ВК',
  readyAppLink: 'Готовая ссылка',
} as const;

/** Every kind of finding about a row among others. Those about single values are in core. */
export const REGISTER_FINDINGS = {
  'ogrn-missing': {
    severity: 'error',
    about: 'ogrn',
    title: 'Нет ОГРН',
    fix: 'Впишите 13-значный ОГРН организации, на чьей странице стоит форма',
    text: () => 'Нет ОГРН: ссылки на форму и опросы не собрать, впишите ОГРН организации',
  },
  'ogrn-duplicate': {
    severity: 'warning',
    about: 'ogrn',
    title: 'Один ОГРН в нескольких строках',
    fix: 'Проверьте, не повторена ли организация и не взят ли ОГРН из соседней строки',
    text: (ogrn: string, rows: string) => `ОГРН ${ogrn} стоит ещё в ${rows}: проверьте, чей он`,
  },
  'id-duplicate': {
    severity: 'warning',
    about: 'id',
    title: 'Один ID в нескольких строках',
    fix: 'У каждой организации свой ЛКО. Оставьте ID у владельца, остальным укажите его вышестоящей организацией',
    text: (id: string, rows: string) => `ID ${id} стоит ещё в ${rows}: проверьте, чей это ЛКО`,
  },
  'id-of-parent': {
    severity: 'note',
    about: 'id',
    title: 'В строке стоит ID вышестоящей организации',
    fix: 'Ничего не нужно, если своего ЛКО нет',
    text: (id: string, parent: string) => `ID ${id} принадлежит вышестоящей ${quoted(parent)}`,
  },
  'formula-not-computed': {
    severity: 'error',
    title: 'Формула не посчитана',
    fix: 'Откройте файл в Excel, сохраните его и запустите снова: значения ячеек тогда будут в файле',
    text: (reason: string) => reason,
  },
  'formula-computing': {
    severity: 'error',
    title: 'Формула ещё считается',
    fix: 'Дождитесь, пока вместо «Загрузка…» появится значение, и проверьте снова',
    text: (role: keyof typeof CELL_NAMES) => `${CELL_NAMES[role]}: ячейка ещё считается («Загрузка…»)`,
  },
  'formula-error': {
    severity: 'error',
    title: 'В ячейке ошибка формулы',
    fix: 'Исправьте формулу или впишите значение: ссылка, которой оно нужно, без него не собирается',
    text: (error: string, role: keyof typeof CELL_NAMES) =>
      `${CELL_NAMES[role]}: в ячейке ошибка формулы ${error}, исправьте её или впишите значение`,
  },
  'id-from-directory': {
    severity: 'note',
    about: 'id',
    title: 'ID взят из справочника ЛКО',
    fix: 'Ничего не нужно',
    text: (id: string, row: number) => `ID ${id} взят из справочника ЛКО, строка ${row}`,
  },
  'directory-ambiguous': {
    severity: 'warning',
    about: 'id',
    title: 'В справочнике ЛКО несколько подходящих строк',
    fix: 'Оставьте в справочнике одну строку на организацию или впишите ID в строку организации',
    text: (rows: string) =>
      `В справочнике ЛКО организации подходят ${rows} с разными данными: не взята ни одна`,
  },
  'own-unusable': {
    severity: 'note',
    about: 'status',
    title: 'Свой ЛКО не используется',
    fix: 'Подключите ЛКО или оставьте ссылку на вышестоящий',
    text: (id: string, why: string) => `Свой ЛКО (ID ${id}) не используется: ${why}`,
  },
  'status-undecided': {
    severity: 'error',
    about: 'status',
    title: 'Непонятен статус ЛКО',
    fix: 'Решите один раз для всех строк с таким статусом: «подключён» или «не подключён»',
    text: (status: string, of: string) =>
      `${of === '' ? 'Статус' : `У вышестоящей ${quoted(of)} статус`} ${quoted(status)} непонятен: выберите, подключён ли ЛКО. До этого ссылки на форму нет`,
  },
  'row-stopped': {
    severity: 'note',
    about: 'status',
    title: 'Организации нет или она не учитывается',
    fix: 'Ничего не нужно, если статус верен; иначе исправьте его',
    text: (status: string) => `Ссылки не нужны: статус ${quoted(status)}`,
  },
  'voting-off': {
    severity: 'note',
    about: 'votingStatus',
    title: 'Голосования не подключены',
    fix: 'Подключите ЛКО к модулю «Голосования», потом размещайте ссылку на опросы',
    text: (status: string) =>
      `Голосования не подключены: ${quoted(status)}. Подключите их, потом размещайте ссылку на опросы`,
  },
  'parent-serves': {
    severity: 'note',
    about: 'id',
    title: 'ID взят у вышестоящей организации',
    fix: 'Ничего не нужно, если у организации нет своего ЛКО',
    text: (id: string, parent: string) => `ID ${id} взят у вышестоящей: ${quoted(parent)}`,
  },
  'parent-id-unlisted': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящего ЛКО нет среди строк',
    fix: 'Проверьте номер: о его подключении таблица ничего не говорит',
    text: (id: string) => `ID ${id} взят из столбца вышестоящего ЛКО, строки с ним в таблице нет`,
  },
  'account-missing': {
    severity: 'error',
    about: 'id',
    title: 'Нет ЛКО и не указана вышестоящая организация',
    fix: 'Впишите ID своего ЛКО или укажите вышестоящую организацию',
    text: () => 'Нет подключённого ЛКО и не указана вышестоящая организация: ссылку на форму не собрать',
  },
  'parent-unknown': {
    severity: 'error',
    about: 'parent',
    title: 'Вышестоящей организации нет в таблице',
    fix: 'Выберите её один раз для всех строк («Требует решения» или лист «Решения»), исправьте название, ID или ОГРН либо добавьте её строку',
    text: (parent: string, of: string) =>
      `${of === '' ? 'Вышестоящая' : `У ${quoted(of)} вышестоящая`} ${quoted(parent)} не найдена: исправьте или добавьте её строку`,
  },
  'parent-ambiguous': {
    severity: 'error',
    about: 'parent',
    title: 'Вышестоящая организация названа неоднозначно',
    fix: 'Укажите ОГРН или ID вышестоящей: одного названия мало. Если она одна на все строки, выберите её в «Требует решения»',
    text: (parent: string, rows: string, of: string) =>
      `${of === '' ? 'Вышестоящей' : `У ${quoted(of)} вышестоящей`} ${quoted(parent)} подходят ${rows}: укажите её ОГРН или ID`,
  },
  'parent-by-spelling': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящая найдена по сокращению',
    fix: 'Ничего не нужно, если взята та организация; иначе впишите её ОГРН или полное название',
    text: (given: string, taken: string) => `Вышестоящая ${quoted(given)} — по сокращению: ${quoted(taken)}`,
  },
  'parent-by-place': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящая выбрана из одноимённых по муниципалитету',
    fix: 'Ничего не нужно, если ОКТМО строки верен; иначе впишите ОГРН вышестоящей',
    text: (given: string, taken: string) =>
      `Вышестоящих ${quoted(given)} несколько, взята из того же муниципалитета: ${quoted(taken)}`,
  },
  'parent-by-level': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящая взята по столбцу уровня',
    fix: 'Ничего не нужно, если строки стоят под своей вышестоящей; иначе впишите её название',
    text: (taken: string) => `Вышестоящая — по уровню, ближайшая выше: ${quoted(taken)}`,
  },
  'parent-from-above': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящая взята из ячейки или заголовка выше',
    fix: 'Ничего не нужно, пока строки стоят под своей вышестоящей. Перед сортировкой впишите её в каждую строку',
    text: (taken: string) => `Вышестоящая — из строки выше: ${quoted(taken)}`,
  },
  'parent-is-self': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящей указана сама организация',
    fix: 'Ничего не нужно, если вышестоящей нет',
    text: () => 'Вышестоящей указана сама организация: считаем, что вышестоящей нет',
  },
  'parent-asked': {
    severity: 'error',
    about: 'parent',
    title: 'Не решено, что значит пустая вышестоящая',
    fix: 'Решите один раз для всех строк: «Требует решения» в панели или лист «Решения»',
    text: (above: string, of: string) =>
      `${of === '' ? 'Вышестоящая не указана' : `У ${quoted(of)} вышестоящая не указана`}, выше стоит ${quoted(above)}: решите, относится ли она сюда (лист «Решения»)`,
  },
  'parent-cycle': {
    severity: 'error',
    about: 'parent',
    title: 'Вышестоящие организации замкнуты в круг',
    fix: 'Исправьте вышестоящую организацию в одной из строк круга',
    text: (chain: string) => `Подчинённость замкнута в круг: ${chain}`,
  },
  'parent-no-account': {
    severity: 'error',
    about: 'id',
    title: 'У вышестоящих организаций нет подключённого ЛКО',
    fix: 'Впишите ID подключённого ЛКО вышестоящей организации или свой',
    text: (parent: string) =>
      `Нет подключённого ЛКО ни у организации, ни у вышестоящих (до ${quoted(parent)})`,
  },
  'parent-id-bad': {
    severity: 'error',
    about: 'id',
    title: 'ID вышестоящей организации не читается',
    fix: 'Исправьте ID в строке вышестоящей организации',
    text: (parent: string, where: string) =>
      `У вышестоящей ${quoted(parent)} не читается ID: исправьте ${where}`,
  },
  'parent-value-bad': {
    severity: 'error',
    about: 'parent',
    title: 'ID или ОГРН вышестоящей организации не читается',
    fix: 'Исправьте ID или ОГРН вышестоящей или укажите её название',
    text: (what: string, of: string) =>
      `${of === '' ? 'Вышестоящая' : `Вышестоящая у ${quoted(of)}`}: ${what}`,
  },
  'parent-differs': {
    severity: 'warning',
    about: 'parent',
    title: 'Вышестоящая указана противоречиво',
    fix: 'Приведите название, ID и ОГРН вышестоящей к одной организации',
    text: (chosen: string, other: string) =>
      `Вышестоящая указана противоречиво: взята ${quoted(chosen)}, но указана и ${quoted(other)}`,
  },
  'parent-ogrn-missing': {
    severity: 'error',
    about: 'parent',
    title: 'Неизвестен ОГРН вышестоящей организации',
    fix: 'Впишите ОГРН вышестоящей или выберите в настройках «ОГРН самой организации»',
    text: (parent: string) =>
      `Неизвестен ОГРН вышестоящей ${quoted(parent)}, а ссылка по настройке берёт его`,
  },
  'kind-by-name': {
    severity: 'note',
    about: 'kind',
    title: 'Вид организации определён по названию',
    fix: 'Ничего не нужно, если вид верен; иначе впишите его',
    text: (kind: string) => `Вид «${kind}» — по названию`,
  },
  'kind-by-parent': {
    severity: 'note',
    about: 'kind',
    title: 'Вид организации определён по подчинённости',
    fix: 'Ничего не нужно, если вид верен; иначе впишите его',
    text: (kind: string) => `Вид «${kind}» — по названию и вышестоящей организации`,
  },
  'kind-two-readings': {
    severity: 'warning',
    about: 'kind',
    title: 'Вид организации по названию не ясен',
    fix: 'Впишите вид: РОИВ, ОМСУ или подведомственная',
    text: (kinds: string) => `По названию подходят ${kinds}: впишите вид, ссылка на опросы зависит от него`,
  },
  'kind-not-told': {
    severity: 'error',
    about: 'kind',
    title: 'Неизвестен вид организации',
    fix: 'Впишите вид: РОИВ, ОМСУ или подведомственная',
    text: () => 'Неизвестен вид организации (РОИВ, ОМСУ, подведомственная): ссылку на опросы не собрать',
  },
  'kind-is-name': {
    severity: 'warning',
    about: 'kind',
    title: 'В столбце вида стоит название',
    fix: 'Впишите вид: РОИВ, ОМСУ или подведомственная. Если это вышестоящая, выберите столбцу это значение',
    text: (name: string) => `${quoted(name)} в столбце вида — название, а не вид`,
  },
  'kind-differs': {
    severity: 'warning',
    about: 'kind',
    title: 'Вид спорит с названием',
    fix: 'Проверьте вид: от него зависят ссылка на опросы и пункт меню',
    text: (given: string, byName: string) => `Указан вид «${given}», а по названию это «${byName}»`,
  },
  'section-by-name': {
    severity: 'note',
    about: 'section',
    title: 'Пункт меню определён по названию',
    fix: 'Ничего не нужно, если он верен; иначе впишите сферу',
    text: (menu: string) => `Пункт меню «${menu}» — по названию`,
  },
  'section-differs': {
    severity: 'note',
    about: 'section',
    title: 'Сфера и название подсказывают разные пункты меню',
    fix: 'Проверьте сферу: взят пункт по ней',
    text: (chosen: string, byName: string) =>
      `Взят пункт «${chosen}» по сфере, а по названию подошёл бы «${byName}»`,
  },
  'section-of-fields': {
    severity: 'warning',
    about: 'section',
    title: 'Столбцы сферы подсказывают разные пункты меню',
    fix: 'Проверьте сферу: взят пункт по первому столбцу',
    text: (chosen: string, other: string) =>
      `Сферы подсказывают разные пункты: взят ${quoted(chosen)}, подошёл бы и ${quoted(other)}`,
  },
  'section-by-default': {
    severity: 'note',
    about: 'section',
    title: 'Сфера не указана: взят общий пункт «Госуслуги»',
    fix: 'Впишите сферу, если это образование, здравоохранение или дорожное движение',
    text: () => 'Сфера не указана и по названию не видна: взят общий пункт «Госуслуги»',
  },
  'section-of-omsu': {
    severity: 'note',
    about: 'section',
    title: 'Для ОМСУ пункт меню — «Госуслуги»',
    fix: 'Ничего не нужно',
    text: (menu: string) => `Сфера указана («${menu}»), но для ОМСУ пункт меню — «Госуслуги»`,
  },
  'section-two-readings': {
    severity: 'warning',
    about: 'section',
    title: 'Пункт меню по названию не ясен',
    fix: 'Впишите сферу: образование, здравоохранение, авто или другое',
    text: (menus: string) => `По названию подходят пункты ${menus}: впишите сферу`,
  },
  'group-missing': {
    severity: 'error',
    about: 'vkPage',
    title: 'Нет номера сообщества ВК',
    fix: 'Откройте любое фото сообщества: цифры после «photo-» в адресе — его номер. Вставьте эту ссылку',
    text: (menu: string) =>
      `Для пункта «${menu}» нужен номер сообщества ВК: откройте любое его фото и вставьте ссылку (photo-…)`,
  },
  'group-differs': {
    severity: 'error',
    about: 'vkPage',
    title: 'ID и ссылка ВК указывают на разные сообщества',
    fix: 'Оставьте верный номер сообщества в обоих столбцах',
    text: (byId: string, byPage: string) => `ID сообщества ${byId}, а по ссылке — ${byPage}: оставьте верный`,
  },
  'ready-app-link-bad': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'Готовая ссылка мини-приложения не подходит',
    fix: 'Нужна ссылка вида https://vk.com/app8181405#module=…; исправьте или очистите ячейку',
    text: (link: string) =>
      `Готовая ссылка ${quoted(link)} — не ссылка мини-приложения «Госуслуги», взят шаблон`,
  },
  'ready-app-link-section': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'Готовая ссылка мини-приложения — другой сферы',
    fix: 'Проверьте сферу и готовую ссылку',
    text: (link: string, own: string) => `Готовая ссылка ведёт в «${link}», а организации подходит «${own}»`,
  },
  'ready-app-link-group': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'Готовая ссылка мини-приложения — другого сообщества',
    fix: 'Проверьте groupId готовой ссылки и страницу ВК',
    text: (link: string, own: string) => `В готовой ссылке сообщество ${link}, а у организации ${own}`,
  },
  'ready-app-link-listed': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Ссылка мини-приложения взята из готовой таблицы',
    fix: 'Ничего не нужно',
    text: (sheet: string, row: number) => `Готовая таблица на листе ${quoted(sheet)}, строка ${row}`,
  },
  'ready-app-link-several': {
    severity: 'warning',
    about: 'readyAppLink',
    title: 'В готовой таблице у сообщества разные ссылки',
    fix: 'Оставьте в готовой таблице одну ссылку на сообщество',
    text: (community: string, taken: string, others: string) =>
      `В готовой таблице у сообщества ${community} разные ссылки. Взята: ${taken}. Есть ещё: ${others}`,
  },
  'app-link-unlisted': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Сообщества нет в готовой таблице: ссылка собрана по шаблону',
    fix: 'Ничего не нужно, если таблица полная',
    text: (community: string, sheets: string) =>
      `Сообщества ${community} нет в готовой таблице (${sheets}): ссылка собрана по шаблону`,
  },
  'app-template-health': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Сначала посмотрите готовую таблицу: здравоохранение',
    fix: readyTableAdvice(READY_TABLES.health),
    text: () => 'Ссылка «Запись к врачу» собрана по шаблону',
  },
  'app-template-education': {
    severity: 'note',
    about: 'readyAppLink',
    title: 'Сначала посмотрите готовую таблицу: образование',
    fix: readyTableAdvice(READY_TABLES.education),
    text: () => 'Ссылка «Запись в кружок» собрана по шаблону',
  },
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
    fix: 'Если учреждение районное, укажите вышестоящую или выберите в настройках «Муниципалитет: района вместо поселения» — сразу для всех',
    text: (own: string, district: string) =>
      `ОКТМО ${own} — поселение внутри района. Если учреждение районное, для опросов нужен ОКТМО района ${district}`,
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
  'region-unknown': {
    severity: 'error',
    about: 'region',
    title: 'Регион не определён',
    fix: 'Выберите регион в настройках или добавьте столбец «Регион»',
    text: () => 'Регион не определён: выберите его в настройках или впишите в столбец «Регион»',
  },
  'region-setting-bad': {
    severity: 'error',
    about: 'region',
    title: 'Регион в настройках не читается',
    fix: 'Выберите регион в настройках заново',
    text: (value: string) => `Регион ${quoted(value)} из настроек неизвестен: выберите его заново`,
  },
  'region-row': {
    severity: 'warning',
    about: 'region',
    title: 'В строке указан другой регион',
    fix: 'Проверьте регион строки; в ссылках стоит регион из настроек: за него ОКТМО и ОГРН',
    text: (own: string, sheet: string) => `В строке регион ${quoted(own)}, а таблица — ${quoted(sheet)}`,
  },
  'region-own': {
    severity: 'warning',
    about: 'region',
    title: 'Организация другого региона',
    fix: 'Ничего не нужно, если так и есть; иначе проверьте регион, ОКТМО и ОГРН строки',
    text: (own: string, sheet: string) =>
      `Организация из другого региона (${quoted(own)}, а таблица — ${quoted(sheet)}): в ссылках её код`,
  },
  'region-name': {
    severity: 'warning',
    about: 'name',
    title: 'В названии другой регион',
    fix: 'Проверьте, чьи в строке коды: название говорит о другом регионе',
    text: (named: string, own: string) => `В названии ${quoted(named)}, а коды строки — ${quoted(own)}`,
  },
  'region-oktmo': {
    severity: 'warning',
    about: 'oktmo',
    title: 'ОКТМО другого региона',
    fix: 'Проверьте ОКТМО',
    text: (oktmo: string, own: string) => `ОКТМО ${oktmo} относится к региону ${quoted(own)}`,
  },
  'region-ogrn': {
    severity: 'warning',
    about: 'ogrn',
    title: 'ОГРН зарегистрирован в другом регионе',
    fix: 'Проверьте ОГРН. Если организация переехала, он верен',
    text: (ogrn: string, own: string) => `ОГРН ${ogrn} зарегистрирован в другом регионе: ${quoted(own)}`,
  },
  'link-kept': {
    severity: 'note',
    title: 'Ссылка оставлена, хотя по таблице вышла бы другая',
    fix: 'Сверьте ссылку; чтобы заменить, очистите ячейку или выберите «обновить все»',
    text: (title: string) => `Ссылка оставлена: ${quoted(title)} отличается от той, что выходит по таблице`,
  },
  'link-kept-unplanned': {
    severity: 'note',
    title: 'Ссылка оставлена, хотя по таблице её не собрать',
    fix: 'Проверьте ссылку вручную',
    text: (title: string) => `Ссылка оставлена: ${quoted(title)} по таблице не собрать, проверьте вручную`,
  },
} satisfies FindingDefinitions;

/**
 * Makes a finding of the register: its code, severity and sentence.
 *
 * @param code which kind
 * @param values what the sentence names
 * @example registerFinding('region-unknown') // { code: 'region-unknown', severity: 'error', text: 'Регион …' }
 */
export const registerFinding = findingsOf(REGISTER_FINDINGS);

/** The same finding as a warning: for a bad value that no link of this row needs. */
export function demoted(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

/**
 * Rows named in a sentence, at most five.
 *
 * @param rows the first rows, or all
 * @param grammar the case of the word
 * @param total how many there are in all
 * @example rowList([5], 'prepositional') // 'строке 5'
 * @example rowList([5, 8], 'nominative') // 'строки 5, 8'
 */
export function rowList(
  rows: readonly number[],
  grammar: 'nominative' | 'prepositional',
  total: number = rows.length,
): string {
  const [one, many] = grammar === 'nominative' ? ['строка', 'строки'] : ['строке', 'строках'];
  const first = rows.slice(0, 5).join(', ');
  const word = total === 1 ? one : many;
  return total > 5 ? `${word} ${first} и ещё ${total - 5}` : `${word} ${first}`;
}

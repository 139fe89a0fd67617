import type { FindingDefinitions } from '../../../core/findings/finding';
import { quoted } from './quoted';

/** The organisation above: whether and how it was found. */
export const PARENT_FINDINGS = {
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
    title: 'Вышестоящая найдена по муниципалитету строки',
    fix: 'Ничего не нужно, если ОКТМО или муниципалитет строки верен; иначе впишите ОГРН вышестоящей',
    text: (given: string, taken: string) =>
      `Вышестоящая ${quoted(given)} — из того же муниципалитета: ${quoted(taken)}`,
  },
  'parent-by-level': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящая взята по столбцу уровня',
    fix: 'Ничего не нужно, если строки стоят под своей вышестоящей; иначе впишите её название',
    text: (taken: string) => `Вышестоящая — по уровню, ближайшая выше: ${quoted(taken)}`,
  },
  'parent-by-key': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящая взята по номеру строки',
    fix: 'Ничего не нужно, если столбец с номерами вышестоящих выбран верно',
    text: (key: string, taken: string) => `Вышестоящая — строка с номером ${key}: ${quoted(taken)}`,
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
    about: 'parentNumber',
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
  'parent-ogrn-differs': {
    severity: 'warning',
    about: 'parentOgrn',
    title: 'ОГРН вышестоящей не тот, что в её строке',
    fix: 'Исправьте ОГРН вышестоящей или её название. Сказано один раз для всех строк с этими значениями',
    text: (taken: string, ogrn: string, given: string) =>
      `У вышестоящей ${quoted(taken)} ОГРН ${ogrn}, а указан ${given}: исправьте его или название`,
  },
  'parent-id-rare': {
    severity: 'warning',
    about: 'parentId',
    title: 'ID вышестоящей не тот, что в других строках',
    fix: 'Исправьте ID вышестоящей или её название. Сказано один раз для всех строк с этими значениями',
    text: (parent: string, id: string, usual: string, rows: number) =>
      `Вышестоящей ${quoted(parent)} указан ID ${id}, а в других строках (${rows}) — ${usual}: исправьте, если это одна организация`,
  },
  'parent-by-number': {
    severity: 'note',
    about: 'parent',
    title: 'Вышестоящая взята по ID или ОГРН, название другое',
    fix: 'Ничего не нужно, если это одна организация; иначе исправьте ID или ОГРН. Сказано один раз для всех строк с этими значениями',
    text: (given: string, taken: string) =>
      `Вышестоящей ${quoted(given)} по названию нет, по ID или ОГРН взята ${quoted(taken)}`,
  },
  'parent-ogrn-missing': {
    severity: 'error',
    about: 'parent',
    title: 'Неизвестен ОГРН вышестоящей организации',
    fix: 'Впишите ОГРН вышестоящей или выберите в настройках «ОГРН самой организации»',
    text: (parent: string) =>
      `Неизвестен ОГРН вышестоящей ${quoted(parent)}, а ссылка по настройке берёт его`,
  },
} satisfies FindingDefinitions;

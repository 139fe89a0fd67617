import type { FindingDefinitions } from '../../../core/findings/finding';
import { quoted } from './quoted';

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
  parentKey: 'Номер строки вышестоящей',
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

/** OGRN and ID among the rows, formulas without a result, the directory of ЛКО. */
export const CODE_FINDINGS = {
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
} satisfies FindingDefinitions;

import { counted, plural } from '../../core/cells/plural';
import { rowsAccusative } from '../ui/counted';

/** Readiness of organisations and their applications. */

export const READINESS = {
  heading: 'Готовность организаций',
  intro: 'Где каждая организация на пути от «нет ЛКО» до «ссылки проверены», что делать дальше и кому.',
  need: 'Ответственные берутся с листа с ФИО, ролями и e-mail. Их данные не покидают таблицу.',
  sheet: 'Лист с организациями',
  start: 'Посчитать готовность',
  resultHeading: 'Готовность по шагам',
  nothingWritten: (sheet: string) => `Лист «${sheet}». В таблицу ещё ничего не записано.`,
  organisations: 'Организаций',
  attention: 'Требуют внимания',
  skipped: 'Шаги без данных',
  accounts: (sheet: string, count: number) =>
    counted`${count} ${plural(count, 'учётная запись', 'учётные записи', 'учётных записей')}, лист «${sheet}»`,
  unmatchedAccounts: (count: number) => counted`Учётные записи неизвестных организаций: ${count}`,
  write: (count: number) => `Записать в ${rowsAccusative(count)}`,
  report: 'Сделать отчёт',
  reported: ([counts = '', lists = '']: readonly string[], count: number) =>
    counted`Отчёт на листе «${counts}», ${count} ${plural(count, 'список', 'списка', 'списков')} для отправки на листе «${lists}».`,
  needsOwn: 'Без своего ЛКО',
  apply: (count: number) => counted`Сделать заявки на ЛКО: ${count}`,
  otherApplications: 'У остальных заявки уже есть или появятся при следующем нажатии.',
  legend: 'Столбец «Готовность»: красный — нет ЛКО, жёлтый — не готово, зелёный — готово.',
};

export const APPLICATIONS = {
  heading: 'Заявки',
  hint: 'Выделите организацию в таблице: появится один лист, «Заявка…» с её ОГРН. Если он уже есть, он не изменится. Заполненные можно проверить до отправки.',
  create: 'На ЛКО для выделенной строки',
  change: 'На замену ответственных',
  check: 'Проверить заполненные заявки',
  made: (count: number) =>
    count === 0
      ? 'Новых заявок не создано.'
      : counted`Создано: ${count} ${plural(count, 'лист', 'листа', 'листов')} в конце таблицы.`,
  left: (count: number) =>
    counted`Ещё ${count}: нажмите снова, появятся следующие. Или сделайте файлы командой pos readiness --applications.`,
  none: 'В таблице нет листов с заявками.',
  right: 'замечаний нет',
  row: (row: number) => (row === 0 ? '' : counted`строка ${row}: `),
};

export const REGIONAL = {
  heading: 'К кому обращаться в регионе',
  hint: 'Показывается в заявках, списках и карточке: впишите рабочие данные.',
  name: 'Специалист (ФИО или отдел)',
  phone: 'Телефон',
  email: 'E-mail',
  applyTo: 'Куда подавать заявки',
  page: 'Страница инструкций',
};

export const READINESS_SETTINGS = {
  summary: 'Настройки готовности',
  accounts: 'Лист учётных записей',
  automatic: 'Определить автоматически',
  campaign: 'Срок кампании подключения',
  campaignHint: 'После него незаконченные шаги отмечаются как просроченные.',
  topics: 'Темы фаст-трека',
  topicsHint: 'По одной в строке. Свой срок через двоеточие: «Наледь: 3».',
  save: 'Сохранить и посчитать заново',
};

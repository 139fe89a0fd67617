import type { FindingDefinitions } from '../../../core/findings/finding';
import { quoted } from './quoted';

/** Whose ЛКО serves, and its status. */
export const ACCOUNT_FINDINGS = {
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
} satisfies FindingDefinitions;

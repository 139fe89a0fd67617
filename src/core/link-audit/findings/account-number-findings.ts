import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { REPLACE } from './advice';

/** Number of the ЛКО: `opaId`. */
export const ACCOUNT_NUMBER_FINDINGS = {
  'link-id-bad': {
    severity: 'error',
    title: 'Неверный ID',
    fix: REPLACE,
    text: (value: string) => `opaId=${quoted(value)}: нужен номер ЛКО, обычно 6 цифр`,
  },
  'link-id-zero': {
    severity: 'warning',
    title: 'Лишние нули в ID',
    fix: REPLACE,
    text: (value: string) => `opaId=${value}: лишние нули в начале`,
  },
  'link-id-of-parent': {
    severity: 'error',
    title: 'ID вышестоящей при своём ЛКО',
    fix: REPLACE,
    text: (value: string, right: string) =>
      `ID ${value}: это ID вышестоящей организации, а у этой есть свой ЛКО (${right})`,
  },
  'link-id-unusable': {
    severity: 'error',
    title: 'Свой ЛКО не подключён',
    fix: 'До подключения ставьте ID вышестоящей организации',
    text: (value: string, right: string) =>
      `ID ${value}: это свой ЛКО, но использовать его нельзя, нужен вышестоящий (${right})`,
  },
  'link-id-of-other': {
    severity: 'error',
    title: 'ID другой организации',
    fix: REPLACE,
    text: (value: string, whose: string, right: string) => `ID ${value} — ${whose}, а нужен ${right}`,
  },
} satisfies FindingDefinitions;

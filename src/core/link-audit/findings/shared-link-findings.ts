import type { FindingDefinitions } from '../../findings/finding';

/** One link, ЛКО or community on the pages of several organisations. */
export const SHARED_LINK_FINDINGS = {
  'link-on-several-pages': {
    severity: 'warning',
    title: 'Одна ссылка на нескольких страницах',
    fix: 'У каждой организации своя ссылка: проверьте, чья это',
    text: (rows: string) => `Эта же ссылка стоит ещё в ${rows}`,
  },
  'link-id-shared': {
    severity: 'warning',
    title: 'Один ID у организаций со своими ЛКО',
    fix: 'У каждой организации свой ЛКО и свой виджет: поставьте свой ID',
    text: (value: string, rows: string) => `ID ${value} стоит и в ${rows}, хотя у этих организаций свои ЛКО`,
  },
  'link-group-shared': {
    severity: 'warning',
    title: 'Одно сообщество у нескольких организаций',
    fix: 'Поставьте номер своего сообщества',
    text: (value: string, rows: string) => `groupId=${value} стоит ещё в ${rows}`,
  },
} satisfies FindingDefinitions;

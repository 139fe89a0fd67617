import type { Severity } from './finding';

/** What the weights of findings are called, wherever a person reads them. */
export const SEVERITY_NAMES: { readonly [severity in Severity]: string } = {
  error: 'Ошибка',
  warning: 'Предупреждение',
  note: 'К сведению',
};

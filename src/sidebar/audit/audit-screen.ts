import type { KindScreen } from '../run/screen';
import { AuditPreview } from './audit-preview';
import { AuditResult } from './audit-result';
import { AuditSetup } from './audit-setup';

/** «Размещённые ссылки»: audit what is placed on the pages, look at it, write it next to the links. */
export const AUDIT_SCREEN: KindScreen<'audit'> = {
  Setup: AuditSetup,
  Preview: AuditPreview,
  Result: AuditResult,
};

// The public surface of the bundle: exactly what Sheets and the sidebar may call.
export {
  CHECK_INN,
  CHECK_OGRN,
  CHECK_OKTMO,
  GOSUSLUGI_APP_LINK,
  POS_FORM_LINK,
  POS_LINK_CHECK,
  POS_LINK_FIX,
  POS_OPA_ID,
  POS_POLL_LINK,
  REGION_CODE,
  VK_GROUP_ID,
} from '../functions';
export { checkLinks, savePlacedColumns } from './audit/audit-check';
export { getCard } from './card/card';
export { checkRegister } from './fill/check';
export { checkCollect } from './hand-out/collect';
export { handOutBatch } from './hand-out/hand-out';
export { checkHandOut } from './hand-out/hand-out-check';
export { updateSummary } from './hand-out/summary';
export { onInstall, onOpen, openSidebar } from './menu/menu';
export { checkApplications, makeApplications } from './readiness/applications';
export { checkMessages } from './readiness/deadline-check';
export { POS_DEADLINE } from './readiness/pos-deadline';
export { checkReadiness, reportReadiness, saveReadiness } from './readiness/readiness';
export { startRun, stopRun, writeBatch } from './run/run';
export { undoBatch } from './run/undo';
export { getOverview, saveChoice, saveSettings } from './setup/overview';
export { selectRow } from './setup/select-row';

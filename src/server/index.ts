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
export { checkApplications, makeApplications } from './applications';
export { checkLinks, savePlacedColumns } from './audit-check';
export { getCard } from './card';
export { checkRegister } from './check';
export { checkCollect } from './collect';
export { checkMessages } from './deadline-check';
export { handOutPortion } from './hand-out';
export { checkHandOut } from './hand-out-check';
export { onInstall, onOpen, openSidebar } from './menu';
export { getOverview, saveChoice, saveSettings } from './overview';
export { POS_DEADLINE } from './pos-deadline';
export { checkReadiness, reportReadiness, saveReadiness } from './readiness';
export { fillPortion, startRun, stopRun } from './run';
export { selectRow } from './select-row';
export { updateSummary } from './summary';
export { undoPortion } from './undo';

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
export { checkLinks, savePlacedColumns } from './audit-check';
export { getCard } from './card';
export { checkRegister } from './check';
export { onInstall, onOpen, openSidebar } from './menu';
export { getOverview, saveChoice, saveSettings } from './overview';
export { fillPortion, startRun, stopRun } from './run';
export { selectRow } from './select-row';
export { undoPortion } from './undo';

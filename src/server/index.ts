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
export { getCard } from './card/card';
export { findCards, getSelectedRow } from './card/find-cards';
export { POS_DEADLINE } from './deadlines/pos-deadline';
export { getDecisions, saveDecisions } from './decisions/decisions';
export { updateSummary } from './hand-out/summary';
export { mendCell, putBackCells } from './mend/mend-cell';
export { onInstall, onOpen, openSidebar } from './menu/menu';
export { checkApplications, makeApplications } from './readiness/applications';
export { reportReadiness } from './readiness/readiness-report';
export { makeRequests } from './requests/requests';
export { stopRun } from './run/end-run';
export { listFindings } from './run/finding-list';
export { getFindingRows, searchFindings } from './run/finding-rows';
export { previewRun } from './run/preview-run';
export { startRun } from './run/start-run';
export { undoBatch } from './run/undo-batch';
export { writeBatch } from './run/write-batch';
export { getOverview, saveChoice, saveSettings, takeSheet } from './setup/overview';
export { selectRow } from './setup/select-row';

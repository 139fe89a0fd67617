import { NO_SHEET } from '../../../src/shared/setup';
import { failure, registerHost, value } from '../../support/register';

/** This host has no page to show: past the permissions, that is all that stops the menu. */
test('a refused permission is asked for when the panel is opened, and named when it is lost later', async () => {
  const host = await registerHost();
  host.gate.lacksScope = true;
  expect(() => host.runMenuItem('openSidebar')).toThrow(/permissions are not sufficient/);
  expect(failure(host.handlers.getOverview({ sheetId: NO_SHEET })).text).toMatch(/отметьте все разрешения/);
  host.gate.lacksScope = false;
  expect(() => host.runMenuItem('openSidebar')).toThrow(/No HTML file named sidebar/);
  value(host.handlers.getOverview({ sheetId: NO_SHEET }));
});

import { loadPersonal, storePersonal } from '../../sheets/document/person-store';

const TOKEN = 'vk.token';
const TELLS_MARK = 'vk.tellsMark';

/** The person's token of VK's API; '' for none. It goes into requests to VK and nowhere else. */
export function loadToken(): string {
  return loadPersonal(TOKEN);
}

/** Keeps a token for the person at work alone; '' forgets it and all that was learned with it. */
export function storeToken(token: string): void {
  storePersonal(TOKEN, token);
  storePersonal(TELLS_MARK, '');
}

/** Whether VK has told with this token of any page that it has the government mark, or that it has not. */
export function tellsMark(): boolean {
  return loadPersonal(TELLS_MARK) !== '';
}

export function storeTellsMark(): void {
  storePersonal(TELLS_MARK, 'yes');
}

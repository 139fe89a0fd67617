import { COMMUNITIES_METHOD } from '../../core/vk/community-request';
import { Refusal } from '../../shared/refusal';
import { SHEET_FAILURES } from '../texts';
import type { VkService } from './vk-service';

/** The only address that the add-on ever calls; the manifest's `urlFetchWhitelist` holds no other. */
const API = 'https://api.vk.com/method/';
/** Google says it in the language of the account. */
const NONE_LEFT = /too many times for one day|слишком много раз/i;
const NO_ANSWER = /address unavailable|timeout|dns error|время ожидания|адрес недоступен|ошибка dns/i;

/**
 * VK's API by UrlFetchApp.
 * Source: Apps Script reference, UrlFetchApp.fetch: an object as payload goes as form fields; script.external_request.
 */
export const VK_SERVICE: VkService = {
  ask: (parameters) => {
    try {
      return UrlFetchApp.fetch(API + COMMUNITIES_METHOD, {
        method: 'post',
        payload: { ...parameters },
        muteHttpExceptions: true,
        // The token is for this address alone.
        followRedirects: false,
      }).getContentText();
    } catch (error) {
      const { message } = error as { readonly message?: unknown };
      if (NONE_LEFT.test(String(message))) throw new Refusal(SHEET_FAILURES.requestsUsedUp());
      if (NO_ANSWER.test(String(message))) return null;
      throw error;
    }
  },
  wait: (milliseconds) => Utilities.sleep(milliseconds),
};

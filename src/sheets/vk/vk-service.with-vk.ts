import { COMMUNITIES_METHOD } from '../../core/vk/community-request';
import type { VkService } from './vk-service';

/** The only address that the add-on ever calls; the manifest's `urlFetchWhitelist` holds no other. */
const API = 'https://api.vk.com/method/';
/** Google's own refusals are the person's to know; a failed call may name the request and is not passed on. */
const REFUSED_BY_GOOGLE =
  /permissions are not sufficient|do not have permission|authori[sz]ation is required|требуется авторизация|недостаточно разрешений|invoked too many times/i;

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
      if (REFUSED_BY_GOOGLE.test(error instanceof Error ? error.message : '')) throw error;
      return null;
    }
  },
  wait: (milliseconds) => Utilities.sleep(milliseconds),
};

import { known } from '../known';
import { defect, type PlacedDefect } from './placed-case';

const form = (
  kind: string,
  codes: string,
  change: Parameters<typeof defect>[3],
  fits?: PlacedDefect['fits'],
): PlacedDefect => defect(kind, 'form', codes.split(' '), change, fits);

/** What copying, typing and saving do to a link, whatever its numbers. Source: links in the wild. */
export const PLACED_DAMAGE: readonly PlacedDefect[] = [
  // The instruction's own line-wrap
  form('space-in-key', 'link-space', (link) => link.replace('utm_medium', 'utm_me dium')),
  form('space-in-value', 'link-space', (link) => link.replace(/(campaign=\d{6})/, '$1 ')),
  form('line-break', 'link-line-break', (link) => link.replace('utm_campaign', 'utm_cam\npaign')),
  form('percent-space', 'link-percent-space', (link) => link.replace('utm_medium', 'utm_mediu%20m')),
  form('zero-width', 'link-invisible', (link) => link.replace('opaId', 'opa\u200bId')),
  // Letters
  form('cyrillic-key', 'link-look-alike', (link) => link.replace('utm_source', 'utm_sour\u0441e')),
  form(
    'cyrillic-digit',
    'link-look-alike',
    (link) => link.replace(/(campaign=.*)0/, '$1\u041e'),
    ({ own }) => known(own.ogrn).includes('0'),
  ),
  form('misspelt-key', 'link-parameter-misspelt', (link) => link.replace('utm_campaign', 'utm_campain')),
  form('key-in-other-case', 'link-parameter-misspelt', (link) => link.replace('opaId', 'OpaID')),
  // Placeholders
  form('placeholder-id', 'link-placeholder', (link) => link.replace(/opaId=\d+/, 'opaId=ID')),
  form('placeholder-region', 'link-placeholder', (link) => link.replace(/medium=\d+/, 'medium=REG-CODE')),
  form('placeholder-crosses', 'link-placeholder', (link) => link.replace(/opaId=\d+/, 'opaId=XXXXXX')),
  form('placeholder-cyrillic', 'link-look-alike link-placeholder', (link) =>
    link.replace(/medium=\d+/, 'medium=REG-\u0421ODE'),
  ),
  // The address
  form('ampersand-entity', 'link-amp', (link) => link.replace(/&/g, '&amp;')),
  form('http', 'link-http', (link) => link.replace('https:', 'http:')),
  form('no-slash', 'link-slash', (link) => link.replace('form/?', 'form?')),
  form('half-scheme', 'link-scheme-broken', (link) => link.replace('https://', 'https:/')),
  form('www', 'link-host-extra', (link) => link.replace('://pos', '://www.pos')),
  form('encoded', 'link-percent', (link) => encodeURIComponent(link)),
  form('redirect', 'link-redirect', (link) => `https://vk.com/away.php?to=${encodeURIComponent(link)}`),
  form('full-stop', 'link-trailing', (link) => `${link}.`),
  // Parameters
  form('missing-source', 'link-parameter-missing', (link) => link.replace('&utm_source=vk', '')),
  form('empty-id', 'link-parameter-empty', (link) => link.replace(/opaId=\d+/, 'opaId=')),
  form('doubled', 'link-parameter-doubled', (link) => `${link}&utm_source=vk`),
  form('doubled-otherwise', 'link-parameter-conflict', (link) => `${link}&opaId=811`),
  form('extra', 'link-parameter-extra', (link) => `${link}&yclid=1`),
  form('widget-frame', 'link-widget-frame', (link) => `${link}&fz59=false`),
  form('two-faults', 'link-http link-space', (link) =>
    link.replace('https:', 'http:').replace('utm_medium', 'utm_me dium'),
  ),
  // Something else in the link's place; with the OGRN, so that no two pages share it
  form('landing', 'link-landing', (_, { own }) => `https://pos.gosuslugi.ru/landing/?from=${own.ogrn}`),
  form('short', 'link-short', (_, { own }) => `https://vk.cc/${known(own.ogrn).slice(6)}`),
  form('own-page', 'link-other-app', (_, { own }) => `https://vk.com/page_${own.ogrn}`),
  form('own-site', 'link-other-site', (_, { own }) => `https://org-${own.ogrn}.example/contacts`),
  form('number', 'link-number', () => 45231),
  form('words', 'link-none-found', () => 'размещена'),
  // Harmless: the link stays right
  form('other-order', 'link-order', (link) => link.replace(/(opaId=\d+)&(utm_source=vk)/, '$2&$1')),
  form('hash', 'link-hash', (link) => `${link}#`),
  form('quotes', 'link-quotes', (link) => `«${link}»`),
  form('words-around', 'link-text-around', (link) => `Решаем вместе: ${link}`),
  form('no-scheme', 'link-scheme-missing', (link) => link.replace('https://', '')),
  defect('vk-ru', 'app', ['link-host'], (link) => link.replace('vk.com', 'vk.ru')),
];

import { appLink, needsGroup } from '../pos/app-link';
import { APP_MENU_NAMES } from '../pos/menu-item';
import type { Section } from '../pos/section';
import type { CheckContext } from './check-context';
import { meantWord } from './parameters/key-distance';
import type { LinkParts } from './parameters/link-parts';
import {
  type ParameterRule,
  readParameters,
  reportUnknownAppParameter,
  requireConstant,
  requireParameter,
  type Value,
  type Values,
} from './parameters/parameters';
import { checkGroup } from './values/group-check';

const UTM = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content'];
const KEYS = ['module', 'step', 'groupId', ...UTM];
const RULE: ParameterRule = { keys: KEYS, reportUnknown: reportUnknownAppParameter };

/** The parts of each section's link that are the same for every community. */
const CONSTANTS: { readonly [section in Section]: readonly (readonly [key: string, value: string])[] } = {
  education: [['step', 'ChoosingKid']],
  health: [],
  auto: [
    ['utm_source', 'vk'],
    ['utm_medium', 'post'],
    ['utm_campaign', 'gosuslugi'],
    ['utm_content', 'auto'],
  ],
  gosuslugi: [
    ['utm_source', 'vk'],
    ['utm_medium', 'menu'],
    ['utm_campaign', 'gosuslugi'],
  ],
};
/** `app8181405_-1`: the community in whose menu the mini-app was opened. */
const OWNER = /_-(\d+)\/?$/;
const MODULES: readonly Section[] = ['education', 'health', 'auto'];

/**
 * Reads which section a mini-app link opens, from its parameters alone.
 *
 * @returns null when it names none
 */
function sectionOf(parts: LinkParts, values: Values, { report }: CheckContext): Section | null {
  const module = values.get('module');
  if (module !== null) return sectionOfModule(module, report);
  if (values.has('module')) return null;
  const isHidden = parts.parameters.some(({ piece }) => /module/i.test(piece));
  if (!isHidden && UTM.some((key) => values.has(key))) return 'gosuslugi';
  if (isHidden || values.has('groupId') || values.has('step')) {
    report.add('link-parameter-missing', '', 'module');
    return null;
  }
  report.add('link-app-bare', '');
  return null;
}

function sectionOfModule(module: Value, report: CheckContext['report']): Section | null {
  const exact = MODULES.find((section) => section === module.text);
  if (exact !== undefined) return exact;
  const meant = meantWord(module.text, MODULES);
  if (meant === null) {
    report.add('link-app-module', module.piece, module.text);
    return null;
  }
  report.add('link-value-misspelt', module.piece, module.piece, `module=${meant}`);
  return MODULES.find((section) => section === meant) ?? null;
}

function checkConstants(section: Section, values: Values, { report }: CheckContext): void {
  for (const [key, right] of CONSTANTS[section]) {
    requireConstant(values, key, right, report, ({ text, piece }) => {
      const misspelt = key === 'step' || meantWord(text, [right]) !== null;
      report.add(misspelt ? 'link-value-misspelt' : 'link-app-utm', piece, piece, `${key}=${right}`);
    });
  }
}

function reportExtra(section: Section, values: Values, { report }: CheckContext): void {
  const own = CONSTANTS[section].map(([key]) => key).concat(section === 'gosuslugi' ? [] : ['module']);
  if (needsGroup(section)) own.push('groupId');
  for (const key of KEYS) {
    const value = values.get(key);
    if (value !== null && !own.includes(key)) report.add('link-app-extra', value.piece, value.piece);
  }
}

function reportBeforeHash(parts: LinkParts, { report }: CheckContext): void {
  for (const { inFragment, key, piece } of parts.parameters) {
    if (!inFragment && meantWord(key, KEYS) !== null) report.add('link-app-hash', piece, piece);
  }
}

function separators(parts: LinkParts, { report }: CheckContext): void {
  const inside = parts.parameters.filter((parameter) => parameter.inFragment);
  inside.forEach(({ sign, piece }, index) => {
    if (sign !== (index === 0 ? '#' : '&')) report.add('link-separator', piece, piece);
  });
}

/**
 * Audits the parameters of a link to the mini-app «Госуслуги».
 *
 * @returns the link rebuilt from expected values and its own, '' when one is missing or cannot be relied on
 */
export function auditApp(parts: LinkParts, context: CheckContext): string {
  const { report, expected } = context;
  reportBeforeHash(parts, context);
  separators(parts, context);
  const values = readParameters(parts, RULE, report);
  const section = sectionOf(parts, values, context);
  if (section === null) return '';
  if (expected.section !== undefined && expected.section !== section) {
    const piece = values.get('module')?.piece ?? '';
    report.add('link-app-section', piece, APP_MENU_NAMES[section], APP_MENU_NAMES[expected.section]);
    return '';
  }
  checkConstants(section, values, context);
  reportExtra(section, values, context);
  if (!needsGroup(section)) return appLink(section);
  const read = checkGroup(requireParameter(values, 'groupId', report), context);
  const [, owner = ''] = OWNER.exec(parts.path) ?? [];
  // With the organisation's own number the fragment's is compared with that: it decides whose form opens.
  const isOfTwo = expected.group === undefined && owner !== '' && read !== '' && owner !== read;
  if (isOfTwo) report.add('link-app-owner-other', parts.pieces.path, owner, read);
  const group = expected.group ?? (isOfTwo ? '' : read);
  return group === '' ? '' : appLink(section, group);
}

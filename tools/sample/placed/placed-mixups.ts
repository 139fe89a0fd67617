import { known } from '../known';
import { defect, type PlacedCase, type PlacedDefect, type PlacedPage } from './placed-case';

const hasOwn = ({ own }: PlacedCase): boolean => own.id !== null && own.connected;
const isRoiv = ({ own }: PlacedCase): boolean => own.kind === 'roiv';
const isMunicipal = ({ own }: PlacedCase): boolean => own.kind !== 'roiv';
/** Of an institution of the region no document says which code its polls have: either is right. */
const isOfMunicipality = ({ own }: PlacedCase): boolean => {
  let above: PlacedCase['own'] | null = own;
  while (above !== null && above.kind === 'subordinate') above = above.parent;
  return above?.kind === 'omsu';
};
const hasGroup = ({ own, right }: PlacedPage): boolean =>
  own.readyLink === null && /groupId=\d+$/.test(right.app);
const soundParent = ({ own, isSound }: PlacedCase): boolean => own.parent !== null && isSound(own.parent);
const set = (link: string, key: string, value: string): string =>
  link.replace(new RegExp(`(${key}=)[^&]*`), `$1${value}`);
const another = (code: string): string => `${code.slice(0, -1)}${(Number(code.slice(-1)) + 3) % 10}`;

const robbing = (...[kind, item, codes, change, fits]: Parameters<typeof defect>): PlacedDefect =>
  defect(kind, item, codes, change, fits, true);

/** Well-formed links that belong to another region, organisation, field or menu item. */
export const PLACED_MIXUPS: readonly PlacedDefect[] = [
  // A ministry's polls
  defect('regions-disagree', 'poll', ['link-region-other'], (link) => set(link, 'reg_code', '69'), isRoiv),
  // Region
  defect('tax-number', 'form', ['link-region-fns'], (link, { region }) =>
    set(link, 'utm_medium', region.fns),
  ),
  defect('other-region', 'form', ['link-region-other'], (link) => set(link, 'utm_medium', '69')),
  defect('whole-okato', 'form', ['link-region-long'], (link, { region }) =>
    set(link, 'utm_medium', `${region.okato}000000000`),
  ),
  // Kind
  defect('form-vk1', 'form', ['link-source'], (link) => set(link, 'utm_source', 'vk1')),
  defect('poll-vk', 'poll', ['link-source'], (link) => set(link, 'utm_source', 'vk')),
  defect('poll-vk1', 'poll', ['link-source-kind'], (link) => set(link, 'utm_source', 'vk1'), isMunicipal),
  defect(
    'poll-of-region',
    'poll',
    ['link-kind'],
    (link, { region }) =>
      link.replace(/mun_code=\d+&utm_source=vk2/, `reg_code=${region.okato}&utm_source=vk1`),
    isOfMunicipality,
  ),
  defect(
    'poll-both',
    'poll',
    ['link-code-both'],
    (link, { region }) => link.replace(/\?mun_code/, `?reg_code=${region.okato}&mun_code`),
    isMunicipal,
  ),
  // OGRN
  defect('ogrn-digit', 'form', ['link-ogrn-check-digit'], (link, { own }) =>
    set(link, 'utm_campaign', another(known(own.ogrn))),
  ),
  defect('ogrn-short', 'form', ['link-ogrn-length'], (link, { own }) =>
    set(link, 'utm_campaign', known(own.ogrn).slice(0, 12)),
  ),
  defect('ogrn-is-inn', 'form', ['link-ogrn-kind'], (link, { own }) => set(link, 'utm_campaign', own.inn)),
  robbing('ogrn-of-other', 'form', ['link-ogrn-of-other'], (link, { peer }) =>
    set(link, 'utm_campaign', known(peer.own.ogrn)),
  ),
  defect(
    'ogrn-of-parent',
    'form',
    ['link-ogrn-of-parent'],
    (link, { own }) => set(link, 'utm_campaign', known(known(own.parent).ogrn)),
    // With the parent's ID as well it would be the parent's own link.
    (page) => hasOwn(page) && soundParent(page),
  ),
  // ID
  robbing(
    'id-of-other',
    'form',
    ['link-id-of-other', 'link-id-shared'],
    (link, { peer }) => set(link, 'opaId', known(peer.own.id)),
    hasOwn,
  ),
  defect(
    'id-of-parent',
    'form',
    ['link-id-of-parent', 'link-id-shared'],
    (link, { own }) => set(link, 'opaId', known(known(own.parent).id)),
    (page) =>
      hasOwn(page) && soundParent(page) && page.own.parent?.connected === true && page.own.parent.id !== null,
  ),
  robbing(
    'link-of-other',
    'form',
    ['link-id-of-other', 'link-ogrn-of-other', 'link-on-several-pages', 'link-id-shared'],
    (_, { peer }) => peer.right.form,
    hasOwn,
  ),
  // Municipality
  defect(
    'mun-group',
    'poll',
    ['link-mun-group'],
    (link, { region }) => set(link, 'mun_code', `${region.okato}600000`),
    isMunicipal,
  ),
  defect(
    'mun-long',
    'poll',
    ['link-mun-long'],
    (link) => link.replace(/(mun_code=\d{8})/, '$1001'),
    isMunicipal,
  ),
  defect(
    'mun-settlement',
    'poll',
    ['link-mun-settlement'],
    (link) => link.replace(/(mun_code=\d{5})000/, '$1402'),
    ({ right }) => /mun_code=\d\d6\d\d000/.test(right.poll),
  ),
  // Menu items
  {
    kind: 'swapped',
    fits: () => true,
    cells: ({ right }) => ({ form: right.poll, poll: right.form }),
    codes: { form: ['link-swapped'], poll: ['link-swapped'] },
  },
  {
    kind: 'same-in-both',
    fits: () => true,
    cells: ({ right }) => ({ poll: right.form }),
    codes: { poll: ['link-same-in-both'] },
  },
  {
    kind: 'app-in-form',
    fits: () => true,
    cells: ({ right }) => ({ form: right.app, app: null }),
    codes: { form: ['link-wrong-place'], app: ['link-missing'] },
  },
  // Mini-app
  defect(
    'app-bare',
    'app',
    ['link-app-bare', 'link-host', 'link-vk-ref'],
    () => 'https://vk.ru/app8181405?ref=group_menu',
  ),
  robbing(
    'app-of-other',
    'app',
    ['link-group-of-other', 'link-on-several-pages'],
    (_, { peer }) => peer.right.app,
    (page) => hasGroup(page) && hasGroup(page.peer) && page.own.section === page.peer.own.section,
  ),
  robbing(
    'group-of-other',
    'app',
    ['link-group-of-other', 'link-group-shared'],
    (link, { peer }) => set(link, 'groupId', known(peer.own.group)),
    (page) => hasGroup(page) && hasGroup(page.peer) && page.own.section !== page.peer.own.section,
  ),
  defect(
    'group-minus',
    'app',
    ['link-group-form'],
    (link) => link.replace('groupId=', 'groupId=-'),
    hasGroup,
  ),
  defect(
    'section-of-other',
    'app',
    ['link-app-section'],
    (link) =>
      link.includes('module=health')
        ? link.replace('module=health', 'module=education&step=ChoosingKid')
        : link.replace('module=education&step=ChoosingKid', 'module=health'),
    hasGroup,
  ),
  defect(
    'general-for-school',
    'app',
    ['link-app-section'],
    () => 'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi',
    hasGroup,
  ),
  // Nothing there
  { kind: 'missing-form', fits: () => true, cells: () => ({ form: '' }), codes: { form: ['link-missing'] } },
  {
    kind: 'missing-words',
    fits: () => true,
    cells: () => ({ poll: 'нет' }),
    codes: { poll: ['link-missing'] },
  },
  {
    kind: 'missing-all',
    fits: () => true,
    cells: () => ({ form: null, poll: '-', app: '' }),
    codes: { form: ['link-missing'], poll: ['link-missing'], app: ['link-missing'] },
  },
];

/** Right links that the sheet holds in another form than plain text. */
export const PLACED_FORMS: readonly PlacedDefect[] = [
  {
    kind: 'formula',
    fits: () => true,
    cells: ({ right }) => ({
      form: { formula: `HYPERLINK("${right.form}","Решаем вместе")`, result: 'Решаем вместе' },
    }),
    codes: {},
  },
  {
    kind: 'under-words',
    fits: () => true,
    cells: ({ right }) => ({ poll: { text: 'открыть опросы', hyperlink: right.poll } }),
    codes: {},
  },
  {
    kind: 'several-in-one-cell',
    fits: () => true,
    cells: ({ right }) => ({ form: `${right.form}\n${right.poll}\n${right.app}`, poll: '', app: '' }),
    codes: {},
  },
  {
    kind: 'formula-with-fault',
    fits: () => true,
    cells: ({ right }) => ({
      form: {
        formula: `HYPERLINK("${right.form.replace('https:', 'http:')}","Решаем вместе")`,
        result: 'Решаем вместе',
      },
    }),
    codes: { form: ['link-http'] },
  },
];

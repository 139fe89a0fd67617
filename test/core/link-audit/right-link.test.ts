import { AUTO, FORM, HEALTH, POLL } from './links';
import { NOVOSIBIRSK, OFFICE, ROIV_OFFICE, testTold } from './told';

/** The regional poll of the office itself. */
const OWN_ROIV =
  'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1045405430620';

testTold([
  [FORM, [], FORM, { ...OFFICE, readyLink: '', place: 'form' }],
  [HEALTH, [], HEALTH, { section: 'health', place: 'app' }],
  ['-', [], '', { section: 'health', place: 'app' }],
  ['-', [], AUTO, { section: 'auto', place: 'app' }],
  ['-', [], '', { place: 'app' }],
  ['-', [], POLL, { ...OFFICE, place: 'poll' }],
  ['-', [], OWN_ROIV, { ...ROIV_OFFICE, mun: '', place: 'poll' }],
  ['-', [], '', { ...OFFICE, mun: '', place: 'poll' }],
  ['-', [], '', { ...OFFICE, ogrn: '', place: 'form' }],
  ['-', [], '', { ...OFFICE, opaId: '', place: 'form' }],
  ['-', [], '', { ogrn: '1045405430620', opaId: '5', place: 'form' }],
  ['-', [], '', { region: NOVOSIBIRSK, ogrn: '1045405430620', place: 'poll' }],
  [HEALTH, [], HEALTH, { readyLink: HEALTH }],
  [POLL, [], POLL, { readyLink: POLL, place: 'form' }],
]);

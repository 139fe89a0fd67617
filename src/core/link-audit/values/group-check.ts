import { readVkGroup } from '../../vk/vk-page';
import { type CheckContext, whose } from '../check-context';
import type { Value } from '../parameters/parameters';

const GROUP = /^[1-9]\d{0,8}$/;

/**
 * Reads and checks the community's number of a mini-app link.
 *
 * @returns digits, '' when there are none to go by
 */
export function checkGroup(value: Value | null, context: CheckContext): string {
  if (value === null) return '';
  const { report, expected, register } = context;
  const { text, piece } = value;
  const read = readVkGroup(text);
  if (!read.ok) {
    report.add('link-group-bad', piece, text);
    return '';
  }
  const group = read.value;
  if (!GROUP.test(text)) report.add('link-group-form', piece, text, group);
  if (expected.group !== undefined && group !== expected.group) {
    const owner = whose(register?.byGroup(group) ?? null, 'другое сообщество');
    report.add('link-group-of-other', piece, group, owner, expected.group);
  }
  return group;
}

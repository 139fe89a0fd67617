import type { PlacedLinks } from '../placed/placed-case';

/** What people most often place wrong, each as it is seen in the wild. */
export const PLACED_MISTAKES: readonly ((right: PlacedLinks) => Partial<PlacedLinks>)[] = [
  // The instruction's own line-wrap.
  ({ form }) => ({ form: form.replace('utm_medium', 'utm_me dium') }),
  // The tax service's number in place of the OKATO.
  ({ form }) => ({ form: form.replace('utm_medium=50', 'utm_medium=54') }),
  // The placeholder was left in.
  ({ form }) => ({ form: form.replace(/opaId=\d+/, 'opaId=ID') }),
  // The mark of the messages form in the link of the polls.
  ({ poll }) => ({ poll: poll.replace('utm_source=vk2', 'utm_source=vk') }),
  // The two links in each other's place.
  ({ form, poll }) => ({ form: poll, poll: form }),
  // The address of the site's widget in place of the link.
  ({ form }) => ({ form: `${form}&fz59=false` }),
];

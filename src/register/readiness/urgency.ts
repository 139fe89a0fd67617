/** How urgent a message is on one day. */
export type Urgency = 'overdue' | 'soon' | 'open' | 'closed' | 'unread';

export const URGENCY_WORDS: { readonly [urgency in Urgency]: string } = {
  overdue: 'просрочено',
  soon: 'срок близко',
  open: 'в срок',
  closed: 'закрыто',
  unread: '✖ срок не посчитан',
};

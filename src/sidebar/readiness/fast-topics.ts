import type { ReadinessSettings } from '../../shared/readiness';

type Topics = ReadinessSettings['topics'];

const WITH_DAYS = /^(.*\S)\s*[:—–]\s*(\d{1,2})(?:\s*д\S*)?$/;

/**
 * Fast-track topics from lines of text, one each; a topic's own number of days follows a colon.
 *
 * @example topicsOf('Наледь: 3\nМусор') // [{ topic: 'Наледь', days: 3 }, { topic: 'Мусор', days: 0 }]
 */
export function topicsOf(text: string): Topics {
  const topics: { topic: string; days: number }[] = [];
  for (const line of text.split('\n')) {
    const plain = line.replace(/\s+/g, ' ').trim();
    if (plain === '') continue;
    const [, topic = plain, days = 0] = WITH_DAYS.exec(plain) ?? [];
    topics.push({ topic, days: Number(days) });
  }
  return topics;
}

/**
 * The same topics as lines of text.
 *
 * @example topicLines([{ topic: 'Наледь', days: 3 }]) // 'Наледь: 3'
 */
export function topicLines(topics: Topics): string {
  return topics.map(({ topic, days }) => (days === 0 ? topic : `${topic}: ${days}`)).join('\n');
}

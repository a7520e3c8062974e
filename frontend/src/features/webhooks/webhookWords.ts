import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconPlayerPause, IconPlugConnectedX, IconSend, IconSparkles, type TablerIcon } from '@tabler/icons-react';

import type { Tone } from '../../shared/status/Chip';
import type { Delivery, Webhook } from './api';

interface Words {
  tone: Tone;
  icon: TablerIcon;
  label: string;
}

export const HEALTH_WORDS: Record<Webhook['health'], Words> = {
  well: { tone: 'good', icon: IconCircleCheck, label: 'Well' },
  new: { tone: 'info', icon: IconSparkles, label: 'Nothing sent yet' },
  failing: { tone: 'waiting', icon: IconAlertTriangle, label: 'Failing' },
  paused: { tone: 'bad', icon: IconPlayerPause, label: 'Paused' },
  off: { tone: 'neutral', icon: IconPlugConnectedX, label: 'Off' },
};

export const DELIVERY_WORDS: Record<Delivery['state'], Words> = {
  waiting: { tone: 'waiting', icon: IconHourglass, label: 'Waiting' },
  sending: { tone: 'info', icon: IconSend, label: 'Under way' },
  delivered: { tone: 'good', icon: IconCircleCheck, label: 'Delivered' },
  failed: { tone: 'bad', icon: IconAlertTriangle, label: 'Given up' },
};

export const EVERY = '*';

/** "All topics", "device.approved", or "device.approved and 3 more". */
export function shownTopics(topics: string[]): string {
  if (topics.includes(EVERY)) return 'All topics';
  const [first = '', ...others] = topics;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

/** What it did, in one line: "200 in 0.12 s", "It answered 500." */
export function shownOutcome({ status, seconds, problem, attempts }: Delivery): string {
  if (attempts === 0 && !problem) return '';
  return problem || `${status} in ${seconds?.toFixed(2)} s`;
}

/** Topics by what they are about: [["device", ["device.approved", ...]], ...]. */
export function topicsByEntity(topics: string[]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const topic of topics) {
    const entity = topic.split('.', 1)[0] ?? topic;
    found.set(entity, [...(found.get(entity) ?? []), topic]);
  }
  return [...found];
}

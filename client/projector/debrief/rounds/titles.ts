/** What a round is called. */
import { policies, type Scenario } from '../../../../shared/simul/index.ts';
import { span } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import { word } from '../../../models/words.ts';
import type { Settled } from './settled.ts';

/** The full title: what the round was about, or "7 · Blocking, one game at a time, 8 masters". */
export function titleOf({ number, round: { scenario }, title }: Settled): string {
  return t('debrief.laneOf', { number, policy: title ?? wayOf(scenario) });
}

/** The same with a short name of the policy, for tables. */
export function shortTitleOf({ number, round: { scenario }, title }: Settled): string {
  const policy = title ?? [t(`debrief.policy.${scenario.policy}`), ...notesOf(scenario)].join(', ');
  return t('debrief.laneOf', { number, policy });
}

/** The policy, and what else is special about the round. */
export function wayOf(scenario: Scenario): string {
  return [word(`common.policy.${scenario.policy}`), ...notesOf(scenario)].join(', ');
}

function notesOf(scenario: Scenario): readonly string[] {
  const { masters, brains, queue, policy, traps, timeoutMs, door, groups } = scenario;
  const notes = [
    masters > 1 && t('debrief.notes.masters', { count: masters }),
    brains < masters && t('debrief.notes.brains', { count: brains }),
    policies[policy].followsQueue && queue !== 'fifo' && t(`debrief.notes.queue.${queue}`),
    policies[policy].hasTraps && traps.length > 0 && t('debrief.notes.trap'),
    timeoutMs !== null && t('debrief.notes.timeout', { time: span(timeoutMs) }),
    door !== null && t('debrief.notes.door', { count: door }),
    groups.length > 0 && t('debrief.notes.group'),
  ];
  return notes.filter((note) => note !== false);
}

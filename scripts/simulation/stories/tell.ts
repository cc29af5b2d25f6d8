/** A story in sentences, for whoever has to find out why it goes wrong. */
import type { Plan, Step as PlanStep } from '../../../shared/lesson/plan.ts';
import type { Deed, HostDeed, PlayerDeed, Step, Story } from './story.ts';

const PLAYER: Readonly<Record<PlayerDeed, string>> = {
  joins: 'joins',
  moves: 'moves, where it is their turn',
  movesTwice: 'taps a move twice',
  movesWrongly: 'tries a move that is none',
  movesLate: 'makes a move that was meant for the position before',
  coughs: 'coughs',
  rehearses: 'tries a move out',
  answers: 'answers the question',
  resigns: 'resigns',
  agreesDraw: 'agrees to a draw',
  offersDraw: 'offers a draw',
  asksForProgram: 'asks for a hall for their program',
  drives: 'sends the master to a hand, or makes his move',
  leaves: 'leaves',
  closesTab: 'closes the tab',
  reloads: 'reloads the page',
  opensSecondTab: 'opens a second tab',
  takesOver: 'takes the seat back into the old tab',
  hides: 'looks at something else',
  shows: 'looks at the page again',
  losesPhone: 'loses their phone, and comes back with another by a code of the host’s',
  usesCodeAgain: 'tries the host’s code for their seat once more, with a third phone',
};
const HOST: Readonly<Record<HostDeed, string>> = {
  goesOn: 'goes on with the plan',
  goesOnTwice: 'presses twice to go on with the plan',
  pauses: 'pauses the round',
  continues: 'lets the round go on',
  endsRound: 'ends the round',
  playsAgain: 'begins anew',
  locks: 'locks the hall',
  unlocks: 'unlocks the hall',
  autopilotOn: 'lets the plan go on by itself',
  autopilotOff: 'stops the plan from going on by itself',
  removes: 'removes somebody',
  undoesRemoval: 'undoes that',
  removesIdle: 'removes everybody who has done nothing',
  blocks: 'blocks somebody’s device',
  unblocks: 'lets a blocked device in again',
  renames: 'gives somebody another name',
  answersWish: 'says whether a name is shown',
  namesDriver: 'names who is the master',
  drives: 'sends the master to a hand, or makes his move',
  changesMachine: 'opens the class on another machine',
  reloads: 'reloads the page',
  closesTab: 'closes the page',
  takesOver: 'takes control back into the old page',
};

/** The whole story, a sentence a line. */
export function tell(story: Story): readonly string[] {
  const { people, lagMs, lastsMs, seed, speed, steps, wanted } = story;
  const { seats, plan, names, autopilot } = wanted;
  const slow = people.map((name, index) => `${name} ${lagMs[index]} ms`).join(', ');
  return [
    `A hall of ${seats} seats, names ${names}, ${speed} times as fast as life${autopilot ? ', on autopilot' : ''}; chance ${seed}.`,
    `The plan: ${planInShort(plan)}.`,
    `A frame takes: ${slow}, the host ${lagMs.at(-1)} ms.`,
    ...steps.map((step) => `${seconds(step)} ${sentence(step, people)}`),
    `${(lastsMs / 1_000).toFixed(1)} s: everything is mended, and nobody does anything any more.`,
  ];
}

/** One thing that happens. */
export function sentence(deed: Deed, people: readonly string[]): string {
  if (deed.by === 'player') return `${people[deed.who]} ${PLAYER[deed.does]}.`;
  if (deed.by === 'host') return `The host ${HOST[deed.does]}.`;
  if (deed.by === 'stage') return deed.does === 'comes' ? 'A stage comes.' : 'The stage goes.';
  if (deed.by === 'network') {
    const whose = deed.who === null ? 'everybody' : deed.who < 0 ? 'the host' : people[deed.who];
    if (deed.does === 'cuts') return `The line of ${whose} is cut.`;
    return `Nothing gets through to or from ${whose} for ${deed.forMs} ms.`;
  }
  if (deed.by === 'disk')
    return `The disk is ${deed.does === 'isFull' ? 'full' : 'slow'} for ${deed.forMs} ms.`;
  if (deed.by === 'wall') return `The clock on the wall is set by ${Math.round(deed.byMs / 60_000)} minutes.`;
  if (deed.does === 'isUpdated')
    return `The server is stopped as operators do it, and comes back after ${deed.downMs} ms.`;
  if (deed.does === 'standsStill') return `The server's process stands still for ${deed.forMs} ms.`;
  const kept = deed.isKept ? 'what the disk was writing is kept' : 'what the disk was writing is lost';
  const told = deed.isSilent ? 'nobody is told' : `what it sent in its last ${deed.lostMs} ms is lost`;
  return `The server dies; ${kept}, ${told}; it comes back after ${deed.downMs} ms.`;
}

const seconds = ({ atMs }: Step) => `${(atMs / 1_000).toFixed(1)} s:`;
const planInShort = ({ steps }: Plan) => steps.map(stepInShort).join(', then ');

function stepInShort(step: PlanStep): string {
  const forS = 'durationMs' in step ? ` of ${step.durationMs / 1_000} s` : '';
  if (step.kind === 'question') return `a question about ${step.question.about}${forS}`;
  if (step.kind === 'round') return `a round (${step.untilTold ? 'real chess' : step.policy})${forS}`;
  return `a ${step.kind}${forS}`;
}

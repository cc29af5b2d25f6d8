/** What has become of boards that belong together, while the round runs: each fact is folded once. */
import type { Fact, TaskGroup } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../picture.ts';

export type GroupSoFar = {
  /** Counted from 1, in the order of the scenario. */
  readonly number: number;
  readonly kind: TaskGroup['kind'];
  /** Boards that failed, were too slow, or were cancelled with the others. */
  readonly lost: number;
  readonly over: boolean;
};

type OpenGroup = { -readonly [Name in keyof GroupSoFar]: GroupSoFar[Name] };

const LOST: ReadonlySet<string> = new Set(['timedOut', 'failed', 'cancelled']);

export class LiveGroups {
  private scenario: RoundPicture['scenario'] | null = null;
  private folded = 0;
  private groups: OpenGroup[] = [];
  private ofBoard = new Map<number, OpenGroup>();

  at({ scenario, facts }: RoundPicture): readonly GroupSoFar[] {
    if (scenario !== this.scenario || facts.length < this.folded) this.open(scenario);
    if (this.groups.length > 0)
      for (; this.folded < facts.length; this.folded++) this.note(facts[this.folded] as Fact);
    return this.groups;
  }

  private open(scenario: RoundPicture['scenario']): void {
    this.scenario = scenario;
    this.folded = 0;
    this.groups = scenario.groups.map(({ kind }, index) => ({
      number: index + 1,
      kind,
      lost: 0,
      over: false,
    }));
    this.ofBoard = new Map(
      scenario.groups.flatMap(({ boards }, index) =>
        boards.map((board) => [board, this.groups[index] as OpenGroup] as const),
      ),
    );
  }

  private note(fact: Fact): void {
    if (fact.kind === 'groupEnded') {
      const group = this.groups[fact.group - 1];
      if (group) group.over = true;
    } else if (fact.kind === 'boardClosed' && LOST.has(fact.why)) {
      const group = this.ofBoard.get(fact.board);
      if (group) group.lost++;
    }
  }
}

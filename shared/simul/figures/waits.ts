/** What a round cost each player, and how long each took himself. */
import type { Fact } from '../model/facts.ts';
import type { BoardId, Ms, Scenario } from '../model/scenario.ts';
import { onTick } from '../model/time.ts';

export type PlayerCost = {
  /** Hand up until the master begins to play; a hand still up at the end counts at its length so far. */
  readonly longestWaitMs: Ms;
  readonly totalWaitMs: Ms;
  /** His own thinking, a turn that has not ended included. */
  readonly totalThinkMs: Ms;
  /** His moves. */
  readonly replies: number;
  /** The master's moves at his board. */
  readonly answers: number;
};

type Page = { -readonly [Key in keyof PlayerCost]: PlayerCost[Key] } & {
  handSince: Ms | null;
  turnSince: Ms | null;
};

/** One entry per board. @param nowMs the round's clock; without it the last fact's time */
export function waitsOf(
  scenario: Scenario,
  facts: readonly Fact[],
  nowMs: Ms = facts.at(-1)?.at ?? 0,
): PlayerCost[] {
  const admitted = Math.min(scenario.boards, scenario.door ?? scenario.boards);
  const pages = Array.from({ length: scenario.boards }, (_, index) => {
    const page = emptyPage();
    if (index < admitted) begin(page, scenario, 0);
    return page;
  });
  let end = nowMs;
  for (const fact of facts) {
    if (fact.kind === 'bellRang') end = fact.at;
    else if ('board' in fact) note(pages[fact.board - 1] as Page, fact, scenario);
  }
  return pages.map((page) => {
    endTurn(page, end);
    endWait(page, end);
    const { longestWaitMs, totalWaitMs, totalThinkMs, replies, answers } = page;
    return { longestWaitMs, totalWaitMs, totalThinkMs, replies, answers };
  });
}

const emptyPage = (): Page => ({
  longestWaitMs: 0,
  totalWaitMs: 0,
  totalThinkMs: 0,
  replies: 0,
  answers: 0,
  handSince: null,
  turnSince: null,
});

function begin(page: Page, { opens }: Scenario, at: Ms): void {
  if (opens === 'master') page.handSince = at;
  else page.turnSince = at;
}

function note(page: Page, fact: Extract<Fact, { board: BoardId }>, scenario: Scenario): void {
  switch (fact.kind) {
    case 'boardAdmitted':
      begin(page, scenario, fact.at);
      break;
    case 'opponentMoved':
      endTurn(page, fact.at);
      page.replies++;
      page.handSince = fact.at;
      break;
    case 'playBegan':
      endWait(page, fact.at);
      break;
    case 'masterMoved':
      page.answers++;
      page.turnSince = fact.at;
      break;
    case 'boardClosed':
      endTurn(page, fact.at);
      endWait(page, fact.at);
      break;
  }
}

function endTurn(page: Page, at: Ms): void {
  if (page.turnSince !== null) page.totalThinkMs = onTick(page.totalThinkMs + at - page.turnSince);
  page.turnSince = null;
}

function endWait(page: Page, at: Ms): void {
  if (page.handSince === null) return;
  const waited = onTick(at - page.handSince);
  page.totalWaitMs = onTick(page.totalWaitMs + waited);
  page.longestWaitMs = Math.max(page.longestWaitMs, waited);
  page.handSince = null;
}

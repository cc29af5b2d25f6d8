/** What a fact changes: bookkeeping, which never asks why it happened. */

import type { Fact } from '../model/facts.ts';
import { boardAt, type Hall, masterAt } from '../model/hall.ts';
import * as boards from './evolve-boards.ts';
import * as masters from './evolve-masters.ts';
import * as seats from './evolve-seats.ts';

/** Changes the hall that it is given, and answers it. Whoever wants to branch copies the hall first: it is plain JSON. */
export function evolve(hall: Hall, fact: Fact): Hall {
  hall.now = fact.at;
  switch (fact.kind) {
    case 'opponentMoved':
      boards.opponentMoved(hall, boardAt(hall, fact.board), fact.at);
      break;
    case 'playBegan':
      masters.workBegan(hall, masterAt(hall, fact.master), boardAt(hall, fact.board), 'play', fact);
      break;
    case 'masterMoved':
      masters.masterMoved(hall, masterAt(hall, fact.master), fact.at);
      boards.masterMoved(hall, boardAt(hall, fact.board), fact.at);
      break;
    case 'walkBegan':
      masters.walkBegan(hall, masterAt(hall, fact.master), boardAt(hall, fact.board), fact.at, fact.until);
      break;
    case 'switchBegan':
      masters.workBegan(hall, masterAt(hall, fact.master), boardAt(hall, fact.board), 'switch', fact);
      break;
    case 'recallBegan':
      masters.workBegan(hall, masterAt(hall, fact.master), boardAt(hall, fact.board), 'recall', fact);
      break;
    case 'brainWaitBegan':
      masters.brainWaitBegan(hall, masterAt(hall, fact.master), boardAt(hall, fact.board), fact.at);
      break;
    case 'blockBegan':
      if (fact.unasked) masters.standBegan(hall, masterAt(hall, fact.master), fact.at);
      else masters.blockBegan(hall, masterAt(hall, fact.master), fact.at, fact.until);
      break;
    case 'masterSent':
      masters.masterSent(hall, masterAt(hall, fact.master), fact.to, fact.at);
      break;
    case 'playEnds':
      masters.playEnds(hall, masterAt(hall, fact.master), fact.until);
      break;
    case 'restBegan':
      masters.restBegan(hall, masterAt(hall, fact.master), fact.at);
      break;
    case 'cleanUpBegan':
      masters.cleanUpBegan(hall, masterAt(hall, fact.master), fact.board, fact.at, fact.until);
      break;
    case 'boardCleared':
      masters.boardCleared(hall, masterAt(hall, fact.master), fact.at);
      seats.boardCleared(hall, boardAt(hall, fact.board));
      break;
    case 'boardAdmitted':
      boards.letIn(hall, boardAt(hall, fact.board), fact.at);
      break;
    case 'boardClosed':
      masters.boardClosed(hall, boardAt(hall, fact.board), fact.at);
      boards.boardClosed(hall, boardAt(hall, fact.board), fact.why, fact.at);
      break;
    case 'groupEnded':
      seats.groupEnded(hall);
      break;
    case 'reseated':
      boards.reseated(hall, boardAt(hall, fact.board), fact.replies, fact.at);
      break;
    case 'policyChanged':
      hall.scenario = { ...hall.scenario, policy: fact.policy, queue: fact.queue };
      boards.queueAgain(hall);
      masters.policyChanged(hall, fact.at);
      break;
    case 'bellRang':
      hall.ended = true;
      break;
  }
  return hall;
}

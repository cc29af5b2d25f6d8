/** Books a fact: a few additions, however many boards there are. */

import type { Fact } from '../model/facts.ts';
import type { Doing } from '../model/hall.ts';
import type { BoardId, Ms } from '../model/scenario.ts';
import { masterOpens } from '../model/scenario-of.ts';
import { onTick } from '../model/time.ts';
import { type BoardPage, type Books, type MasterPage, spend, wasteNow } from './books.ts';

const pageOf = (books: Books, board: BoardId): BoardPage => books.boards[board - 1] as BoardPage;

/** Books one fact; facts come in order, each once. */
export function book(books: Books, fact: Fact): void {
  if (fact.at > books.now) letTimePass(books, fact.at);
  switch (fact.kind) {
    case 'opponentMoved':
      raiseHand(books, pageOf(books, fact.board));
      break;
    case 'playBegan':
      turnTo(books, fact.master, 'play', fact.board);
      lowerHand(books, pageOf(books, fact.board));
      break;
    case 'masterMoved':
      answered(books, fact.board);
      break;
    case 'walkBegan':
      turnTo(books, fact.master, 'walk', fact.board);
      break;
    case 'recallBegan':
      turnTo(books, fact.master, 'recall', fact.board);
      break;
    case 'switchBegan':
      turnTo(books, fact.master, 'switch', fact.board);
      break;
    case 'brainWaitBegan':
      turnTo(books, fact.master, 'brainWait', fact.board);
      break;
    case 'cleanUpBegan':
      turnTo(books, fact.master, 'cleanUp', fact.board);
      break;
    case 'restBegan':
      turnTo(books, fact.master, 'rest', 0);
      break;
    case 'blockBegan':
      turnTo(books, fact.master, 'blocked', fact.board);
      changeBlocked(books, pageOf(books, fact.board), 1);
      break;
    case 'boardAdmitted':
      admit(books, fact.board);
      break;
    case 'boardClosed':
      closeBoard(books, pageOf(books, fact.board), fact.why);
      break;
    case 'bellRang':
      books.bellAt = fact.at;
      break;
  }
}

function letTimePass(books: Books, to: Ms): void {
  const elapsed = to - books.now;
  books.handsMs += books.hands * elapsed;
  if (books.blocked > 0) books.wasteMs += wasteNow(books) * elapsed;
  books.now = to;
}

/** What a master did until now is booked; from now on he does something else. */
function turnTo(books: Books, master: number, doing: Doing, board: BoardId): void {
  const page = books.masters[master - 1] as MasterPage;
  const elapsed = books.now - page.since;
  if (elapsed > 0) {
    spend(page.account, page.doing, elapsed);
    if (page.doing === 'play' || page.doing === 'blocked') books.masterDoneMs = books.now;
  }
  if (page.doing === 'blocked') changeBlocked(books, pageOf(books, page.board), -1);
  page.doing = doing;
  page.since = books.now;
  page.board = board;
}

function changeBlocked(books: Books, board: BoardPage, by: 1 | -1): void {
  books.blocked += by;
  board.blocked += by;
  if (board.handSince !== null) books.blockedAtAHand += by;
}

function raiseHand(books: Books, board: BoardPage): void {
  board.handSince = books.now;
  books.hands++;
  books.blockedAtAHand += board.blocked;
}

function lowerHand(books: Books, board: BoardPage): void {
  if (board.handSince === null) return;
  const waited = onTick(books.now - board.handSince);
  books.waits.push(waited);
  if (board.answers === 0) books.longestFirstWaitMs = Math.max(books.longestFirstWaitMs, waited);
  dropHand(books, board);
}

function dropHand(books: Books, board: BoardPage): void {
  board.handSince = null;
  books.hands--;
  books.blockedAtAHand -= board.blocked;
}

function answered(books: Books, board: BoardId): void {
  const page = pageOf(books, board);
  page.answers++;
  if (page.answers === 1) books.served++;
  books.movesAnswered++;
  books.masterDoneMs = books.now;
}

function admit(books: Books, board: BoardId): void {
  const page = pageOf(books, board);
  page.admitted = true;
  books.admitted++;
  if (masterOpens(books.scenario, board)) raiseHand(books, page);
}

/** The last move of a game asks for no answer: its hand was never up. */
function closeBoard(
  books: Books,
  board: BoardPage,
  why: Extract<Fact, { kind: 'boardClosed' }>['why'],
): void {
  if (why === 'timedOut' || why === 'cancelled') books.cancelled++;
  if (!board.admitted) books.closedOutside++;
  if (board.handSince !== null && why === 'finished') dropHand(books, board);
  else lowerHand(books, board);
}

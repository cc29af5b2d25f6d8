/** A fact of the log as one sentence. */
import { type BoardId, type Fact, policies } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';

/** The name at a board; null where it is not known. */
export type NameAt = (board: BoardId) => string | null;

/** The sentence for a fact. @param masters how many there are: where there are several, each is named by number */
export function tell(fact: Fact, nameAt: NameAt, masters: number): string {
  switch (fact.kind) {
    case 'bellRang':
    case 'restBegan':
    case 'playEnds':
      return t(`debrief.facts.${fact.kind}`, { who: whoOf(fact, masters) });
    case 'masterSent':
      return fact.to === null
        ? t('debrief.facts.sentNowhere', { who: whoOf(fact, masters) })
        : t('debrief.facts.masterSent', { who: whoOf(fact, masters), board: boardWords(fact.to, nameAt) });
    case 'policyChanged': {
      const policy = t(`common.policy.${fact.policy}`);
      const order = policies[fact.policy].followsQueue ? `, ${t(`debrief.notes.queue.${fact.queue}`)}` : '';
      return t('debrief.facts.policyChanged', { policy: `${policy}${order}` });
    }
    case 'blockBegan':
      return t(fact.unasked ? 'debrief.facts.stands' : 'debrief.facts.blockBegan', {
        who: whoOf(fact, masters),
        board: boardWords(fact.board, nameAt),
      });
    case 'groupEnded':
      return t('debrief.facts.groupEnded', { group: fact.group });
    case 'boardClosed':
      return capital(t(`debrief.facts.closed.${fact.why}`, { board: boardWords(fact.board, nameAt) }));
    default:
      return t(`debrief.facts.${fact.kind}`, {
        who: whoOf(fact, masters),
        board: boardWords(fact.board, nameAt),
      });
  }
}

/** "board 11 (Sam)". */
function boardWords(board: BoardId, nameAt: NameAt): string {
  const name = nameAt(board);
  return name === null
    ? t('debrief.facts.boardUnnamed', { board })
    : t('debrief.facts.board', { board, name });
}

function whoOf(fact: Fact, masters: number): string {
  if (!('master' in fact)) return '';
  return masters > 1 ? t('debrief.facts.oneOf', { master: fact.master }) : t('debrief.facts.one');
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A suggested move in words that need no chess: "Knight jumps to f3". */
import type { Suggestion } from '../../../shared/chess/taste.ts';
import { t } from '../../app/text.ts';

/** With what it does to the king, where it attacks him. */
export function moveWords(suggestion: Suggestion): string {
  const move = bareWords(suggestion);
  if (suggestion.mate) return t('phone.move.mates', { move });
  return suggestion.check ? t('phone.move.checks', { move }) : move;
}

function bareWords({ piece, captures, castles, move: { to, promotion } }: Suggestion): string {
  if (castles) return t('phone.move.castles');
  if (promotion) return t('phone.move.queens', { to });
  if (!captures) return t(`phone.move.${piece}`, { to });
  return t('phone.move.takes', {
    piece: t(`phone.pieceFirst.${piece}`),
    taken: t(`phone.piece.${captures}`),
    to,
  });
}

/** The position in words, for those who listen to it. */
import { type Man, placement } from '../../shared/chess/placement.ts';
import type { Side } from '../../shared/chess/position.ts';
import { t } from '../app/text.ts';

const FILES = [...'abcdefgh'];
const RANKS = [8, 7, 6, 5, 4, 3, 2, 1];

function manWords({ white, piece }: Man, side: Side): string {
  return t(white === (side === 'white') ? 'phone.board.yours' : 'phone.board.his', {
    piece: t(`phone.piece.${piece}`),
  });
}

/** "e4, your pawn". */
export function squareWords(fen: string, square: string, side: Side = 'white'): string {
  const man = placement(fen).find((one) => one.square === square);
  return `${square}, ${man ? manWords(man, side) : t('phone.board.empty')}`;
}

/** The board file by file, from a to h: "a: 1 your rook, 2 your pawn. b: …". */
export function boardByFiles(fen: string, side: Side = 'white'): string {
  const men = placement(fen);
  return FILES.map((file) => {
    const onFile = men.filter(({ square }) => square.startsWith(file)).reverse();
    const words = onFile.map((man) => `${man.square[1]} ${manWords(man, side)}`).join(', ');
    return `${file}: ${words || t('phone.board.empty')}.`;
  }).join(' ');
}

/** The position as a table that a screen reader can walk through. */
export function PositionTable({ fen, side = 'white' }: { fen: string; side?: Side }) {
  const men = new Map(placement(fen).map((man) => [man.square, man]));
  const cell = (square: string) => {
    const man = men.get(square);
    return man ? manWords(man, side) : '';
  };
  return (
    <div class="sr-only">
      <table>
        <caption>{t('phone.board.table')}</caption>
        <thead>
          <tr>
            <td />
            {FILES.map((file) => (
              <th key={file} scope="col">
                {file}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RANKS.map((rank) => (
            <tr key={rank}>
              <th scope="row">{rank}</th>
              {FILES.map((file) => (
                <td key={file}>{cell(`${file}${rank}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

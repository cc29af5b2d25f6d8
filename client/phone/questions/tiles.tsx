/** What may be tapped: up to four tiles with a shape and a letter, or all boards by their numbers. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { LETTERS, TileMark } from '../../app/tile-mark.tsx';
import type { OwnQuestion } from '../../models/picture.ts';
import { optionWords } from './question-words.ts';
import './tiles.css';

type TilesProps = {
  readonly question: OwnQuestion;
  /** The option that is on its way to the server. */
  readonly sending: number | null;
  readonly choose: (option: number) => void;
};

export function Tiles({ question, sending, choose }: TilesProps) {
  return (
    <ol class={`question-tiles question-tiles-${question.question.about}`}>
      {question.options.map((option, index) => (
        <li key={option}>
          <button
            type="button"
            class="question-tile"
            aria-pressed={question.mine === index}
            aria-label={[labelOf(question, index), signOf(question.mine === index, sending === index)]
              .join(' ')
              .trim()}
            aria-busy={sending === index}
            onClick={() => choose(index)}
          >
            {/* Spaces between the parts: who speaks to the phone says what they read, and not "A95". */}
            {question.question.about !== 'saboteur' && <TileMark index={index} />}{' '}
            <TileWords question={question} index={index} />{' '}
            <Sign isMine={question.mine === index} isSending={sending === index} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function TileWords({ question, index }: { question: OwnQuestion; index: number }) {
  const { text, more } = optionWords(question, index);
  return (
    <span class="question-words">
      <b>{text}</b> {more && <small>{more}</small>}
    </span>
  );
}

/** What the server has taken in, and what is still on its way there. */
function Sign({ isMine, isSending }: { isMine: boolean; isSending: boolean }) {
  const words = signOf(isMine, isSending);
  if (!words) return null;
  return (
    <span class="question-sign">
      {!isSending && <Icon name="check" />} {words}
    </span>
  );
}

function signOf(isMine: boolean, isSending: boolean): string {
  if (isSending) return t('phone.question.sending');
  return isMine ? t('phone.question.mine') : '';
}

function labelOf(question: OwnQuestion, index: number): string {
  const { text, more } = optionWords(question, index);
  if (question.question.about === 'saboteur') return t('phone.question.board', { board: text });
  return t('phone.question.letter', { letter: LETTERS[index] ?? '', text: `${text} ${more}`.trim() });
}

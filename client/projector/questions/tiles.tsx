/** The answers side by side, each on a tile with its shape; once the question is closed, with the class's bars above them. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { LETTERS, TileMark } from '../../app/tile-mark.tsx';
import type { QuestionStatus } from '../../models/picture.ts';
import { type Bar, barsOf } from './bars.ts';
import './tiles.css';

type TilesProps = {
  readonly question: QuestionStatus;
  /** What stands on each tile. */
  readonly faceOf: (index: number) => ComponentChildren;
  /** The same in words, for people who can't see it. */
  readonly wordsOf: (index: number) => string;
  /** The tile that is marked, and the word that says why. */
  readonly marked?: { readonly index: number; readonly word: string } | null;
};

export function Tiles({ question, faceOf, wordsOf, marked = null }: TilesProps) {
  const bars = question.isOpen ? null : barsOf(question);
  return (
    <ol class={`tiles ${bars ? 'has-bars' : ''}`} style={{ '--options': question.options.length }}>
      {question.options.map((_, index) => (
        <li key={index} aria-label={labelOf(index, wordsOf(index), bars?.[index])}>
          {bars?.[index] && <Column bar={bars[index]} />}
          <div class={`tile ${marked?.index === index ? 'is-marked' : ''}`}>
            <TileMark index={index} />
            <div class="tile-face">{faceOf(index)}</div>
            {marked?.index === index && <Flag word={marked.word} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function labelOf(index: number, option: string, bar: Bar | undefined): string {
  const people = bar ? t('lessonPages.question.people', { count: bar.count }) : '';
  return t('lessonPages.question.option', { letter: LETTERS[index] ?? '', option, people });
}

function Column({ bar }: { bar: Bar }) {
  return (
    <div class="tile-column" aria-hidden="true">
      <b class="ticking">{bar.count}</b>
      <span class={bar.count === 0 ? 'is-none' : undefined} style={{ height: `${bar.share * 100}%` }} />
    </div>
  );
}

/** A check mark and a word, which mark the right or the winning answer. */
export function Flag({ word }: { word: string }) {
  return (
    <p class="flag fill-busy">
      <Icon name="check" /> {word}
    </p>
  );
}

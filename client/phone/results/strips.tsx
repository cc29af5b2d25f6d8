/** A player's rounds below each other on one axis of time: when they thought, had a hand up, and were answered. */
import { useId } from 'preact/hooks';
import { wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { ClassStatus, OwnResult } from '../../models/picture.ts';
import { gainedWords } from './gained.ts';
import { RoundTitle, shownResults } from './results.tsx';
import './strips.css';

/** Numbers on the axis stand this far apart, and further in long rounds. */
const AXIS_STEPS_MS = [10_000, 30_000, 60_000, 300_000];
const AXIS_NUMBERS_MAX = 7;

type StripsProps = { readonly results: readonly OwnResult[]; readonly status: ClassStatus | null };

export function Strips({ results, status }: StripsProps) {
  const shown = shownResults(results);
  const lengthMs = Math.max(1, ...shown.map(({ endedMs }) => endedMs));
  return (
    <div class="strips">
      <ul class="strips-legend">
        {(['thought', 'handUp', 'answer'] as const).map((sign) => (
          <li key={sign}>
            <i class={`strips-sign strips-sign-${sign}`} /> {t(`phone.strip.${sign}`)}
          </li>
        ))}
      </ul>
      <ol>
        {shown.map((result, index) => (
          <li key={result.roundIndex}>
            <RoundTitle result={result} status={status} />
            <Strip result={result} lengthMs={lengthMs} hasNumbers={index === shown.length - 1} />
            <p>
              <b>{gainedWords(result)}</b>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

type StripProps = {
  readonly result: OwnResult;
  /** What the whole width stands for. */
  readonly lengthMs: number;
  readonly hasNumbers: boolean;
};

function Strip({ result: { stretches, endedMs }, lengthMs, hasNumbers }: StripProps) {
  const dots = useId();
  const at = (ms: number) => `${(100 * ms) / lengthMs}%`;
  return (
    <svg
      class={hasNumbers ? 'strip-own strip-own-numbered' : 'strip-own'}
      role="img"
      aria-label={t('phone.strip.label', { time: wholeSeconds(endedMs) })}
    >
      <defs>
        <pattern id={dots} width="10" height="10" patternUnits="userSpaceOnUse">
          <rect width="10" height="10" class="strip-own-ground" />
          <circle cx="5" cy="5" r="1.8" class="strip-own-dot" />
        </pattern>
      </defs>
      {stretches.map(([from, to, did]) => (
        <rect
          key={from}
          class={`strip-own-${did}`}
          fill={did === 'thought' ? `url(#${dots})` : undefined}
          {...{ x: at(from), y: 16, width: at(to - from), height: 30 }}
        />
      ))}
      <rect class="strip-own-frame" {...{ x: 0, y: 16, width: at(endedMs), height: 30 }} />
      {stretches.map(
        ([, to, did]) =>
          did === 'served' && <circle key={to} class="strip-own-answer" {...{ cx: at(to), cy: 8, r: 6 }} />,
      )}
      {(hasNumbers ? axisOf(lengthMs) : []).map((ms) => (
        <text key={ms} class="strip-own-number" x={at(ms)} y={64}>
          {wholeSeconds(ms)}
        </text>
      ))}
    </svg>
  );
}

/** The moments that are numbered below an axis of this length; its very end has no room for a number. */
export function axisOf(lengthMs: number): readonly number[] {
  const stepMs = AXIS_STEPS_MS.find((ms) => lengthMs / ms <= AXIS_NUMBERS_MAX) ?? lengthMs;
  return Array.from({ length: Math.ceil(lengthMs / stepMs) }, (_, index) => index * stepMs);
}

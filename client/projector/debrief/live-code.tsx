/** The two ways as code beside each other; the line that is live at the playhead's moment is lit. */
import { LANGUAGES } from '../../../shared/simul/index.ts';
import { Choice } from '../../app/choice.tsx';
import { t } from '../../app/text.ts';
import { Code } from '../../charts/code.tsx';
import { ghostLanguage } from '../../charts/showing.ts';
import { usualMoodOf } from '../../charts/snippets.ts';
import type { FineMood } from '../../models/mood.ts';
import type { Playhead } from './lanes/playhead.ts';
import { liveMood, momentAt, trackOf } from './lanes/track.ts';
import type { Settled } from './rounds/settled.ts';

/** The two ways that the lesson is about: they are shown, unlit, even where they were not played. */
const WAYS = ['blocking', 'event-loop'] as const;

export function LiveCode({ rounds, playhead }: { rounds: readonly Settled[]; playhead: Playhead }) {
  const played = rounds.map(({ round }) => round.scenario.policy);
  const shown = [...new Set([...played, ...WAYS])].slice(0, 2);
  return (
    <div class="debrief-code">
      {shown.map((policy) => {
        const settled = rounds.find(({ round }) => round.scenario.policy === policy);
        const mood = (settled && moodNow(settled, playhead)) ?? usualMoodOf(policy);
        return <Code key={policy} policy={policy} language={ghostLanguage.value} mood={mood} />;
      })}
    </div>
  );
}

function moodNow(settled: Settled, { textShare, axisMs }: Playhead): FineMood | null {
  return textShare.value === null ? null : liveMood(momentAt(trackOf(settled), textShare.value * axisMs));
}

/** Chooses the language that all code is shown in. */
export function LanguageChoice() {
  return (
    <Choice
      quiet
      label={t('debrief.playhead.language')}
      options={LANGUAGES.map((value) => ({ value, text: t(`stage.ghost.languages.${value}`) }))}
      value={ghostLanguage.value}
      onChoose={(language) => {
        ghostLanguage.value = language;
      }}
    />
  );
}

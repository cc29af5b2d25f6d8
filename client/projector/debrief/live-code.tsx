/** The two ways as code beside each other; the line that is live at the playhead's moment is lit. */
import { LANGUAGES } from '../../../shared/simul/index.ts';
import { Choice } from '../../app/choice.tsx';
import { t } from '../../app/text.ts';
import { Code } from '../../charts/code.tsx';
import { ghostLanguage } from '../../charts/showing.ts';
import { usualMoodOf } from '../../charts/snippets.ts';
import type { FineMood } from '../../models/mood.ts';
import type { Playhead } from './playhead.ts';
import type { Settled } from './settled.ts';
import { liveMood, momentAt, trackOf } from './track.ts';

/** What the lesson is about; shown still where it was not played. */
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

function moodNow(settled: Settled, { told, axisMs }: Playhead): FineMood | null {
  return told.value === null ? null : liveMood(momentAt(trackOf(settled), told.value * axisMs));
}

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

/** A program on somebody's own machine, in any language: it gets a hall on the server, and the page shows that hall live. */
import { useEffect, useState } from 'preact/hooks';
import type { ExerciseName } from '../../../shared/exercises/exercise.ts';
import { Choice } from '../../app/choice.tsx';
import { LinkField } from '../../app/files/link-field.tsx';
import { t } from '../../app/text.ts';
import { Live } from './live-hall.tsx';
import { OwnHall } from './own-hall.ts';
import type { OwnHalls } from './own-halls.ts';
import { stepsFor, WAYS, type Way } from './steps.ts';

type OwnMachineProps = {
  /** Null: there is no server. */
  readonly halls: OwnHalls | null;
  /** The key of a hall that was opened elsewhere; null: none. */
  readonly given: string | null;
  /** The exercise on the page. */
  readonly exercise: ExerciseName;
};

export function OwnMachine({ halls, given, exercise }: OwnMachineProps) {
  return (
    <section class="card write-own" aria-labelledby="code-own">
      <h2 id="code-own">{t('code.own.title')}</h2>
      <p>{t('code.own.about')}</p>
      {halls === null ? (
        <p>{t('code.own.noServer')}</p>
      ) : (
        <Halls halls={halls} given={given} exercise={exercise} />
      )}
    </section>
  );
}

function Halls({ halls, given, exercise }: OwnMachineProps & { readonly halls: OwnHalls }) {
  const [own, setOwn] = useState<OwnHall | null>(null);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    if (given !== null) setOwn(new OwnHall(halls, given, null));
  }, [given]);
  useEffect(() => () => own?.leave(), [own]);
  const open = async (whose: ExerciseName | null) => {
    const opened = await halls.open(whose);
    if ('message' in opened) return setRefused(opened.message);
    setRefused('');
    setOwn(new OwnHall(halls, opened.key, opened.scenario));
  };
  return (
    <>
      {own && <Steps key={own.key} own={own} />}
      {own && <Live key={own.key} own={own} />}
      <div class="write-buttons">
        <button type="button" class={`button ${own ? '' : 'button-primary'}`} onClick={() => open(null)}>
          {t(own ? 'code.own.another' : 'code.own.open')}
        </button>
        <button type="button" class="button" onClick={() => open(exercise)}>
          {t('code.own.exercise', { name: t(`code.exercises.name.${exercise}`) })}
        </button>
      </div>
      <p role="status">{refused}</p>
    </>
  );
}

/** What to do on one's own machine, each line ready to be copied. */
function Steps({ own }: { own: OwnHall }) {
  const [way, setWay] = useState<Way>('python');
  const [says, setSays] = useState('');
  return (
    <div class="write-steps">
      <Choice
        quiet
        label={t('code.own.way')}
        options={WAYS.map((value) => ({ value, text: t(`code.own.ways.${value}`) }))}
        value={way}
        onChoose={setWay}
      />
      <ol>
        {stepsFor(way, own.url).map(({ words, line }) => (
          <li key={words}>
            <LinkField
              url={line}
              label={t(`code.own.steps.${words}`)}
              copy={t('code.own.copy')}
              onCopy={(done) => setSays(t(done ? 'code.keep.copied' : 'code.own.copyByHand'))}
            />
          </li>
        ))}
      </ol>
      <p role="status">{says}</p>
    </div>
  );
}

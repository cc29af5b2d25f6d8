/** The likeliest command as one big button, the others beside it; on a phone they stay under the thumb. */
import { Icon, type IconName } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { HostCommand } from '../../models/picture.ts';
import { type CommandContext, commandWords, offersIn } from './commands.ts';

const ICONS: Readonly<Partial<Record<HostCommand, IconName>>> = {
  start: 'play',
  pause: 'pause',
  goOn: 'play',
  endRound: 'check',
  next: 'skip-forward',
  playAgain: 'repeat',
  runLab: 'play',
  stopLab: 'x',
};

type Props = {
  readonly context: CommandContext;
  readonly give: (command: HostCommand) => void;
  /** Why the last command was refused. */
  readonly says: string | undefined;
};

export function CommandBar({ context, give, says }: Props) {
  return (
    <div class="command-bar">
      <p class="command-says" role="alert">
        {says}
      </p>
      <div class="command-buttons">
        {offersIn(context.status).map(({ command }, index) => (
          <button
            key={index}
            type="button"
            class={`button command ${index === 0 ? 'button-primary command-first' : ''}`}
            onClick={() => give(command)}
          >
            <Icon name={ICONS[command] ?? 'play'} />
            {commandWords(command, context)}
          </button>
        ))}
      </div>
      <p class="muted small command-keys">{t('host.keys')}</p>
    </div>
  );
}

/** Where people ask, whoever leads says which handler serves them. */
import { HANDLERS, type Handler } from '../../../shared/labs/report.ts';
import { t } from '../../app/text.ts';

/** @param now which one serves; null: neither can be chosen yet */
export function Handlers({ now, choose }: { now: Handler | null; choose: (handler: Handler) => void }) {
  return HANDLERS.map((handler) => (
    <button
      key={handler}
      type="button"
      class="button"
      aria-pressed={handler === now}
      disabled={now === null}
      onClick={() => choose(handler)}
    >
      {t(`labs.report.handler.${handler}`)}
    </button>
  ));
}

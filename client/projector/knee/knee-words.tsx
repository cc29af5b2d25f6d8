/** What the curve says in words, and what so many connections cost in memory. */
import { bytes } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { t } from '../../app/text.ts';
import { kneeOf, MEMORY, type Times } from './knee.ts';

/** Where the knee is, and how it follows from S and Z. */
export function Law({ times, ofClass }: { times: Times; ofClass: boolean }) {
  const knee = Math.max(1, Math.round(kneeOf(times)));
  const values = {
    think: (times.playMs / 1000).toFixed(1),
    reply: (times.replyMs / 1000).toFixed(1),
    knee,
  };
  return (
    <div class="knee-law">
      <h2>{t('lessonPages.knee.inWords', { count: knee })}</h2>
      <p>
        {t('lessonPages.knee.law', values)}.{' '}
        {t(ofClass ? 'lessonPages.knee.ofClass' : 'lessonPages.knee.ofBots')}
      </p>
    </div>
  );
}

/** What so many connections would cost as tasks and as threads. Reserved memory is not memory in use, so both are told. */
export function Memory({ boards }: { boards: number }) {
  const { task, thread } = MEMORY;
  const count = grouped(boards);
  return (
    <div class="knee-memory">
      <h3>{t('lessonPages.knee.memory')}</h3>
      <p>
        <b>
          {t('lessonPages.knee.tasks', {
            from: bytes(boards * task.min),
            to: bytes(boards * task.max),
          })}
        </b>
        <span>{t('lessonPages.knee.tasksMore', { count: boards, boards: count })}</span>
      </p>
      <p>
        <b>{t('lessonPages.knee.threads', { memory: bytes(boards * thread.reserved) })}</b>
        <span>
          {t('lessonPages.knee.threadsMore', {
            count: boards,
            boards: count,
            real: bytes(boards * thread.real),
          })}
        </span>
      </p>
    </div>
  );
}

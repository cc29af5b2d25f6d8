/** `/code/CODE`: the program of whoever has a seat in that class; whoever has none is sent to the join page. */
import './screen-text.ts';
import { useEffect, useState } from 'preact/hooks';
import { go } from '../app/navigation.tsx';
import { homeAt } from '../app/paths/address.ts';
import { ClassCode } from '../code/class/class-code.tsx';
import { type ClassHalls, classRunner } from '../code/class/class-runner.ts';
import type { HallNews } from '../code/own/own-halls.ts';
import { isDriving } from '../models/lesson-words.ts';
import type { PlayerModel } from '../models/picture.ts';
import { closeProgramHall, programNews, reportLine } from '../net/program-halls.ts';
import { runProgram, warmUp } from '../runtime/run-program.ts';
import { useAwakeInClass } from './awake.ts';
import { ownSeat } from './own-seat.ts';

const hallsOf = ({ programKey, seat, status, ended }: PlayerModel): ClassHalls => ({
  open: async () => ended.peek() ?? (await programKey?.()) ?? { code: '', message: '', retry: false },
  news: (key, after, letters) => programNews<HallNews>(key, after, letters),
  urlOf: (key) => `${homeAt()}/api/code/${key}`,
  isOnStage: () => isDriving(status.peek(), seat.peek()?.board ?? null),
  report: reportLine,
  close: closeProgramHall,
});

export function ClassCodePage({ code }: { code: string }) {
  const [model] = useState(() => ownSeat(code));
  const [runner] = useState(() => model && classRunner({ runProgram, warmUp }, hallsOf(model)));
  useEffect(() => {
    if (model === null) go(`/j/${code}`, 'replace');
  }, []);
  useAwakeInClass(model, 'phone');
  return model && runner && <ClassCode model={model} runner={runner} />;
}

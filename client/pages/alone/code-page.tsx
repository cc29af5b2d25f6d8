/** `/code`: somebody's own program is the master. */
import '../screen-text.ts';
import { homeAt } from '../../app/paths/address.ts';
import { Code } from '../../code/code.tsx';
import type { HallNews, OwnHalls } from '../../code/own/own-halls.ts';
import { openProgramHall, programNews } from '../../net/program-halls.ts';
import { runProgram, warmUp } from '../../runtime/run-program.ts';
import { FromCourse } from './from-course.tsx';

const runner = { runProgram, warmUp };

const halls: OwnHalls = {
  open: openProgramHall,
  news: (key, after, letters) => programNews<HallNews>(key, after, letters),
  urlOf: (key) => `${homeAt()}/api/code/${key}`,
};

export function CodePage() {
  return (
    <FromCourse>
      <Code runner={runner} halls={halls} />
    </FromCourse>
  );
}

/** The same without a server. */
export function CodeAlone() {
  return (
    <FromCourse>
      <Code runner={runner} halls={null} />
    </FromCourse>
  );
}

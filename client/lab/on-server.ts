/** Labs that run on the server. */
import type { LabEvent, LabName, Settings } from '../../shared/labs/labs.ts';
import type { LabOpened } from '../models/labs/lab-server.ts';
import type { Start, Started } from './lab-module.ts';

/** The start of a lab whose run is on the server: opened, heard up to its end, and stopped when this page leaves. */
export function onServer(name: LabName) {
  return (settings: Settings, start: Start<LabEvent>): Started => {
    const { server, keys, tell, refused, opened, lineIs } = start;
    let isLeft = false;
    let run: LabOpened | null = null;
    let leave = () => {};
    server?.open(name, settings, keys).then((answer) => {
      if ('message' in answer) return void (isLeft || refused(answer));
      run = answer;
      if (isLeft) return server.stop(answer);
      opened(answer.run);
      leave = server.hear(answer.run, tell, lineIs);
    });
    return {
      order: (order) => run && server?.order(run, order),
      stop: () => {
        isLeft = true;
        leave();
        if (run) server?.stop(run);
      },
    };
  };
}

/** WebKit, as Debian packs it: a small browser on a screen that nobody sees, behind a driver that knows one session. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import type { Engine, Size, Window } from './engine.ts';

export type Programs = { readonly browser: string; readonly driver: string; readonly screen: string };

const LOOK_EVERY_MS = 50;
const START_MS_MAX = 20_000;
const SCREEN = '1600x1200x24';

/** @returns the program, and the number of the display that it chose itself: several may run side by side */
async function startScreen(
  program: string,
): Promise<{ readonly process: ChildProcess; readonly name: string }> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const process = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(process.stdio[3] as Readable, 'data', {
    signal: AbortSignal.timeout(START_MS_MAX),
  });
  return { process, name: `:${String(number).trim()}` };
}

const answersAt = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

async function startDriver(program: string, port: number, display: string): Promise<ChildProcess> {
  // Without graphics hardware: the newer way of sharing pictures between its processes needs one.
  const env = {
    ...process.env,
    DISPLAY: display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  const driver = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  const startedAtMs = performance.now();
  while (!(await answersAt(port))) {
    if (performance.now() - startedAtMs > START_MS_MAX) throw new Error(`${program} did not start`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return driver;
}

/** @param port where its driver may listen */
export async function webkit({ browser, driver, screen }: Programs, port: number): Promise<Engine> {
  const started: ChildProcess[] = [];
  const stop = () => {
    for (const one of started) one.kill();
  };
  try {
    const display = await startScreen(screen);
    started.push(display.process);
    started.push(await startDriver(driver, port, display.name));
    const options = { binary: browser, args: ['--automation'] };
    const session = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }))
      .build();
    return {
      open: windowsOf(session),
      close: async () => {
        await session.quit().catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** The windows of one session: whoever does something in one has the session to themselves until it is done. */
function windowsOf(session: WebDriver): Engine['open'] {
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.catch(() => {}).then(work);
    last = mine;
    return mine;
  };
  let isFirst = true;
  const openAlone = async (size: Size): Promise<Window> => {
    if (!isFirst) await session.switchTo().newWindow('window');
    isFirst = false;
    const handle = await session.getWindowHandle();
    await session.manage().window().setRect(size);
    const here = <T>(work: () => Promise<T>) =>
      alone(async () => {
        await session.switchTo().window(handle);
        return work();
      });
    const one = (path: string) => session.findElement(By.xpath(path));
    return {
      goTo: (url) => here(() => session.get(url)),
      valueOf: (expression) => here(() => session.executeScript<unknown>(`return ${expression}`)),
      press: (path) => here(() => one(path).click()),
      type: (path, text) => here(() => one(path).sendKeys(text)),
      picture: () => here(async () => Buffer.from(await session.takeScreenshot(), 'base64')),
    };
  };
  return (size) => alone(() => openAlone(size));
}

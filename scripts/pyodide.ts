/**
 * Python for the browser: Pyodide's own files, unchanged, in a folder that is named after its version beside the client
 * (`pyodide/314.0.7/`). They are fetched by programs alone, never by a page.
 */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { PyodideFiles } from '../client/runtime/worker/messages.ts';

const at = (file: string) => fileURLToPath(new URL(`../node_modules/pyodide/${file}`, import.meta.url));

/** What a program needs of it; all of it is fetched before the first line runs. */
const FILES = {
  'pyodide.mjs': 'text/javascript',
  'pyodide.asm.mjs': 'text/javascript',
  'pyodide.asm.wasm': 'application/wasm',
  'python_stdlib.zip': 'application/zip',
} as const;
type PyodideFile = keyof typeof FILES;
const names = Object.keys(FILES) as readonly PyodideFile[];

const NOTICE = (
  version: string,
) => `Pyodide ${version}, https://pyodide.org, is free software under the Mozilla Public License 2.0
(https://www.mozilla.org/MPL/2.0/). Its source: https://github.com/pyodide/pyodide/tree/${version}
It contains CPython, https://www.python.org, under the Python Software Foundation License (https://docs.python.org/3/license.html).
The files in this folder are unchanged.
`;

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
const { info } = JSON.parse(readFileSync(at('pyodide-lock.json'), 'utf8')) as Pick<PyodideFiles, 'info'>;
const folder = `pyodide/${version}/`;

/** Puts the files beside the client, and says where they are: `import.meta.env.PYODIDE`. */
export const pyodide: Plugin = {
  name: 'simul-pyodide',
  config: () => {
    // The modules come by `import`, which no page can count.
    const counted = names.filter((name) => !name.endsWith('.mjs'));
    const bytes = Object.fromEntries(counted.map((name) => [name, statSync(at(name)).size]));
    return {
      define: {
        'import.meta.env.PYODIDE': JSON.stringify({
          folder,
          bytes,
          info,
          helper: 'code/simul.py',
        } satisfies PyodideFiles),
      },
    };
  },
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const name = names.find((one) => request.url === `/${folder}${one}`);
      if (!name) return next();
      response.setHeader('Content-Type', FILES[name]);
      response.end(readFileSync(at(name)));
    });
  },
  generateBundle() {
    for (const name of names)
      this.emitFile({ type: 'asset', fileName: folder + name, source: readFileSync(at(name)) });
    this.emitFile({ type: 'asset', fileName: `${folder}LICENSE.txt`, source: NOTICE(version) });
  },
};

import { defineConfig } from 'vitest/config';

const tests = '**/*.test.{ts,tsx}';

/** As Node imports them, and the server runs them: through vite every call into another module is a look-up of its own. */
const natively = { viteModuleRunner: !process.features.typescript };

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 20_000,
    // On a machine that others use too: as journeys, once more, and those that need it are named at the end.
    retry: process.env.CI ? 1 : 0,
    // Those that run side by side in one file wait for programs, not for the processor.
    maxConcurrency: 8,
    // One worker fewer than there are cores would leave half of a small machine idle.
    maxWorkers: '100%',
    projects: [
      // A process for every file costs three times what the tests themselves do; these share no state through modules.
      {
        extends: true,
        test: { name: 'pure', include: [`shared/${tests}`], isolate: false, experimental: natively },
      },
      {
        extends: true,
        test: {
          name: 'client',
          include: [`client/${tests}`],
          isolate: false,
          // Views are tested without the page that brings their words.
          setupFiles: ['./client/pages/screen-text.ts'],
        },
      },
      // Servers and programs: each file in a process of its own, that ends with all it opened.
      { extends: true, test: { name: 'running', include: [`{server,scripts,assets}/${tests}`] } },
    ],
  },
});

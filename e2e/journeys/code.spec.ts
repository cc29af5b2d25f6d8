/** Somebody's own program is the master: the blocking starter becomes one that awaits, in both languages. */
import { exerciseNamed } from '../../shared/exercises/exercises.ts';
import { expect, test } from '../classroom.ts';
import { CodePage, LONG } from '../pages/code.ts';
import { en } from '../words.ts';

const makeItAwait = exerciseNamed('makeItAwait');
const neverAwaited = exerciseNamed('neverAwaited');
const { page: words, over } = en.code;

test('Python: from blocking to awaiting, an error at its line, an endless loop', async ({ laptop }) => {
  test.slow();
  const code = new CodePage(laptop.page);
  await laptop.page.goto('/code');
  await code.isSound();
  await code.editor.press('ControlOrMeta+Enter');
  await expect(laptop.page.locator('.is-blocks[data-word]')).toContainText('wait_for_reply', LONG);
  const waited = await code.ends();
  await expect(code.result).toContainText(over.notYet);

  await code.writes(makeItAwait.python.solution);
  expect(await code.runs()).toBeGreaterThanOrEqual(10 * waited);
  await expect(code.result).toContainText(over.passed);
  await code.isSound();
  await laptop.page.reload();
  await expect(code.editor).toContainText('asyncio.run(main())');

  await laptop.page.getByRole('link', { name: new RegExp(en.code.exercises.name.neverAwaited) }).click();
  await expect(code.editor).toContainText('game(b)');
  await code.editor.press('ControlOrMeta+Enter');
  const output = laptop.page.getByRole('region', { name: words.output });
  await expect(output).toContainText('never awaited', LONG);
  await code.writes(`${neverAwaited.python.starter}\nboards.jump()\n`);
  await code.editor.press('ControlOrMeta+Enter');
  await expect(laptop.page.getByRole('alert').filter({ hasText: 'Line 17' })).toContainText('jump');
  await code.writes('while True:\n    pass\n');
  await code.editor.press('ControlOrMeta+Enter');
  await expect(laptop.page.locator('.is-runs[data-word]')).toBeVisible(LONG);
  await laptop.page.getByRole('button', { name: words.stop }).click();
  await expect(laptop.page.getByText(over.stopped)).toBeVisible();
});

test('JavaScript: from blocking to awaiting; a link carries the program @long', async ({ laptop }) => {
  test.slow();
  const code = new CodePage(laptop.page);
  await laptop.page.goto('/code');
  await laptop.page.getByText(words.languages.javascript).click();
  await expect(code.editor).toContainText('waitForReply');
  const waited = await code.runs();
  await code.writes(makeItAwait.javascript?.solution ?? '');
  expect(await code.runs()).toBeGreaterThanOrEqual(10 * waited);
  await laptop.page.getByRole('button', { name: en.code.keep.link }).click();
  const link = await laptop.page.getByRole('textbox', { name: en.code.keep.linkLabel }).inputValue();
  await laptop.page.getByRole('button', { name: words.reset }).click();
  await laptop.page.getByRole('button', { name: words.resetYes }).click();
  await expect(code.editor).toContainText('waitForReply');
  await laptop.page.goto('about:blank');
  await laptop.page.goto(link);
  await expect(code.editor).toContainText('Promise.all');
  // Escape, then Tab, leaves the editor.
  await code.editor.press('Escape');
  await laptop.page.keyboard.press('Tab');
  await expect(code.editor).not.toBeFocused();
});

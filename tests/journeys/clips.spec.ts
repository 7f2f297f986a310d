// The clips that come with the kiosk: each plays, with captions in the visitor's language, and leads to the next.
import { expect, test } from '../support/kiosk.ts';
import { button, choose, heading, LANGUAGES, open, say, structure } from '../support/visitor.ts';

interface Script { id: string; scenes: { id: string; seconds: number; cues: { id: string }[] }[] }
const scripts = structure<{ clips: Script[] }>('clips').clips;
/** Terms stand in captions as on real screens. */
const words = (text: string): string => text.replaceAll(/\[\[(\w+)\]\]/g, (_, term: string) => structure<Record<string, string>>('terms')[term] ?? '');
const nameOf = (language: string, id: string): string => words(say(language, `videos.items.${id}.title`));

for (const [at, language] of LANGUAGES.entries()) {
  // All of them in the first language, one in each other: they are the same files, and the words of all are checked elsewhere.
  const played = at === 0 ? scripts : scripts.slice(at, at + 1);
  test(`in ${language}: the kiosk’s own clips play, with their captions: ${played.map(({ id }) => id).join(', ')}`, async ({ page }) => {
    await choose(page, language);
    await open(page, language, 'videos');
    await button(page, nameOf(language, played[0]?.id ?? '')).tap();
    const video = page.locator('video');
    for (const { id, scenes } of played) {
      await expect(heading(page)).toHaveText(nameOf(language, id));
      const length = scenes.reduce((sum, { seconds }) => sum + seconds, 0);
      await expect.poll(() => video.evaluate(({ duration }: HTMLVideoElement) => duration)).toBeCloseTo(length, 0);
      await page.locator('.controls').getByRole('button', { name: say(language, 'videos.play'), exact: true }).tap();
      const [first] = scenes;
      await expect(page.locator('.captions__line')).toHaveText(words(say(language, `clips.${id}.${first?.id}.said.${first?.cues[0]?.id}`)));
      expect(await video.evaluate(({ videoWidth, currentTime }: HTMLVideoElement) => ({ videoWidth, plays: currentTime > 0 }))).toEqual({ videoWidth: 1280, plays: true });
      await button(page, say(language, 'videos.next')).tap();
    }
  });
}

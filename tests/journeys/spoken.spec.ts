// A recorded voice can read every screen: each piece that "Listen" reads is in the list of texts to record.
// In Ukrainian, two places of each screen; NYKEL_SPOKEN=all walks every place in every language.
import { makeHear } from '../access/spoken-places.ts';
import { expect, test } from '../support/kiosk.ts';
import { PLACES, visit } from '../support/places.ts';
import { LANGUAGES } from '../support/visitor.ts';

// Nothing is looked at but words, so a small screen does, and paints fast.
test.use({ viewport: { width: 540, height: 960 } });

const all = process.env['NYKEL_SPOKEN'] === 'all';
const screenOf = (name: string): string => name.split(' ')[0] ?? '';
const places = all ? PLACES : PLACES.filter(({ name }, at) =>
  PLACES.slice(0, at).filter((before) => screenOf(before.name) === screenOf(name)).length < 2 || name.includes('outcome'));

for (const language of all ? LANGUAGES : (['uk'] as const)) {
  test(`every text that is read can be recorded, in ${language}`, async ({ page, kiosk }) => {
    test.setTimeout(all ? 600_000 : 120_000);
    const hear = await makeHear(language);
    const wrong = new Set<string>();
    await visit(page, kiosk.url, language, places, async ({ name }) => {
      const { heard, unlisted } = await hear(page, name);
      // A walk that hears nothing must not pass.
      expect(heard.length, name).toBeGreaterThan(2);
      unlisted.forEach((sentence) => wrong.add(sentence));
    });
    expect([...wrong]).toEqual([]);
  });
}

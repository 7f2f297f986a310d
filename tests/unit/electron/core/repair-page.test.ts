// The repair screen: a sentence in every language, and nothing that could break.
import { expect, it } from 'vitest';
import { createPages } from '../../../../electron/core/pages.ts';
import { repairPage } from '../../../../electron/core/repair-page.ts';
import { smallContent } from '../support.ts';

const languages = [
  { code: 'uk', name: 'Українська', direction: 'ltr' as const },
  { code: 'ar', name: 'العربية', direction: 'rtl' as const },
];
const welcome = { languages, words: { uk: { repair: 'Лагодять <b>' }, ar: { repair: 'إصلاح' }, en: { repair: 'not on offer' } } };

it('says it in each language on offer, in its direction, as text', () => {
  const page = repairPage(languages, welcome);
  expect(page).toContain('<p lang="uk" dir="ltr">Лагодять &#60;b&#62;</p>');
  expect(page).toContain('<p lang="ar" dir="rtl">إصلاح</p>');
  expect(page).not.toContain('not on offer');
  expect(page).not.toContain('<script');
});

it('says it even without content', () => {
  expect(repairPage([], { languages: [], words: {} })).toContain('Please ask the staff.');
});

it('is served without the page being there', async () => {
  const content = smallContent();
  const pages = createPages({ pageDir: '/nowhere', mediaDir: '/nowhere', content, languages: content.languages, index: () => null, logo: null, bridgeScript: '' });
  for (const [path, type] of [['/repair', 'text/html'], ['/repair.css', 'text/css']]) {
    const answer = await pages(new Request(`kiosk://app${path}`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

// Begins the page with set-up, where the shell has found no configuration.
import { createApp } from 'vue';
import { call } from '../../kiosk.ts';
import { staffLanguage } from '../language.ts';
import type { PanelStart } from '../panel-start.ts';
import { createStaffWords } from '../staff-words.ts';
import FirstStart from './FirstStart.vue';

/** @throws where its words cannot be fetched */
export async function showFirstStart(start: PanelStart): Promise<void> {
  const language = start.staffLanguages[0] ?? staffLanguage(start.languages);
  const { i18n, use } = await createStaffWords([...start.languages, ...start.staffLanguages], language.code);
  const host = document.body.appendChild(document.createElement('div'));
  createApp(FirstStart, {
    start,
    use,
    async onDone() {
      await call('setUpEnd', {}).catch(() => undefined);
      // A new document, and Welcome in it: nobody is asked at this start any more.
      location.replace('/');
    },
  }).use(i18n).mount(host);
}

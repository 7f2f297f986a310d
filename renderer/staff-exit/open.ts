// Puts the staff panel over whatever is shown. An app of its own: it works on Welcome, before there are words or a router,
// and leaves nothing behind.
import { createApp } from 'vue';
import type { StartInfo } from '../../electron/bridge.ts';
import { createWords } from '../words/i18n.ts';
import { staffLanguage } from './language.ts';
import StaffPanel from './StaffPanel.vue';

let open = false;

/** Opens the panel, unless it is open. @throws where its words cannot be fetched */
export async function openStaffPanel({ languages, media }: Pick<StartInfo, 'languages' | 'media'>): Promise<void> {
  if (open) return;
  open = true;
  try {
    const language = staffLanguage(languages);
    const { i18n, load } = createWords(languages);
    await load(language.code);
    i18n.global.locale.value = language.code;
    const host = document.body.appendChild(document.createElement('div'));
    const app = createApp(StaffPanel, {
      language,
      languages,
      media,
      onClose() {
        app.unmount();
        host.remove();
        open = false;
      },
    });
    app.use(i18n).mount(host);
  } catch (error) {
    open = false;
    throw error;
  }
}

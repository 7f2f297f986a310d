// Puts the staff panel over whatever is shown. An app of its own: it works on Welcome, before there are words or a router,
// and leaves nothing behind.
import { createApp } from 'vue';
import { staffLanguage } from './language.ts';
import type { PanelStart, Show } from './panel-start.ts';
import { createStaffWords } from './staff-words.ts';
import StaffPanel from './StaffPanel.vue';

let open = false;

/**
 * Opens the panel, unless it is open.
 * @param visit whether a visitor has chosen a language, and what begins to show the steps
 * @throws where its words cannot be fetched
 */
export async function openStaffPanel(start: PanelStart, { visiting, show }: { visiting: boolean; show: Show }): Promise<void> {
  if (open) return;
  open = true;
  try {
    const language = start.staffLanguages[0] ?? staffLanguage(start.languages);
    const { i18n, use } = await createStaffWords([...start.languages, ...start.staffLanguages], language.code);
    const host = document.body.appendChild(document.createElement('div'));
    const app = createApp(StaffPanel, {
      start,
      use,
      visiting,
      onShow: show,
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

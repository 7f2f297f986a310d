// Both languages at once: while staff show the steps, each line of the visitor's has theirs under it. Loaded when showing begins.
import { nextTick, watch } from 'vue';
import type { StartInfo } from '../../../electron/bridge.ts';
import type { KioskWords } from '../../words/i18n.ts';
import { lineFor } from '../../words/pairs.ts';
import { putBeside } from './layer.ts';
import './both.css';

let latest: string | null = null;
let end = (): void => undefined;

/**
 * Shows a language beside the visitor's, or none. The latest call counts.
 * @param code the language; null takes it away. One whose words cannot be fetched is not shown.
 */
export async function showBoth(words: KioskWords, code: string | null, { languages, staffLanguages }: Pick<StartInfo, 'languages' | 'staffLanguages'>): Promise<void> {
  latest = code;
  const there = code !== null && (await words.load(code).then(() => true, () => false));
  if (latest !== code) return;
  end();
  words.lines.clear();
  words.beside.value = there ? code : null;
  const root = document.querySelector('#app');
  if (!there || !root) return;

  const { dataset } = document.documentElement;
  dataset['both'] = '';
  // What was asked for in a language that the visitor has left is no line any more.
  const unwatch = watch(words.i18n.global.locale, () => words.lines.clear(), { flush: 'sync' });
  let layer: ReturnType<typeof putBeside> | null = null;
  const unwatchNoted = watch(words.noted, () => layer?.put(), { flush: 'post' });
  end = () => {
    layer?.remove();
    unwatch();
    unwatchNoted();
    delete dataset['both'];
    end = () => undefined;
  };
  // Everything asks for its words anew.
  await nextTick();
  if (latest !== code) return;
  const direction = [...languages, ...staffLanguages].find((each) => each.code === code)?.direction ?? 'ltr';
  layer = putBeside(root, { language: code, direction, find: (text) => lineFor(words.lines, text) });
}

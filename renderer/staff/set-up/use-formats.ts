// Days and numbers as set-up shows them, in the language that staff have chosen there.
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatsOf } from '../../words/plural.ts';
import { createFormats, type Formats } from '../office/formats.ts';
import type { PanelStart } from '../panel-start.ts';

export function useFormats(start: PanelStart): ComputedRef<Formats> {
  const { locale } = useI18n();
  return computed(() => createFormats(formatsOf([...start.languages, ...start.staffLanguages], locale.value)));
}

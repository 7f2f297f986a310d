// At which side of the screen staff stand, as they last said. It goes with the document, and so with the visitor.
import { ref } from 'vue';

export const side = ref<'left' | 'right'>('right');

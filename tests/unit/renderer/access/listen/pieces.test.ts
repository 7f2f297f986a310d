// A screen in pieces: all of it, in its order, each thing once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, plainText, type Shown } from '../../../../../renderer/access/listen/pieces.ts';

type Child = Shown<string> | string;
const make = (kind: Shown<string>['kind']) => (element: string, children: Child[], more: Partial<Shown<string>> = {}): Shown<string> =>
  ({ element, kind, lang: 'uk', chosen: false, foot: false, turner: false, children, ...more });
const block = make('block');
const inline = make('inline');
const control = make('control');
const picture = make('picture');

const texts = (shown: Shown<string>): string[] => pieces(shown).map(({ name }) => plainText(name));

describe('pieces', () => {
  it('headings, paragraphs, pictures and controls one after the other', () => {
    const screen = block('screen', [
      block('h1', ['Can I get it?']),
      picture('img', [], { name: 'A letter and a card' }),
      block('ul', [block('li', [control('b1', ['Yes'])]), block('li', [control('b2', ['No'], { chosen: true })])]),
      block('p', ['Your answers are\n  not\u00a0stored.']),
    ]);
    expect(texts(screen)).toEqual(['Can I get it?', 'A letter and a card', 'Yes', 'No', 'Your answers are not stored.']);
    expect(pieces(screen).map(({ element, control, chosen }) => [element, control, chosen])).toEqual([
      ['h1', false, false], ['img', false, false], ['b1', true, false], ['b2', true, true], ['p', false, false],
    ]);
  });

  it('a Norwegian term keeps its language within the sentence', () => {
    const sentence = block('p', ['Натисніть ', inline('bdi', ['Logg inn'], { lang: 'nb' }), ' (увійти).']);
    expect(pieces(sentence)[0]?.name).toEqual([
      { text: 'Натисніть ', lang: 'uk' }, { text: 'Logg inn', lang: 'nb' }, { text: ' (увійти).', lang: 'uk' },
    ]);
    expect(plainText(pieces(sentence)[0]?.name ?? [])).toBe('Натисніть Logg inn (увійти).');
  });

  it('two words side by side stay two words', () => {
    expect(texts(block('p', [inline('span', ['Telephone']), inline('bdi', ['+47 22 03 00 00'])]))).toEqual(['Telephone +47 22 03 00 00']);
    expect(texts(control('b', [inline('span', ['Age:']), inline('strong', ['Yes'])]))).toEqual(['Age: Yes']);
  });

  it('a name stands for what is in a control, and what is told besides comes after it', () => {
    const [card] = pieces(block('x', [control('card', ['1 Order it'], { name: 'Order it', about: 'From the order to the code' })]));
    expect([card?.name, card?.about].map((each) => plainText(each ?? []))).toEqual(['Order it', 'From the order to the code']);
  });

  it('the bar at the foot comes last', () => {
    const screen = block('x', [block('nav', [control('back', ['Back'], { foot: true })], { foot: true }), block('p', ['Text'])]);
    expect(texts(screen)).toEqual(['Text', 'Back']);
  });

  it('text before and after something else in one block are two pieces of it', () => {
    const found = pieces(block('li', ['Before', control('b', ['Press']), 'after']));
    expect(found.map(({ element, nth }) => [element, nth])).toEqual([['li', 0], ['b', 0], ['li', 1]]);
  });

  it('all words of any screen, once, in their order; no piece is empty, no two are the same', () => {
    let count = 0;
    const { tree } = fc.letrec<{ tree: Child; word: string }>((tie) => ({
      // Apart, so that two words never run into one.
      word: fc.constantFrom('слово', 'ord', 'word', ' ', '\n', '…').map((each) => `${each} `),
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        tie('word'),
        fc.tuple(fc.constantFrom('block', 'inline', 'control', 'picture'), fc.constantFrom('uk', 'nb'), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([kind, lang, children]) => ({ ...make(kind as 'block')(String(count++), children, { lang }) })),
      ),
    }));
    /** What a control or a picture holds is text, whatever it is made of. */
    const words = (shown: Child): string => (typeof shown === 'string' ? shown : shown.children.map(words).join(''));
    const bare = (text: string): string => text.replace(/[\s…]/g, '');
    fc.assert(fc.property(fc.array(tree), (children) => {
      const found = pieces(block('root', children));
      expect(bare(found.map(({ name }) => plainText(name)).join(''))).toBe(bare(children.map(words).join('')));
      expect(found.every(({ name }) => bare(plainText(name)) !== '')).toBe(true);
      expect(new Set(found.map(({ element, nth }) => `${element} ${nth}`)).size).toBe(found.length);
    }));
  });
});

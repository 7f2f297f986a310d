// The contract: what each call takes, and that it takes nothing else.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { inputs, MINUTES, SCREENS } from '../../../electron/bridge.ts';

const ended = { how: 'finish', language: 'uk', topics: ['home', 'order'], last: 'order', minutes: '2-5' };
const takes = (name: keyof typeof inputs, input: unknown): boolean => v.is(inputs[name], input);

describe('the calls', () => {
  it('are these', () => {
    expect(Object.keys(inputs)).toEqual(['start', 'sessionEnded', 'report', 'alive', 'print', 'staffEnter', 'staffStay', 'staffNotes', 'staffDo',
      'staffState', 'staffStatistics', 'staffExport', 'staffTestAlert', 'setUp', 'setUpSave', 'setUpEnd']);
  });

  it('start takes an empty object and no more', () => {
    expect(takes('start', {})).toBe(true);
    expect(takes('start', { more: 1 })).toBe(false);
    expect(takes('start', null)).toBe(false);
  });

  it('sessionEnded takes counts', () => {
    expect(takes('sessionEnded', ended)).toBe(true);
    for (const minutes of MINUTES) expect(takes('sessionEnded', { ...ended, minutes })).toBe(true);
    expect(takes('sessionEnded', { ...ended, how: 'idle', language: 'zh-Hant', topics: [...SCREENS] })).toBe(true);
  });

  it.each([
    ['an exact time', { ...ended, minutes: '3' }],
    ['a number of minutes', { ...ended, minutes: 3 }],
    ['another end', { ...ended, how: 'left' }],
    ['an answer beside the counts', { ...ended, answers: ['no passport'] }],
    ['an unknown screen', { ...ended, topics: ['secrets'] }],
    ['more screens than there are', { ...ended, topics: [...SCREENS, 'home'] }],
    ['a text as language', { ...ended, language: 'my name is' }],
    ['a long language', { ...ended, language: 'uk-aaaaaaaaaaaaaaaaaaaa' }],
    ['a missing key', { how: 'finish', language: 'uk', topics: [] }],
  ])('sessionEnded does not take %s', (_what, input) => {
    expect(takes('sessionEnded', input)).toBe(false);
  });

  it('report takes fixed names only', () => {
    expect(takes('report', { event: 'page-error', screen: 'order' })).toBe(true);
    expect(takes('report', { event: 'clip-failed', screen: 'none' })).toBe(true);
    expect(takes('report', { event: 'clip-failed', screen: 'videos', reason: 'stall' })).toBe(true);
    expect(takes('report', { event: 'clip-failed', screen: 'videos', reason: 'typed words' })).toBe(false);
    expect(takes('report', { event: 'page-error', screen: 'order', message: 'typed words' })).toBe(false);
    expect(takes('report', { event: 'anything', screen: 'order' })).toBe(false);
    expect(takes('report', { event: 'page-error', screen: 'Order' })).toBe(false);
  });
});

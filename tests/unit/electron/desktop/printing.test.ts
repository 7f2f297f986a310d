// Printing under Electron: silent, what Electron is told, and what becomes of its answer.
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Config } from '../../../../electron/core/config.ts';
import { createPrinting, printOptions } from '../../../../electron/desktop/printing.ts';
import { memoryLog } from '../support.ts';

const receipt: Config['printer'] = { paper: 'receipt', name: 'Star_TSP143' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page on which `print` does what the test says. */
function make(print: WebContents['print'] = () => undefined) {
  const contents = { print: vi.fn(print) };
  const { log, lines } = memoryLog();
  return { contents, lines, toPrint: createPrinting(() => contents, log) };
}

describe('what Electron is told', () => {
  it('no dialog, the printer that is configured, and the paper in microns', () => {
    expect(printOptions(receipt)).toMatchObject({
      silent: true, printBackground: true, deviceName: 'Star_TSP143', copies: 1, pageSize: { width: 80_000, height: 297_000 },
    });
    expect(printOptions({ paper: 'a4', name: '' })).toMatchObject({ silent: true, deviceName: '', pageSize: 'A4' });
  });

  it('never both a page size and the printer’s own, which Electron refuses, and nothing to print beside the page', () => {
    for (const paper of ['receipt', 'a4'] as const) {
      const options = printOptions({ paper, name: '' });
      for (const key of ['usePrinterDefaultPageSize', 'header', 'footer']) expect(options).not.toHaveProperty(key);
    }
  });
});

describe('a sheet', () => {
  it('that went to the printer is no line in the log', async () => {
    const { toPrint, contents, lines } = make((_options, callback) => callback?.(true, ''));
    expect(await toPrint(receipt)).toBe('printed');
    expect(contents.print).toHaveBeenCalledExactlyOnceWith(printOptions(receipt), expect.any(Function));
    expect(lines).toEqual([]);
  });

  it('that did not is told by the system’s own word', async () => {
    const { toPrint, lines } = make((_options, callback) => callback?.(false, 'Print job failed'));
    expect(await toPrint(receipt)).toBe('failed');
    expect(lines).toEqual([{ event: 'print-failed', fields: { why: 'Print job failed' } }]);
  });

  it('that Electron refuses at once is a failure like any other', async () => {
    const { toPrint, lines } = make(() => { throw new Error('Invalid pageSize'); });
    expect(await toPrint(receipt)).toBe('failed');
    expect(lines).toEqual([{ event: 'print-failed', fields: { why: 'Invalid pageSize' } }]);
  });

  it('on a printer that never answers keeps nobody waiting, and the next one can be tried', async () => {
    const { toPrint, contents, lines } = make();
    const first = toPrint(receipt);
    expect(await toPrint(receipt)).toBe('failed');
    expect(contents.print).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await first).toBe('failed');
    expect(lines).toEqual([{ event: 'print-failed', fields: { why: 'no answer' } }]);
    contents.print.mockImplementation((_options, callback) => callback?.(true, ''));
    expect(await toPrint(receipt)).toBe('printed');
  });

  it('without a window there is none', async () => {
    const { log, lines } = memoryLog();
    expect(await createPrinting(() => null, log)(receipt)).toBe('failed');
    expect(lines).toEqual([]);
  });
});

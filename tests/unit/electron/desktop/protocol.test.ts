// The scheme of the page.
import type { CustomScheme, Protocol } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { answerScheme, registerScheme } from '../../../../electron/desktop/protocol.ts';

describe('registerScheme', () => {
  it('registers the one scheme, with what the page needs and nothing that weakens it', () => {
    const given: CustomScheme[][] = [];
    registerScheme({ registerSchemesAsPrivileged: (schemes) => void given.push(schemes) });
    expect(given).toEqual([[{
      scheme: 'kiosk', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    }]]);
  });
});

describe('answerScheme', () => {
  it('gives each request to the pages, and their answer back', async () => {
    const handle = vi.fn<Protocol['handle']>();
    const pages = vi.fn((request: Request) => Promise.resolve(new Response(request.url)));
    answerScheme({ handle }, pages);
    expect(handle).toHaveBeenCalledExactlyOnceWith('kiosk', expect.any(Function));
    const response = await handle.mock.calls[0]?.[1](new Request('kiosk://app/x') as never);
    expect(await (response as Response).text()).toBe('kiosk://app/x');
  });
});

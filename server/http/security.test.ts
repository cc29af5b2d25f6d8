import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security.ts';

/** The policy that comes with a file; empty: it obeys its page's. */
function policyOf(path: string): string {
  const set: Record<string, string> = {};
  const response = {
    set: (name: string | Record<string, string>, value?: string) =>
      Object.assign(set, typeof name === 'string' ? { [name]: value } : name),
  };
  securityHeaders(() => 'http://a:1')({ path } as Request, response as never as Response, () => {});
  return set['Content-Security-Policy'] ?? '';
}

describe('the policy', () => {
  it('lets WebAssembly run in the worker that Python lives in, and nowhere else', () => {
    expect(policyOf('/assets/python-worker-Ab12_x-z.js')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const path of ['/', '/code', '/assets/knee-worker-Ab12_xYz.js', '/pyodide/314.0.7/pyodide.mjs'])
      expect(policyOf(path)).toContain("script-src 'self';");
  });

  it('lets nobody run text as a program', () =>
    expect(policyOf('/assets/python-worker-Ab12_x-z.js')).not.toMatch(
      /'unsafe-eval'|script-src[^;]*(inline|blob|data)/,
    ));

  it('is not carried by what obeys its page', () => expect(policyOf('/assets/index-Ab12_xYz.js')).toBe(''));
});

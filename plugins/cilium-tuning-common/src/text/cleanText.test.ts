/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { cleanText } from './cleanText';

describe('cleanText', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';

  it.each([
    [
      'a bearer token',
      'Authorization: Bearer abcdef0123456789',
      'Authorization: [removed]',
    ],
    ['basic credentials', 'basic YWRtaW46YWRtaW4=', '[removed]'],
    ['a JSON Web Token', `token=${jwt};`, 'token=[removed];'],
    ['a token of EKS', 'k8s-aws-v1.aHR0cHM6Ly9zdHMu', '[removed]'],
    ['a token of Google', 'key ya29.a0AfH6SMBx-y_z', 'key [removed]'],
  ])('removes %s', (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('leaves words that only look alike', () => {
    const text = 'the bearer of basic news in eyJ land';
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['line breaks and tabs', 'a\r\n\tb\u2028c', 'a b c'],
    ['control characters', 'a\u0000\u001b[31mb\u007f', 'a [31mb'],
    ['marks that turn or hide text', 'a\u202eb\u200bc\ufeff', 'a b c'],
    ['space around', '  a  ', 'a'],
  ])('takes out %s', (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('keeps markup as text: showing it safely is for whoever shows it', () => {
    expect(cleanText('<b>x</b>')).toBe('<b>x</b>');
  });

  it('cuts, and never through a character', () => {
    expect(cleanText('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
    expect(cleanText('x'.repeat(200))).toBe('x'.repeat(200));
    expect(cleanText('😀😀😀', 4)).toBe('😀…');
  });

  it('shows nothing of a token that the limit cuts through', () => {
    expect(cleanText(`${'x'.repeat(20)} Bearer ${'t'.repeat(40)}`, 40)).toBe(
      `${'x'.repeat(20)} [removed]`,
    );
  });

  it('is quick with megabytes', () => {
    const start = Date.now();
    cleanText('eyJ'.repeat(2_000_000));
    cleanText(`bearer ${' '.repeat(5_000_000)}`);
    expect(Date.now() - start).toBeLessThan(500);
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), text => {
        const cleaned = cleanText(text);
        expect(cleaned.length).toBeLessThanOrEqual(200);
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

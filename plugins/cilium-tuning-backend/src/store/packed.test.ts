/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { pack, unpack } from './packed';

const small = { nodes: ['a'] };
const large = {
  nodes: Array.from({ length: 5000 }, (_, index) => `wörker-${index}`),
};

describe('packed JSON', () => {
  it.each([
    ['small', small],
    ['large', large],
  ])('comes back as it was: %s', (_, value) => {
    expect(unpack(pack(value))).toEqual(value);
  });

  it('is readable where it is small, and takes less room where it is large', () => {
    expect(pack(small)).toBe(JSON.stringify(small));
    expect(pack(large).length).toBeLessThan(JSON.stringify(large).length / 3);
  });

  it('is read as versions before wrote it', () => {
    expect(unpack(JSON.stringify(large))).toEqual(large);
  });

  it.each([null, '', '{', 'gzip:', 'gzip:AAAA', pack(large).slice(0, 500)])(
    'is nothing where it cannot be read: %p',
    text => {
      expect(unpack(text)).toBeUndefined();
    },
  );
});

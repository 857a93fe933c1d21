/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { afterOf, cursorAfter } from './cursor';

describe('cursors', () => {
  it.each(['resource:default/prod', '<b>é</b> &?=', 'x'])(
    'stand for %s',
    key => {
      expect(afterOf(cursorAfter(key))).toBe(key);
      expect(cursorAfter(key)).toMatch(/^[\w-]+$/);
    },
  );

  it('may be left out', () => {
    expect(afterOf(undefined)).toBeUndefined();
  });

  it.each(['', '!', 'a b', 'YQ==', '/w', '_w'])(
    'are not made up: %p',
    cursor => {
      expect(() => afterOf(cursor)).toThrow(
        'The cursor is not one that this API gave',
      );
    },
  );
});

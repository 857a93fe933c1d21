/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  formatNodeSelector,
  nodeSelectorSchema,
  parseNodeSelector,
} from './nodeSelector';

describe('parseNodeSelector', () => {
  it.each([
    ['pool=gpu', 'pool=gpu'],
    ['pool == gpu , example.org/zone=a', 'pool=gpu,example.org/zone=a'],
    ['spot', 'spot'],
    ['!spot', '!spot'],
    ['pool!=gpu', 'pool!=gpu'],
    ['pool in (a, b),zone notin (c,d)', 'pool in (a,b),zone notin (c,d)'],
    ['empty=', 'empty='],
    ['tier in (a),pool=x', 'pool=x,tier in (a)'],
  ])('reads %s', (text, written) => {
    const selector = parseNodeSelector(text);

    expect(selector && formatNodeSelector(selector)).toBe(written);
    expect(parseNodeSelector(written)).toEqual(selector);
  });

  it.each([
    '',
    ',',
    'a,',
    'a b',
    'a=b c',
    'a in b',
    'a in (b',
    'a in (<b>)',
    'a>1',
    'a=1,a=2',
    'a in ()x',
    `${'x'.repeat(64)}=a`,
    `a=${'x'.repeat(64)}`,
    Array.from({ length: 21 }, (_, index) => `a${index}`).join(','),
  ])('does not read %s', text => {
    expect(parseNodeSelector(text)).toBeUndefined();
  });
});

describe('nodeSelectorSchema', () => {
  it.each([
    ['nothing', {}],
    ['an empty list', { matchExpressions: [] }],
    [
      'an operator that labels do not have',
      { matchExpressions: [{ key: 'a', operator: 'Gt', values: ['1'] }] },
    ],
    [
      'In without values',
      { matchExpressions: [{ key: 'a', operator: 'In', values: [] }] },
    ],
    ['another key', { matchNames: ['a'] }],
  ])('refuses %s', (_, selector) => {
    expect(nodeSelectorSchema.safeParse(selector).success).toBe(false);
  });
});

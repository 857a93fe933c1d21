/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type LabelSelector, meetsRequirement, selects } from './selectors';

const labels = { zone: 'a', cores: '16', empty: '' };

describe('selects', () => {
  it.each<[string, LabelSelector, boolean | undefined]>([
    ['nothing asked', {}, true],
    ['a label that is there', { matchLabels: { zone: 'a' } }, true],
    ['another value', { matchLabels: { zone: 'b' } }, false],
    ['a label that is missing', { matchLabels: { pool: 'x' } }, false],
    [
      'In',
      {
        matchExpressions: [{ key: 'zone', operator: 'In', values: ['a', 'b'] }],
      },
      true,
    ],
    [
      'In without the label',
      { matchExpressions: [{ key: 'pool', operator: 'In', values: ['a'] }] },
      false,
    ],
    [
      'NotIn without the label',
      { matchExpressions: [{ key: 'pool', operator: 'NotIn', values: ['a'] }] },
      true,
    ],
    [
      'Exists',
      { matchExpressions: [{ key: 'empty', operator: 'Exists' }] },
      true,
    ],
    [
      'DoesNotExist',
      { matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] },
      false,
    ],
    [
      'an unknown operator',
      { matchExpressions: [{ key: 'zone', operator: 'Like', values: ['a'] }] },
      undefined,
    ],
    [
      'an operator of node affinity only',
      { matchExpressions: [{ key: 'cores', operator: 'Gt', values: ['8'] }] },
      undefined,
    ],
    [
      'an unknown operator beside something that does not match',
      {
        matchLabels: { zone: 'b' },
        matchExpressions: [{ key: 'zone', operator: 'Like' }],
      },
      false,
    ],
    [
      'an operator that is a property of every object',
      { matchExpressions: [{ key: 'zone', operator: 'constructor' }] },
      undefined,
    ],
    [
      'a label that is a property of every object',
      { matchExpressions: [{ key: 'toString', operator: 'Exists' }] },
      false,
    ],
  ])('%s', (_, selector, expected) => {
    expect(selects(selector, labels)).toBe(expected);
  });
});

describe('meetsRequirement', () => {
  it.each<[string, string, string[], boolean | undefined]>([
    ['cores', 'Gt', ['8'], true],
    ['cores', 'Gt', ['16'], false],
    ['cores', 'Lt', ['17'], true],
    ['zone', 'Gt', ['8'], false],
    ['empty', 'Lt', ['8'], false],
    ['pool', 'Lt', ['8'], false],
    ['cores', 'Gt', [], false],
    ['cores', '__proto__', [], undefined],
  ])('%s %s %j', (key, operator, values, expected) => {
    expect(meetsRequirement({ key, operator, values }, labels)).toBe(expected);
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type AgeRange, ageOf } from './ageCell';

describe('ageOf', () => {
  it.each<[string, number, number]>([
    ['0s', 0, 1],
    ['119s', 119, 120],
    ['5m', 300, 360],
    ['5m12s', 312, 313],
    ['179m', 10_740, 10_800],
    ['3h5m', 11_100, 11_160],
    ['47h', 169_200, 172_800],
    ['2d5h', 190_800, 194_400],
    ['30d', 2_592_000, 2_678_400],
    ['2y45d', 66_960_000, 67_046_400],
  ])('reads %s', (text, least, below) => {
    expect(ageOf(text)).toEqual<AgeRange>({
      least: least * 1000,
      below: below * 1000,
    });
  });

  it.each(['', '<unknown>', '<invalid>', '5', 'm', '5 m', '-3s', '1e9d', '5w'])(
    'reads no age out of %p',
    text => {
      expect(ageOf(text)).toBeUndefined();
    },
  );
});

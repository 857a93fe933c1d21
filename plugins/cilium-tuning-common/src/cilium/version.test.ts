/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from './version';

describe('isCiliumAtLeast', () => {
  it.each<[string, string, boolean | undefined]>([
    ['1.13.4', '1.14', false],
    ['1.14.0', '1.14', true],
    ['v1.14.0', '1.14', true],
    ['1.9.18', '1.10', false],
    ['1.10.0', '1.9', true],
    ['1.20.0', '1.16', true],
    ['2.0.0', '1.20', true],
    ['1.14.0-rc.1', '1.14', true],
    ['1.17.6-cee.1', '1.17', true],
    ['1.16', '1.16', true],
    ['1.18.0+build', '1.18', true],
    ['1.19.2', '1.19.3', false],
    ['1.19.3', '1.19.3', true],
    ['1.19.10-cee.1', '1.19.3', true],
    ['1.18.9', '1.19.3', false],
    ['1.20.0', '1.19.3', true],
    ['1.19', '1.19.3', undefined],
    ['1.18', '1.19.3', false],
    ['latest', '1.14', undefined],
    ['', '1.14', undefined],
    ['sha256:0123', '1.14', undefined],
    ['1.14x', '1.14', undefined],
    ['99999999999999999999.1', '1.14', undefined],
    ['<b>1.14</b>', '1.14', undefined],
  ])('%s reaches %s: %s', (version, minor, expected) => {
    expect(isCiliumAtLeast(version, minor)).toBe(expected);
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, factsOf } from '../__testUtils__/facts';
import { hasNativeCidr } from './nativeCidr';

describe('hasNativeCidr', () => {
  const cidr = '10.42.0.0/16';

  it.each<[string, NodeSketch['config'], boolean | undefined]>([
    ['1.9.18', { 'native-routing-cidr': cidr }, true],
    ['1.9.18', { 'ipv4-native-routing-cidr': cidr }, false],
    ['1.9.18', {}, false],
    ['1.10.0', { 'native-routing-cidr': cidr }, true],
    ['1.10.0', { 'ipv4-native-routing-cidr': cidr }, true],
    ['1.12.9', { 'native-routing-cidr': cidr }, undefined],
    ['1.13.4', { 'ipv4-native-routing-cidr': cidr }, true],
    ['1.13.4', {}, false],
    ['1.14.2', { 'native-routing-cidr': cidr }, false],
    ['1.18.4', { 'ipv4-native-routing-cidr': cidr }, true],
    ['1.18.4', { 'ipv4-native-routing-cidr': '' }, false],
    ['1.18.4', {}, false],
    ['1.18.4', 'unread', undefined],
    ['latest', { 'ipv4-native-routing-cidr': cidr }, undefined],
  ])('%s with %j: %s', (cilium, config, expected) => {
    expect(hasNativeCidr(factsOf({ cilium, config }))).toBe(expected);
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, factsOf } from '../__testUtils__/facts';
import { type TunnelConfig, tunnelConfig } from './tunnelConfig';

describe('tunnelConfig', () => {
  it.each<[string, NodeSketch['config'], TunnelConfig]>([
    ['1.13.4', { tunnel: 'disabled' }, { mode: 'native' }],
    ['1.13.4', { tunnel: 'geneve' }, { mode: 'tunnel', protocol: 'geneve' }],
    ['1.13.4', {}, { mode: 'tunnel', protocol: 'vxlan' }],
    ['1.13.4', { tunnel: 'ipip' }, {}],
    [
      '1.13.4',
      { 'routing-mode': 'native' },
      { mode: 'tunnel', protocol: 'vxlan' },
    ],
    ['1.14.2', {}, { mode: 'tunnel', protocol: 'vxlan' }],
    ['1.14.2', { tunnel: 'disabled' }, { mode: 'native' }],
    [
      '1.14.2',
      { 'routing-mode': 'native' },
      { mode: 'native', protocol: 'vxlan' },
    ],
    ['1.15.0', { tunnel: 'disabled' }, { mode: 'tunnel', protocol: 'vxlan' }],
    [
      '1.18.4',
      { 'routing-mode': 'tunnel', 'tunnel-protocol': 'geneve' },
      { mode: 'tunnel', protocol: 'geneve' },
    ],
    [
      '1.20.0',
      { 'routing-mode': 'hybrid' },
      { mode: 'hybrid', protocol: 'vxlan' },
    ],
    ['latest', { 'routing-mode': 'native' }, {}],
  ])('%s with %j', (cilium, config, expected) => {
    expect(tunnelConfig(factsOf({ cilium, config }))).toEqual(expected);
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeSketch } from '../../../__testUtils__/facts';
import { critical, told, findings } from '../../../__testUtils__/findings';

const native = {
  'routing-mode': 'native',
  'ipv4-native-routing-cidr': '10.0.0.0/8',
};

describe('a restart with BIG TCP told anew', () => {
  it.each<[string, NodeSketch, string[]]>([
    [
      'BIG TCP in a tunnel up to 1.18',
      told({ 'enable-ipv6-big-tcp': 'true', 'enable-ipv4-big-tcp': 'true' }),
      critical('bigTcpTunnel'),
    ],
    [
      'BIG TCP in a tunnel from 1.19 on',
      told({ 'enable-ipv4-big-tcp': 'true' }, { cilium: '1.20.0' }),
      [],
    ],
    [
      'BIG TCP with IPsec',
      told({
        ...native,
        'enable-ipv4-big-tcp': 'true',
        'enable-ipsec': 'true',
      }),
      critical('bigTcpIpsec'),
    ],
    [
      'BIG TCP with legacy host routing',
      told({
        ...native,
        'enable-ipv4-big-tcp': 'true',
        'enable-host-legacy-routing': 'true',
      }),
      critical('bigTcpHostRouting'),
    ],
    [
      'BIG TCP for a family that is off',
      told({ 'enable-ipv6-big-tcp': 'true', 'enable-ipv6': 'false' }),
      [],
    ],
    [
      'BIG TCP in 1.11, which does not know it',
      told({ 'enable-ipv4-big-tcp': 'true' }, { cilium: '1.11.20' }),
      [],
    ],
    [
      'BIG TCP up to 1.15 with other devices',
      told(
        {
          ...native,
          'enable-ipv6-big-tcp': 'true',
          'datapath-mode': 'lb-only',
        },
        { cilium: '1.15.6' },
      ),
      critical('bigTcpDatapath'),
    ],
  ])('%s', (_, sketch, expected) => {
    expect(findings(sketch, 'armed')).toEqual(expected);
  });
});

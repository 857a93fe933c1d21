/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeSketch } from '../../../__testUtils__/facts';
import {
  critical,
  told,
  warning,
  findings,
} from '../../../__testUtils__/findings';

const capable = { kernelParts: { netkit: true } };

describe('a restart with netkit told anew', () => {
  it.each<[string, NodeSketch, string[]]>([
    [
      'netkit on a kernel that is too old',
      told({ 'datapath-mode': 'netkit' }, { kernel: '6.1.0-18-amd64' }),
      critical('netkitKernel'),
    ],
    [
      'netkit on a kernel without it',
      told(
        { 'datapath-mode': 'netkit-l2' },
        { reports: { kernelParts: { netkit: false } } },
      ),
      critical('netkitOption'),
    ],
    [
      'netkit where nobody looked',
      told({ 'datapath-mode': 'netkit' }),
      warning('netkitUnseen'),
    ],
    [
      'netkit on a kernel that the agent takes',
      told(
        { 'datapath-mode': 'netkit' },
        { kernel: '6.7.1', reports: capable },
      ),
      [],
    ],
    [
      'a choice of netkit, which falls back',
      told(
        { 'datapath-mode': 'auto' },
        { cilium: '1.20.0', kernel: '6.1.0-18-amd64' },
      ),
      [],
    ],
  ])('%s', (_, sketch, expected) => {
    expect(findings(sketch, 'armed')).toEqual(expected);
  });
});

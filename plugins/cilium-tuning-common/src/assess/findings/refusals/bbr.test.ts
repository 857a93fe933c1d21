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

const bbr = { 'enable-bandwidth-manager': 'true', 'enable-bbr': 'true' };
const capable = { kernelParts: { bbr: true } };

describe('a restart with BBR told anew', () => {
  it.each<[string, NodeSketch, string[]]>([
    [
      'BBR on a kernel that is too old',
      told(bbr, { kernel: '5.15.0-91-generic', reports: capable }),
      critical('bbrKernel'),
    ],
    [
      'BBR on a kernel whose number does not tell',
      told(bbr, { kernel: '5.14.0-427.el9_4.x86_64', reports: capable }),
      warning('bbrKernelUnsure'),
    ],
    [
      'BBR on a kernel without its module',
      told(bbr, { reports: { kernelParts: { bbr: false } } }),
      critical('bbrModule'),
    ],
    [
      'BBR where nobody looked for its module',
      told(bbr),
      warning('bbrModuleUnseen'),
    ],
    [
      'BBR that the agent has already',
      told(bbr, {
        kernel: '5.14.0-427.el9_4.x86_64',
        reports: {
          bandwidthManager: { enabled: true, congestionControl: 'bbr' },
        },
      }),
      [],
    ],
    [
      'BBR with legacy host routing',
      told(
        { ...bbr, 'enable-host-legacy-routing': 'true' },
        { reports: capable },
      ),
      critical('bbrHostRouting'),
    ],
    [
      'BBR for the host alone with legacy host routing',
      told(
        {
          ...bbr,
          'enable-host-legacy-routing': 'true',
          'enable-bbr-hostns-only': 'true',
        },
        { reports: capable },
      ),
      [],
    ],
    [
      'BBR in 1.13, which was not read',
      told(bbr, {
        cilium: '1.13.4',
        kernel: '5.15.0-91-generic',
        reports: capable,
      }),
      warning('bbrKernel'),
    ],
    [
      'BBR without the Bandwidth Manager',
      told({ 'enable-bbr': 'true' }, { kernel: '5.15.0-91-generic' }),
      [],
    ],
  ])('%s', (_, sketch, expected) => {
    expect(findings(sketch, 'armed')).toEqual(expected);
  });
});

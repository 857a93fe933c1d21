/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { kernelVersion } from './kernelVersion';

describe('kernel-version', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.20 on 6.8',
      { cilium: '1.20.0', kernel: '6.8.0-45-generic' },
      'pass kernel-version.reachesAll',
    ],
    [
      '1.20 on 10.1',
      { cilium: '1.20.0', kernel: '10.1.0' },
      'pass kernel-version.reachesAll',
    ],
    [
      '1.20 on 6.6',
      { cilium: '1.20.0', kernel: '6.6.29-talos' },
      'fail kernel-version.unlocks',
    ],
    [
      '1.14 on 6.3',
      { cilium: '1.14.2', kernel: '6.3.0' },
      'pass kernel-version.reachesAll',
    ],
    [
      '1.13 on 6.2',
      { cilium: '1.13.4', kernel: '6.2.0-20-generic' },
      'pass kernel-version.reachesAll',
    ],
    [
      '1.13 on 4.19',
      { cilium: '1.13.4', kernel: '4.19.0-23-arm64' },
      'fail kernel-version.unlocks',
    ],
    [
      '1.9 on 5.10',
      { cilium: '1.9.18', kernel: '5.10.0-26-amd64' },
      'pass kernel-version.reachesAll',
    ],
    [
      '1.18 on a kernel with backports',
      { kernel: '5.14.0-427.13.1.el9_4.x86_64' },
      'unknown kernel-version.numberDoesNotTell',
    ],
    [
      '1.9 on a kernel with backports that is new enough anyway',
      { cilium: '1.9.18', kernel: '5.14.0-427.13.1.el9_4.x86_64' },
      'pass kernel-version.reachesAll',
    ],
    [
      'a release that cannot be read',
      { kernel: 'linux' },
      'unknown kernel-version.unreadable',
    ],
    ['no release', { kernel: undefined }, 'unknown kernel-version.noKernel'],
    ['no Cilium', { cilium: undefined }, 'unknown kernel-version.noCilium'],
    [
      'a Cilium that cannot be read',
      { cilium: 'latest' },
      'unknown kernel-version.noCilium',
    ],
    [
      'an agent that is not ready',
      { agent: 'waiting' },
      'pass kernel-version.reachesAll',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(kernelVersion, sketch)).toBe(expected);
  });

  it('lists what a newer kernel unlocks with the Cilium that runs', () => {
    expect(
      judged(kernelVersion, { cilium: '1.14.2', kernel: '5.15.0-91-generic' })
        .reason.params,
    ).toEqual({
      kernel: '5.15',
      items: 'BBR for Pods (5.18), IPv6 BIG TCP (5.19), IPv4 BIG TCP (6.3)',
    });
  });

  it.each([
    ['4.19.0-23-arm64', ['1.16', '5.4']],
    ['5.4.0-150-generic', ['1.18', '5.10']],
    ['5.10.0-32-cloud-amd64', []],
    ['4.18.0-553.el8_10.x86_64', []],
  ])('says at which Cilium the agent stops on %s', (kernel, expected) => {
    const { notes } = judged(kernelVersion, { cilium: '1.13.4', kernel });

    expect(
      notes.flatMap(({ params = {} }) => [params.cilium, params.floor]),
    ).toEqual(expected);
  });

  it('shows the kernel', () => {
    expect(judged(kernelVersion).figure).toBe('6.8');
  });
});

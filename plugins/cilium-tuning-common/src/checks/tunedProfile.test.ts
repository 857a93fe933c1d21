/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import type { TunedStatus } from '../snapshot/nodeState';
import { tunedProfile } from './tunedProfile';

const tuned = (status: TunedStatus, osImage?: string): NodeSketch => ({
  reports: { tuned: status, osImage },
});

describe('tuned-profile', () => {
  it.each<[string, NodeSketch, string]>([
    [
      'network-latency',
      tuned({ running: true, profiles: ['network-latency'] }),
      'pass tuned-profile.on',
    ],
    [
      'network-throughput',
      tuned({ running: true, profiles: ['network-throughput'] }),
      'pass tuned-profile.on',
    ],
    [
      'a child of one of them',
      tuned({ running: true, profiles: ['our-nodes', 'network-latency'] }),
      'pass tuned-profile.on',
    ],
    [
      'the profile of which network-latency is a child',
      tuned({ running: true, profiles: ['latency-performance'] }),
      'fail tuned-profile.otherProfile',
    ],
    [
      'a name that only begins like it',
      tuned({ running: true, profiles: ['network-latency-off'] }),
      'fail tuned-profile.otherProfile',
    ],
    [
      'another profile, running or not',
      tuned({ profiles: ['balanced'] }),
      'fail tuned-profile.otherProfile',
    ],
    [
      'another profile that may be a child of one of them',
      tuned({ running: true, profiles: ['our-nodes'], includesUnread: true }),
      'unknown tuned-profile.includesUnread',
    ],
    [
      'a child of one of them, whatever else it includes',
      tuned({
        ...{ running: true, includesUnread: true },
        profiles: ['our-nodes', 'network-latency'],
      }),
      'pass tuned-profile.on',
    ],
    [
      'the profile, and tuned stopped',
      tuned({ running: false, profiles: ['network-latency'] }),
      'fail tuned-profile.profileNotRunning',
    ],
    [
      'the profile, and tuned not seen',
      tuned({ profiles: ['network-latency'] }),
      'unknown tuned-profile.runningUnknown',
    ],
    [
      'no profile, and tuned stopped',
      tuned({ running: false }),
      'fail tuned-profile.notRunning',
    ],
    [
      'no profile, and tuned running',
      tuned({ running: true }),
      'unknown tuned-profile.unobserved',
    ],
    [
      'an empty list of profiles, and tuned running',
      tuned({ running: true, profiles: [] }),
      'unknown tuned-profile.unobserved',
    ],
    ['nothing', {}, 'unknown tuned-profile.unobserved'],
    [
      'nothing, because of the probe',
      { reports: { probe: { state: 'silent' } } },
      'unknown probe.silent',
    ],
    ...[
      'Talos (v1.8.0)',
      'Bottlerocket OS 1.26.1 (aws-k8s-1.31)',
      'Container-Optimized OS from Google',
      'Flatcar Container Linux by Kinvolk 3975.2.2 (Oklo)',
    ].map<[string, NodeSketch, string]>(image => [
      image,
      tuned({ running: false }, image),
      'notApplicable tuned-profile.cannotRun',
    ]),
    [
      'such an image, seen by nobody',
      { reports: { osImage: 'Talos (v1.8.0)' } },
      'notApplicable tuned-profile.cannotRun',
    ],
    [
      'such an image, and tuned at work all the same',
      tuned(
        { running: true, profiles: ['network-latency'] },
        'Flatcar Container Linux by Kinvolk 3975.2.2 (Oklo)',
      ),
      'pass tuned-profile.on',
    ],
    [
      'an image that only begins like one',
      tuned({ running: false }, 'TalosLike Linux'),
      'fail tuned-profile.notRunning',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(tunedProfile, sketch)).toBe(expected);
  });

  it('shows the profile that is active', () => {
    const sketch = tuned({
      running: true,
      profiles: ['our-nodes', 'network-latency'],
    });

    expect(judged(tunedProfile, sketch).figure).toBe('our-nodes');
  });
});

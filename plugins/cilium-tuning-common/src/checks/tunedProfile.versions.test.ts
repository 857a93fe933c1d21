/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { tunedProfile } from './tunedProfile';

testOverReleases(
  tunedProfile,
  ['fail', 'notApplicable', 'pass', 'unknown'],
  [
    [
      'network-latency',
      { reports: { tuned: { running: true, profiles: ['network-latency'] } } },
      'pass tuned-profile.on',
    ],
    [
      'a child of network-throughput',
      {
        reports: {
          tuned: { running: true, profiles: ['ours', 'network-throughput'] },
        },
      },
      'pass tuned-profile.on',
    ],
    [
      'another profile',
      { reports: { tuned: { running: true, profiles: ['balanced'] } } },
      'fail tuned-profile.otherProfile',
    ],
    [
      'tuned does not run',
      { reports: { tuned: { running: false } } },
      'fail tuned-profile.notRunning',
    ],
    [
      'chosen, but tuned does not run',
      { reports: { tuned: { running: false, profiles: ['network-latency'] } } },
      'fail tuned-profile.profileNotRunning',
    ],
    [
      'chosen, and whether tuned runs not known',
      { reports: { tuned: { profiles: ['network-latency'] } } },
      'unknown tuned-profile.runningUnknown',
    ],
    [
      'another profile, with one in it that could not be read',
      {
        reports: {
          tuned: { running: true, profiles: ['ours'], includesUnread: true },
        },
      },
      'unknown tuned-profile.includesUnread',
    ],
    ['nothing seen', {}, 'unknown tuned-profile.unobserved'],
    [
      'Talos',
      { reports: { osImage: 'Talos (v1.8.0)' } },
      'notApplicable tuned-profile.cannotRun',
    ],
  ],
);

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeSketch } from '../../__testUtils__/facts';
import { plannedFor, stagesOf } from '../../__testUtils__/planned';

const node: NodeSketch = {
  reports: {
    cpuGovernors: ['powersave'],
    tuned: { running: false },
    irqbalance: true,
    cpuCount: 4,
    preemption: { build: 'PREEMPT_DYNAMIC' },
    kernelOptions: { PREEMPT_DYNAMIC: 'y', PREEMPT_VOLUNTARY: 'y' },
    networkDevices: [{ name: 'eth0', driver: 'igb', queues: 4, irqs: 4 }],
    devices: ['eth0'],
  },
};

describe('settings of hosts', () => {
  it.each([
    ['tuned-profile', 'canary: changeHost tunedProfile, verify'],
    ['cpu-governor', 'canary: changeHost cpuGovernor, verify'],
    [
      'irq-affinity',
      'canary: changeHost stopIrqbalance, changeHost pinInterrupts, verify',
    ],
    [
      'preempt-none',
      'canary: drain, changeHost kernelArgument, reboot, verify, uncordon',
    ],
  ])('%s begins on one node', (check, stage) => {
    const { made } = plannedFor(check, [node]);

    expect(stagesOf(made.steps.find(({ id }) => id === check))[0]).toBe(stage);
  });

  it('are said to be the provider’s where images are', () => {
    const { said } = plannedFor('cpu-governor', [
      {
        reports: { ...node.reports, kubeletVersion: 'v1.29.4-gke.1043000' },
      },
    ]);

    expect(said).toEqual(['cpu-governor.provider on 0']);
  });

  it('leave a kernel alone that was built with another model', () => {
    const { said } = plannedFor('preempt-none', [
      {
        reports: {
          preemption: { build: '' },
          kernelOptions: { PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y' },
        },
      },
    ]);

    expect(said).toEqual(['preempt-none.built on 0']);
  });
});

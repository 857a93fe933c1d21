/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type ScenarioRow, testScenarios } from '../../__testUtils__/scenarios';

const pinned = {
  name: 'eth0',
  driver: 'mlx5_core',
  queues: 4,
  irqs: 4,
  pinnedIrqs: 4,
};

/** What a probe sees of a server that was set up for load. */
const server = {
  cpuCount: 16,
  cpuGovernors: ['performance'],
  devices: ['eth0'],
  irqbalance: false,
  networkDevices: [pinned],
  preemption: { build: '' },
  kernelOptions: { PREEMPT_NONE: 'y' },
  tuned: { running: true, profiles: ['network-latency'] },
};
const wellSet = {
  'preempt-none': 'pass',
  'tuned-profile': 'pass',
  'cpu-governor': 'pass',
  'irq-affinity': 'pass',
};

/** The image cannot run tuned, whose service is not there either. */
const imageWithoutTuned = (osImage: string): ScenarioRow => [
  osImage,
  { reports: { osImage, tuned: { running: false } } },
  { 'tuned-profile': 'notApplicable' },
];

describe('hosts', () => {
  testScenarios([
    ['a server', { reports: server }, wellSet],
    [
      'a server whose agent does not run',
      { agent: 'waiting', reports: server },
      { ...wellSet, 'bpf-host-routing': 'unknown', hubble: 'unknown' },
    ],
    [
      'a virtual machine without cpufreq',
      { reports: { ...server, cpuGovernors: [] } },
      { ...wellSet, 'cpu-governor': 'notApplicable' },
    ],
    [
      'a virtual machine with one CPU',
      { reports: { cpuCount: 1 } },
      { 'irq-affinity': 'notApplicable' },
    ],
    // What reads as an empty file is not "no interrupts"
    [
      'a container whose /proc/interrupts is masked',
      {
        reports: {
          ...server,
          networkDevices: [{ name: 'eth0', driver: 'mlx5_core', queues: 4 }],
        },
      },
      { 'irq-affinity': 'unknown' },
    ],
    [
      'a container whose /proc/interrupts is masked, counted as none',
      {
        reports: {
          ...server,
          networkDevices: [{ ...pinned, irqs: 0, pinnedIrqs: 0 }],
        },
      },
      { 'irq-affinity': 'unknown' },
    ],
    [
      'fewer interrupts seen than queues',
      { reports: { ...server, networkDevices: [{ ...pinned, queues: 8 }] } },
      { 'irq-affinity': 'unknown' },
    ],
    [
      'irqbalance beside pinned interrupts',
      { reports: { ...server, irqbalance: true } },
      { 'irq-affinity': 'fail' },
    ],
    [
      'a bond of which nobody saw the members',
      {
        reports: {
          ...server,
          devices: ['bond0'],
          networkDevices: [{ name: 'bond0', kind: 'bond' }],
        },
      },
      { 'irq-affinity': 'unknown', 'xdp-acceleration': 'blocked step' },
    ],
    imageWithoutTuned('Talos (v1.8.0)'),
    imageWithoutTuned('Bottlerocket OS 1.20.3 (aws-k8s-1.29)'),
    imageWithoutTuned('Container-Optimized OS from Google'),
    imageWithoutTuned('Flatcar Container Linux by Kinvolk 3815.2.0'),
    [
      'Red Hat CoreOS, which runs tuned in a container',
      {
        reports: {
          osImage: 'Red Hat Enterprise Linux CoreOS 416.94.202405291527-0',
          tuned: {
            running: true,
            profiles: ['openshift-node-custom', 'network-latency'],
          },
        },
      },
      { 'tuned-profile': 'pass' },
    ],
    [
      'OpenShift as it comes',
      { reports: { tuned: { running: true, profiles: ['openshift-node'] } } },
      { 'tuned-profile': 'fail' },
    ],
    [
      'a kernel that takes its model at boot',
      {
        reports: {
          preemption: { build: 'PREEMPT_DYNAMIC', bootParameter: 'none' },
        },
      },
      { 'preempt-none': 'pass' },
    ],
    [
      'a probe that may not look',
      { reports: { probe: { state: 'refused' } } },
      {
        'preempt-none': 'unknown',
        'tuned-profile': 'unknown',
        'cpu-governor': 'unknown',
        'irq-affinity': 'unknown',
        'mtu-jumbo': 'unknown',
      },
    ],
  ]);
});

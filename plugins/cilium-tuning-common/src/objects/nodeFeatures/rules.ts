/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Before the name of every label of node feature discovery. */
export const FEATURE_PREFIX = 'feature.node.kubernetes.io/';

/** The governor that all CPUs have; only where the driver is intel_pstate. */
export const GOVERNOR_LABEL = `${FEATURE_PREFIX}cpu-pstate.scaling_governor`;

/** Options of the kernel that are either on or off, so that a label's `true` says which. */
export const kernelSwitches = [
  'NETKIT',
  'PREEMPT',
  'PREEMPT_DYNAMIC',
  'PREEMPT_LAZY',
  'PREEMPT_NONE',
  'PREEMPT_RT',
  'PREEMPT_VOLUNTARY',
];

/** Options that can also be modules, with the module. */
export const kernelModules = {
  NET_SCH_FQ: 'sch_fq',
  TCP_CONG_BBR: 'tcp_bbr',
};

/** Every governor of cpufreq. */
const governors = [
  'conservative',
  'ondemand',
  'performance',
  'powersave',
  'schedutil',
  'userspace',
];

/** Whether a text is a governor. */
export const isGovernor = (text: string | undefined): text is string =>
  text !== undefined && governors.includes(text);

/** What node feature discovery makes of a release, so that it may stand in a label. */
const asLabel = (release: string) =>
  release.replace(/[^-A-Za-z0-9_.]/g, '_').replace(/^[-_.]+|[-_.]+$/g, '');

/**
 * Whether node feature discovery looked at the kernel that runs. What it says stays where it no longer runs, and a node may have
 * started another kernel since.
 *
 * @param seen - the release as it says it
 * @param running - the release as the kubelet reports it
 */
export const isRunningKernel = (
  seen: string | undefined,
  running: string | undefined,
) =>
  seen !== undefined &&
  running !== undefined &&
  seen !== '' &&
  asLabel(seen) === asLabel(running);

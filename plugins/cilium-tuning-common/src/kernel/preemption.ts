/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The option that chooses each model of preemption: a kernel has exactly one of them. Source: `kernel/Kconfig.preempt`. */
export const preemptionModels: Readonly<Record<string, string>> = {
  PREEMPT_NONE: 'none',
  PREEMPT_VOLUNTARY: 'voluntary',
  PREEMPT_LAZY: 'lazy',
  PREEMPT: 'full',
};

/** Words that the boot parameter `preempt=` takes. Source: `sched_dynamic_mode` in `kernel/sched/core.c`. */
export const preemptionWords: readonly string[] =
  Object.values(preemptionModels);

/**
 * The first kernel without the model `none` and the boot parameter for it, and the architectures of which that is known: those
 * that have lazy preemption.
 * Source: `kernel/Kconfig.preempt` of Linux 7.0.
 */
export const withoutPreemptNone = {
  from: '7.0',
  architectures: ['amd64', 'arm64'] as readonly string[],
};

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { unobserved } from '../cilium/effective/unobserved';
import type { FactReader } from '../snapshot/factReader';
import type { Check, Effect } from './types';

const id = 'cpu-governor';

function effectOf(facts: FactReader): Effect {
  const governors = facts.get('cpuGovernors');
  if (governors === undefined) {
    const tells = [{ code: `${id}.tell` }];
    return { ...unobserved(facts, `${id}.unobserved`), tells };
  }
  if (governors.length === 0) {
    return { state: 'notApplicable', reason: { code: `${id}.noCpufreq` } };
  }
  const figure = governors.join(', ');
  return governors.every(governor => governor === 'performance')
    ? { state: 'on', reason: { code: `${id}.on` }, figure }
    : {
        state: 'off',
        reason: { code: `${id}.off`, params: { governors: figure } },
        figure,
      };
}

export const cpuGovernor: Check = {
  id,
  family: 'host',
  impact: 'medium',
  scope: 'node',
  subject: 'node',
  disruption: [],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#further-considerations',
    'https://docs.kernel.org/admin-guide/pm/cpufreq.html',
  ],
  messages: {
    [`${id}.title`]: 'CPU performance mode',
    [`${id}.why`]:
      'Other governors than performance let CPUs slow down while little happens, and the next packets wait for them to speed up. It takes effect at once and costs power.',
    [`${id}.on`]: 'Every CPU has the governor performance',
    [`${id}.off`]: 'Governors in use: {{governors}}',
    [`${id}.noCpufreq`]:
      'The node does not set the frequency of its CPUs, as in most virtual machines',
    [`${id}.unobserved`]: 'Not observed: no governor of a CPU was read',
    [`${id}.tell`]:
      'Read /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor on the node',
  },
  evaluate(facts) {
    return { effect: effectOf(facts) };
  },
};

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bpfClock as effectiveClock } from '../cilium/effective/bpfClock';
import { kernelFloors } from '../kernel/floors';
import { needsKernel, runningOption } from './needs';
import type { Check } from './types';

const id = 'bpf-clock';

export const bpfClock: Check = {
  id,
  family: 'throughput',
  impact: 'low',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#ebpf-clock-probe',
    'https://github.com/cilium/cilium/pull/11434',
  ],
  messages: {
    [`${id}.title`]: 'eBPF clock probe',
    [`${id}.why`]:
      'To know when a connection has timed out, the time in ticks of the kernel (jiffies) is exact enough and costs less to read than nanoseconds, which happens for each packet.',
    [`${id}.observed`]: 'The agent reports jiffies',
    [`${id}.observedKtime`]: 'The agent reports ktime, which is in nanoseconds',
    [`${id}.configuredOff`]:
      'Not turned on in the configuration that the running agent loaded',
    [`${id}.unobserved`]:
      'Not observed. The agent takes nanoseconds where it cannot tell how long a tick of the kernel is, so its configuration does not tell',
    [`${id}.unknownWord`]: 'The agent reports a clock we do not know: {{word}}',
    [`${id}.configuredNotInEffect`]:
      'Turned on, but not in effect, for no reason that shows here',
    [`${id}.otherUnit`]:
      'Entries of open connections are in the other unit when the clock changes, so they end too early or too late: change it on new nodes, or while a node is drained',
    [`${id}.tellLog`]:
      'Look for "Auto-disabling" in the log of the agent on a node',
  },
  evaluate(facts) {
    const effective = effectiveClock(facts);
    if (effective.state === 'on') {
      return { effect: effective };
    }
    const needs = [needsKernel(facts, kernelFloors.bpfClock.kernel)];
    const explained = needs.some(({ state }) => state === 'unmet');
    if (
      effective.state === 'off' &&
      !explained &&
      runningOption(facts, 'enable-bpf-clock-probe') === true
    ) {
      return {
        effect: {
          state: 'unknown',
          reason: { code: `${id}.configuredNotInEffect` },
          tells: [{ code: `${id}.tellLog` }],
        },
        needs,
      };
    }
    return {
      effect: {
        ...effective,
        tells: [
          {
            code: 'tell.agentStatusVerbose',
            params: { line: 'Clock Source for BPF' },
          },
        ],
      },
      needs,
      notes: [{ code: `${id}.otherUnit` }],
    };
  },
};

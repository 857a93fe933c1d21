/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { netkit as effectiveNetkit } from '../cilium/effective/netkit';
import { introductions } from '../cilium/introductions';
import { kernelFloors } from '../kernel/floors';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { chainedAway } from './chaining';
import {
  needsBpfHostRouting,
  needsCilium,
  needsKernel,
  stateOfFlag,
} from './needs';
import type { Check, WeighedNeed } from './types';

const id = 'netkit';

/** The agent stops where it is told to use netkit and the kernel has none. */
function needsKernelOption(facts: FactReader): WeighedNeed {
  return {
    kind: 'platform',
    state: stateOfFlag(facts.get('kernelParts')?.netkit),
    hard: true,
    reason: { code: 'need.netkitOption' },
    blocked: { code: 'blocked.netkitOption' },
  };
}

function notesOf(facts: FactReader): Reason[] {
  return facts.get('configuredDatapathMode') === 'auto'
    ? [{ code: `${id}.autoFellBack` }]
    : [];
}

export const netkit: Check = {
  id,
  family: 'routing',
  impact: 'medium',
  scope: 'node',
  subject: 'agent',
  disruption: ['newNodesOnly'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#netkit-device-mode',
    'https://isovalent.com/blog/post/cilium-netkit-a-new-container-networking-paradigm-for-the-ai-era/',
  ],
  messages: {
    [`${id}.title`]: 'netkit devices',
    [`${id}.why`]:
      'Pods are connected by netkit devices instead of veth pairs: the program that routes a packet runs in the device itself, so that leaving the pod costs no queue and no second pass of the stack.',
    [`${id}.observed`]: 'The agent reports device mode {{mode}}',
    [`${id}.observedOther`]: 'The agent reports device mode {{mode}}',
    [`${id}.configuredOther`]:
      'Set to {{mode}}, and the running agent loaded it',
    [`${id}.provedByRunningAgent`]:
      'Set to {{mode}}, and the running agent loaded it: it does not start without',
    [`${id}.auto`]:
      'Not observed. In mode auto the agent takes veth where the kernel has no netkit, so its configuration does not tell',
    [`${id}.modeUnknown`]: 'The datapath mode that is set is not one we know',
    [`${id}.unknownWord`]: 'The agent reports a mode we do not know: {{word}}',
    [`${id}.newNodesOnly`]:
      'New nodes only: this node is on {{mode}}, and nodes with pods are not switched',
    [`${id}.autoFellBack`]:
      'The mode is auto, and the agent chose: its kernel has no netkit, or something else it needs is missing',
    [`${id}.beta`]: "Beta in Cilium's documentation",
    'need.netkitOption':
      'The kernel has netkit (CONFIG_NETKIT): the agent stops without it',
    'blocked.netkitOption':
      'The kernel has no netkit (CONFIG_NETKIT), and the agent stops without it',
  },
  evaluate(facts) {
    const chained = chainedAway(facts);
    if (chained) {
      return { effect: chained };
    }
    const effective = effectiveNetkit(facts);
    const beta = { code: `${id}.beta` };
    switch (effective.state) {
      case 'on':
        return { effect: effective, notes: [beta] };
      // A node with pods is not switched, so off is no fault: there is nothing to do here, only on nodes yet to come.
      case 'off':
        return {
          effect: {
            state: 'notApplicable',
            reason: {
              code: `${id}.newNodesOnly`,
              params: effective.reason.params,
            },
          },
          needs: [
            needsCilium(facts, introductions.netkit),
            { ...needsKernel(facts, kernelFloors.netkit.kernel), hard: true },
            needsKernelOption(facts),
            needsBpfHostRouting(facts),
          ],
          notes: [...notesOf(facts), beta],
        };
      default:
        return {
          effect: {
            ...effective,
            unscored: true,
            tells: [
              { code: 'tell.agentStatus', params: { line: 'Device Mode' } },
            ],
          },
        };
    }
  },
};

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Disruption } from '../../checks/types';
import type { FactReader } from '../../snapshot/factReader';
import type { Reason } from '../../text/reason';
import { hasProvidedHosts } from '../platform';
import type { HostSetting, Operation } from '../types';
import { checkOf, type Ground } from '../ground';
import { nodeByNode } from './settingSteps';
import type { Draft, Proposal, Remedy } from './types';
import { partition, titleOf, verification } from './words';

interface HostRemedy {
  check: string;
  settings: HostSetting[];
  /** Whether it helps on a node; absent where it always does. */
  helps?(facts: FactReader): boolean;
  /** Whether it takes a new start of the node. */
  reboots?: boolean;
  risks: Reason[];
}

const changes = (settings: readonly HostSetting[]): Operation[] =>
  settings.map(setting => ({ do: 'changeHost', setting }));

const rebootDisrupts: Disruption[] = [
  'nodeReboot',
  'agentRestart',
  'podRestart',
];

/** Pods are elsewhere while a node starts anew. */
const rebooted = (operations: Operation[]): Operation[] => [
  { do: 'drain' },
  ...operations,
  { do: 'reboot' },
];

function draftOf(remedy: HostRemedy, ground: Ground, cohorts: number[]): Draft {
  const { check, reboots, risks, settings } = remedy;
  const base = {
    title: titleOf(check),
    cohorts,
    targets: cohorts,
    disrupts: reboots ? rebootDisrupts : checkOf(check).disruption,
    risks,
  };
  if (hasProvidedHosts(ground.platform)) {
    return {
      ...base,
      kind: 'provider',
      stages: [
        {
          on: 'cluster',
          operations: [
            { do: 'confirm', what: { code: 'plan.provider.hosts' } },
          ],
        },
      ],
      undo: [],
    };
  }
  const wrap = (operations: Operation[], last: Operation[] = []) =>
    reboots
      ? [...rebooted(operations), ...last, { do: 'uncordon' } as const]
      : [...operations, ...last];
  return {
    ...base,
    kind: 'change',
    stages: nodeByNode(wrap(changes(settings), [verification(check)])),
    // What stood there before is the operator's: a plan saw it, not how it came there
    undo: nodeByNode(
      wrap([{ do: 'confirm', what: { code: `plan.undo.${check}` } }]),
    ),
  };
}

const hostRemedy = (remedy: HostRemedy): Remedy => ({
  check: remedy.check,
  propose(ground, cohorts): Proposal {
    const [free, other] = partition(
      cohorts,
      cohort =>
        remedy.helps?.(ground.facts(cohort)) !== false &&
        // A node that starts anew restarts its agent
        (!remedy.reboots || ground.isSteady(cohort)),
    );
    return {
      drafts: free.length > 0 ? [draftOf(remedy, ground, free)] : [],
      left: other.map(cohort => ({
        cohorts: [cohort],
        reason: ground.opinion(remedy.check, cohort).reason,
      })),
    };
  },
});

export const tunedProfile = hostRemedy({
  check: 'tuned-profile',
  settings: [{ kind: 'tunedProfile', profile: 'network-latency' }],
  risks: [{ code: 'plan.risk.tunedChoice' }],
});

export const cpuGovernor = hostRemedy({
  check: 'cpu-governor',
  settings: [{ kind: 'cpuGovernor', governor: 'performance' }],
  risks: [{ code: 'plan.risk.governorPower' }],
});

export const irqAffinity = hostRemedy({
  check: 'irq-affinity',
  settings: [{ kind: 'stopIrqbalance' }, { kind: 'pinInterrupts' }],
  risks: [{ code: 'plan.risk.irqOthers' }],
});

/** Kernels that were built with another model take none at boot. */
export const preemptNone = hostRemedy({
  check: 'preempt-none',
  settings: [{ kind: 'kernelArgument', argument: 'preempt=none' }],
  helps: facts =>
    facts.get('preemption')?.build === 'PREEMPT_DYNAMIC' ||
    facts.get('kernelOptions')?.PREEMPT_DYNAMIC === 'y',
  reboots: true,
  risks: [{ code: 'plan.risk.rebootedKernel' }],
});

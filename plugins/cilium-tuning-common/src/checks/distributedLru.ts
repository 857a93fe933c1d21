/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  distributedLru as effectiveLru,
  mapRatio,
} from '../cilium/effective/distributedLru';
import { introductions } from '../cilium/introductions';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { needsCilium, stateOfFlag } from './needs';
import type { Check, WeighedNeed } from './types';

const id = 'distributed-lru';

function needsRatio(facts: FactReader): WeighedNeed {
  const ratio = mapRatio(facts);
  return {
    kind: 'step',
    check: 'bpf-map-size',
    state: stateOfFlag(ratio === undefined ? undefined : ratio > 0),
    hard: true,
    reason: { code: 'need.mapRatio' },
    blocked: { code: 'blocked.mapRatio' },
  };
}

function tellsOf(reason: Reason): Reason[] {
  return reason.code === `${id}.sizesUnseen`
    ? [{ code: 'tell.agentStatusVerbose', params: { line: 'BPF Maps' } }]
    : [{ code: `${id}.tellOption` }];
}

export const distributedLru: Check = {
  id,
  family: 'services',
  impact: 'low',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset'],
  conflicts: [
    { check: 'bpf-map-size', reason: { code: `${id}.conflictSizes` } },
  ],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#ebpf-map-backend-memory',
  ],
  messages: {
    [`${id}.conflictSizes`]:
      'Sizes that are set map by map hold for the map as a whole, of which each CPU has its part',
    [`${id}.title`]: 'Distributed LRU maps',
    [`${id}.why`]:
      'Each CPU keeps its own part of the maps that hold connections, so that CPUs do not wait for one another when entries come and go. Parts are smaller than the whole, so the maps have to grow with it: the guide sets a ratio of 0.08.',
    [`${id}.byRatio`]:
      'Set, with ratio {{ratio}}, and the running agent loaded it: it does not start without',
    [`${id}.bySizes`]:
      'Set, the running agent loaded it, and its maps are large enough for {{cpus}} CPUs',
    [`${id}.tooSmall`]:
      'Set, but each of {{cpus}} CPUs has little room for its part of: {{maps}}',
    [`${id}.sizesUnseen`]:
      'Set, but with a ratio below 0.08, or sizes of their own, the maps may be too small for the parts of all CPUs; their sizes or the number of CPUs were not seen',
    [`${id}.configuredOff`]:
      'Not turned on in the configuration that the running agent loaded',
    [`${id}.optionUnknown`]:
      'What this version of Cilium makes of bpf-distributed-lru is not known',
    [`${id}.tellOption`]:
      'Read BPFDistributedLRU in /var/run/cilium/state/agent-runtime-config.json in the agent pod of a node',
    'need.mapRatio':
      'Maps are sized by a share of the memory (bpf-map-dynamic-size-ratio): the agent stops without it',
    'blocked.mapRatio':
      'After a ratio for the size of maps (bpf-map-dynamic-size-ratio), without which the agent stops',
  },
  evaluate(facts) {
    const effective = effectiveLru(facts);
    return effective.state === 'on'
      ? { effect: effective }
      : {
          effect: { ...effective, tells: tellsOf(effective.reason) },
          needs: [
            needsCilium(facts, introductions.distributedLru),
            needsRatio(facts),
          ],
        };
  },
};

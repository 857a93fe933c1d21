/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tcx as effectiveTcx } from '../cilium/effective/tcx';
import { introductions } from '../cilium/introductions';
import { kernelFloors } from '../kernel/floors';
import type { FactReader } from '../snapshot/factReader';
import { needsCilium, needsKernel, runningOption, stateOfFlag } from './needs';
import type { Check, WeighedNeed } from './types';

const id = 'tcx';

/** It is on by default, so that somebody wanted it off: other programs that share the hook of tc, for example. */
function needsOption(facts: FactReader): WeighedNeed {
  return {
    kind: 'choice',
    state: stateOfFlag(runningOption(facts, 'enable-tcx')),
    reason: { code: 'need.tcxOption' },
    blocked: { code: 'blocked.tcxOption' },
  };
}

export const tcx: Check = {
  id,
  family: 'routing',
  impact: 'low',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart'],
  references: [
    'https://docs.cilium.io/en/stable/operations/system_requirements/#required-kernel-versions-for-advanced-features',
  ],
  messages: {
    [`${id}.title`]: 'tcx attachment',
    [`${id}.why`]:
      "Cilium's programs are attached to devices with tcx instead of the older tc. Each packet passes fewer steps on its way to them, and no other program can take their place while the agent is away.",
    [`${id}.observed`]: 'The agent reports tcx',
    [`${id}.observedTc`]: 'The agent reports tc',
    [`${id}.configuredOff`]:
      'Turned off in the configuration that the running agent loaded',
    [`${id}.unobserved`]:
      'Not observed. The agent takes tc where the kernel has no tcx, so its configuration does not tell',
    [`${id}.unknownWord`]: 'The agent reports a mode we do not know: {{word}}',
    [`${id}.tcForNoKnownReason`]:
      'The agent reports tc, for no reason that shows here',
    [`${id}.tellLog`]:
      'Read the lines about tcx in the log of the agent on a node',
    'need.tcxOption': 'tcx is not turned off (enable-tcx)',
    'blocked.tcxOption': 'tcx is turned off: enable-tcx is false',
  },
  evaluate(facts) {
    const effective = effectiveTcx(facts);
    if (effective.state === 'on') {
      return { effect: effective };
    }
    const needs = [
      needsCilium(facts, introductions.tcx),
      needsKernel(facts, kernelFloors.tcx.kernel),
      needsOption(facts),
    ];
    // The agent takes tcx by itself: where nothing we know of stands against it there is no change to propose.
    if (
      effective.state === 'off' &&
      needs.every(({ state }) => state !== 'unmet')
    ) {
      return {
        effect: {
          state: 'unknown',
          reason: { code: `${id}.tcForNoKnownReason` },
          tells: [{ code: `${id}.tellLog` }],
        },
        needs,
      };
    }
    const tells = [
      { code: 'tell.agentStatus', params: { line: 'Attach Mode' } },
    ];
    return { effect: { ...effective, tells }, needs };
  },
};

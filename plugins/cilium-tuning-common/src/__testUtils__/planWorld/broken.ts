/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Operation, Plan, PlanStep, Stage } from '../../plan/types';

type Break = (plan: Plan) => Plan;

const inSteps =
  (change: (step: PlanStep) => PlanStep): Break =>
  plan => ({
    ...plan,
    steps: plan.steps.map(step =>
      step.kind === 'change' ? change(step) : step,
    ),
  });

const inOperations = (
  change: (operation: Operation, stage: Stage) => Operation[],
): Break =>
  inSteps(step => ({
    ...step,
    stages: step.stages.map(stage => ({
      ...stage,
      operations: stage.operations.flatMap(operation =>
        change(operation, stage),
      ),
    })),
  }));

const without = (...names: Operation['do'][]): Break =>
  inOperations(operation => (names.includes(operation.do) ? [] : [operation]));

/** Plans with something wrong in them, none of which may pass for a safe one. */
export const broken: Record<string, Break> = {
  'pods that are not moved away': without('drain', 'uncordon'),
  'an API server that nobody names': without('setApiServer'),
  'a kube-proxy beside the address of its replacement':
    without('keepKubeProxyAway'),
  'kube-proxy away before it is replaced': inOperations(operation =>
    operation.do === 'setApiServer'
      ? [operation, { do: 'removeKubeProxy' }]
      : [operation],
  ),
  'settings for every node that some do not bear': inOperations(operation =>
    operation.do === 'applyNodeConfig'
      ? [{ do: 'setValues', settings: operation.settings }]
      : [operation],
  ),
  'labels that new nodes carry as well': inOperations(operation =>
    operation.do === 'applyNodeConfig'
      ? [{ ...operation, label: { key: 'pool', value: '0' } }]
      : [operation],
  ),
  'no look before something that is not seen': without('confirm'),
  'no look whether it came': without('verify'),
  'agents that keep their configuration': without('restartAgent'),
  'labels that are forgotten': without('labelNode'),
  'nodes that stay cordoned': without('uncordon'),
  'another routing mode': inOperations(operation =>
    operation.do === 'setValues'
      ? [
          {
            ...operation,
            settings: [
              ...operation.settings,
              { key: 'routing-mode', value: 'native' },
            ],
          },
        ]
      : [operation],
  ),
  'an LB mode node by node': inOperations(operation =>
    operation.do === 'setValues'
      ? [
          {
            ...operation,
            settings: [
              ...operation.settings,
              { key: 'bpf-lb-mode', value: 'dsr' },
            ],
          },
        ]
      : [operation],
  ),
  'a promise too much': inSteps(step => ({
    ...step,
    promises: [
      ...step.promises,
      { check: 'mtu-jumbo', nodes: step.nodes, cohorts: step.cohorts },
    ],
  })),
  'a score that is too high': inSteps(step => ({
    ...step,
    gain: { ...step.gain, scoreAfter: 100 },
  })),
  'disruption that is not said': inSteps(step => ({ ...step, disrupts: [] })),
  'no way back': inSteps(step => ({ ...step, undo: [] })),
};

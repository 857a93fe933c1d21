/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeReading } from 'backstage-plugin-cilium-tuning-common';
import { readAgent } from './agentPod';
import { evidenceOf } from './evidence';
import type { Pod } from './shapes';

const objectOf = ({ metadata }: Pod) =>
  `Pod ${metadata.namespace ?? ''}/${metadata.name}`;

/** What the pod of an agent says of its node. */
export function agentReading(
  pod: Pod,
  source: string,
  observedAt: string,
): NodeReading {
  const evidence = evidenceOf(objectOf(pod), source, observedAt);
  const agent = readAgent(pod);
  const { state, problem, version, image, restarts, startedAt } = agent;
  return {
    facts: [
      evidence(
        'agentState',
        state,
        `cilium-agent: ready ${
          state === 'ready'
        }, restarts ${restarts}, running since ${startedAt ?? '-'}`,
      ),
      ...(problem ? [evidence('agentProblem', problem, problem)] : []),
      ...(version && image
        ? [
            // A tag is what somebody called the image, not what the agent says it is
            evidence('ciliumVersion', version, `image: ${image}`, 'derived'),
          ]
        : []),
      ...agent.options.map(option =>
        evidence(
          `config:${option.key}`,
          option.value,
          option.excerpt,
          'configured',
        ),
      ),
    ],
    agent: {
      pod: pod.metadata.name,
      restarts,
      startedAt,
      configLoadedAt: agent.configLoadedAt,
    },
  };
}

/** That a kube-proxy runs on the node of its pod. */
export function kubeProxyReading(
  pod: Pod,
  source: string,
  observedAt: string,
): NodeReading {
  return {
    facts: [
      evidenceOf(objectOf(pod), source, observedAt)(
        'kubeProxy',
        'running',
        `status.phase: ${pod.status.phase}`,
      ),
    ],
  };
}

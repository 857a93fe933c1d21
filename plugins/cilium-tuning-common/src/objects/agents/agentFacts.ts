/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeReading } from '../../snapshot/sources';
import { evidenceOf } from '../evidence';
import type { Pod } from '../shapes';
import { readAgent, type SeenAgent } from './agentPod';

/**
 * Where the parts of what is known of an agent stand.
 *
 * @public
 */
export interface AgentOrigin {
  source: string;
  observedAt: string;
  /** The object that tells its state. */
  pod: string;
  /** The object that tells its image and options. */
  spec: string;
}

/**
 * The facts of an agent with where each stood.
 *
 * @public
 */
export function agentFacts(
  agent: Pick<SeenAgent, 'state' | 'problem' | 'version' | 'image' | 'options'>,
  excerpt: string,
  { source, observedAt, pod, spec }: AgentOrigin,
): NodeReading['facts'] {
  const { state, problem, version, image } = agent;
  const seen = evidenceOf(pod, source, observedAt);
  const told = evidenceOf(spec, source, observedAt);
  return [
    seen('agentState', state, excerpt),
    ...(problem ? [seen('agentProblem', problem, problem)] : []),
    ...(version && image
      ? [
          // A tag is what somebody called the image, not what the agent says it is
          told('ciliumVersion', version, `image: ${image}`, 'derived'),
        ]
      : []),
    ...agent.options.map(option =>
      told(`config:${option.key}`, option.value, option.excerpt, 'configured'),
    ),
  ];
}

/**
 * What the pod of an agent says of its node.
 *
 * @public
 */
export function agentReading(
  pod: Pod,
  source: string,
  observedAt: string,
): NodeReading {
  const object = `Pod ${pod.metadata.namespace ?? ''}/${pod.metadata.name}`;
  const agent = readAgent(pod);
  const { state, restarts, startedAt, configLoadedAt } = agent;
  const excerpt = `cilium-agent: ready ${
    state === 'ready'
  }, restarts ${restarts}, running since ${startedAt ?? '-'}`;
  return {
    facts: agentFacts(agent, excerpt, {
      ...{ source, observedAt, pod: object, spec: object },
    }),
    agent: { pod: pod.metadata.name, restarts, startedAt, configLoadedAt },
  };
}

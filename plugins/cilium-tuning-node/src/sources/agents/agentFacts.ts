/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeReading } from 'backstage-plugin-cilium-tuning-common';
import { evidenceOf } from '../evidence';
import type { Pod } from '../shapes';
import { readAgent, type SeenAgent } from './agentPod';
import type { PodRow } from './podRow';
import type { AgentRevision } from './revisions';

/** Where the parts of what is known of an agent stand. */
interface Origin {
  source: string;
  observedAt: string;
  /** The object that tells its state. */
  pod: string;
  /** The object that tells its image and options. */
  spec: string;
}

function factsOf(
  agent: Pick<SeenAgent, 'state' | 'problem' | 'version' | 'image' | 'options'>,
  excerpt: string,
  { source, observedAt, pod, spec }: Origin,
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

/** What the pod of an agent says of its node. */
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
    facts: factsOf(agent, excerpt, {
      ...{ source, observedAt, pod: object, spec: object },
    }),
    agent: { pod: pod.metadata.name, restarts, startedAt, configLoadedAt },
  };
}

/**
 * A pod is made after its template, and what it runs first starts a second later at the earliest: by then it has been
 * scheduled, and its sandbox and its volumes have been set up.
 */
const firstReadMs = 1000;

/** What a row of the table of pods says of its node, with the template that its pod was made from. */
export function agentReadingOfRow(
  row: PodRow,
  from: {
    namespace: string;
    revision: AgentRevision;
    source: string;
    /** ISO 8601. */
    readAt: string;
  },
): NodeReading {
  const { revision, namespace, source, readAt } = from;
  const { agent } = revision;
  const { pod, restarts, renewedBetween } = row;
  const earliest = Date.parse(revision.createdAt) + firstReadMs;
  return {
    facts: factsOf({ ...agent, ...row }, row.excerpt, {
      ...{ source, observedAt: readAt, pod: `Pod ${namespace}/${pod}` },
      spec: `ControllerRevision ${namespace}/${revision.name}`,
    }),
    agent: {
      ...{ pod, restarts, renewedBetween },
      ...(agent.loading && {
        configLoadedAfter: new Date(earliest).toISOString(),
      }),
    },
  };
}

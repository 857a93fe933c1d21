/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  agentFacts,
  type NodeReading,
} from 'backstage-plugin-cilium-tuning-common';
import type { PodRow } from './podRow';
import type { AgentRevision } from './revisions';

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
    facts: agentFacts({ ...agent, ...row }, row.excerpt, {
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

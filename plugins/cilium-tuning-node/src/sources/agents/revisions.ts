/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AGENT_CONTAINER,
  agentOfSpec,
  type Revision,
  revisionSchema,
  type ToldAgent,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../../reader/apiPath';
import { objectsOf, readList } from '../../reader/readList';
import type { SourceContext } from '../EvidenceSource';

const HASH_LABEL = 'controller-revision-hash';

/** The pods that were made from one template, and what that tells of the agent in all of them. */
export interface AgentRevision {
  /** Name of the object that holds the template. */
  name: string;
  /** Value of the label `controller-revision-hash` of its pods. */
  hash: string;
  /** When it was made, so that its pods are younger; ISO 8601. */
  createdAt: string;
  agent: ToldAgent;
}

/** A table counts restarts and readiness of all containers of a pod together. */
function hasOneContainer({ data }: Revision): boolean {
  const { containers, initContainers } = data.spec.template.spec;
  return (
    containers.length === 1 &&
    containers[0].name === AGENT_CONTAINER &&
    initContainers.every(({ restartPolicy }) => restartPolicy === undefined)
  );
}

function newestOfEach(revisions: readonly Revision[]): Revision[] {
  const newest = new Map<string, Revision>();
  for (const revision of revisions) {
    const owner = revision.metadata.ownerReferences?.[0]?.uid ?? '';
    const other = newest.get(owner);
    if (!other || other.revision < revision.revision) {
      newest.set(owner, revision);
    }
  }
  return [...newest.values()];
}

/**
 * The templates that the DaemonSets of the agents make pods from now. Kubernetes keeps every template of a DaemonSet, and
 * labels each pod with the one it was made from.
 *
 * @param labelSelector - of the agents' pods; the templates carry their labels
 * @returns none where they cannot be read, or pods cannot be told by their template
 */
export async function readRevisions(
  { reader, signal, pageSize }: SourceContext,
  namespace: string,
  labelSelector: string,
): Promise<AgentRevision[]> {
  const { items, skipped, problem } = await readList(reader, {
    path: apiPath(
      ...['apis', 'apps', 'v1'],
      ...['namespaces', namespace, 'controllerrevisions'],
    ),
    query: { labelSelector },
    signal,
    pageSize,
    itemsOf: objectsOf,
    pick: item => revisionSchema.safeParse(item).data,
  });
  // One that was not understood could be the newest
  if (problem || skipped > 0) {
    return [];
  }
  return newestOfEach(items).flatMap(revision => {
    const { name, labels, creationTimestamp } = revision.metadata;
    const hash = labels?.[HASH_LABEL];
    return hash && creationTimestamp && hasOneContainer(revision)
      ? [
          {
            ...{ name, hash },
            createdAt: new Date(creationTimestamp).toISOString(),
            agent: agentOfSpec(revision.data.spec.template.spec, namespace),
          },
        ]
      : [];
  });
}

/** Selects the pods of a revision; without one, those of none of them. */
export function selectorOf(
  labelSelector: string,
  revisions: AgentRevision | readonly AgentRevision[],
): string {
  const hashes = [revisions].flat().map(({ hash }) => hash);
  const operator = 'hash' in revisions ? 'in' : 'notin';
  return hashes.length > 0
    ? `${labelSelector},${HASH_LABEL} ${operator} (${hashes.join(',')})`
    : labelSelector;
}

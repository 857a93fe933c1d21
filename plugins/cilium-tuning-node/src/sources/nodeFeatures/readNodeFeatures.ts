/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  hasCode,
  readNodeFeature,
  type NodeFeature,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../../reader/apiPath';
import { objectsOf, readList } from '../../reader/readList';
import type { SourceContext } from '../EvidenceSource';
import { readReadyPods } from '../readyPods';

/** They are about 0.4 MB each, as they hold the whole configuration of a kernel. */
const FEATURES_PER_PAGE = 10;

/** The NodeFeature objects of a cluster. */
export interface NodeFeaturesRead {
  features: NodeFeature[];
  /** When they were read, ISO 8601. */
  readAt: string;
  /** When the worker of a NodeFeature was seen ready, ISO 8601; undefined where it is not, or does not show. */
  confirmedAt(feature: NodeFeature): string | undefined;
  /** Set where the cluster does not let Backstage look, does not know such objects, or has none. */
  missing?: 'refused' | 'unknownResource' | 'none';
  problem?: ReadProblem;
}

function whyNone(
  problem: ReadProblem | undefined,
): Pick<NodeFeaturesRead, 'missing' | 'problem'> {
  if (!problem) {
    return { missing: 'none' };
  }
  if (hasCode(problem, 'read.forbidden')) {
    return { missing: 'refused' };
  }
  return hasCode(problem, 'read.notFound')
    ? { missing: 'unknownResource' }
    : { problem };
}

/**
 * Reads the NodeFeature objects of node feature discovery, a few at a time, as little is kept of each; and which of its pods are
 * ready.
 */
export async function readNodeFeatures(
  context: SourceContext,
  namespace: string,
): Promise<NodeFeaturesRead> {
  const { reader, signal, pageSize = FEATURES_PER_PAGE } = context;
  const { items, problem } = await readList(reader, {
    path: apiPath(
      ...['apis', 'nfd.k8s-sigs.io', 'v1alpha1'],
      ...['namespaces', namespace, 'nodefeatures'],
    ),
    ...{ signal, pageSize: Math.min(pageSize, FEATURES_PER_PAGE) },
    itemsOf: objectsOf,
    // Objects of others are no gap
    pick: item => ({ feature: readNodeFeature(item) }),
  });
  const features = items.flatMap(({ feature }) => feature ?? []);
  const readAt = new Date().toISOString();
  if (features.length === 0) {
    return {
      ...{ features, readAt, confirmedAt: () => undefined },
      ...whyNone(problem),
    };
  }
  const ready = await readReadyPods(context, namespace);
  return {
    ...{ features, readAt },
    confirmedAt: ({ workers }) =>
      workers.some(name => ready.pods.has(name)) ? ready.seenAt : undefined,
    problem: problem ?? ready.problem,
  };
}

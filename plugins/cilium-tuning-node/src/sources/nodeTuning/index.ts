/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  hasCode,
  readProblem,
  type NodeReading,
  type ReadProblem,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { apiPath } from '../../reader/apiPath';
import { objectsOf, readList } from '../../reader/readList';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { readReadyPods } from '../readyPods';
import { firstProblem, sourceLacks, sourceOk } from '../sourceState';
import { type NodeProfile, readProfile, tunedFact } from './profile';
import { chainOf, includesOf } from './profileChain';

const id = 'node-tuning-operator';
const NAMESPACE = 'openshift-cluster-node-tuning-operator';
const TUNED_PODS = 'openshift-app=tuned';

/** Newer versions repeat the texts of all profiles in each object. */
const PROFILES_PER_PAGE = 100;

const pathOf = (plural: string) =>
  apiPath(
    ...['apis', 'tuned.openshift.io', 'v1'],
    ...['namespaces', NAMESPACE, plural],
  );

const tunedSchema = z.object({
  spec: z.object({
    profile: z
      .array(z.object({ name: z.string(), data: z.string().max(1_000_000) }))
      .catch([]),
  }),
});

async function readProfiles({
  reader,
  signal,
  pageSize = PROFILES_PER_PAGE,
}: SourceContext) {
  const path = pathOf('profiles');
  const { items, skipped, problem } = await readList(reader, {
    ...{ path, signal, pageSize, itemsOf: objectsOf, pick: readProfile },
  });
  return { profiles: items, problem: firstProblem(path, skipped, problem) };
}

/** What the profiles include that the cluster defines; undefined where these are not known as a whole. */
async function readIncludes({
  reader,
  signal,
  pageSize,
}: SourceContext): Promise<{
  includes?: Map<string, string[]>;
  problem?: ReadProblem;
}> {
  const path = pathOf('tuneds');
  const { items, skipped, problem } = await readList(reader, {
    ...{ path, signal, pageSize, itemsOf: objectsOf },
    pick: item =>
      tunedSchema
        .safeParse(item)
        .data?.spec.profile.map(
          ({ name, data }) => [name, includesOf(data)] as const,
        ),
  });
  const lacking = firstProblem(path, skipped, problem);
  return lacking ? { problem: lacking } : { includes: new Map(items.flat()) };
}

/** Why there is nothing to read: the cluster has no such operator, or does not let Backstage look. */
function notSetUp(
  profiles: readonly NodeProfile[],
  problem: ReadProblem | undefined,
): ReadProblem | undefined {
  if (profiles.length > 0) {
    return undefined;
  }
  if (!problem || hasCode(problem, 'read.notFound')) {
    return readProblem('nodeTuning.notSetUp', { namespace: NAMESPACE });
  }
  return hasCode(problem, 'read.forbidden')
    ? readProblem('nodeTuning.noAccess', {})
    : undefined;
}

async function read(context: SourceContext): Promise<SourceReading> {
  const { profiles, problem } = await readProfiles(context);
  const missing = notSetUp(profiles, problem);
  if (missing) {
    return { state: sourceLacks(id, 'notSetUp', missing, 0) };
  }
  if (problem && profiles.length === 0) {
    return { state: sourceLacks(id, 'unavailable', problem) };
  }
  const [custom, ready] = await Promise.all([
    readIncludes(context),
    readReadyPods(context, NAMESPACE, TUNED_PODS),
  ]);
  const readyNodes = new Set(ready.pods.values());
  const nodes = new Map<string, NodeReading>();
  for (const profile of profiles) {
    const { node, used } = profile;
    const fact =
      used !== undefined &&
      tunedFact(profile, chainOf(used, custom.includes), {
        ...{ object: `Profile ${NAMESPACE}/${node}`, source: id },
        ...(readyNodes.has(node) && { confirmedAt: ready.seenAt }),
      });
    if (fact) {
      nodes.set(node, { facts: [fact] });
    }
  }
  const lacking = problem ?? custom.problem ?? ready.problem;
  return {
    nodes,
    state: lacking
      ? sourceLacks(id, 'partial', lacking, nodes.size)
      : sourceOk(id, nodes.size),
  };
}

/**
 * What the Node Tuning Operator of OpenShift says of tuned on each node: the profile that is wanted, the one that is used, and
 * whether it was applied.
 *
 * @public
 */
export const nodeTuningSource: EvidenceSource = { id, read };

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  daemonSetSchema,
  evidenceOf,
  type ProbeStatus,
  type SourceReading,
  stateOfProbes,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../../reader/apiPath';
import { objectsOf, readList } from '../../reader/readList';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { firstProblem, sourceLacks, sourceOk } from '../sourceState';
import { readProbes } from './readProbes';

const id = 'probe';
const NAME = 'cilium-tuning-probe';

const PODS = `app.kubernetes.io/name=${NAME}`;

async function readDaemonSets({
  reader,
  signal,
  pageSize,
  probeNamespace,
}: SourceContext) {
  const path = apiPath(
    ...['apis', 'apps', 'v1'],
    ...['namespaces', probeNamespace, 'daemonsets'],
  );
  const { items, skipped, problem } = await readList(reader, {
    ...{ path, signal, pageSize, itemsOf: objectsOf },
    query: { labelSelector: PODS },
    pick: item => daemonSetSchema.safeParse(item).data,
  });
  return { items, problem: firstProblem(path, skipped, problem) };
}

/** What is true of every node from which no pod speaks. */
function elsewhere(
  state: ProbeStatus['state'],
  namespace: string,
  readAt: string,
) {
  return evidenceOf(`Namespace ${namespace}`, id, readAt)(
    'probe',
    { state },
    PODS,
  );
}

/**
 * What the probes of `deploy/probe` report of their nodes: what each agent really does, and what kernel, CPUs and network
 * devices are set to. The report of a probe is the termination message of one of its containers, so that one list of pods
 * brings those of all nodes.
 *
 * @public
 */
export const probeSource: EvidenceSource = {
  id,
  async read(context): Promise<SourceReading> {
    const namespace = context.probeNamespace;
    const [probes, daemonSets] = await Promise.all([
      readProbes(context, id, PODS),
      readDaemonSets(context),
    ]);
    const { seen, readAt } = probes;
    const verdict = stateOfProbes({
      namespace,
      probes: [...seen.values()].map(({ status }) => status),
      daemonSets: daemonSets.items,
      podProblem: probes.problem,
      daemonSetProblem: daemonSets.problem,
    });
    return {
      nodes: seen,
      facts: [elsewhere(verdict.elsewhere, namespace, readAt)],
      state:
        verdict.state === 'ok'
          ? sourceOk(id, verdict.reporting)
          : sourceLacks(id, verdict.state, verdict.problem, verdict.reporting),
    };
  },
};

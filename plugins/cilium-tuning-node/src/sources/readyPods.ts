/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  isJsonObject,
  nameSchema,
  type Pod,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import { readPodTable } from './agents/readPods';
import type { SourceContext } from './EvidenceSource';

interface SeenPod {
  name: string;
  node?: string;
  ready: boolean;
}

/** The pods of a namespace that are ready. */
export interface ReadyPods {
  /** Names of the pods, with their nodes. */
  pods: ReadonlyMap<string, string | undefined>;
  /** When they were seen to be, ISO 8601. */
  seenAt: string;
  problem?: ReadProblem;
}

function seenRow(row: JsonObject): SeenPod | undefined {
  const cells = isJsonObject(row.cells) ? row.cells : {};
  const name = nameSchema.safeParse(cells.Name).data;
  if (name === undefined) {
    return undefined;
  }
  const [, ready, all] = /^(\d+)\/(\d+)$/.exec(String(cells.Ready)) ?? [];
  return {
    name,
    node: nameSchema.safeParse(cells.Node).data,
    ready: cells.Status === 'Running' && ready !== undefined && ready === all,
  };
}

const seenPod = ({ metadata, spec, status }: Pod): SeenPod => ({
  name: metadata.name,
  node: spec.nodeName,
  ready:
    !metadata.deletionTimestamp &&
    status.conditions.some(
      ({ type, status: value }) => type === 'Ready' && value === 'True',
    ),
});

/** Reads which pods of a namespace are ready, from their table. */
export async function readReadyPods(
  context: SourceContext,
  namespace: string,
  labelSelector = '',
): Promise<ReadyPods> {
  const { items, problem } = await readPodTable(
    context,
    namespace,
    { labelSelector },
    { row: seenRow, pod: seenPod },
  );
  const ready = items.filter(pod => pod.ready);
  return {
    pods: new Map(ready.map(({ name, node }) => [name, node])),
    seenAt: new Date().toISOString(),
    ...(problem && { problem }),
  };
}

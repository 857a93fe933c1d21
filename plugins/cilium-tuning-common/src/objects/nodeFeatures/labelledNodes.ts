/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from '../../snapshot/evidence';
import type { NodeReading } from '../../snapshot/sources';
import { isLabelled, labelFacts } from './labels';

/**
 * The kernel that runs on a node, as the kubelet reports it.
 *
 * @public
 */
export function kernelReleaseOf({ facts }: NodeReading): string | undefined {
  const told = facts.find(
    (piece): piece is Evidence<'kernelRelease'> =>
      piece.fact === 'kernelRelease',
  );
  return told?.value;
}

/**
 * The nodes that have labels of node feature discovery, with the facts in them.
 *
 * @param readAt - when the nodes were read, ISO 8601
 * @public
 */
export function factsOfLabels(
  nodes: ReadonlyMap<string, NodeReading>,
  source: string,
  readAt: string,
): Map<string, Evidence[]> {
  const facts = new Map<string, Evidence[]>();
  for (const [name, reading] of nodes) {
    const { labels = {}, labelTimes } = reading;
    if (isLabelled(labels)) {
      const kernelRelease = kernelReleaseOf(reading);
      const node = { name, labels, labelTimes, kernelRelease, readAt };
      facts.set(name, labelFacts(node, source));
    }
  }
  return facts;
}

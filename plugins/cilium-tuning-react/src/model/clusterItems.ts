/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterItem,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import {
  markOfCheck,
  stateOfMark,
  verdictMarks,
  type Mark,
  type VerdictMarkName,
} from './marks';

const noNodes: VerdictCounts = {
  ...{ pass: 0, fail: 0, blockedByStep: 0, blockedByPlatform: 0 },
  ...{ blockedByChoice: 0, notApplicable: 0, unknown: 0 },
};

/**
 * The mark of an item on a cluster, waived or not.
 *
 * @public
 */
export function markOfItem({ progress, nodes }: ClusterItem): Mark {
  return markOfCheck({ progress, counts: { ...noNodes, ...nodes } });
}

/**
 * How many nodes of a cluster have each mark in an item, marks without a node left out.
 *
 * @public
 */
export function nodesByMark({
  nodes,
}: ClusterItem): { mark: VerdictMarkName; nodes: number }[] {
  return verdictMarks.flatMap(mark => {
    const number = nodes[stateOfMark(mark)] ?? 0;
    return number > 0 ? [{ mark, nodes: number }] : [];
  });
}

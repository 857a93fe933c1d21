/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readProblem, type ReadProblem } from '../objects/problem';
import type { NodeReading, SourceReading } from '../snapshot/sources';
import { readBugtool } from './bugtool/readBugtool';
import type { Budget } from './entries';
import type { SysdumpLayout } from './layout';
import { stateOf } from './states';

const id = 'bugtool';

/** What the bugtools of the agents bring, each to the node that its agent runs on. */
export async function bugtoolReadings(
  { bugtools }: SysdumpLayout,
  options: {
    budget: Budget;
    takenAt: string;
    /** Nodes by the names of the agents' pods. */
    nodeOfPod: ReadonlyMap<string, string>;
    onRead(): void;
  },
): Promise<SourceReading> {
  const { budget, takenAt, nodeOfPod, onRead } = options;
  const nodes = new Map<string, NodeReading>();
  let problem: ReadProblem | undefined;
  for (const bugtool of bugtools.values()) {
    const { pod } = bugtool;
    const node = nodeOfPod.get(pod);
    if (node === undefined) {
      problem ??= readProblem('sysdump.bugtoolOfNobody', { pod });
    } else {
      const origin = { source: id, pod, takenAt };
      const read = await readBugtool(bugtool, origin, budget);
      problem ??= read.problem;
      if (read.facts.length > 0) {
        nodes.set(node, { facts: read.facts });
      }
    }
    onRead();
  }
  const missing = [...nodeOfPod.values()].filter(node => !nodes.has(node));
  if (bugtools.size === 0) {
    problem = readProblem('sysdump.noBugtool', {});
  } else if (missing.length > 0) {
    problem ??= readProblem('sysdump.bugtoolsMissing', {
      count: missing.length,
      total: nodeOfPod.size,
    });
  }
  return {
    nodes,
    state: stateOf(id, takenAt, {
      ...{ problem, nodes: nodes.size, nothing: nodes.size === 0 },
    }),
  };
}

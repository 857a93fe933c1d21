/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  nodeOfObject,
  nodeOfRow,
  nodeReading,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../reader/apiPath';
import { objectsOf, readList } from '../reader/readList';
import { ACCEPT_TABLE, tableRowsOf } from '../reader/readTable';
import type { EvidenceSource } from './EvidenceSource';
import { firstProblem, sourceLacks, sourceOk } from './sourceState';

const id = 'nodes';

/**
 * Kernel, operating system, architecture, status and labels of every node, from the table that `kubectl get nodes -o wide`
 * shows: a tenth of the size of whole objects.
 *
 * @public
 */
export const nodesSource: EvidenceSource = {
  id,
  async read({ reader, signal, pageSize, onNodes }) {
    const path = apiPath('api', 'v1', 'nodes');
    const { items, skipped, problem } = await readList(reader, {
      path,
      accept: ACCEPT_TABLE,
      signal,
      pageSize,
      itemsOf: page => tableRowsOf(page) ?? objectsOf(page),
      pick: item => {
        const node = 'cells' in item ? nodeOfRow(item) : nodeOfObject(item);
        const observedAt = new Date().toISOString();
        return (
          node &&
          ([node.metadata.name, nodeReading(node, id, observedAt)] as const)
        );
      },
      onProgress: onNodes,
    });
    const lacking = firstProblem(path, skipped, problem);
    if (lacking && items.length === 0) {
      return { state: sourceLacks(id, 'unavailable', lacking) };
    }
    const nodes = new Map(items);
    return {
      nodes,
      state: lacking
        ? sourceLacks(id, 'partial', lacking, nodes.size)
        : sourceOk(id, nodes.size),
    };
  },
};

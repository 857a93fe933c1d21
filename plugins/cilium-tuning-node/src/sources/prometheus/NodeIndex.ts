/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { SourceReading } from 'backstage-plugin-cilium-tuning-common';

/** What is known of a node that a series may be of. */
export interface KnownNode {
  name: string;
  kernelRelease?: string;
  /** Name of the pod of its agent. */
  agentPod?: string;
  /** Since when that agent runs at the latest, ISO 8601. */
  agentStartedAt?: string;
}

/** Labels in which setups write the name of a node; one that names no node says that the series is of something else. */
const nodeLabels = ['node', 'kubernetes_node', 'node_name'];

/** The host of `10.0.0.1:9100`, `[fd00::1]:9100` or `worker-1`. */
function hostOf(instance: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(instance)?.[1];
  return (bracketed ?? instance.replace(/:\d+$/, '')).toLowerCase();
}

/** The nodes of a cluster by all that a series may call them. */
export class NodeIndex {
  readonly #nodes = new Map<string, KnownNode>();
  /** Undefined for an address that several nodes have. */
  readonly #byAddress = new Map<string, KnownNode | undefined>();

  /**
   * @param nodes - what was read of the nodes themselves
   * @param agents - what was read of the agents on them
   */
  constructor(
    nodes: NonNullable<SourceReading['nodes']>,
    agents: SourceReading['nodes'],
  ) {
    for (const [name, { facts, addresses = [] }] of nodes) {
      const release = facts.find(({ fact }) => fact === 'kernelRelease')?.value;
      const agent = agents?.get(name)?.agent;
      const node = {
        name,
        ...(typeof release === 'string' && { kernelRelease: release }),
        agentPod: agent?.pod,
        agentStartedAt: agent?.renewedBetween?.before ?? agent?.startedAt,
      };
      this.#nodes.set(name, node);
      for (const address of addresses.map(text => text.toLowerCase())) {
        this.#byAddress.set(
          address,
          this.#byAddress.has(address) ? undefined : node,
        );
      }
    }
  }

  #named(text: string): KnownNode | undefined {
    return this.#nodes.get(text) ?? this.#byAddress.get(text.toLowerCase());
  }

  /** The one node that the labels of a series name; undefined where they name none, or several. */
  nodeOf(labels: Readonly<Record<string, string>>): KnownNode | undefined {
    const { nodename, instance } = labels;
    const told = nodeLabels.flatMap(label => labels[label] || []);
    const nodes = told.map(name => this.#named(name));
    if (nodes.includes(undefined)) {
      return undefined;
    }
    // These may well name something else: the pod of an exporter, the address of a pod or of a balancer
    const hints = [
      nodename && this.#nodes.get(nodename),
      instance && this.#named(hostOf(instance)),
    ];
    const all = new Set(
      [...nodes, ...hints].filter(node => node !== undefined && node !== ''),
    );
    const [node] = all;
    return all.size === 1 && node ? node : undefined;
  }
}

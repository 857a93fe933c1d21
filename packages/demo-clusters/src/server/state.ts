/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { NotFoundError } from '@backstage/errors';
import { kubeTime } from '../build/clock';
import { CONFIG_MAP_NAME } from '../build/configMaps';
import { managedBy, ownedKeys } from '../build/metadata';
import { planCluster, type PlannedCluster } from '../build/planCluster';
import type { ClusterDefinition, ServiceDefinition } from '../definition';
import type { ConfigMap } from '../objects';

/** How often a kubelet posts its node's status when nothing changes. */
const HEARTBEAT_MS = 5 * 60_000;

/** A running cluster: what was planned, and what has changed since. */
export class ClusterState {
  private planned: PlannedCluster | undefined;
  private heartbeatAt: number;

  constructor(
    private readonly definition: ClusterDefinition,
    private readonly startedAt: Date,
  ) {
    this.heartbeatAt = startedAt.getTime();
  }

  get agentMetrics(): ClusterDefinition['agentMetrics'] {
    return this.definition.agentMetrics;
  }

  get services(): readonly ServiceDefinition[] {
    return this.definition.services ?? [];
  }

  /** Planned when somebody reads it first, as of the start. */
  get cluster(): PlannedCluster {
    this.planned ??= planCluster(this.definition, this.startedAt);
    return this.planned;
  }

  private nextRevision(): string {
    this.cluster.resourceVersion += 1;
    return String(this.cluster.resourceVersion);
  }

  /** Replaces the data of Cilium's ConfigMap, as an operator's edit would. */
  replaceConfigMap(data: Record<string, string>, now: Date): void {
    const { configMaps, ciliumNamespace, name } = this.cluster;
    const index = configMaps.findIndex(
      ({ metadata }) =>
        metadata.name === CONFIG_MAP_NAME &&
        metadata.namespace === ciliumNamespace,
    );
    if (index < 0) {
      throw new NotFoundError(`Cluster ${name} has no ${CONFIG_MAP_NAME}`);
    }
    const old = configMaps[index];
    const changed: ConfigMap = {
      ...old,
      data,
      metadata: {
        ...old.metadata,
        resourceVersion: this.nextRevision(),
        managedFields: [
          ...old.metadata.managedFields.filter(
            ({ manager }) => manager !== 'kubectl-edit',
          ),
          managedBy('kubectl-edit', kubeTime(now), {
            'f:data': ownedKeys(Object.keys(data)),
          }),
        ],
      },
    };
    this.cluster.configMaps = configMaps.with(index, changed);
  }

  /** Lets the kubelets post, so that nodes of a server that runs for days do not look dead. */
  beat(now: Date): void {
    if (now.getTime() - this.heartbeatAt < HEARTBEAT_MS) {
      return;
    }
    this.heartbeatAt = now.getTime();
    const time = kubeTime(now);
    for (const node of this.cluster.nodes) {
      node.post(time, () => this.nextRevision());
    }
  }
}

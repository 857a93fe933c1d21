/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { NodeGroupDefinition } from '../definition';
import type { Condition } from '../objects';
import { Clock } from './clock';
import { BuildScope, ownedKeys } from './metadata';
import { nodeConditions, type Ready } from './nodeStatus';

const DEFAULT_AGE_HOURS = 90 * 24;

/** Labels and annotations that one program keeps on a node. */
export interface NodeMarks {
  manager: string;
  time: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** What the nodes of a group have in common, worked out once. */
export class NodePool {
  readonly createdAt: string;
  readonly labelsChangedAt: string;
  /** The program that posts the status. */
  readonly kubelet: 'k3s' | 'kubelet';
  private readonly times = new Map<number, string>();
  private readonly fields = new Map<string, JsonObject>();
  private conditions: { of: string; list: Condition[] } | undefined;

  constructor(
    readonly scope: BuildScope,
    private readonly clock: Clock,
    readonly group: NodeGroupDefinition,
    readonly kubeletVersion: string,
  ) {
    const { createdHoursAgo = DEFAULT_AGE_HOURS } = group;
    this.createdAt = clock.hoursAgo(createdHoursAgo);
    this.labelsChangedAt = clock.hoursAgo(
      group.labelsChangedHoursAgo ?? createdHoursAgo,
    );
    this.kubelet = kubeletVersion.includes('+k3s') ? 'k3s' : 'kubelet';
  }

  /** So many seconds after its nodes joined. */
  afterJoin(seconds: number): string {
    const time =
      this.times.get(seconds) ?? Clock.after(this.createdAt, seconds);
    this.times.set(seconds, time);
    return time;
  }

  /** A kubelet that stopped posting has been silent for longer than the 5 minutes between two posts. */
  heartbeat(ready: Ready): string {
    return this.clock.minutesAgo(ready === 'Unknown' ? 90 : 2);
  }

  conditionsAt(heartbeat: string, ready: Ready): Condition[] {
    const of = `${heartbeat} ${ready}`;
    if (this.conditions?.of !== of) {
      const list = nodeConditions(heartbeat, this.createdAt, ready);
      this.conditions = { of, list };
    }
    return this.conditions.list;
  }

  /**
   * What the manager of marks owns.
   *
   * @param typical - whether the node is like the others of the pool, which have the same names
   */
  fieldsOf(
    { manager, labels, annotations }: NodeMarks,
    typical: boolean,
  ): JsonObject {
    const known = typical ? this.fields.get(manager) : undefined;
    const fields = known ?? {
      'f:metadata': {
        'f:annotations': ownedKeys(Object.keys(annotations)),
        'f:labels': ownedKeys(Object.keys(labels)),
      },
    };
    if (typical) {
      this.fields.set(manager, fields);
    }
    return fields;
  }
}

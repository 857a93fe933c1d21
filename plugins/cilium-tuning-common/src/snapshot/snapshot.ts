/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactSet } from './evidence';
import type { AgentState } from './agentStatus';
import type { NodeLabels } from './nodeLabels';
import type { CiliumPresence, SourceState } from './sources';

/**
 * A stable set of nodes: those that share OS image, kernel release, architecture, Cilium version and, where one is
 * configured, a pool label. Fields that are not known are empty.
 *
 * @public
 */
export interface NodeGroup {
  /** Made of the fields below, so the same in every scan. */
  id: string;
  osImage: string;
  kernelRelease: string;
  architecture: string;
  ciliumVersion: string;
  pool?: string;
  /** Number of nodes. */
  nodes: number;
}

/**
 * Nodes of one group whose facts are all the same, judged as one. Has no identity beyond its snapshot.
 *
 * @public
 */
export interface Cohort {
  /** Id of the group. */
  group: string;
  /** Number of nodes. */
  nodes: number;
  /** The node whose evidence is shown for all of them. */
  example: string;
  /** What differs from, or adds to, the cluster's own facts. */
  facts: FactSet;
}

/**
 * One node of a snapshot.
 *
 * @public
 */
export interface NodeRow {
  name: string;
  /** Id of its group; absent for a node out of scope. */
  group?: string;
  /** Index of its cohort in the snapshot; absent for a node out of scope. */
  cohort?: number;
  /** Message code of why no agent belongs there. */
  outOfScope?: string;
  status?: string;
  agent?: {
    state: AgentState;
    pod?: string;
    restarts?: number;
    startedAt?: string;
    configLoadedAt?: string;
  };
}

/**
 * All evidence of one cluster at one time, compact: facts stand once for the cluster, once for each cohort, and one row
 * names each node. This is what a report stores; assessing needs nothing else.
 *
 * @public
 */
export interface Snapshot {
  formatVersion: 1;
  /** Name of the cluster in the Kubernetes plugin. */
  clusterName: string;
  /** When reading began, ISO 8601. */
  takenAt: string;
  cilium: CiliumPresence;
  sources: SourceState[];
  facts: FactSet;
  groups: NodeGroup[];
  cohorts: Cohort[];
  nodes: NodeRow[];
  /** Labels of the nodes; absent where none are known, as in snapshots of before. */
  labels?: NodeLabels;
}

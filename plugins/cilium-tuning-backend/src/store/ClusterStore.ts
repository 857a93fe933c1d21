/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  CheckProgress,
  CiliumPresence,
  ClusterHealth,
  ClusterStatus,
  Reason,
  Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';

/** How an entity and a cluster of the Kubernetes plugin belong together. */
export type Binding = ClusterStatus['binding'];

/** A cluster entity as the directory finds it. */
export interface DirectoryEntry {
  entityRef: string;
  binding: Binding;
  /** Cluster of the Kubernetes plugin; for `matched` and `needsUserCredentials` only. */
  clusterName?: string;
  authProvider?: string;
  /** Where tokens for the auth provider `oidc` come from. */
  oidcTokenProvider?: string;
  /** Looks in a row in which the Kubernetes plugin did not list the cluster. */
  missingCount: number;
  /** Whether it is to be scanned unattended. */
  scheduled: boolean;
  title?: string;
  lifecycle?: string;
  /** Entity refs. */
  owners: string[];
  labels: Record<string, string>;
  tags: string[];
  /** Entity refs. */
  systems: string[];
}

/** What is remembered of an entity's binding. */
export type KnownBinding = Pick<
  DirectoryEntry,
  | 'entityRef'
  | 'binding'
  | 'clusterName'
  | 'authProvider'
  | 'oidcTokenProvider'
  | 'missingCount'
>;

/** A cluster entity as it stands. */
export interface ClusterRecord extends KnownBinding {
  scheduled: boolean;
  /** When it is to be scanned next. */
  dueAt?: Date;
  scan?: {
    state: 'queued' | 'running';
    requestedAt: Date;
    startedAt?: Date;
    sourcesDone: number;
    sourcesTotal: number;
    nodesRead: number;
    nodesTotal?: number;
  };
  lastScan?: {
    finishedAt: Date;
    outcome: 'complete' | 'partial' | 'failed';
    problem?: Reason;
  };
  report?: ReportMeta;
}

/** Which report it is. */
export interface ReportMeta {
  id: string;
  takenAt: Date;
}

/** A cluster entity as the list of clusters shows it. */
export interface FleetRecord extends ClusterRecord {
  title?: string;
  lifecycle?: string;
  owners: string[];
  tags: string[];
  health: ClusterHealth;
  /** What the report comes to; absent while the rules of this version have not judged it. */
  figures?: FleetFigures;
}

/** What a report comes to, in a few numbers. */
export interface FleetFigures
  extends Pick<Assessment, 'score' | 'potential' | 'progress'> {
  items: Record<CheckProgress, number>;
  findings: { critical: number; warning: number };
  cilium: CiliumPresence['state'];
  /** Versions by how many nodes run them, most first. */
  ciliumVersions: { version: string; nodes: number }[];
  nodes: number;
}

/**
 * What permission rules look at of a cluster entity.
 *
 * @public
 */
export interface ClusterFacets {
  entityRef: string;
  clusterName?: string;
  owners: string[];
  labels: Map<string, string>;
  tags: string[];
  /** Entity refs of the systems that it is part of. */
  systems: string[];
}

/**
 * Narrows a query over the table of clusters, which it names `clusters`.
 *
 * @public
 */
export type ClusterFilter = (query: Knex.QueryBuilder) => void;

/** A stored scan of a cluster. */
export interface StoredReport {
  id: string;
  entityRef: string;
  clusterName: string;
  takenAt: Date;
  snapshot: Snapshot;
  assessment: Assessment;
}

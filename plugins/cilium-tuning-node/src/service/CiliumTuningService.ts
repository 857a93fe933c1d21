/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ClusterPage,
  ClusterQuery,
  ClusterStatus,
  History,
  HistoryQuery,
  Report,
  ShownPlan,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * On whose behalf a plugin asks. There is no default: what a plugin reads with its own credentials, which see every cluster, it must
 * not hand to somebody who does not.
 *
 * @public
 */
export interface CiliumTuningServiceOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Reports of clusters, for other backend plugins. A cluster is named by its entity ref. What the credentials may not see is not
 * there: lists leave it out, and the other methods throw a `ResponseError` of status 403 or 404. Answers of another form than the
 * API has are an `InputError`.
 *
 * @public
 */
export interface CiliumTuningService {
  /** A page of the clusters with their scores; `nextCursor` leads to the next one. */
  listClusters(
    query: ClusterQuery,
    options: CiliumTuningServiceOptions,
  ): Promise<ClusterPage>;

  /** How a cluster stands: which one it is, how its scans went, how old its report is. */
  getStatus(
    entityRef: string,
    options: CiliumTuningServiceOptions,
  ): Promise<ClusterStatus>;

  /** The newest report of a cluster; one of status 404 where there is none yet. */
  getReport(
    entityRef: string,
    options: CiliumTuningServiceOptions,
  ): Promise<Report>;

  /** How a cluster stood over time, and what changed. */
  getHistory(
    entityRef: string,
    query: HistoryQuery,
    options: CiliumTuningServiceOptions,
  ): Promise<History>;

  /**
   * The steps to a better score of a cluster, made from its newest report; one of status 404 where there is none yet. `planFiles`
   * gives the files of steps.
   */
  getPlan(
    entityRef: string,
    options: CiliumTuningServiceOptions,
  ): Promise<ShownPlan>;
}

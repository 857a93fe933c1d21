/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type {
  Metric,
  ThresholdConfig,
} from '@red-hat-developer-hub/backstage-plugin-scorecard-common';
import type { MetricProvider } from '@red-hat-developer-hub/backstage-plugin-scorecard-node';
import { seesEveryNode } from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningService } from 'backstage-plugin-cilium-tuning-node';
import { DATASOURCE, type MetricDefinition } from './clusterMetrics';

const TIME_LIMIT_MS = 30_000;

/** What is asked of the plugin's backend. */
export type Reports = Pick<CiliumTuningService, 'listClusters' | 'getReport'>;

/**
 * A figure of a cluster as a metric. Where no report speaks for the cluster it throws, which the scorecard keeps as an error of that
 * time: a gap, where an old figure would go on as if it were new.
 */
export class ClusterMetric implements MetricProvider<'number'> {
  readonly #definition: MetricDefinition;
  readonly #auth: AuthService;
  readonly #reports: Reports;

  constructor(options: {
    definition: MetricDefinition;
    auth: AuthService;
    reports: Reports;
  }) {
    this.#definition = options.definition;
    this.#auth = options.auth;
    this.#reports = options.reports;
  }

  getProviderDatasourceId(): string {
    return DATASOURCE;
  }

  getProviderId(): string {
    return this.#definition.id;
  }

  getMetricType(): 'number' {
    return 'number';
  }

  getMetric(): Metric<'number'> {
    const { id, title, description } = this.#definition;
    return { id, title, description, type: 'number', history: true };
  }

  getMetricThresholds(): ThresholdConfig {
    return {
      rules: [
        { key: 'success', expression: '>=80' },
        { key: 'warning', expression: '50-80' },
        { key: 'error', expression: '<50' },
      ],
    };
  }

  getCatalogFilter(): Record<string, string> {
    return { kind: 'resource', 'spec.type': 'kubernetes-cluster' };
  }

  async calculateMetric(entity: Entity): Promise<number> {
    const entityRef = stringifyEntityRef(entity);
    const asked = {
      credentials: await this.#auth.getOwnServiceCredentials(),
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    };
    const { items } = await this.#reports.listClusters(
      { entityRefs: [entityRef] },
      asked,
    );
    const [cluster] = items;
    if (!cluster?.report) {
      throw new NotFoundError('There is no tuning report of this cluster');
    }
    if (cluster.report.state !== 'current') {
      throw new NotFoundError(
        `The tuning report of this cluster is stale: it is of ${cluster.report.takenAt}`,
      );
    }
    const { assessment, sources } = await this.#reports.getReport(
      entityRef,
      asked,
    );
    // As policies and gates have it: a figure of some of the nodes speaks for none of the others
    if (!seesEveryNode(sources)) {
      throw new NotFoundError(
        'The tuning report of this cluster is of some of its nodes only',
      );
    }
    const value = this.#definition.of(assessment);
    if (value === null) {
      throw new NotFoundError(
        'The tuning report of this cluster has not enough evidence',
      );
    }
    return value;
  }
}

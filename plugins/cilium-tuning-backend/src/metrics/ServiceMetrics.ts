/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import type { ScanResult } from '../queue/claim';
import type {
  DatabaseHealthStore,
  QueueFigures,
} from '../store/DatabaseHealthStore';

/** Seconds that scans take: from small clusters to those of thousands of nodes. */
const DURATION_BUCKETS = [0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300];

/** Gauges that are read together share what the database said. */
const FIGURES_COUNT_MS = 1_000;

/** A scan whose result has been stored. */
export interface EndedScan {
  result: Pick<ScanResult, 'outcome' | 'problem'>;
  seconds: number;
}

/**
 * Figures for dashboards and alerts. Whoever reads metrics is not asked for permissions, so no attribute names a cluster, and each has
 * few values.
 */
export class ServiceMetrics {
  readonly #duration: MetricsServiceHistogram;
  readonly #failures: MetricsServiceCounter;
  readonly #requests: MetricsServiceCounter;
  readonly #bytes: MetricsServiceCounter;
  readonly #health: DatabaseHealthStore;
  readonly #logger: LoggerService;
  #figures: { at: number; of: Promise<QueueFigures> } | undefined;

  constructor(options: {
    metrics: MetricsService;
    health: DatabaseHealthStore;
    logger: LoggerService;
  }) {
    const { metrics } = options;
    this.#health = options.health;
    this.#logger = options.logger;
    this.#duration = metrics.createHistogram('cilium_tuning.scan.duration', {
      description: 'How long scans took, by outcome',
      unit: 's',
      advice: { explicitBucketBoundaries: DURATION_BUCKETS },
    });
    this.#failures = metrics.createCounter('cilium_tuning.scan.failures', {
      description:
        'Scans that brought no report, by message code of the reason',
    });
    this.#requests = metrics.createCounter('cilium_tuning.scan.requests', {
      description: 'Requests to clusters, retries included',
    });
    this.#bytes = metrics.createCounter('cilium_tuning.scan.bytes', {
      description: 'What clusters answered, decompressed',
      unit: 'By',
    });
    this.#observe(metrics, 'waiting', 'Clusters that are due and wait');
    this.#observe(metrics, 'running', 'Scans under way, of all replicas');
    this.#observe(
      metrics,
      'oldestSeconds',
      'How long the first cluster that waits has been due',
    );
  }

  scanEnded({ result: { outcome, problem }, seconds }: EndedScan): void {
    this.#duration.record(seconds, { outcome });
    if (outcome === 'failed') {
      this.#failures.add(1, { reason: problem?.code ?? 'scan.failed' });
    }
  }

  requested(bytes: number): void {
    this.#requests.add(1);
    this.#bytes.add(bytes);
  }

  #observe(
    metrics: MetricsService,
    figure: keyof QueueFigures,
    description: string,
  ): void {
    const name = figure === 'oldestSeconds' ? 'age' : figure;
    metrics
      .createObservableGauge(`cilium_tuning.queue.${name}`, {
        description,
        ...(figure === 'oldestSeconds' && { unit: 's' }),
      })
      .addCallback(async observed => {
        try {
          const figures = await this.#queueFigures();
          observed.observe(figures[figure] ?? 0);
        } catch (error) {
          // No value is better than a wrong one
          this.#logger.debug('The queue could not be read', toError(error));
        }
      });
  }

  #queueFigures(): Promise<QueueFigures> {
    const now = new Date();
    if (!this.#figures || now.getTime() - this.#figures.at > FIGURES_COUNT_MS) {
      this.#figures = { at: now.getTime(), of: this.#health.queue(now) };
    }
    return this.#figures.of;
  }
}

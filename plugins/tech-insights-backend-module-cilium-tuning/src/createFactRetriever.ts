/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import type {
  FactRetriever,
  TechInsightFact,
} from '@backstage-community/plugin-tech-insights-node';
import type {
  CiliumTuningService,
  CiliumTuningServiceOptions,
} from 'backstage-plugin-cilium-tuning-node';
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import { toError } from '@backstage/errors';
import { DateTime } from 'luxon';
import pLimit from 'p-limit';
import { clusterEntityFilter, type ClusterEntities } from './ClusterEntities';
import { FACTS_VERSION, factSchema, RETRIEVER } from './facts/factSchema';
import { factsOf, staleFacts, type Collection } from './facts/factsOf';
import { freshUntil } from './facts/freshUntil';

/** Reports that are read at once. */
const CONCURRENCY = 4;

/** Shorter than Tech Insights lets a collection take. */
const TIME_LIMIT_MS = 4 * 60_000;

const PAGE = 200;

type ReportState = ClusterSummary['report'];

/** What is asked of the plugin's backend. */
type Reports = Pick<CiliumTuningService, 'listClusters' | 'getReport'>;

/** How the report of each cluster stands. */
async function listReports(
  reports: Reports,
  options: CiliumTuningServiceOptions,
): Promise<ReadonlyMap<string, ReportState>> {
  const states = new Map<string, ReportState>();
  let cursor: string | undefined;
  do {
    const page = await reports.listClusters({ limit: PAGE, cursor }, options);
    for (const { entityRef, report } of page.items) {
      states.set(entityRef, report);
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return states;
}

/** What is tried in the place of what failed, and said of it. */
async function orElse<T>(
  logger: LoggerService,
  what: string,
  attempt: () => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    logger.warn(what, toError(error));
    return otherwise;
  }
}

/**
 * The fact retriever. It answers with facts whatever happens: Tech Insights goes on with the last facts of an entity for as long as
 * it gets no new ones, so a retriever that fails would let results stay green for ever.
 */
export function createFactRetriever(options: {
  clusters: ClusterEntities;
  reports: Reports;
}): FactRetriever {
  const { clusters, reports } = options;

  async function collect(
    credentials: BackstageCredentials,
    logger: LoggerService,
    collection: Collection,
  ): Promise<TechInsightFact[]> {
    const asked = { credentials, signal: AbortSignal.timeout(TIME_LIMIT_MS) };
    const entities = await orElse(
      logger,
      'Clusters could not be listed, so facts are those of the clusters that there were before',
      () => clusters.list(credentials),
      clusters.last(),
    );
    const states = await orElse(
      logger,
      'Reports could not be listed, so all of them are called stale',
      () => listReports(reports, asked),
      new Map<string, ReportState>(),
    );
    const factsOfCluster = async (entity: CompoundEntityRef) => {
      const entityRef = stringifyEntityRef(entity);
      const state = states.get(entityRef);
      const stale = staleFacts(state?.takenAt, collection);
      return state?.state === 'current'
        ? orElse(
            logger,
            `The report of ${entityRef} could not be read, so it is called stale`,
            async () =>
              factsOf(await reports.getReport(entityRef, asked), collection),
            stale,
          )
        : stale;
    };
    const limit = pLimit(CONCURRENCY);
    const timestamp = DateTime.fromJSDate(collection.now, { zone: 'utc' });
    return Promise.all(
      entities.map(entity =>
        limit(async () => ({
          entity,
          facts: await factsOfCluster(entity),
          timestamp,
        })),
      ),
    );
  }

  return {
    id: RETRIEVER,
    version: FACTS_VERSION,
    title: 'Cilium tuning',
    description: 'How far Cilium is tuned on a cluster',
    entityFilter: [clusterEntityFilter],
    schema: factSchema,
    async handler({ auth, config, logger }) {
      const now = new Date();
      return collect(await auth.getOwnServiceCredentials(), logger, {
        now,
        freshUntil: freshUntil(config, now),
      });
    },
  };
}

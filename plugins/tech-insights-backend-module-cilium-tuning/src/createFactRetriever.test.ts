/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  ClusterPage,
  ClusterQuery,
  ClusterSummary,
} from 'backstage-plugin-cilium-tuning-common';
import { ClusterEntities } from './ClusterEntities';
import { createFactRetriever } from './createFactRetriever';
import { exampleReport, TAKEN_AT } from './__testUtils__/exampleReport';
import { clusterEntity } from './__testUtils__/startTechInsights';

const current = {
  id: 'report-1',
  takenAt: TAKEN_AT,
  state: 'current',
} as const;

function summary(
  entityRef: string,
  report: ClusterSummary['report'],
): ClusterSummary {
  return {
    ...{ entityRef, report, lastScan: null, health: 'ok', binding: 'matched' },
    ...{ owners: [], tags: [], ciliumVersions: [], cilium: null, nodes: null },
    ...{ score: null, potential: null, progress: null, items: null },
    findings: null,
  };
}

/** The plugin's backend, as far as the retriever asks it. */
class Reports {
  readonly states: Record<string, typeof current | null> = {
    'resource:default/a': current,
    'resource:default/b': current,
  };
  isAway = false;
  unreadable: string[] = [];

  async listClusters({ cursor }: ClusterQuery): Promise<ClusterPage> {
    this.#mustBeThere();
    const refs = Object.keys(this.states);
    const at = Number(cursor ?? 0);
    return {
      items: [summary(refs[at], this.states[refs[at]])],
      totalItems: refs.length,
      nextCursor: at + 1 < refs.length ? String(at + 1) : undefined,
    };
  }

  async getReport(entityRef: string) {
    this.#mustBeThere();
    if (this.unreadable.includes(entityRef)) {
      throw new NotFoundError('There is no report');
    }
    return exampleReport();
  }

  #mustBeThere() {
    if (this.isAway) {
      throw new ServiceUnavailableError('The backend is away');
    }
  }
}

function retrieverOf(reports: Reports) {
  const catalog = catalogServiceMock({
    entities: [
      clusterEntity('a'),
      clusterEntity('b'),
      clusterEntity('never-scanned'),
      { ...clusterEntity('no-cluster'), spec: { type: 'database' } },
    ],
  });
  const retriever = createFactRetriever({
    clusters: new ClusterEntities({ catalog, timeLimitMs: 2_000 }),
    reports,
  });
  const run = async () => {
    const facts = await retriever.handler({
      auth: mockServices.auth(),
      config: mockServices.rootConfig(),
      discovery: mockServices.discovery(),
      logger: mockServices.logger.mock(),
      urlReader: mockServices.urlReader.mock(),
    });
    return Object.fromEntries(
      facts.map(fact => [
        fact.entity.name,
        [fact.facts.stale, fact.facts.nativeRoutingDone],
      ]),
    );
  };
  return { run, catalog };
}

const GOOD = [false, true];
const STALE = [true, false];

describe('the fact retriever', () => {
  it('tells of every cluster, on all pages of the list', async () => {
    expect(await retrieverOf(new Reports()).run()).toEqual({
      ...{ a: GOOD, b: GOOD },
      'never-scanned': STALE,
    });
  });

  it('calls those stale whose report cannot be read, and only those', async () => {
    const reports = new Reports();
    reports.unreadable = ['resource:default/a'];

    expect(await retrieverOf(reports).run()).toMatchObject({
      ...{ a: STALE, b: GOOD },
    });
  });

  it('calls all stale while the plugin does not answer', async () => {
    const reports = new Reports();
    reports.isAway = true;

    expect(await retrieverOf(reports).run()).toEqual({
      ...{ a: STALE, b: STALE },
      'never-scanned': STALE,
    });
  });

  it.each<[string, () => AsyncIterable<Entity[]>]>([
    [
      'refuses',
      () => {
        throw new ServiceUnavailableError('The catalog is away');
      },
    ],
    [
      'ends in between',
      async function* endsInBetween() {
        yield [clusterEntity('a')];
        throw new ServiceUnavailableError('The catalog is away');
      },
    ],
    [
      'never answers',
      async function* neverAnswers() {
        yield await new Promise<Entity[]>(() => {});
      },
    ],
  ])(
    'goes on with the clusters that there were while the catalog %s',
    async (_, answer) => {
      const reports = new Reports();
      const { run, catalog } = retrieverOf(reports);
      await run();
      jest.spyOn(catalog, 'streamEntities').mockImplementation(answer);
      reports.isAway = true;

      expect(await run()).toEqual({
        ...{ a: STALE, b: STALE },
        'never-scanned': STALE,
      });
    },
  );
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleCluster, tunedCluster } from '@internal/demo-clusters';
import {
  clusterEntity,
  startTechInsights,
  type TechInsights,
} from './__testUtils__/startTechInsights';
import techInsightsModule from './index';

jest.setTimeout(180_000);

interface Result {
  check: { id: string };
  result: boolean;
  facts: Record<string, { value: unknown }>;
}

describe('Tech Insights with this module', () => {
  let insights: TechInsights;

  /** Waits for a scan that ends like this, and asks for another where one has ended otherwise. */
  const untilScanned = (name: string, outcome: string) =>
    insights.until(
      async () => {
        const path = `/cilium-tuning/clusters/resource/default/${name}`;
        const { body } = await insights.get(path);
        if (body.scan === null && body.lastScan?.outcome !== outcome) {
          await insights.post(`${path}/scans`);
        }
        return body;
      },
      ({ lastScan }) => lastScan?.outcome === outcome,
    );

  beforeAll(async () => {
    insights = await startTechInsights({
      definitions: [articleCluster, { ...tunedCluster, locatedBy: 'config' }],
      entities: [
        clusterEntity('article'),
        clusterEntity('tuned', 'experimental'),
      ],
      config: {
        scan: { clusters: 'all' },
        techInsights: { filter: { 'spec.lifecycle': 'production' } },
      },
      features: [techInsightsModule],
    });
    await untilScanned('article', 'complete');
  });

  afterAll(() => insights.stop());

  async function factsOf(name: string) {
    const { body } = await insights.get(
      `/tech-insights/facts/latest?entity=resource:default/${name}&ids[]=ciliumTuning`,
    );
    return body.ciliumTuning;
  }

  /** The results of all checks, by the newest facts. */
  async function collectAndRun(
    name: string,
  ): Promise<ReadonlyMap<string, Result>> {
    const before = (await factsOf(name))?.timestamp;
    await insights.post(
      '/tech-insights/.backstage/scheduler/v1/tasks/ciliumTuning/trigger',
    );
    await insights.until(
      () => factsOf(name),
      facts => facts !== undefined && facts.timestamp !== before,
    );
    const { body } = await insights.post(
      `/tech-insights/checks/run/default/resource/${name}`,
    );
    return new Map(
      (body as Result[]).map(result => [
        result.check.id.replace('cilium-tuning-', ''),
        result,
      ]),
    );
  }

  const passedOf = (results: ReadonlyMap<string, Result>) =>
    [...results].filter(([, { result }]) => result).map(([id]) => id);

  it('judges the cluster of the article, and goes on to say that its report is stale once it is', async () => {
    const results = await collectAndRun('article');

    expect(passedOf(results).sort()).toEqual(
      [
        'report',
        'native-routing',
        'kube-proxy-replacement',
        'bpf-masquerade',
        'nodeport-dsr',
        // On Ubuntu it is not needed, as host routing takes its place; that itself is locked on Debian
        'conntrack-bypass',
      ].sort(),
    );
    // Advisory, or not needed on any node
    expect(['hubble', 'netkit'].filter(id => results.has(id))).toEqual([]);
    expect(results.get('bbr')?.result).toBe(false);

    const { facts } = await factsOf('article');
    expect(facts).toMatchObject({
      stale: false,
      score: expect.any(Number),
      potential: expect.any(Number),
      progress: expect.any(Number),
      nodes: 6,
      bpfHostRoutingDone: false,
      bpfHostRoutingNodesOn: 3,
      bpfHostRoutingNodesLocked: 3,
      bbrDone: false,
      bbrNodesOff: 3,
      mtuJumboNodesUnknown: 6,
    });
    expect(facts.itemsUnknown).toBeGreaterThan(0);
    // Whoever may use Tech Insights sees these, so they name nothing
    expect(JSON.stringify(facts)).not.toMatch(
      /article|x86|arm-|ubuntu|debian|(?<!\d)(1\.13|4\.19)(?!\d)/i,
    );

    insights.demo.get('article').setFaults({ kind: 'status500' });
    await untilScanned('article', 'failed');
    const old = await collectAndRun('article');

    expect(passedOf(old)).toEqual([]);
    expect(old.get('native-routing')?.facts.stale.value).toBe(true);
    const { facts: staleFacts } = await factsOf('article');
    expect(staleFacts).toMatchObject({
      stale: true,
      score: null,
      nativeRoutingDone: false,
      nativeRoutingNodesOn: null,
      reportTakenAt: facts.reportTakenAt,
    });
  });

  it('tells nothing of the clusters that the filter leaves out', async () => {
    expect(await factsOf('tuned')).toBeUndefined();
  });
});

it('leaves Tech Insights and the scorecard as they are where it is not installed', async () => {
  const without = await startTechInsights({
    definitions: [],
    entities: [clusterEntity('article')],
    // For the module, which is not there to read it
    config: { techInsights: { filter: { 'spec.lifecycle': 'production' } } },
  });
  try {
    const { body } = await without.until(
      () => without.post('/cilium-tuning/clusters/query'),
      ({ body: page }) => page.totalItems === 1,
    );
    expect(body.items[0].entityRef).toBe('resource:default/article');
    const schemas = await without.get('/tech-insights/fact-schemas');
    expect([schemas.status, schemas.body]).toEqual([200, []]);
  } finally {
    await without.stop();
  }
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster } from '@internal/demo-clusters';
import {
  reportSchema,
  type NodeReading,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningSourcesExtensionPoint,
  sourceOk,
  type EvidenceSource,
} from 'backstage-plugin-cilium-tuning-node';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';

jest.setTimeout(90_000);

/** What an adopter writes, with what the packages for adopters export and nothing else. */
const inventory: EvidenceSource = {
  id: 'inventory',
  async read({ readingOf, clusterName }) {
    const known =
      (await readingOf('nodes'))?.nodes ?? new Map<string, NodeReading>();
    const nodes = new Map<string, NodeReading>(
      [...known.keys()].map(name => [
        name,
        {
          facts: [
            {
              fact: 'tuned',
              value: { running: true, profiles: ['network-latency'] },
              source: 'inventory',
              basis: 'observed',
              observedAt: new Date().toISOString(),
              excerpt: 'profile: network-latency',
              object: `Inventory ${clusterName}/${name}`,
            },
          ],
        },
      ]),
    );
    return { nodes, state: sourceOk('inventory', nodes.size) };
  },
};

const broken: EvidenceSource = {
  id: 'broken',
  async read() {
    throw new Error('The inventory is on fire');
  },
};

const moduleOf = createBackendModule({
  pluginId: 'cilium-tuning',
  moduleId: 'inventory',
  register({ registerInit }) {
    registerInit({
      deps: { sources: ciliumTuningSourcesExtensionPoint },
      async init({ sources }) {
        sources.addSource(inventory);
        sources.addSource(broken);
      },
    });
  },
});

describe("an adopter's module", () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({
      policy: () => ({ result: AuthorizeResult.ALLOW }),
      definitions: [articleCluster],
      entities: [clusterEntity('article')],
      features: [moduleOf],
    });
    await service.untilReported(['article']);
  });

  afterAll(() => service.stop());

  const getReport = async () =>
    parsed(
      reportSchema,
      await service.get(`${pathOf('article')}/report`, 'user:default/somebody'),
    );

  it('adds a source, whose facts decide a verdict and stand beside it', async () => {
    const { sources, assessment } = await getReport();

    expect(sources).toContainEqual(
      expect.objectContaining({ source: 'inventory', state: 'ok', nodes: 6 }),
    );
    const check = assessment.checks.find(
      ({ check: id }) => id === 'tuned-profile',
    );
    expect(check?.counts).toMatchObject({ pass: 6 });
    expect(assessment.evidence).toContainEqual(
      expect.objectContaining({
        ...{ source: 'inventory', fact: 'tuned' },
        object: expect.stringMatching(/^Inventory article\//),
      }),
    );
  });

  it('costs its own facts alone where its source fails', async () => {
    const { sources } = await getReport();

    expect(sources).toContainEqual(
      expect.objectContaining({
        ...{ source: 'broken', state: 'unavailable' },
        reason: { code: 'read.sourceFailed', params: { source: 'broken' } },
      }),
    );
    expect(sources.find(({ source }) => source === 'nodes')?.state).toBe('ok');
  });
});

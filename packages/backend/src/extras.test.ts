/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ConfigSources,
  FileConfigSource,
  StaticConfigSource,
} from '@backstage/config-loader';
import type { JsonObject } from '@backstage/types';
import {
  articleCluster,
  clusterLocatorMethods,
  startDemoClusters,
  type DemoClusters,
} from '@internal/demo-clusters';
import { allExtras, extras } from './extras';

jest.setTimeout(180_000);

const ROOT = join(__dirname, '../../..');

/** What tells that something works: a path, and what is in its answer. */
interface Sign {
  path: string;
  body?: object;
  says: string;
}

const signs = {
  scorecard: {
    path: 'cilium-tuning/clusters/resource/default/article/report',
    says: '"clusterName":"article"',
  },
  assistants: {
    path: 'mcp-actions/v1',
    body: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
    says: 'cilium-tuning.get-report',
  },
  notifications: { path: 'notifications', says: '"notifications":[]' },
  signals: { path: 'signals/health', says: '"status":"ok"' },
  templates: { path: 'scaffolder/v2/actions', says: '"fetch:plain"' },
  planForTemplates: {
    path: 'scaffolder/v2/actions',
    says: '"cilium-tuning:plan:write"',
  },
  techInsights: { path: 'tech-insights/checks', says: '[' },
  factsForTechInsights: {
    path: 'tech-insights/fact-schemas',
    says: '"ciliumTuning"',
  },
} satisfies Record<string, Sign>;

type Thing = keyof typeof signs;

/** The configuration of the demo, for one of its clusters. */
async function configOf(demo: DemoClusters): Promise<JsonObject> {
  const target = join(ROOT, 'examples/clusters.yaml');
  const config = await ConfigSources.toConfig(
    ConfigSources.merge([
      FileConfigSource.create({ path: join(ROOT, 'app-config.yaml') }),
      StaticConfigSource.create({
        data: {
          catalog: { locations: [{ type: 'file', target }] },
          // Who may do what is not what this is about
          permission: { enabled: false },
          kubernetes: {
            clusterLocatorMethods: clusterLocatorMethods(demo.clusters),
          },
          // For machines that are busy with other tests
          ciliumTuning: {
            scan: {
              ...{ clusters: ['article'], requestTimeLimit: '60s' },
              timeLimit: '2m',
            },
          },
        },
      }),
    ]),
  );
  try {
    return config.get<JsonObject>();
  } finally {
    config.close();
  }
}

describe('the backend of the demo', () => {
  let dir: string;
  let demo: DemoClusters;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'extras-'));
    demo = await startDemoClusters({ dir, definitions: [articleCluster] });
  });

  afterAll(async () => {
    await demo.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  /** What works in a backend that has these of the extras. */
  async function working(features: ReturnType<typeof allExtras>) {
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({ data: await configOf(demo) }),
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        schedulerServiceFactory,
        import('@backstage/plugin-catalog-backend'),
        import('@backstage/plugin-kubernetes-backend'),
        import('backstage-plugin-cilium-tuning-backend'),
        ...features.map(load => load()),
      ],
    });
    const shows = async ({ path, body, says }: Sign) => {
      const url = `http://localhost:${backend.server.port()}/api/${path}`;
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        headers: {
          accept: 'application/json, text/event-stream',
          'content-type': 'application/json',
        },
        body: body && JSON.stringify(body),
      });
      return response.ok && (await response.text()).includes(says);
    };
    try {
      // The catalog takes a moment to read its files, and the first scan as well
      const deadline = Date.now() + 30_000;
      while (!(await shows(signs.scorecard)) && Date.now() < deadline) {
        await pause(250);
      }
      const all = Object.entries<Sign>(signs);
      const works = await Promise.all(
        all.map(async ([thing, sign]) => ((await shows(sign)) ? [thing] : [])),
      );
      return works.flat();
    } finally {
      await backend.stop();
    }
  }

  const everything = Object.keys(signs);

  it('has all of it', async () => {
    expect(await working(allExtras())).toEqual(everything);
  });

  it.each<[string, object, Thing[]]>([
    ['assistants', extras.assistants, ['assistants']],
    ['notifications', extras.notifications, ['notifications']],
    ['signals', extras.signals, ['signals']],
    ['templates', extras.templates, ['templates', 'planForTemplates']],
    [
      'the plan for templates',
      { only: extras.templates.ciliumTuning },
      ['planForTemplates'],
    ],
    [
      'Tech Insights',
      extras.techInsights,
      ['techInsights', 'factsForTechInsights'],
    ],
    [
      'the facts for Tech Insights',
      { only: extras.techInsights.ciliumTuning },
      ['factsForTechInsights'],
    ],
  ])(
    'loses what it is there for, and nothing else, without %s',
    async (_, left, lost) => {
      const out = new Set<unknown>(Object.values(left));

      const works = await working(allExtras().filter(load => !out.has(load)));

      const missing = everything.filter(thing => !works.includes(thing));
      expect(missing).toEqual(lost);
    },
  );
});

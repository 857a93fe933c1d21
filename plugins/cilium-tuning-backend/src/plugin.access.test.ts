/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  articleCluster,
  defaultsCluster,
  tunedCluster,
} from '@internal/demo-clusters';
import {
  ciliumTuningReportReadPermission,
  clusterPageSchema,
  clusterStatusSchema,
  unregisteredClustersSchema,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  SERVICE,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';
import type { TestPolicy } from './__testUtils__/testServices';
import {
  ciliumTuningClusterConditions,
  createCiliumTuningClusterConditionalDecision,
} from './permissions/rules';

jest.setTimeout(90_000);

const PERMITTED = 'user:default/permitted';
const READER = 'user:default/reader';
const WITHOUT_PERMISSION = 'user:default/without-permission';
const WITHOUT_ENTITY = 'user:default/without-entity';
const TEAM_B = 'user:default/of-team-b';
const SEES_B = 'user:default/sees-entities-of-team-b';

const ownedByB = ciliumTuningClusterConditions.isOwner({
  owners: ['group:default/team-b'],
});

/** Whose entities the policy shows to somebody. */
let shown = 'group:default/team-b';

const policy: TestPolicy = (permission, user) => {
  const { name } = permission;
  if (user === TEAM_B && name === ciliumTuningReportReadPermission.name) {
    return createCiliumTuningClusterConditionalDecision(
      ciliumTuningReportReadPermission,
      ownedByB,
    );
  }
  if (user === SEES_B && name === catalogEntityReadPermission.name) {
    return createCatalogConditionalDecision(
      catalogEntityReadPermission,
      catalogConditions.isEntityOwner({ claims: [shown] }),
    );
  }
  const denied =
    (user === WITHOUT_PERMISSION && name.startsWith('cilium-tuning.')) ||
    (user === WITHOUT_ENTITY && name === 'catalog.entity.read') ||
    (user === READER && name === 'cilium-tuning.scan.create');
  return { result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
};

const attackers = [
  clusterEntity('article', { namespace: 'attacker' }),
  clusterEntity('evil', {
    annotations: { 'cilium-tuning/cluster-name': 'article' },
  }),
  clusterEntity('evil', {
    namespace: 'attacker',
    annotations: { 'cilium-tuning/cluster-name': 'article' },
  }),
];

describe('who may see what', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({
      policy,
      definitions: [articleCluster, tunedCluster, defaultsCluster].map(
        definition => ({ ...definition, locatedBy: 'config' }),
      ),
      clusters: [
        {
          ...{ name: 'forgotten', url: 'http://127.0.0.1:9' },
          ...{ authProvider: 'serviceAccount', serviceAccountToken: 'none' },
        },
      ],
      entities: [
        clusterEntity('article'),
        clusterEntity('tuned', { owner: 'group:default/team-b' }),
        clusterEntity('defaults', { owner: 'group:default/team-b' }),
        {
          ...clusterEntity('database'),
          spec: { type: 'database', owner: 'group:default/team-a' },
        },
        ...attackers,
      ],
    });
    await service.untilReported(['article', 'tuned', 'defaults']);
  });

  afterAll(() => service.stop());

  const path = pathOf('article');
  it('does not say that a hidden report is still the same', async () => {
    const { headers } = await service.get(`${path}/report`, PERMITTED);
    const known = { 'if-none-match': headers.etag };
    const statusFor = async (user: string) =>
      (await service.get(`${path}/report`, user, known)).status;

    expect(await statusFor(PERMITTED)).toBe(304);
    expect(await statusFor(WITHOUT_ENTITY)).toBe(404);
    expect(await statusFor(WITHOUT_PERMISSION)).toBe(403);
    expect(await statusFor(TEAM_B)).toBe(403);
  });

  it('holds to the conditions of the catalog', async () => {
    const statusFor = async (name: string, user: string) =>
      (await service.get(`${pathOf(name)}/report`, user)).status;

    expect(await statusFor('tuned', SEES_B)).toBe(200);
    expect(await statusFor('article', SEES_B)).toBe(404);
    expect(await statusFor('nobody', SEES_B)).toBe(404);
    expect(await statusFor('nobody', PERMITTED)).toBe(404);
  });

  it('is not about entities that are no clusters', async () => {
    const { status } = await service.get(pathOf('database'), PERMITTED);

    expect(status).toBe(404);
  });

  it('lets readers read and not scan', async () => {
    const status = parsed(clusterStatusSchema, await service.get(path, READER));
    const { mayScan } = parsed(
      clusterStatusSchema,
      await service.get(path, PERMITTED),
    );
    const scan = await service.post(`${path}/scans`, READER);

    expect(status.mayScan).toBe(false);
    expect(mayScan).toBe(true);
    expect(scan.status).toBe(403);
    expect(scan.body.error.message).toContain('cilium-tuning.scan.create');
  });

  it.each(
    attackers.map(({ metadata: { name, namespace } }) => [namespace, name]),
  )('gives nothing to the entity %s/%s', async (namespace, name) => {
    const theirs = pathOf(name, namespace);
    const status = parsed(
      clusterStatusSchema,
      await service.get(theirs, PERMITTED),
    );

    expect(status).toMatchObject({
      ...{ binding: 'notRegistered', report: null, lastScan: null, scan: null },
      mayScan: false,
    });
    expect(status.clusterName).toBeUndefined();
    for (const part of ['report', 'nodes', 'history']) {
      const answer = await service.get(`${theirs}/${part}`, PERMITTED);
      expect(answer.status).toBe(404);
    }
    const scan = await service.post(`${theirs}/scans`, PERMITTED);
    expect(scan.status).toBe(409);
  });

  describe('lists', () => {
    const list = async (user: string, body: object = {}) =>
      parsed(
        clusterPageSchema,
        await service.post('/clusters/query', user, body),
      );
    const namesOf = ({ items }: Awaited<ReturnType<typeof list>>) =>
      items.map(({ entityRef }) => entityRef.replace('resource:', ''));

    it('show scores of clusters to their own entities only', async () => {
      const { items, totalItems } = await list(PERMITTED);

      expect(totalItems).toBe(6);
      expect(
        items.filter(({ report }) => report).map(({ entityRef }) => entityRef),
      ).toEqual([
        'resource:default/article',
        'resource:default/defaults',
        'resource:default/tuned',
      ]);
      for (const { binding, report, score } of items) {
        expect(score === null).toBe(report === null);
        expect(report === null).toBe(binding === 'notRegistered');
      }
    });

    it('hold to the conditions of a policy, also in their totals', async () => {
      const page = await list(TEAM_B, { limit: 1 });
      const rest = await list(TEAM_B, { limit: 1, cursor: page.nextCursor });

      expect(page.totalItems).toBe(2);
      expect([page, rest].flatMap(namesOf)).toEqual([
        'default/defaults',
        'default/tuned',
      ]);
      expect(rest.nextCursor).toBeUndefined();
    });

    it('hold to another policy at once, as reports do, whatever was seen a moment ago', async () => {
      const seen = async () => {
        const statuses = ['article', 'tuned'].map(async name => {
          const report = await service.get(`${pathOf(name)}/report`, SEES_B);
          return report.status;
        });
        return {
          list: namesOf(await list(SEES_B)),
          reports: await Promise.all(statuses),
        };
      };
      const ofTeamB = {
        list: ['default/defaults', 'default/tuned'],
        reports: [404, 200],
      };

      expect(await seen()).toEqual(ofTeamB);
      shown = 'group:default/team-a';
      const { list: names, reports } = await seen();
      shown = 'group:default/team-b';
      expect(names).toContain('default/article');
      expect(names).not.toContain('default/tuned');
      expect(reports).toEqual([200, 404]);
      expect(await seen()).toEqual(ofTeamB);
    });

    it('narrow to the entities that are asked for', async () => {
      const entityRefs = ['resource:default/article', 'resource:default/tuned'];

      expect(namesOf(await list(PERMITTED, { entityRefs }))).toHaveLength(2);
      expect(namesOf(await list(TEAM_B, { entityRefs }))).toEqual([
        'default/tuned',
      ]);
      expect(await list(WITHOUT_ENTITY, { entityRefs })).toEqual({
        ...{ items: [], totalItems: 0 },
      });
    });

    it('tell of no value that only hidden clusters have', async () => {
      const { facets } = await list(TEAM_B, { facets: true, search: 'tuned' });

      expect(facets).toMatchObject({
        clusters: 2,
        owners: [{ value: 'group:default/team-b', clusters: 2 }],
      });
      expect(JSON.stringify(facets)).not.toMatch(/team-a|(?<!\d)1\.13(?!\d)/);
    });
  });

  it('lists clusters of the Kubernetes plugin that no entity describes, with what to write down', async () => {
    const { items, totalItems } = parsed(
      unregisteredClustersSchema,
      await service.get('/unregistered-clusters', PERMITTED),
    );

    expect(totalItems).toBe(1);
    expect(items[0]).toMatchObject({
      ...{ name: 'forgotten', authProvider: 'serviceAccount' },
      catalogInfo: expect.stringContaining('name: forgotten'),
    });
  });

  it('lets the permission plugin apply conditions, and nobody else', async () => {
    const body = {
      items: ['article', 'tuned', 'nobody'].map(name => ({
        id: name,
        resourceRef: `resource:default/${name}`,
        resourceType: 'cilium-tuning-cluster',
        conditions: ownedByB,
      })),
    };
    const apply = (caller?: string) =>
      service.post(
        '/.well-known/backstage/permissions/apply-conditions',
        caller,
        body,
      );

    expect((await apply(SERVICE)).body).toEqual({
      items: [
        { id: 'article', result: 'DENY' },
        { id: 'tuned', result: 'ALLOW' },
        { id: 'nobody', result: 'DENY' },
      ],
    });
    expect((await apply()).status).toBe(401);
  });

  it('names no cluster in the tasks that everybody may look at', async () => {
    const tasks = await service.get(
      '/.backstage/scheduler/v1/tasks',
      WITHOUT_PERMISSION,
    );

    expect(tasks.status).toBe(200);
    expect(tasks.text).toContain('cilium-tuning-scans');
    expect(tasks.text).not.toMatch(/article|tuned|defaults|evil|x86/);
  });
});

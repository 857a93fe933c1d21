/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster, tunedCluster } from '@internal/demo-clusters';
import {
  buildOpenApiDocument,
  ciliumTuningReportReadPermission,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterEntity } from './__testUtils__/clusterEntity';
import {
  pathOf,
  SERVICE,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';
import {
  RESTRICTED_SERVICE,
  type TestPolicy,
} from './__testUtils__/testServices';
import {
  ciliumTuningClusterConditions,
  createCiliumTuningClusterConditionalDecision,
} from './permissions/rules';

jest.setTimeout(240_000);

const WITHOUT_PERMISSION = 'user:default/without-permission';
const WITHOUT_ENTITY = 'user:default/without-entity';
/** May read what team-b owns, by a conditional rule, and ask for no scan of anything else. */
const OWNER = 'user:default/of-team-b';
const PERMITTED = 'user:default/permitted';

const ofTeamB = ciliumTuningClusterConditions.isOwner({
  owners: ['group:default/team-b'],
});

const policy: TestPolicy = ({ name }, user) => {
  if (user === OWNER && name === ciliumTuningReportReadPermission.name) {
    return createCiliumTuningClusterConditionalDecision(
      ciliumTuningReportReadPermission,
      ofTeamB,
    );
  }
  const denied =
    (user === WITHOUT_PERMISSION && name.startsWith('cilium-tuning.')) ||
    (user === WITHOUT_ENTITY && name === 'catalog.entity.read');
  return { result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
};

/** Who calls, in the order of the statuses. The last but one owns no other cluster than `tuned`, the one before it no `article`. */
const callers = [
  ['anonymous', 'article', undefined],
  ['a user without permission', 'article', WITHOUT_PERMISSION],
  ['a user without the entity', 'article', WITHOUT_ENTITY],
  ['the owner by a conditional rule', 'tuned', OWNER],
  ['the owner of another cluster', 'article', OWNER],
  ['a permitted user', 'article', PERMITTED],
  ['a restricted service', 'article', RESTRICTED_SERVICE],
  ['an unrestricted service', 'article', SERVICE],
] as const;

/** A campaign that somebody may want. */
const campaign = {
  ...{ name: 'BBR', checks: ['bbr'], clusters: {}, owner: 'user:default/a' },
  ...{ startOn: '2026-03-01', dueOn: '2036-03-31' },
};

/** The status that each of the {@link callers} gets, by endpoint. An endpoint of the API without a row fails. */
const matrix: Record<
  string,
  { statuses: number[]; body?: object; query?: string }
> = {
  'POST /clusters/query': {
    // The list of who sees no entity is empty, and that of an owner holds to the rule
    statuses: [401, 403, 200, 200, 200, 200, 403, 200],
  },
  'POST /trend/query': {
    statuses: [401, 403, 200, 200, 200, 200, 403, 200],
  },
  'POST /waivers/query': {
    statuses: [401, 403, 200, 200, 200, 200, 403, 200],
  },
  'GET /clusters/{kind}/{namespace}/{name}/waivers': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
  },
  'POST /clusters/{kind}/{namespace}/{name}/waivers': {
    // Who may ask for one is told that there is no such check
    statuses: [401, 403, 404, 400, 403, 400, 403, 403],
    body: { check: 'none', reason: 'some', expiresOn: '2026-03-01' },
  },
  'POST /clusters/{kind}/{namespace}/{name}/node-selection': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
    body: { selector: { matchLabels: { a: 'b' } } },
  },
  'GET /clusters/{kind}/{namespace}/{name}/waivers/{id}': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 404],
  },
  'PUT /clusters/{kind}/{namespace}/{name}/waivers/{id}': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 403],
    body: { version: 1, reason: 'some', expiresOn: '2026-03-01' },
  },
  'POST /clusters/{kind}/{namespace}/{name}/waivers/{id}/decision': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 403],
    body: { version: 1, decision: 'approve' },
  },
  'GET /health': {
    // It is about no cluster, and names none that the caller does not see
    statuses: [401, 403, 200, 200, 200, 200, 403, 200],
  },
  'GET /policies': {
    // They are about no single cluster
    statuses: [401, 403, 200, 200, 200, 200, 403, 200],
  },
  'GET /unregistered-clusters': {
    // They have no entity that could be hidden
    statuses: [401, 403, 200, 200, 200, 200, 403, 200],
  },
  'GET /clusters/{kind}/{namespace}/{name}': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
  },
  'GET /clusters/{kind}/{namespace}/{name}/report': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
  },
  'GET /clusters/{kind}/{namespace}/{name}/history': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
  },
  'GET /clusters/{kind}/{namespace}/{name}/nodes': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
  },
  'GET /clusters/{kind}/{namespace}/{name}/plan': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
  },
  'POST /clusters/{kind}/{namespace}/{name}/what-if': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
    body: { nodes: [{ kernel: '6.8' }] },
  },
  'POST /clusters/{kind}/{namespace}/{name}/scans': {
    // A person has to be behind it
    statuses: [401, 403, 404, 202, 403, 202, 403, 403],
  },
  'GET /clusters/{kind}/{namespace}/{name}/own-scan': {
    // Each has only their own, so there is none for a service
    statuses: [401, 403, 404, 200, 403, 200, 403, 403],
  },
  'POST /clusters/{kind}/{namespace}/{name}/own-scan': {
    // Backstage reads these clusters by itself
    statuses: [401, 403, 404, 409, 403, 409, 403, 403],
    body: { token: 'of-nobody' },
  },
  'GET /clusters/{kind}/{namespace}/{name}/own-scan/report': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 403],
  },
  'GET /clusters/{kind}/{namespace}/{name}/own-scan/nodes': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 403],
  },
  'GET /clusters/{kind}/{namespace}/{name}/offline-reports': {
    statuses: [401, 403, 404, 200, 403, 200, 403, 200],
  },
  'POST /clusters/{kind}/{namespace}/{name}/offline-reports': {
    // Who may keep something is told that this is no snapshot
    statuses: [401, 403, 404, 400, 403, 400, 403, 403],
    body: { file: 'some.zip', notes: [], snapshot: {} },
  },
  'GET /clusters/{kind}/{namespace}/{name}/offline-reports/{id}': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 404],
  },
  'DELETE /clusters/{kind}/{namespace}/{name}/offline-reports/{id}': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 403],
  },
  'GET /clusters/{kind}/{namespace}/{name}/offline-reports/{id}/nodes': {
    statuses: [401, 403, 404, 404, 403, 404, 403, 404],
  },
  'GET /campaigns': {
    // They are for everybody, of the clusters that one may see
    statuses: [401, 403, 200, 200, 200, 200, 403, 200],
  },
  'POST /campaigns': {
    statuses: [401, 403, 201, 201, 201, 201, 403, 403],
    body: campaign,
  },
  'GET /campaigns/{id}': {
    statuses: [401, 403, 404, 404, 404, 404, 403, 404],
  },
  'PUT /campaigns/{id}': {
    statuses: [401, 403, 404, 404, 404, 404, 403, 403],
    body: { ...campaign, version: 1 },
  },
  'DELETE /campaigns/{id}': {
    statuses: [401, 403, 404, 404, 404, 404, 403, 403],
    query: '?version=1',
  },
  'POST /campaigns/{id}/start': {
    statuses: [401, 403, 404, 404, 404, 404, 403, 403],
    body: { version: 1 },
  },
  'POST /campaigns/{id}/end': {
    statuses: [401, 403, 404, 404, 404, 404, 403, 403],
    body: { version: 1 },
  },
  'POST /campaign-preview': {
    statuses: [401, 403, 200, 200, 200, 200, 403, 403],
    body: { checks: ['bbr'], clusters: {} },
  },
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const endpoints = Object.entries(buildOpenApiDocument().paths ?? {}).flatMap(
  ([path, item]) =>
    Object.keys(item ?? {})
      .filter(method => METHODS.includes(method))
      .map(method => `${method.toUpperCase()} ${path}`),
);

describe('every endpoint, for everybody', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({
      policy,
      definitions: [articleCluster, tunedCluster].map(definition => ({
        ...{ ...definition, locatedBy: 'config' },
      })),
      entities: [
        clusterEntity('article', { tags: ['secret-tag'] }),
        clusterEntity('tuned', { owner: 'group:default/team-b' }),
      ],
    });
    await service.untilReported(['article', 'tuned']);
  });

  afterAll(() => service.stop());

  async function call(endpoint: string, cluster: string, caller?: string) {
    const [method, template] = endpoint.split(' ');
    const { body, query = '' } = matrix[endpoint];
    const path = `${template.replace(
      '/clusters/{kind}/{namespace}/{name}',
      pathOf(cluster),
    )}${query}`;
    // Somebody else may have asked for a scan just now
    return service.until(
      async () =>
        method === 'GET'
          ? service.get(path, caller)
          : service.send(method, path, caller, body),
      ({ status }) => status !== 429,
    );
  }

  it('has a row for every endpoint, and for no other', () => {
    expect(Object.keys(matrix).toSorted()).toEqual(endpoints.toSorted());
  });

  it.each(Object.entries(matrix))('%s', async (endpoint, { statuses }) => {
    const answered: [string, number][] = [];
    for (const [who, cluster, caller] of callers) {
      answered.push([who, (await call(endpoint, cluster, caller)).status]);
    }

    expect(answered).toEqual(callers.map(([who], at) => [who, statuses[at]]));
  });

  describe.each([
    ['a user without permission', WITHOUT_PERMISSION],
    ['a user without the entity', WITHOUT_ENTITY],
    ['the owner of another cluster', OWNER],
    ['a restricted service', RESTRICTED_SERVICE],
  ])('to %s', (_, caller) => {
    /** What only the hidden cluster has; "31.137Z" of a time is no version. */
    const traces = /article|team-a|secret-tag|x86|(?<!\d)1\.13(?!\d)/;

    it.each(['{}', '{"facets":true}', '{"search":"article"}'])(
      'no list, count or facet tells of a hidden cluster: %s',
      async body => {
        const { text } = await service.post(
          '/clusters/query',
          caller,
          JSON.parse(body),
        );

        expect(text.replace(/"body":.*/, '')).not.toMatch(traces);
      },
    );

    it('no campaign, and no preview of one, tells of a hidden cluster', async () => {
      const made = await service.post('/campaigns', PERMITTED, campaign);
      const path = `/campaigns/${made.body.id}`;
      await service.post(`${path}/start`, PERMITTED, { version: 1 });
      const answers = await Promise.all([
        service.get('/campaigns', caller),
        service.get(path, caller),
        service.post('/campaign-preview', caller, {
          ...{ checks: ['bbr'], clusters: {} },
        }),
      ]);

      expect(answers.map(({ text }) => text).join()).not.toMatch(traces);
    });

    it('the health of the service tells of no hidden cluster', async () => {
      const { text } = await service.get('/health', caller);

      expect(text).not.toMatch(traces);
    });

    it('no name of a task, and no error of one, tells of a cluster', async () => {
      const { status, text } = await service.get(
        '/.backstage/scheduler/v1/tasks',
        caller,
      );

      expect(status).toBe(200);
      expect(text).toContain('cilium-tuning-scans');
      expect(text).not.toMatch(/article|tuned\b.*resource|team-|x86/);
    });
  });

  it.each(endpoints.filter(endpoint => endpoint.includes('{name}')))(
    'the error of %s is the same whether a cluster is hidden or there is none',
    async endpoint => {
      const hidden = await call(endpoint, 'article', WITHOUT_ENTITY);
      const missing = await call(endpoint, 'nobody', WITHOUT_ENTITY);

      expect(missing.status).toBe(hidden.status);
      expect(missing.text.replaceAll('nobody', 'article')).toBe(hidden.text);
    },
  );
});

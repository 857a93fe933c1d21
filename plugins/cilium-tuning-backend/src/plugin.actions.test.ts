/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  articleCluster,
  defaultsCluster,
  tunedCluster,
} from '@internal/demo-clusters';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  ciliumTuningReportReadPermission,
  planFiles,
  planSchema,
  reportSchema,
  whatIfAnswerSchema,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';
import type { TestPolicy } from './__testUtils__/testServices';
import * as explainCheck from './actions/explainCheck';
import * as getPlan from './actions/getPlan';
import * as getReport from './actions/getReport';
import * as listClusters from './actions/listClusters';
import * as requestScan from './actions/requestScan';
import * as whatIf from './actions/whatIf';
import {
  ciliumTuningClusterConditions,
  createCiliumTuningClusterConditionalDecision,
} from './permissions/rules';

jest.setTimeout(240_000);

const REF = 'resource:default/article';
const WITHOUT_PERMISSION = 'user:default/without-permission';
const WITHOUT_ENTITY = 'user:default/without-entity';
const OF_TEAM_B = 'user:default/of-team-b';
const PERMITTED = 'user:default/permitted';

const policy: TestPolicy = ({ name }, user) => {
  if (user === OF_TEAM_B && name === ciliumTuningReportReadPermission.name) {
    return createCiliumTuningClusterConditionalDecision(
      ciliumTuningReportReadPermission,
      ciliumTuningClusterConditions.isOwner({
        owners: ['group:default/team-b'],
      }),
    );
  }
  const isDenied =
    (user === WITHOUT_PERMISSION && name.startsWith('cilium-tuning.')) ||
    (user === WITHOUT_ENTITY && name === 'catalog.entity.read');
  return { result: isDenied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
};

const answerSchema = z.object({
  isError: z.boolean().optional(),
  content: z.tuple([z.object({ text: z.string() })]),
});

/** Actions with something to ask of a cluster. */
const questions: Record<string, object> = {
  'get-report': {},
  'explain-check': { check: 'bpf-host-routing', page: true },
  'get-plan': {},
  'what-if': { nodes: [{ kernel: '6.8' }] },
  'request-scan': {},
};

describe('what assistants may do for people', () => {
  let service: TestService;
  const clients: Client[] = [];

  beforeAll(async () => {
    service = await startTestService({
      policy,
      backend: {
        actions: { pluginSources: ['cilium-tuning'] },
        auditor: { severityLogLevelMappings: { low: 'info' } },
      },
      definitions: [articleCluster, defaultsCluster, tunedCluster].map(
        definition => ({ ...definition, locatedBy: 'config' as const }),
      ),
      entities: [
        clusterEntity('article'),
        clusterEntity('defaults'),
        clusterEntity('tuned', { owner: 'group:default/team-b' }),
      ],
      features: [
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        import('@backstage/plugin-mcp-actions-backend'),
      ],
    });
    await service.untilReported(['article', 'defaults', 'tuned']);
    // On a busy machine the first scan may have gaps
    await service.until(
      async () => {
        const path = pathOf('article');
        const { body } = await service.get(path, PERMITTED);
        if (!body.scan && body.lastScan?.outcome !== 'complete') {
          await service.post(`${path}/scans`, PERMITTED);
        }
        return body;
      },
      ({ lastScan }) => lastScan?.outcome === 'complete',
      120,
    );
  });

  afterAll(async () => {
    await Promise.all(clients.map(client => client.close()));
    await service.stop();
  });

  async function connect(user: string): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' });
    const url = new URL(`${service.url}/api/mcp-actions/v1`);
    await client.connect(
      new StreamableHTTPClientTransport(url, {
        requestInit: {
          headers: { authorization: mockCredentials.user.header(user) },
        },
      }),
    );
    clients.push(client);
    return client;
  }

  async function call(user: string, action: string, input: object) {
    const client = await connect(user);
    const answer = answerSchema.parse(
      await client.callTool({
        name: `cilium-tuning.${action}`,
        arguments: { ...input },
      }),
    );
    const [{ text }] = answer.content;
    return { isError: answer.isError ?? false, text };
  }

  async function told<T>(
    action: string,
    schema: z.ZodType<T>,
    input: object,
    user = PERMITTED,
  ): Promise<T> {
    const { isError, text } = await call(user, action, input);
    expect([isError, text.slice(0, 200)]).toEqual([false, expect.any(String)]);
    return schema.parse(JSON.parse(text));
  }

  it('are six things, one of which does more than read', async () => {
    const { tools } = await (await connect(PERMITTED)).listTools();

    expect(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
    ).toEqual([
      ['cilium-tuning.list-clusters', true],
      ['cilium-tuning.get-report', true],
      ['cilium-tuning.explain-check', true],
      ['cilium-tuning.get-plan', true],
      ['cilium-tuning.what-if', true],
      ['cilium-tuning.request-scan', false],
    ]);
    expect(
      tools.map(({ annotations }) => annotations?.destructiveHint),
    ).toEqual(tools.map(() => false));
  });

  it('find clusters by how a check stands', async () => {
    const { items, totalItems } = await told(
      'list-clusters',
      listClusters.output,
      {
        checks: [{ check: 'bpf-host-routing', states: ['blockedByPlatform'] }],
      },
    );

    expect([totalItems, items.map(({ entityRef }) => entityRef)]).toEqual([
      1,
      [REF],
    ]);
  });

  it('go on with the page after', async () => {
    const first = await told('list-clusters', listClusters.output, {
      limit: 2,
    });
    const second = await told('list-clusters', listClusters.output, {
      ...{ limit: 2, cursor: first.nextCursor },
    });

    expect([first, second].map(({ items }) => items.length)).toEqual([2, 1]);
    expect(second.nextCursor).toBeUndefined();
  });

  it("tell of the article's cluster what the API does", async () => {
    const path = pathOf('article');
    const report = parsed(
      reportSchema,
      await service.get(`${path}/report`, PERMITTED),
    );
    const { score, checks } = report.assessment;
    // A name alone will do
    const short = await told('get-report', getReport.output, {
      entityRef: 'article',
    });

    expect(short).toMatchObject({ score, state: 'current', entityRef: REF });
    expect(short.checks.map(({ check, counts }) => [check, counts])).toEqual(
      checks.map(({ check, counts }) => [check, counts]),
    );
    const routing = short.checks.find(
      ({ check }) => check === 'bpf-host-routing',
    );
    expect(routing).toMatchObject({
      ...{ title: 'eBPF host routing', progress: 'done' },
      counts: { pass: 3, blockedByPlatform: 3 },
      reasons: [{ nodes: 3 }, { nodes: 3 }],
    });
  });

  it('explain a check by what was read where', async () => {
    const explained = await told('explain-check', explainCheck.output, {
      ...{ entityRef: REF, check: 'bpf-host-routing', page: true, limit: 1 },
    });

    expect(explained).toMatchObject({ totalPlaces: 2, nextOffset: 1 });
    expect(explained.page).toContain('## How to turn it on');
    const second = await told('explain-check', explainCheck.output, {
      ...{ entityRef: REF, check: 'bpf-host-routing', offset: 1 },
    });
    const places = [...explained.places, ...second.places];
    expect(places.map(({ verdict, nodes }) => [verdict, nodes]).sort()).toEqual(
      [
        ['blocked', 3],
        ['pass', 3],
      ],
    );
    const passing = places.find(({ verdict }) => verdict === 'pass');
    expect(passing?.evidence).toContainEqual(
      expect.objectContaining({
        ...{ fact: 'hostRouting', value: '"BPF"', basis: 'observed' },
      }),
    );
  });

  it('plan as the API does, and give the files of a step', async () => {
    const plan = parsed(
      planSchema,
      await service.get(`${pathOf('article')}/plan`, PERMITTED),
    );
    const overview = await told('get-plan', getPlan.output, { entityRef: REF });

    expect(overview.steps.map(({ id }) => id)).toEqual(
      plan.steps.map(({ id }) => id),
    );
    const [{ id }] = plan.steps;
    const { step } = await told('get-plan', getPlan.output, {
      ...{ entityRef: REF, step: id },
    });
    expect(step?.files.map(({ path, text }) => [path, text])).toEqual(
      planFiles(plan, [id]).map(({ path, text }) => [path, text]),
    );
  });

  it('say what would be as the API does', async () => {
    const question = { nodes: [{ kernel: '6.8' }], turnOn: ['bbr'] };
    const answer = parsed(
      whatIfAnswerSchema,
      await service.post(`${pathOf('article')}/what-if`, PERMITTED, question),
    );
    const short = await told('what-if', whatIf.output, {
      ...{ entityRef: REF, ...question },
    });

    expect(short.score).toEqual(answer.score);
    expect(short.changes.map(({ check }) => check)).toEqual(
      answer.changes.map(({ check }) => check),
    );
  });

  it('name some of the groups that are not there, and say how many more were asked about', async () => {
    const nodes = Array.from({ length: 23 }, (_, index) => ({
      group: `gone-${index}`,
    }));
    const { missingGroups, moreMissingGroups } = await told(
      'what-if',
      whatIf.output,
      { entityRef: REF, nodes },
    );

    expect(missingGroups).toHaveLength(20);
    expect(moreMissingGroups).toBe(3);
  });

  it('ask for a scan, though not time and again', async () => {
    // The first scans may have been asked for just now
    const { entityRef } = await service.until(
      async () => {
        const { isError, text } = await call(PERMITTED, 'request-scan', {
          entityRef: REF,
        });
        return isError
          ? { entityRef: '' }
          : requestScan.output.parse(JSON.parse(text));
      },
      status => status.entityRef !== '',
    );
    const again = await call(PERMITTED, 'request-scan', { entityRef: REF });

    expect(entityRef).toBe(REF);
    expect(again.text).toMatch(/"entityRef"|Ask again in a moment/);
    // A request would tell the log who asks; an action has none
    const written = service.logged.filter(
      line => line.includes('scan-create') && line.includes(PERMITTED),
    );
    expect(written.join('\n')).toContain('succeeded');
  });

  it('stay small however large a cluster is', async () => {
    const path = pathOf('article');
    const report = parsed(
      reportSchema,
      await service.get(`${path}/report`, PERMITTED),
    );
    const answer = parsed(
      whatIfAnswerSchema,
      await service.post(`${path}/what-if`, PERMITTED, { turnOn: ['bbr'] }),
    );
    const many = <T>(items: readonly T[]) =>
      Array.from({ length: 500 }, () => items).flat();
    const { assessment } = report;
    const { plan } = answer;
    const steps = plan.steps.map(step => ({
      ...{ ...step, canaries: many(['a-node-of-some-group']) },
    }));
    const cohorts = many([
      { group: '', nodes: 1, example: 'a-node-of-some-group', facts: {} },
    ]);
    const { items } = await told('list-clusters', listClusters.output, {});

    const texts = [
      ...assessment.checks.map(({ check }) =>
        explainCheck.placesOf(
          {
            snapshot: { cohorts },
            assessment: {
              ...assessment,
              checks: assessment.checks.map(item => ({
                ...{ ...item, cells: many(item.cells) },
              })),
            },
          },
          check,
          { offset: 0, limit: 20 },
        ),
      ),
      many(items).slice(0, 50),
      getReport.summaryOf({
        ...report,
        assessment: {
          ...assessment,
          groups: many(assessment.groups),
          findings: many(assessment.findings),
          checks: assessment.checks.map(item => ({
            ...{ ...item, cells: many(item.cells) },
          })),
        },
      }),
      getPlan.overviewOf({
        ...{ ...plan, steps: many(steps), left: many(plan.left) },
        openings: many(plan.openings),
      }),
      whatIf.summaryOf({
        ...{ ...answer, changes: many(answer.changes) },
        stops: many(answer.stops),
        plan: { ...plan, steps: many(steps) },
      }),
    ].map(said => JSON.stringify(said));

    expect(texts.filter(text => text.length > 60_000)).toEqual([]);
  });

  it.each([
    ['get-report', { entityRef: 'a:b/c:d' }],
    ['explain-check', { entityRef: REF, check: 'other' }],
    ['explain-check', { entityRef: REF, check: 'bbr', limit: 1000 }],
    ['get-plan', { entityRef: REF, step: 'other' }],
    ['what-if', { entityRef: REF, turnOn: ['other'] }],
    ['list-clusters', { limit: 1000 }],
    ['list-clusters', { cursor: 'other' }],
    ['list-clusters', { everything: true }],
  ])('refuse what is no question: %s %j', async (action, input) => {
    const { isError, text } = await call(PERMITTED, action, input);

    expect([isError, text]).toEqual([
      true,
      expect.stringMatching(/^(InputError|NotFoundError): /),
    ]);
  });

  describe.each<[string, string, string[] | undefined]>([
    ['without permission', WITHOUT_PERMISSION, undefined],
    ['without the entity', WITHOUT_ENTITY, []],
    ['of another team', OF_TEAM_B, ['resource:default/tuned']],
  ])('for a user %s', (_, user, own) => {
    /** What only hidden clusters have. */
    const traces =
      /article|defaults|team-a|(?<!\d)1\.13(?!\d)|Debian|"totalItems":[23]/;

    const listed = (text: string) => {
      const { items, totalItems, nextCursor } = listClusters.output.parse(
        JSON.parse(text),
      );
      const refs = items.map(({ entityRef }) => entityRef);
      return { refs, totalItems, nextCursor };
    };

    it.each<[object, boolean]>([
      [{}, true],
      [{ limit: 1 }, true],
      [{ sort: 'score' }, true],
      [{ health: ['ok', 'partial'] }, true],
      [{ search: 'article' }, false],
      [{ owners: ['group:default/team-a'] }, false],
      [
        {
          checks: [
            { check: 'bpf-host-routing', states: ['blockedByPlatform'] },
          ],
        },
        false,
      ],
    ])(
      'list no hidden cluster, and count none: %j',
      async (input, isAboutOwn) => {
        const { isError, text } = await call(user, 'list-clusters', input);

        const refs = isAboutOwn ? own : [];
        expect(text).not.toMatch(traces);
        expect(isError ? undefined : listed(text)).toEqual(
          own && { refs, totalItems: refs?.length },
        );
      },
    );

    it.each(Object.entries(questions))(
      '%s says nothing of a hidden cluster',
      async (action, input) => {
        const { isError, text } = await call(user, action, {
          ...{ entityRef: REF, ...input },
        });

        expect(isError).toBe(true);
        expect(text.replaceAll(REF, 'it')).not.toMatch(traces);
      },
    );
  });

  it.each([
    ...Object.entries(questions),
    ['explain-check', { check: 'other' }],
    ['get-plan', { step: 'other' }],
    ['what-if', { turnOn: ['other'] }],
  ] as const)(
    '%s says of a cluster that somebody does not see what it says of none: %j',
    async (action, input) => {
      const [hidden, missing] = await Promise.all(
        ['article', 'nothing'].map(entityRef =>
          call(WITHOUT_ENTITY, action, { entityRef, ...input }),
        ),
      );

      expect(missing.text.replaceAll('nothing', 'article')).toBe(hidden.text);
    },
  );

  it('leave a user of another team their own', async () => {
    const { items, totalItems } = await told(
      'list-clusters',
      listClusters.output,
      {},
      OF_TEAM_B,
    );

    expect([totalItems, items.map(({ entityRef }) => entityRef)]).toEqual([
      1,
      ['resource:default/tuned'],
    ]);
  });
});

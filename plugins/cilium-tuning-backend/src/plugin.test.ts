/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster, noCiliumCluster } from '@internal/demo-clusters';
import {
  buildOpenApiDocument,
  clusterPageSchema,
  clusterStatusSchema,
  nodePageSchema,
  planSchema,
  reportSchema,
  whatIfAnswerSchema,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';
import { compareWithArticle } from './__testUtils__/articleTable';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';

jest.setTimeout(90_000);

const USER = 'user:default/jane';
const article = pathOf('article');
const withoutProbe = { ...articleCluster, name: 'bare', probe: undefined };

describe('the plugin', () => {
  let service: TestService;

  const getStatus = async (path = article) =>
    parsed(clusterStatusSchema, await service.get(path, USER));
  const getReport = async (path = article) =>
    parsed(reportSchema, await service.get(`${path}/report`, USER));

  const judgedAs = ({ assessment }: Report, item: string) =>
    assessment.checks
      .filter(({ check }) => check === item)
      .flatMap(({ cells }) => cells.flatMap(({ parts }) => parts))
      .map(({ judgement }) => judgement);

  beforeAll(async () => {
    service = await startTestService({
      policy: () => ({ result: AuthorizeResult.ALLOW }),
      definitions: [articleCluster, withoutProbe, noCiliumCluster],
      entities: ['article', 'bare', 'no-cilium', 'elsewhere'].map(name =>
        clusterEntity(name),
      ),
    });
    await service.untilReported(['article', 'bare', 'no-cilium']);
  });

  afterAll(() => service.stop());

  it("judges the article's cluster by what its API and its probe say", async () => {
    const report = await getReport();

    expect(report).toMatchObject({
      ...{ entityRef: 'resource:default/article', clusterName: 'article' },
      cilium: { state: 'found', namespace: 'kube-system' },
    });
    expect(report.sources.map(({ source, state }) => [source, state])).toEqual([
      ['nodes', 'ok'],
      ['cilium-config', 'ok'],
      ['cilium-agents', 'ok'],
      ['probe', 'ok'],
      ['node-feature-discovery', 'notSetUp'],
      ['node-tuning-operator', 'notSetUp'],
    ]);
    const { judged, wanted } = compareWithArticle(report, 'withProbe');
    expect(judged).toEqual(wanted);
    const evidence = judgedAs(report, 'bpf-host-routing').flatMap(judgement =>
      judgement.evidence.map(index => report.assessment.evidence[index]),
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({
        ...{ fact: 'kernelRelease', value: '4.19.0-23-arm64' },
        ...{ source: 'nodes', basis: 'observed', object: 'Node arm-1' },
      }),
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({
        ...{ fact: 'hostRouting', value: 'BPF' },
        ...{ source: 'probe', basis: 'observed' },
      }),
    );
  });

  it('admits without a probe what only a node can tell, and what would tell', async () => {
    const report = await getReport(pathOf('bare'));

    expect(report.sources).toContainEqual(
      expect.objectContaining({
        ...{ source: 'probe', state: 'notSetUp' },
        reason: expect.objectContaining({ code: 'probe.cluster.notInstalled' }),
      }),
    );
    const { judged, wanted } = compareWithArticle(report, 'withoutProbe');
    expect(judged).toEqual(wanted);
    const [unknown] = judgedAs(report, 'bpf-host-routing').filter(
      ({ verdict }) => verdict === 'unknown',
    );
    expect(unknown.tells.length).toBeGreaterThan(0);
    expect(await getStatus(pathOf('bare'))).toMatchObject({
      lastScan: { outcome: 'complete' },
    });
  });

  it('tells how the cluster stands', async () => {
    expect(await getStatus()).toMatchObject({
      ...{ binding: 'matched', clusterName: 'article', mayScan: true },
      schedule: { state: 'scheduled', intervalSeconds: 1800 },
      scan: null,
      lastScan: { outcome: 'complete' },
      report: { state: 'current' },
    });
  });

  it('says of a cluster without Cilium what was looked for', async () => {
    const { cilium, assessment } = await getReport(pathOf('no-cilium'));

    expect(cilium.state).toBe('notFound');
    expect(cilium.lookedFor.join()).toContain('kube-system');
    expect(assessment.score).toBeNull();
  });

  it('says of an entity without a cluster that it is not registered', async () => {
    const path = pathOf('elsewhere');

    expect(await getStatus(path)).toMatchObject({
      ...{ binding: 'notRegistered', report: null, mayScan: false },
    });
    expect((await service.get(`${path}/report`, USER)).status).toBe(404);
    expect((await service.post(`${path}/scans`, USER)).status).toBe(409);
  });

  it('sends a report once to who has it already', async () => {
    const first = await service.get(`${article}/report`, USER);
    const { etag } = first.headers;
    const again = await service.get(`${article}/report`, USER, {
      'if-none-match': etag,
    });
    const other = await service.get(`${article}/report`, USER, {
      'if-none-match': '"another"',
    });

    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect(other.status).toBe(200);
    expect(first.headers['cache-control']).toBe('private, no-cache');
  });

  describe('plan and what-if', () => {
    const ask = (question: object, path = article) =>
      service.post(`${path}/what-if`, USER, question);

    it('plans the next steps, each with its files, once for who has them already', async () => {
      const answer = await service.get(`${article}/plan`, USER);
      const { steps, state, openings } = parsed(planSchema, answer);
      const again = await service.get(`${article}/plan`, USER, {
        'if-none-match': answer.headers.etag,
      });

      expect(state).toBe('steps');
      const told = steps.find(({ id }) => id === 'bandwidth-manager');
      expect(told?.files.map(({ path }) => path.split('/')[1])).toEqual(
        expect.arrayContaining(['README.md', 'commands.sh', 'undo.sh']),
      );
      const kernels = openings.filter(({ by }) => by === 'kernel');
      expect(kernels.map(({ floor }) => floor)).toEqual(
        expect.arrayContaining(['5.10', '6.3']),
      );
      expect(again.status).toBe(304);
    });

    it('answers what another kernel would bring, and that another Cilium costs agents', async () => {
      const { assessment } = await getReport();
      const debian = assessment.groups.find(({ osImage }) =>
        osImage.startsWith('Debian'),
      )?.id;
      const kernel = parsed(
        whatIfAnswerSchema,
        await ask({ nodes: [{ group: debian, kernel: '5.10' }] }),
      );
      const cilium = parsed(
        whatIfAnswerSchema,
        await ask({ nodes: [{ cilium: '1.16' }] }),
      );

      expect(kernel.changes.map(({ check }) => check)).toContain(
        'bpf-host-routing',
      );
      expect(kernel.assessment.groups.map(({ id }) => id)).toEqual(
        assessment.groups.map(({ id }) => id),
      );
      expect(kernel.stops).toEqual([]);
      expect(cilium.stops).toMatchObject([{ sure: true, nodes: 3 }]);
    });

    it.each([
      [{ nodes: [{ kernel: 'latest' }] }, 400],
      [{ nodes: [{ kernel: '5.10', reboot: true }] }, 400],
      [{ nodes: Array(101).fill({ kernel: '5.10' }) }, 400],
      [{ turnOn: ['made-up'] }, 400],
      [{}, 200],
    ])('takes no question that is none: %#', async (question, status) => {
      expect((await ask(question)).status).toBe(status);
    });

    it('has neither for a cluster without a report', async () => {
      const path = pathOf('elsewhere');

      expect((await service.get(`${path}/plan`, USER)).status).toBe(404);
      expect((await ask({}, path)).status).toBe(404);
    });
  });

  describe('nodes', () => {
    const getNodes = async (query: Record<string, string | number>) => {
      const parameters = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [name, String(value)]),
      );
      const answer = await service.get(`${article}/nodes?${parameters}`, USER);
      const page = parsed(nodePageSchema, answer);
      return { ...page, names: page.items.map(({ name }) => name) };
    };

    it('come in pages by name', async () => {
      const first = await getNodes({ limit: 4 });
      const cursor = String(first.nextCursor);
      const second = await getNodes({ limit: 4, cursor });

      expect(first.names).toEqual(['arm-1', 'arm-2', 'arm-3', 'x86-1']);
      expect(second.names).toEqual(['x86-2', 'x86-3']);
      expect([first.totalItems, second.totalItems]).toEqual([6, 6]);
      expect(second.nextCursor).toBeUndefined();
      expect(first.items[0].agent).toMatchObject({ state: 'ready' });
    });

    it.each([
      [{ search: 'ARM' }, 3],
      [{ search: '-1', limit: 1 }, 2],
      [{ search: '<b>%_.*&=+' }, 0],
      [{ outOfScope: 'true' }, 0],
      [{ outOfScope: 'false' }, 6],
      [{ group: 'no such group' }, 0],
    ])('are found by %p', async (query, total) => {
      expect((await getNodes(query)).totalItems).toBe(total);
    });

    it('are found by their group', async () => {
      const { assessment } = await getReport();
      const [{ id, nodes }] = assessment.groups;

      expect((await getNodes({ group: id })).totalItems).toBe(nodes);
    });

    it('say how a check stands on them', async () => {
      const check = 'bpf-host-routing';
      const all = await getNodes({ check });
      const locked = await getNodes({ check, state: 'blockedByPlatform' });

      expect(all.items.map(({ judgement }) => judgement?.verdict)).toEqual([
        'blocked',
        'blocked',
        'blocked',
        'pass',
        'pass',
        'pass',
      ]);
      expect(locked.names).toEqual(['arm-1', 'arm-2', 'arm-3']);
      expect(locked.items[0].judgement).toMatchObject({
        blockedBy: 'platform',
        reason: { code: 'blocked.kernel' },
      });
      expect((await getNodes({})).items[0]).not.toHaveProperty('judgement');
    });

    it.each([
      'limit=0',
      'limit=501',
      'state=pass',
      'check=bpf-host-routing&state=on',
      'check=no-such-check',
      'limit=many',
      'cursor=made-up!',
      'outOfScope=perhaps',
      `search=${'x'.repeat(254)}`,
    ])('are not listed for %s', async query => {
      const answer = await service.get(`${article}/nodes?${query}`, USER);

      expect(answer.status).toBe(400);
      expect(answer.body.error.name).toBe('InputError');
    });
  });

  it.each([
    { limit: 0 },
    { limit: '10' },
    { cursor: 'made up' },
    { entityRefs: 'all' },
    { filter: {} },
    { checks: [{ check: 'native-routing', states: ['on'] }] },
    { score: { min: -1 } },
    { health: ['fine'] },
    { sort: 'owner' },
    { search: 'x'.repeat(301) },
  ])('does not list clusters for %p', async body => {
    const answer = await service.post('/clusters/query', USER, body);

    expect(answer.status).toBe(400);
  });

  it('lists clusters page by page', async () => {
    const page = async (cursor?: string) =>
      parsed(
        clusterPageSchema,
        await service.post('/clusters/query', USER, { limit: 2, cursor }),
      );
    const first = await page();
    const second = await page(first.nextCursor);

    expect(
      [first, second].map(({ items }) =>
        items.map(({ entityRef }) => entityRef.split('/')[1]),
      ),
    ).toEqual([
      ['article', 'bare'],
      ['elsewhere', 'no-cilium'],
    ]);
    expect(second).toMatchObject({ totalItems: 4 });
    expect(second.nextCursor).toBeUndefined();
    expect(await page(second.previousCursor)).toEqual(first);
    const otherwise = await service.post('/clusters/query', USER, {
      ...{ sort: 'score', cursor: first.nextCursor },
    });
    expect(otherwise.status).toBe(400);
  });

  it('narrows the list of clusters down, and tells by what', async () => {
    const { items, totalItems, facets } = parsed(
      clusterPageSchema,
      await service.post('/clusters/query', USER, {
        checks: [
          { check: 'bpf-host-routing', states: ['blockedByPlatform'] },
          { check: 'native-routing', states: ['pass'] },
        ],
        ...{ owners: ['group:default/team-a'], lifecycles: ['production'] },
        ...{ ciliumVersions: ['1.13.4'], score: { min: 60, max: 80 } },
        ...{ health: ['ok'], search: 'ART', sort: 'score', facets: true },
      }),
    );
    expect(totalItems).toBe(1);
    expect(items).toEqual([
      expect.objectContaining({
        ...{ entityRef: 'resource:default/article', health: 'ok' },
        ...{ clusterName: 'article', score: 65, nodes: 6, cilium: 'found' },
        ciliumVersions: [{ version: '1.13.4', nodes: 6 }],
        findings: { critical: 0, warning: 0 },
      }),
    ]);
    expect(facets).toMatchObject({
      clusters: 4,
      ciliumVersions: [{ value: '1.13.4', clusters: 2 }],
      health: expect.arrayContaining([{ value: 'notRegistered', clusters: 1 }]),
    });
  });

  it('scans once for all who ask, shows how far it is, and has a new report then', async () => {
    const before = await getReport();
    const cluster = service.demo.get('article');
    cluster.setFaults({ kind: 'delay', delayMs: 1_200 });
    const ask = () => service.post(`${article}/scans`, USER);

    const answers = await Promise.all([ask(), ask(), ask()]);
    const asked = answers.map(answer => parsed(clusterStatusSchema, answer));
    const under = await service.until(getStatus, ({ scan }) =>
      Boolean(scan && scan.sourcesTotal > 0),
    );
    cluster.setFaults();
    const after = await service.until(getStatus, ({ scan }) => scan === null);

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(asked.map(({ scan }) => scan?.requestedAt)).size).toBe(1);
    expect(under.scan).toMatchObject({ state: 'running', sourcesTotal: 6 });
    expect(under.report?.id).toBe(before.id);
    expect(after.report?.id).not.toBe(before.id);
    expect(Date.parse(String(after.report?.takenAt))).toBeGreaterThan(
      Date.parse(before.takenAt),
    );

    const tooSoon = await ask();
    expect(tooSoon.status).toBe(429);
    expect(tooSoon.headers['retry-after']).toBe('10');
    expect(tooSoon.body.error.message).toMatch(/less than 10 seconds ago/);
    expect(await getStatus()).toMatchObject({
      scan: null,
      report: after.report,
    });
  });

  it('serves the document of its API', async () => {
    const answer = await service.get('/openapi.json', USER);

    expect(answer.status).toBe(200);
    const { paths = {}, components } = buildOpenApiDocument();
    expect(answer.body.components).toEqual(
      JSON.parse(JSON.stringify(components)),
    );
    expect(Object.keys(answer.body.paths)).toEqual(
      Object.keys(paths).map(path => `/api/cilium-tuning${path}`),
    );
  });

  it('shows no token, to nobody and in no log', async () => {
    const answers = await Promise.all([
      service.get(article, USER),
      service.get(`${article}/report`, USER),
      service.get(`${article}/nodes`, USER),
    ]);
    const logged = service.logged.filter(
      // The stand-in for Backstage's tokens names those that it does not know when the Kubernetes plugin asks it
      line => !line.startsWith('Failed to emit proxy audit event'),
    );
    const shown = [...answers.map(({ text }) => text), ...logged].join('\n');

    for (const { token } of service.demo.clusters) {
      expect(shown).not.toContain(token);
    }
    expect(shown).not.toMatch(/mock-(user|service)-token|Bearer /);
  });
});

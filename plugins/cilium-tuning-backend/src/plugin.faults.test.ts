/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  articleCluster,
  downCluster,
  signInCluster,
  type ClusterDefinition,
  type Fault,
} from '@internal/demo-clusters';
import {
  clusterStatusSchema,
  nodePageSchema,
  renderReason,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ownErrors,
  reportOf,
  said,
  scanOnDemand,
  statusOf,
  USER,
} from './__testUtils__/clusterCalls';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';

// A rejection that nobody handles fails the test during which it happens.
jest.setTimeout(90_000);

const MARKUP = '<img src=x onerror=alert(1)>';

/** The article's cluster under other names, each for one thing that goes wrong. */
const like = (
  name: string,
  more: Partial<ClusterDefinition> = {},
): ClusterDefinition => ({ ...articleCluster, name, ...more });

/** ConfigMaps of a shape that no API server sends, by the name of the cluster that has one. */
const shapes = {
  list: { kind: 'ConfigMap', data: ['x'] },
  object: { kind: 'ConfigMap', data: { tunnel: {} } },
  text: { kind: 'ConfigMap', metadata: 'x', data: 7 },
  empty: {},
};

const judged = ['hangs', 'html', 'fails', ...Object.keys(shapes)];
const scanned = [...judged, 'garbage', 'markup'];

describe('what goes wrong with a cluster', () => {
  let service: TestService;

  const getStatus = (name: string) => statusOf(service, name);
  const getReport = (name: string) => reportOf(service, name);
  const scan = (name: string) => scanOnDemand(service, name);

  beforeAll(async () => {
    service = await startTestService({
      policy: () => ({ result: AuthorizeResult.ALLOW }),
      config: {
        allowClusterAnnotation: true,
        scan: {
          ...{ clusters: 'all', maxConcurrent: 8 },
          ...{ requestTimeLimit: '8s', timeLimit: '10s' },
        },
      },
      definitions: [
        ...[...judged, 'contested'].map(name => like(name)),
        // What a probe sees in effect stands, whatever the ConfigMap says by now
        like('garbage', { probe: undefined }),
        like('markup', {
          nodeGroups: [{ ...articleCluster.nodeGroups[1], name: MARKUP }],
          probe: undefined,
        }),
        downCluster,
        signInCluster,
      ],
      entities: [
        ...[...scanned, 'contested', 'down', 'sign-in'].map(name =>
          clusterEntity(name),
        ),
        clusterEntity('evil', {
          namespace: 'attacker',
          annotations: { 'cilium-tuning/cluster-name': 'contested' },
        }),
      ],
    });
    await service.untilReported(scanned);
  });

  afterAll(() => service.stop());

  it.each<[string, Fault, string, RegExp]>([
    ['hangs', { kind: 'hang' }, 'read.timeout', /within 8 seconds/],
    ['html', { kind: 'html' }, 'read.notJson', /login page/],
    ['fails', { kind: 'status500' }, 'read.serverError', /HTTP 500/],
  ])(
    'keeps the last report as stale, and says why: %s',
    async (name, fault, code, words) => {
      service.demo.get(name).setFaults(fault);

      const { before, after } = await scan(name);

      expect(after).toMatchObject({
        lastScan: { outcome: 'failed', problem: { code } },
        report: { ...before.report, state: 'stale' },
        scan: null,
      });
      expect(said(after)).toMatch(words);
      expect((await getReport(name)).id).toBe(before.report?.id);
    },
  );

  it('judges by a ConfigMap of garbage only what it still can', async () => {
    service.demo.get('garbage').replaceConfigMap({
      'kube-proxy-replacement': '<script>alert(1)</script>',
      'enable-bpf-masquerade': 'perhaps',
      'bpf-lb-mode': 'x'.repeat(100_000),
      tunnel: '\u0000\u202e',
      __proto__: 'x',
      constructor: 'x',
    });

    const { after } = await scan('garbage');
    const { assessment, sources } = await getReport('garbage');

    expect(after).toMatchObject({
      lastScan: { outcome: 'partial' },
      report: { state: 'current' },
    });
    expect(said(after)).toContain('bpf-lb-mode');
    expect(sources).toContainEqual(
      expect.objectContaining({ source: 'cilium-config', state: 'partial' }),
    );
    const passed = assessment.checks.filter(({ counts }) => counts.pass > 0);
    expect(passed.map(({ check }) => check)).toEqual(['kernel-version']);
  });

  it.each(Object.entries(shapes))(
    'bears a ConfigMap of another shape: %s',
    async (name, body) => {
      service.demo.get(name).setFaults({
        ...{ kind: 'answer', path: /configmaps/, status: 200 },
        ...{ contentType: 'application/json', body: JSON.stringify(body) },
      });

      const { after } = await scan(name);

      expect(after.lastScan?.outcome).toBe('partial');
      const { sources } = await getReport(name);
      const config = sources.find(({ source }) => source === 'cilium-config');
      expect(config?.state).not.toBe('ok');
      expect(config?.reason && renderReason(config.reason)).toMatch(/\w+ \w+/);
    },
  );

  it('passes markup in the name of a node on as text', async () => {
    const answer = await service.get(`${pathOf('markup')}/nodes`, USER);
    const { items } = parsed(nodePageSchema, answer);

    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(items.map(({ name }) => name)).toEqual(
      [1, 2, 3].map(number => `${MARKUP}-${number}`),
    );
    const search = new URLSearchParams({ search: '<IMG' });
    const found = await service.get(
      `${pathOf('markup')}/nodes?${search}`,
      USER,
    );
    expect(parsed(nodePageSchema, found).totalItems).toBe(3);
  });

  it('says of a cluster that is down that it cannot be reached', async () => {
    // Its first scan was one of many at once, and may have run out of time on a busy machine
    const { after } = await scan('down');

    expect(after).toMatchObject({
      binding: 'matched',
      lastScan: { outcome: 'failed', problem: { code: 'read.unreachable' } },
      report: null,
    });
    expect(said(after)).toContain('ECONNREFUSED');
    expect(said(after)).not.toContain('127.0.0.1');
  });

  it('does not scan a cluster that takes the credentials of a person', async () => {
    const status = await getStatus('sign-in');

    expect(status).toMatchObject({
      ...{ binding: 'needsUserCredentials', mayScan: true },
      signIn: {
        authProvider: 'oidc',
        oidcTokenProvider: 'okta',
        shared: false,
      },
      ...{ scan: null, lastScan: null, report: null },
    });
    const answer = await service.post(`${pathOf('sign-in')}/scans`, USER);
    expect(answer.status).toBe(409);
  });

  it('gives a cluster that two entities claim to neither, and tells neither of the other', async () => {
    const claimants = [pathOf('contested'), pathOf('evil', 'attacker')];
    for (const path of claimants) {
      const answer = await service.get(path, USER);
      const status = parsed(clusterStatusSchema, answer);

      expect(status).toMatchObject({ binding: 'ambiguous', report: null });
      expect(status.clusterName).toBeUndefined();
      expect(answer.text.includes('evil')).toBe(path.includes('evil'));
      expect((await service.get(`${path}/report`, USER)).status).toBe(404);
      expect((await service.post(`${path}/scans`, USER)).status).toBe(409);
    }
    expect(service.demo.get('contested').requests).toEqual([]);
  });

  it('is forgotten when the cluster is well again', async () => {
    service.demo.get('html').setFaults();

    const { after: healed } = await scan('html');

    expect(healed.lastScan?.outcome).toBe('complete');
    expect(healed.report?.state).toBe('current');
    expect(healed.lastScan?.problem).toBeUndefined();
  });

  it('logs no error of our own', () => {
    expect(ownErrors(service)).toEqual([]);
  });
});

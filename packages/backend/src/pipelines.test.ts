/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execFile } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  articleCluster,
  clusterLocatorMethods,
  type DemoClusters,
  startDemoClusters,
} from '@internal/demo-clusters';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { allExtras } from './extras';
import { permissionPolicyModule } from './permissionPolicy';

jest.setTimeout(300_000);

const REF = 'resource:default/article';
const ARTICLE = 'cilium-tuning/clusters/resource/default/article';
const EXAMPLES = join(__dirname, '../../../examples');
const cli = join(
  __dirname,
  '../../../plugins/cilium-tuning-cli/bin/cilium-tuning',
);

const tokens = {
  GATE_TOKEN: 'of-the-gate-and-for-reports-only',
  OTHER_TOKEN: 'of-another-and-for-the-catalog-only',
  SCAN_TOKEN: 'of-another-and-for-scans-only',
};

/** Access from outside that is restricted to one permission. */
const access = (token: string, plugin: string, permission: string) => ({
  type: 'static',
  options: { token, subject: permission },
  accessRestrictions: [{ plugin, permission }],
});

/** Files of a folder by their path in it. */
const filesIn = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(file => [relative(dir, file), readFileSync(file, 'utf8')]),
  );

/** What a dry run answers. */
interface DryRun {
  steps: { name: string }[];
  directoryContents: { path: string; base64Content: string }[];
  output: { text: { content: string }[]; links: unknown[] };
  error?: { message: string };
}

/** A Backstage with real credentials and permissions, and what works with its reports from outside or as people's tasks. */
describe('pipelines', () => {
  let dir: string;
  let demo: DemoClusters;
  let backend: TestBackend;
  let url: string;
  let userToken: string;

  const ask = async (path: string, token?: string, body?: object) => {
    const response = await fetch(`${url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  const run = (args: string[]) =>
    new Promise<{ exitCode: number; stdout: string; stderr: string }>(
      resolve => {
        const env = { ...process.env, ...tokens, NODE_OPTIONS: '' };
        const child = execFile(
          process.execPath,
          [cli, ...args],
          { env },
          (_, stdout, stderr) =>
            resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
        );
      },
    );

  const dryRun = async (values: object) => {
    const { body: template } = await ask(
      'catalog/entities/by-name/template/default/cilium-pull-request',
      userToken,
    );
    const { body } = await ask('scaffolder/v2/dry-run', userToken, {
      template,
      values,
      directoryContents: [],
    });
    const answer: DryRun = body;
    return answer;
  };

  /** What a dry run wrote to the folder of the plan. */
  const written = ({ directoryContents }: DryRun) =>
    Object.fromEntries(
      directoryContents.map(({ path, base64Content }) => [
        relative('plan', path),
        Buffer.from(base64Content, 'base64').toString('utf8'),
      ]),
    );

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'pipelines-'));
    demo = await startDemoClusters({ dir, definitions: [articleCluster] });
    const catalog = (file: string) => ({
      type: 'file',
      target: join(EXAMPLES, file),
    });
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost' },
            backend: {
              baseUrl: 'http://localhost',
              workingDirectory: dir,
              actions: { pluginSources: ['cilium-tuning'] },
              auth: {
                externalAccess: [
                  access(
                    tokens.GATE_TOKEN,
                    'cilium-tuning',
                    'cilium-tuning.report.read',
                  ),
                  access(
                    tokens.SCAN_TOKEN,
                    'cilium-tuning',
                    'cilium-tuning.scan.create',
                  ),
                  access(tokens.OTHER_TOKEN, 'catalog', 'catalog.entity.read'),
                ],
              },
            },
            auth: {
              providers: {
                guest: {
                  userEntityRef: 'user:default/guest',
                  dangerouslyAllowOutsideDevelopment: true,
                },
              },
            },
            permission: { enabled: true },
            // Nothing is sent there in a dry run
            integrations: { github: [{ host: 'github.com', token: 'none' }] },
            catalog: {
              rules: [{ allow: ['Resource', 'Group', 'User', 'Template'] }],
              locations: [
                catalog('clusters.yaml'),
                catalog('org.yaml'),
                catalog('templates/cilium-pull-request/template.yaml'),
              ],
            },
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
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
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
        schedulerServiceFactory,
        import('@backstage/plugin-auth-backend'),
        import('@backstage/plugin-auth-backend-module-guest-provider'),
        import('@backstage/plugin-catalog-backend'),
        import('@backstage/plugin-kubernetes-backend'),
        import('@backstage/plugin-permission-backend'),
        permissionPolicyModule,
        import('backstage-plugin-cilium-tuning-backend'),
        ...allExtras().map(load => load()),
      ],
    });
    url = `http://localhost:${backend.server.port()}`;
    const guest = await ask('auth/guest/refresh');
    userToken = guest.body.backstageIdentity.token;
    // The catalog takes a moment to read its files, and the first scan as well
    for (let left = 120; left > 0; left--) {
      if ((await ask(`${ARTICLE}/report`, tokens.GATE_TOKEN)).status === 200) {
        return;
      }
      await pause(500);
    }
    throw new Error('No report within a minute');
  });

  afterAll(async () => {
    await backend.stop();
    await demo.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each([
    [['--min-score', '10'], 0, /^met: score/],
    [['--require', 'bpf-host-routing'], 1, /^not met: .*Locked on 3 nodes/],
    [['--require', 'mtu-jumbo'], 2, /^cannot tell: Jumbo/],
  ])('are let through or not by %j', async (asked, code, says) => {
    const { exitCode, stdout, stderr } = await run([
      ...['gate', '--backstage', url, '--token-env', 'GATE_TOKEN'],
      ...['--entity', REF, ...asked],
    ]);

    expect(stdout).toMatch(says);
    expect(stderr).toBe('');
    expect(exitCode).toBe(code);
  });

  it('may read reports with the token of the gate, and do nothing else', async () => {
    const clusters = 'cilium-tuning/clusters';
    const status = async (
      path: string,
      token: keyof typeof tokens = 'GATE_TOKEN',
      body?: object,
    ) => (await ask(path, tokens[token], body)).status;

    expect(await status(`${clusters}/query`, 'GATE_TOKEN', {})).toBe(200);
    expect(await status(`${clusters}/resource/default/none/report`)).toBe(404);
    expect(await status(`${clusters}/user/default/guest/report`)).toBe(404);
    expect(await status('catalog/entities')).toBe(403);
    expect(await status('kubernetes/clusters')).toBe(403);
    expect(await status('cilium-tuning/health')).toBe(403);
    expect(await status(`${ARTICLE}/scans`, 'GATE_TOKEN', {})).toBe(403);
    // Others learn nothing, not even which clusters there are
    expect(await status(`${ARTICLE}/report`, 'OTHER_TOKEN')).toBe(403);
    expect(await status(`${ARTICLE}/report`, 'SCAN_TOKEN')).toBe(403);
    expect(
      await status(`${clusters}/resource/default/none/report`, 'SCAN_TOKEN'),
    ).toBe(403);
  });

  /** What an assistant with a token gets to its questions. */
  const assist = async (
    token: string,
    questions: [string, Record<string, unknown>][],
  ) => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${url}/api/mcp-actions/v1`), {
        requestInit: { headers: { authorization: `Bearer ${token}` } },
      }),
    );
    try {
      const answers = [];
      for (const [name, args] of questions) {
        answers.push(
          await client.callTool({
            ...{ name: `cilium-tuning.${name}`, arguments: args },
          }),
        );
      }
      return answers.map(answer => JSON.stringify(answer));
    } finally {
      await client.close();
    }
  };

  it('answer the assistant of somebody who is signed in, and nobody else', async () => {
    const entityRef = REF;
    const answers = await assist(userToken, [
      ['list-clusters', { search: 'article' }],
      ['get-report', { entityRef }],
      ['explain-check', { entityRef, check: 'bpf-host-routing' }],
      ['get-plan', { entityRef }],
      ['what-if', { entityRef, nodes: [{ kernel: '6.8' }] }],
      ['request-scan', { entityRef }],
    ]);

    for (const answer of answers) {
      expect(answer).not.toContain('"isError":true');
      expect(answer).toMatch(/article|bpf-host-routing/);
    }
    for (const token of ['', 'another', tokens.GATE_TOKEN]) {
      await expect(assist(token, [['list-clusters', {}]])).rejects.toThrow(
        /40[13]/,
      );
    }
  });

  it('write what the command writes, byte for byte, in a dry run of the template', async () => {
    const { url: server, caData, token } = demo.get('article');
    const kubeconfig = join(dir, 'kubeconfig');
    writeFileSync(
      kubeconfig,
      JSON.stringify({
        ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'article' },
        clusters: [
          {
            name: 'c',
            cluster: { server, 'certificate-authority-data': caData },
          },
        ],
        users: [{ name: 'u', user: { token } }],
        contexts: [{ name: 'article', context: { cluster: 'c', user: 'u' } }],
      }),
    );
    const out = join(dir, 'out');
    const { stdout } = await run([
      ...['plan', '--kubeconfig', kubeconfig, '--output', 'json'],
      ...['--out', out],
    ]);
    const byCommand = filesIn(out);
    const { takenAt, plan } = JSON.parse(stdout);

    const whole = await dryRun({ cluster: REF });
    const [, readAt] =
      /From the report of (\S+)\. /.exec(whole.output.text[0].content) ?? [];
    const byTemplate = written(whole);

    expect(Object.keys(byTemplate).length).toBeGreaterThan(5);
    expect(byTemplate).toEqual({
      ...byCommand,
      // The command read the cluster some seconds later
      'README.md': byCommand['README.md'].replace(takenAt, readAt),
    });
    expect(whole.output.links).toEqual([]);

    const [{ id }] = plan.steps;
    const one = await dryRun({
      ...{ cluster: REF, steps: [id], openPullRequest: true },
      ...{ repoUrl: 'github.com?owner=o&repo=r', folder: 'a/b' },
    });
    expect(written(one)).toEqual(
      Object.fromEntries(
        Object.entries(byCommand).filter(([path]) => path.startsWith('01-')),
      ),
    );
  });

  it.each([
    [
      { cluster: REF, steps: ['other'] },
      /The plan has no step \\?"other.*It has: /,
    ],
    [
      { cluster: 'resource:default/none' },
      /There is no entity resource:default\/none/,
    ],
    [
      { cluster: 'user:default/guest' },
      /There is no entity user:default\/guest/,
    ],
  ])('write nothing for %j', async (values, says) => {
    const answer = await dryRun(values);

    expect(JSON.stringify(answer)).toMatch(says);
    expect(answer.directoryContents).toBeUndefined();
  });
});

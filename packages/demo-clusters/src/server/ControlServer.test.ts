/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetch } from 'undici';
import { articleCluster, tunedCluster } from '..';
import {
  NODES,
  PODS,
  send,
  startForTest,
  temporaryDir,
} from '../__testUtils__/startForTest';
import type { DemoClusters } from '../startDemoClusters';

const ANSWER_DELAY_MS = 100;

describe('the control of the demo', () => {
  const dir = temporaryDir();
  let demo: DemoClusters;
  let url: string;

  beforeAll(async () => {
    demo = await startForTest({
      ...{ dir, control: true, answerDelayMs: ANSWER_DELAY_MS },
      definitions: [articleCluster, tunedCluster],
    });
    ({ url } = JSON.parse(readFileSync(join(dir, 'control.json'), 'utf8')));
  });
  afterEach(() => demo.clusters.forEach(cluster => cluster.setFaults()));

  async function control(method: string, path: string, body?: unknown) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${url}${path}`, { method, body: text });
    return { status: response.status, body: await response.json() };
  }
  const put = (faults: unknown, name = 'article') =>
    control('PUT', `/clusters/${name}/faults`, faults);

  const slow = async (path: string) => {
    const begun = performance.now();
    const { status } = await send(demo.get('article'), path);
    return { status, isSlow: performance.now() - begun >= ANSWER_DELAY_MS - 5 };
  };

  it('is on loopback', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('sets the faults of one cluster, and clears them; answers stay as slow as they are', async () => {
    const faults = [
      { kind: 'status500', path: '\\bnodes$' },
      { kind: 'tooManyRequests', retryAfterSeconds: 3, times: 2 },
    ];

    expect(await put(faults)).toEqual({ status: 200, body: faults });
    expect(await control('GET', '/clusters/article/faults')).toEqual({
      status: 200,
      body: faults,
    });
    expect(await slow(NODES)).toEqual({ status: 500, isSlow: true });
    expect(await slow(PODS)).toEqual({ status: 429, isSlow: true });
    expect(demo.get('tuned').faults).toEqual([]);

    expect(await put([])).toEqual({ status: 200, body: [] });
    expect(await slow(NODES)).toEqual({ status: 200, isSlow: true });
  });

  it('knows every kind of fault', async () => {
    const faults = [
      ...['hang', 'reset', 'cutBody', 'slowDrip', 'html', 'unauthorized'].map(
        kind => ({ kind }),
      ),
      { kind: 'expireContinue' },
      { kind: 'delay', delayMs: 10 },
      { kind: 'answer', status: 502, contentType: 'text/plain', body: 'x' },
      { kind: 'forbid', resource: 'pods', times: 1 },
      { kind: 'wrongCertificate' },
    ];

    expect(await put(faults)).toEqual({ status: 200, body: faults });
  });

  it.each([
    ['no JSON', '[', /expected array/],
    ['no list', {}, /expected array/],
    ['an unknown kind', [{ kind: 'x' }], /'hang' \| 'reset'.*at \[0\]\.kind/s],
    [
      'no regular expression',
      [{ kind: 'hang', path: '(' }],
      /source of a regular expression.*at \[0\]\.path/s,
    ],
    ['a misspelt key', [{ kind: 'hang', time: 1 }], /"time"/],
    [
      'a path where the whole cluster is meant',
      [{ kind: 'wrongCertificate', path: 'x' }],
      /"path"/,
    ],
  ])('says what is wrong with a body: %s', async (_, body, message) => {
    await put([{ kind: 'html' }]);

    expect(await put(body)).toEqual({
      status: 400,
      body: { error: { message: expect.stringMatching(message) } },
    });
    expect(demo.get('article').faults).toEqual([{ kind: 'html' }]);
  });

  it.each([
    ['PUT', '/clusters/nowhere/faults', 404, 'article, tuned'],
    ['GET', '/clusters/%zz/faults', 404, 'article, tuned'],
    ['GET', '/clusters/article', 404, '/clusters/<name>/faults'],
    ['DELETE', '/clusters/article/faults', 405, 'GET, PUT'],
  ])('%s %s: %i', async (method, path, status, message) => {
    expect(await control(method, path)).toEqual({
      status,
      body: { error: { message: expect.stringContaining(message) } },
    });
  });

  it('is there only where it is asked for, and ends with the clusters', async () => {
    const other = temporaryDir();
    await startForTest({ dir: other, definitions: [articleCluster] });
    expect(existsSync(join(other, 'control.json'))).toBe(false);

    await demo.stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});

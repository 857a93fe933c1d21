/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { articleCluster } from '..';
import { NODES, PODS, send, startForTest } from '../__testUtils__/startForTest';
import type { DemoCluster } from '../DemoCluster';

let article: DemoCluster;

beforeAll(async () => {
  const demo = await startForTest({ definitions: [articleCluster] });
  article = demo.get('article');
});
afterEach(() => article.setFaults());

const readNodes = () => send(article, NODES);
const codeOf = (error: unknown) =>
  (error as { cause?: { code?: string } }).cause?.code;

describe('a cluster that does wrong', () => {
  it('never answers', async () => {
    article.setFaults({ kind: 'hang' });

    const first = await Promise.race([
      readNodes().catch(() => 'gave up'),
      new Promise(resolve => {
        setTimeout(resolve, 300, 'still waiting');
      }),
    ]);
    expect(first).toBe('still waiting');
  });

  it('answers late', async () => {
    article.setFaults({ kind: 'delay', delayMs: 200 });
    const begun = performance.now();

    expect((await readNodes()).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(190);
  });

  it.each(['reset', 'cutBody'] as const)(
    'ends the connection: %s',
    async kind => {
      article.setFaults({ kind });

      expect(codeOf(await readNodes().catch(error => error))).toBe(
        'UND_ERR_SOCKET',
      );
    },
  );

  it('answers with a page instead of an object', async () => {
    article.setFaults({ kind: 'html' });
    const { status, headers, text } = await readNodes();

    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch('text/html');
    expect(text).toMatch('<html>');
  });

  it('answers with anything', async () => {
    article.setFaults({
      kind: 'answer',
      status: 502,
      contentType: 'text/plain',
      body: 'bad gateway',
    });

    expect(await readNodes()).toMatchObject({
      status: 502,
      text: 'bad gateway',
    });
  });

  it('refuses in the words of the API server', async () => {
    const refusals = [];
    for (const kind of ['unauthorized', 'status500'] as const) {
      article.setFaults({ kind });
      refusals.push((await readNodes()).body);
    }
    article.setFaults({ kind: 'tooManyRequests', retryAfterSeconds: 7 });
    const busy = await readNodes();

    expect(refusals).toMatchObject([
      { kind: 'Status', code: 401, reason: 'Unauthorized' },
      { kind: 'Status', code: 500, reason: 'InternalError' },
    ]);
    expect(busy.body).toMatchObject({ code: 429, reason: 'TooManyRequests' });
    expect(busy.headers.get('retry-after')).toBe('7');
  });

  it('forbids one resource', async () => {
    article.setFaults({ kind: 'forbid', resource: 'pods' });

    expect((await send(article, PODS)).status).toBe(403);
    expect((await readNodes()).status).toBe(200);
  });

  it('has forgotten where a list was', async () => {
    article.setFaults({ kind: 'expireContinue' });
    const { body } = await send(article, `${NODES}?limit=2`);
    const next = `${NODES}?limit=2&continue=${body.metadata.continue}`;

    expect((await send(article, next)).status).toBe(410);
  });

  it('does so on some requests only, and so often', async () => {
    article.setFaults(
      { kind: 'status500', path: /^\/api\/v1\/nodes\b/, times: 2 },
      { kind: 'html', path: /pods/ },
    );
    const statuses = [];
    for (let i = 0; i < 3; i += 1) {
      statuses.push((await readNodes()).status);
    }

    expect(statuses).toEqual([500, 500, 200]);
    expect((await send(article, PODS)).text).toMatch('<html>');
    expect((await send(article, '/version')).status).toBe(200);
  });
});

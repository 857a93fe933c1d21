/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { createHook } from 'node:async_hooks';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { fetch } from 'undici';
import { articleCluster } from '..';
import {
  connectionsTo,
  NODES,
  PODS,
  send,
  startForTest,
} from '../__testUtils__/startForTest';
import type { DemoCluster } from '../DemoCluster';
import type { Fault } from './faults';

let article: DemoCluster;

beforeAll(async () => {
  const demo = await startForTest({ definitions: [articleCluster] });
  article = demo.get('article');
});
afterEach(() => article.setFaults());

const readNodes = () => send(article, NODES);
/** Counts timers that are set from now on and run: those of test files before this one in the process do not matter. */
function countTimers() {
  const running = new Set<number>();
  const hook = createHook({
    init: (id, type) => type === 'Timeout' && running.add(id),
    destroy: id => running.delete(id),
  }).enable();
  return { running, stop: () => hook.disable() };
}
/** Resolves when it is so. The test's time limit ends the wait. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await sleep(20);
  }
}
const codeOf = (error: unknown) =>
  (error as { cause?: { code?: string } }).cause?.code;

describe('a cluster that does wrong', () => {
  it('never answers', async () => {
    article.setFaults({ kind: 'hang' });
    const dispatcher = connectionsTo(article);
    const reading = fetch(`${article.url}${NODES}`, { dispatcher });

    const first = await Promise.race([
      reading,
      sleep(300, 'still waiting', { ref: false }),
    ]);
    expect(first).toBe('still waiting');
    await dispatcher.destroy();
    await expect(reading).rejects.toThrow('fetch failed');
  });

  it('says something else than before', async () => {
    article.setFaults({ kind: 'rewrite', from: 'Ubuntu', to: 'Fedora' });
    const { text: told } = await readNodes();

    expect(told).toContain('"osImage":"Fedora');
    expect(told).not.toContain('Ubuntu');
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

  it('lets an answer trickle that never ends', async () => {
    article.setFaults({ kind: 'slowDrip' });
    const dispatcher = connectionsTo(article);
    const response = await fetch(`${article.url}${NODES}`, {
      dispatcher,
      headers: { authorization: `Bearer ${article.token}` },
    });
    const begun = performance.now();
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes >= 10) {
        break;
      }
    }

    expect(performance.now() - begun).toBeGreaterThan(300);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(
      1000,
    );
    await dispatcher.destroy();
  });

  it.each<[Fault, number]>([
    [{ kind: 'hang' }, 0],
    [{ kind: 'slowDrip' }, 1],
    [{ kind: 'delay', delayMs: 60_000 }, 1],
  ])(
    'keeps neither connections nor timers for those who left: %j',
    async (fault, timersEach) => {
      // those of other tests may still be closing
      await until(() => article.connections === 0);
      article.setFaults(fault);
      const readers = 20;
      const timers = countTimers();
      const dispatcher = connectionsTo(article);
      const leaving = new AbortController();
      const seen = article.requests.length + readers;
      const reading = Array.from({ length: readers }, () =>
        fetch(`${article.url}${NODES}`, {
          ...{ dispatcher, signal: leaving.signal },
          headers: { authorization: `Bearer ${article.token}` },
        }).then(response => response.text()),
      );
      await until(() => article.requests.length === seen);
      expect(article.connections).toBe(readers);
      await until(() => timers.running.size >= readers * timersEach);
      leaving.abort();
      await Promise.allSettled(reading);

      await until(() => article.connections === 0);
      await until(() => timers.running.size < readers / 2);
      timers.stop();
      await dispatcher.destroy();
    },
  );

  it.each<Fault>([{ kind: 'hang' }, { kind: 'slowDrip' }])(
    'can be stopped in the middle of it: $kind',
    async fault => {
      article.setFaults(fault);
      const seen = article.requests.length;
      const reading = readNodes().catch(codeOf);
      await until(() => article.requests.length > seen);
      await article.stop();

      expect(await reading).toBe('UND_ERR_SOCKET');
      await article.start();
    },
  );

  it('shows the certificate of another authority until that is over', async () => {
    const { caData, url } = article;
    const kept = connect({
      ca: Buffer.from(caData, 'base64'),
      port: Number(new URL(url).port),
    });
    await once(kept, 'secureConnect');
    kept.write('GET /version HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await once(kept, 'data');
    const closed = once(kept, 'close');
    const agent = connectionsTo(article);
    const version = () =>
      fetch(`${url}/version`, { dispatcher: agent }).then(
        ({ status }) => status,
        codeOf,
      );
    expect(await version()).toBe(401);

    article.setFaults({ kind: 'wrongCertificate' }, { kind: 'status500' });
    await closed;
    expect(await version()).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    article.setFaults({ kind: 'status500' });
    expect(await version()).toBe(500);
    article.setFaults();
    expect(await version()).toBe(401);
    await agent.destroy();
  });

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

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import {
  send,
  sendJson,
  sendStatus,
  TestServer,
  type Answer,
} from '../__testUtils__/httpServer';
import { getJson, type GetJsonOptions } from './getJson';

const path = '/api/v1/nodes';
const hang: Answer = () => {};

describe('getJson, where an answer takes too long or is too large', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const get = (options: Partial<GetJsonOptions> = {}) =>
    getJson({
      url: `http://127.0.0.1:${server.port}${path}`,
      path,
      headers: async () => ({}),
      signal: new AbortController().signal,
      timeLimit: 3_000,
      maxBytes: 2 ** 20,
      ...options,
    });
  const timedOut = {
    ok: false,
    problem: {
      reason: { code: 'read.timeout', params: { path, seconds: 0.3 } },
      transient: true,
    },
  };

  it('gives up on a server that never answers, and closes the connection', async () => {
    let closed: Promise<unknown> | undefined;
    server.answer(request => {
      closed = once(request.socket, 'close');
    });
    const start = Date.now();

    await expect(get({ timeLimit: 300 })).resolves.toEqual(timedOut);
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(server.requests).toHaveLength(1);
    await closed;
  });

  it('gives up on a body that drips, and says that some of it came', async () => {
    let drip: NodeJS.Timeout | undefined;
    server.answer((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(' '.repeat(3000));
      drip = setInterval(() => response.write(' '), 20);
      request.socket.on('close', () => clearInterval(drip));
    });

    await expect(get({ timeLimit: 300 })).resolves.toEqual({
      ok: false,
      problem: {
        reason: {
          code: 'read.tooSlow',
          params: { path, seconds: 0.3, kibibytes: 3 },
        },
        transient: true,
      },
    });
    clearInterval(drip);
  });

  it('takes headers that hang for part of the time', async () => {
    const headers = () => new Promise<Record<string, string>>(() => {});

    await expect(get({ timeLimit: 300, headers })).resolves.toEqual(timedOut);
  });

  it('counts both attempts and the wait between them', async () => {
    server.answer(sendStatus(500, 'down'), hang);
    const start = Date.now();

    await expect(get({ timeLimit: 600 })).resolves.toMatchObject({
      problem: { reason: { code: 'read.timeout' } },
    });
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(server.requests).toHaveLength(2);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    server.answer(() => controller.abort());

    await expect(get({ signal: controller.signal })).resolves.toMatchObject({
      problem: { reason: { code: 'read.cancelled' }, transient: true },
    });
    expect(server.requests).toHaveLength(1);
  });

  it('stops while it waits for the second attempt', async () => {
    const controller = new AbortController();
    server.answer((request, response) => {
      sendStatus(500, 'down', { 'retry-after': '2' })(request, response);
      setTimeout(() => controller.abort(), 50);
    });
    const start = Date.now();

    await expect(get({ signal: controller.signal })).resolves.toMatchObject({
      ok: false,
    });
    expect(Date.now() - start).toBeLessThan(1_500);
    expect(server.requests).toHaveLength(1);
  });

  it('sends nothing when it was told to stop before', async () => {
    server.answer(sendJson({}));

    await expect(get({ signal: AbortSignal.abort() })).resolves.toMatchObject({
      problem: { reason: { code: 'read.cancelled' } },
    });
    expect(server.requests).toHaveLength(0);
  });

  it('names a server that goes over to another protocol', async () => {
    server.answer(({ socket }) => {
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
      );
    });

    await expect(get()).resolves.toMatchObject({
      problem: { reason: { code: 'read.connectionCut' }, transient: true },
    });
  });

  describe('a body that breaks off', () => {
    const zipped = gzipSync(JSON.stringify({ text: randomBytes(9_000) }));
    it.each<[string, Record<string, string>, Buffer | string]>([
      ['before its length', { 'content-length': '1000' }, '{"items":['],
      ['between two chunks', {}, '{"items":['],
      ['while much of it waits', {}, 'x'.repeat(900_000)],
      ['compressed', { 'content-encoding': 'gzip' }, zipped.subarray(0, 5_000)],
    ])('is named: %s', async (_, headers, part) => {
      server.answer((__, response) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          ...headers,
        });
        response.write(part, () => response.destroy());
      });

      await expect(get()).resolves.toMatchObject({
        problem: { reason: { code: 'read.connectionCut' }, transient: true },
      });
      expect(server.requests).toHaveLength(2);
    });

    it.each([
      ['ends early', zipped.subarray(0, 5_000)],
      ['is no compression', Buffer.from('{"items":[]}')],
    ])('in its compression is named: it %s', async (_, body) => {
      server.answer(send(200, body, { 'content-encoding': 'gzip' }));

      await expect(get()).resolves.toMatchObject({
        problem: { reason: { code: 'read.connectionCut' }, transient: true },
      });
    });
  });

  describe('a body', () => {
    const big = JSON.stringify({ text: 'x'.repeat(300_000) });
    const tooLarge = {
      ok: false,
      problem: {
        reason: { code: 'read.tooLarge', params: { path, mebibytes: 0.1 } },
        transient: false,
      },
    };
    const maxBytes = Math.round(2 ** 20 / 10);

    it('that is too large is left', async () => {
      server.answer(send(200, big));

      await expect(get({ maxBytes })).resolves.toEqual(tooLarge);
      expect(server.requests).toHaveLength(1);
    });

    it('that has no end is left', async () => {
      server.answer((request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const chunk = 'x'.repeat(64_000);
        const more = () => {
          if (!request.socket.destroyed) {
            response.write(chunk, more);
          }
        };
        more();
      });

      await expect(get({ maxBytes })).resolves.toEqual(tooLarge);
    });

    it('that is small until it is decompressed is left', async () => {
      const zipped = gzipSync(big);
      expect(zipped.length).toBeLessThan(maxBytes / 10);
      server.answer(send(200, zipped, { 'content-encoding': 'gzip' }));

      await expect(get({ maxBytes })).resolves.toEqual(tooLarge);
      await expect(get()).resolves.toMatchObject({ ok: true });
    });

    it('of exactly the limit is read, whole characters across its pieces', async () => {
      const text = JSON.stringify({ text: 'ü€😀'.repeat(5) });
      const bytes = Buffer.from(text);
      server.answer((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        let at = 0;
        const next = () => {
          if (at === bytes.length) {
            response.end();
            return;
          }
          response.write(bytes.subarray(at, at + 1));
          at += 1;
          setImmediate(next);
        };
        next();
      });

      await expect(get({ maxBytes: bytes.length })).resolves.toEqual({
        ok: true,
        value: JSON.parse(text),
      });
    });

    it('may be absent', async () => {
      server.answer((_, response) => {
        response.writeHead(204).end();
      });

      await expect(get()).resolves.toMatchObject({
        problem: {
          reason: {
            code: 'read.notJson',
            params: { contentType: 'no content type' },
          },
        },
      });
    });
  });
});

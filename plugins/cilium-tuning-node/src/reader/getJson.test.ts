/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  send,
  sendJson,
  sendStatus,
  TestServer,
  type Answer,
} from '../__testUtils__/httpServer';
import { getJson, type GetJsonOptions } from './getJson';

const path = '/api/v1/nodes';
const page = '<html><body>Sign in to go on</body></html>';
const html = (status: number) =>
  send(status, page, { 'content-type': 'text/html; charset=utf-8' });
const drop: Answer = request => request.socket.destroy();

describe('getJson', () => {
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

  it('reads a JSON object', async () => {
    server.answer(sendJson({ kind: 'NodeList', items: [] }));

    await expect(get()).resolves.toEqual({
      ok: true,
      value: { kind: 'NodeList', items: [] },
    });
    expect(server.requests).toEqual([path]);
  });

  it('asks for headers again for each attempt', async () => {
    server.answer(sendStatus(500, 'down'));
    const headers = jest.fn(async () => ({}));

    await get({ headers });

    expect(headers).toHaveBeenCalledTimes(2);
  });

  it('tells of each attempt how much it brought', async () => {
    server.answer(sendStatus(500, 'down'), sendJson({ a: 1 }));
    const onAttempt = jest.fn();

    await get({ onAttempt });

    expect(onAttempt.mock.calls).toEqual([[expect.any(Number)], [7]]);
  });

  describe('an answer that will not get better', () => {
    it.each<[string, Answer, object]>([
      [
        'HTML with status 200',
        html(200),
        {
          reason: {
            code: 'read.notJson',
            params: { path, status: 200, contentType: 'text/html' },
          },
          transient: false,
        },
      ],
      [
        'JSON that does not say so',
        send(200, '{}', { 'content-type': 'text/plain' }),
        { reason: { code: 'read.notJson', params: { path } } },
      ],
      [
        'a list of JSON',
        sendJson([{}]),
        { reason: { code: 'read.notJson', params: { status: 200 } } },
      ],
      [
        'JSON that is cut, with all its bytes',
        send(200, '{"items":['),
        { reason: { code: 'read.notJson' } },
      ],
      [
        'a redirect',
        send(302, '', { location: '/elsewhere' }),
        { reason: { code: 'read.redirected', params: { path, status: 302 } } },
      ],
      [
        'not signed in',
        sendStatus(401, 'Unauthorized'),
        { reason: { code: 'read.unauthorized' }, status: 401 },
      ],
      [
        'not allowed',
        sendStatus(403, 'nodes is forbidden'),
        {
          reason: {
            code: 'read.forbidden',
            params: { path, message: 'nodes is forbidden' },
          },
          status: 403,
        },
      ],
      [
        'not there',
        sendStatus(404, 'no'),
        { reason: { code: 'read.notFound' } },
      ],
      ['gone', sendStatus(410, 'expired'), { reason: { code: 'read.gone' } }],
      [
        'not understood',
        sendStatus(400, 'bad selector'),
        { reason: { code: 'read.refused', params: { status: 400 } } },
      ],
    ])('is asked for once: %s', async (_, answer, problem) => {
      server.answer(answer);

      const result = await get();

      expect(result).toMatchObject({ ok: false, problem });
      expect(server.requests).toEqual([path]);
    });
  });

  describe('an answer that may get better', () => {
    it.each<[string, Answer]>([
      ['a failure of the server', sendStatus(500, 'etcd is down')],
      ['HTML of something between', html(502)],
      ['a dropped connection', drop],
      ['too many requests', sendStatus(429, 'later', { 'retry-after': '0' })],
    ])('is tried once more: %s', async (_, answer) => {
      server.answer(answer, sendJson({ items: [] }));

      await expect(get()).resolves.toMatchObject({ ok: true });
      expect(server.requests).toHaveLength(2);
    });

    it.each<[string, Answer, string]>([
      ['a failure', sendStatus(503, 'starting'), 'read.serverError'],
      ['HTML', html(500), 'read.notJson'],
      ['too many requests', sendStatus(429, 'later'), 'read.tooManyRequests'],
      ['a dropped connection', drop, 'read.connectionCut'],
    ])('is given up after that: %s', async (_, answer, code) => {
      server.answer(answer);

      await expect(get()).resolves.toMatchObject({
        ok: false,
        problem: { reason: { code }, transient: true },
      });
      expect(server.requests).toHaveLength(2);
    });

    it('shows nothing of the HTML', async () => {
      server.answer(html(500));

      expect(JSON.stringify(await get())).not.toContain('Sign in');
    });
  });

  describe('the time that a server asks to wait', () => {
    it('is waited', async () => {
      server.answer(
        sendStatus(429, 'later', { 'retry-after': '1' }),
        sendJson({}),
      );

      await expect(get()).resolves.toMatchObject({ ok: true });
      const [first, second] = server.times;
      expect(second - first).toBeGreaterThanOrEqual(990);
    });

    it('may be a date', async () => {
      server.answer(
        sendStatus(503, 'later', {
          'retry-after': new Date(Date.now() + 1_500).toUTCString(),
        }),
        sendJson({}),
      );

      await expect(get()).resolves.toMatchObject({ ok: true });
    });

    it.each(['60', '99999999999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
      'is not waited where it is longer than there is time: %s',
      async retryAfter => {
        server.answer(sendStatus(429, 'later', { 'retry-after': retryAfter }));
        const start = Date.now();

        await expect(get()).resolves.toMatchObject({
          problem: { reason: { code: 'read.tooManyRequests' } },
        });
        expect(Date.now() - start).toBeLessThan(1_000);
        expect(server.requests).toHaveLength(1);
      },
    );

    it('is the usual one where nobody understands it', async () => {
      server.answer(
        sendStatus(429, 'later', { 'retry-after': 'soon' }),
        sendJson({}),
      );

      await expect(get()).resolves.toMatchObject({ ok: true });
    });
  });

  it('names the path and what the server says, without credentials', async () => {
    server.answer(
      sendStatus(500, 'webhook said Bearer abcdefgh12345678\u0000\nand died'),
    );

    await expect(get()).resolves.toMatchObject({
      problem: {
        reason: {
          params: { path, message: 'webhook said [removed] and died' },
        },
      },
    });
  });
});

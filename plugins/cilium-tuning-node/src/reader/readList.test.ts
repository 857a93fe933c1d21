/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  sendJson,
  sendStatus,
  TestServer,
  type Answer,
} from '../__testUtils__/httpServer';
import { httpReader, noSignal } from '../__testUtils__/reader';
import { objectsOf, readList, type ListRequest } from './readList';

const path = '/api/v1/pods';
const nameOf = (item: JsonObject) =>
  typeof item.name === 'string' ? item.name : undefined;
const page = (names: unknown[], metadata: object = {}): Answer =>
  sendJson({
    kind: 'PodList',
    metadata,
    items: names.map(name => ({ name })),
  });
const expired = sendStatus(410, 'The provided continue parameter is too old');
const hang: Answer = () => {};

describe('readList', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const list = (
    request: Partial<ListRequest<string>> = {},
    timeLimit = 3_000,
  ) =>
    readList(httpReader(`http://127.0.0.1:${server.port}`, { timeLimit }), {
      path,
      signal: noSignal(),
      itemsOf: objectsOf,
      pick: nameOf,
      ...request,
    });

  it('reads page after page', async () => {
    server.answer(
      page(['a', 'b'], { continue: 'c1', remainingItemCount: 3 }),
      page(['c', 'd'], { continue: 'c2' }),
      page(['e'], { continue: '' }),
    );
    const onProgress = jest.fn();

    await expect(
      list({ pageSize: 2, query: { labelSelector: 'a=b' }, onProgress }),
    ).resolves.toEqual({ items: ['a', 'b', 'c', 'd', 'e'], skipped: 0 });
    expect(server.requests).toEqual([
      `${path}?labelSelector=a%3Db&limit=2`,
      `${path}?labelSelector=a%3Db&limit=2&continue=c1`,
      `${path}?labelSelector=a%3Db&limit=2&continue=c2`,
    ]);
    expect(onProgress.mock.calls).toEqual([
      [2, 5],
      [4, undefined],
      [5, undefined],
    ]);
  });

  it('asks for 500 entries a page', async () => {
    server.answer(page([]));

    await expect(list()).resolves.toEqual({ items: [], skipped: 0 });
    expect(server.requests).toEqual([`${path}?limit=500`]);
  });

  it('skips entries that nobody understands, and counts them', async () => {
    server.answer(
      sendJson({ items: [{ name: 'a' }, { name: 7 }, {}, 'b', null, [1]] }),
    );

    await expect(list()).resolves.toEqual({ items: ['a'], skipped: 5 });
  });

  it('takes entries that are null for none, as Go writes an empty list', async () => {
    server.answer(sendJson({ items: null }));

    await expect(list()).resolves.toEqual({ items: [], skipped: 0 });
  });

  it('starts over when a continuation expires', async () => {
    server.answer(
      page(['a'], { continue: 'c1' }),
      expired,
      page(['b'], { continue: 'c1' }),
      page(['c']),
    );

    await expect(list()).resolves.toEqual({ items: ['b', 'c'], skipped: 0 });
  });

  it('starts over only once', async () => {
    server.answer(
      page(['a'], { continue: 'c1' }),
      expired,
      page(['b', 7], { continue: 'c2' }),
      expired,
    );

    await expect(list()).resolves.toMatchObject({
      items: ['b'],
      skipped: 1,
      problem: { reason: { code: 'read.gone' } },
    });
    expect(server.requests).toHaveLength(4);
  });

  it('does not start over when the first page is gone', async () => {
    server.answer(expired);

    await expect(list()).resolves.toMatchObject({
      items: [],
      problem: { reason: { code: 'read.gone' } },
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, Answer, string]>([
    ['is refused', sendStatus(403, 'no'), 'read.forbidden'],
    ['fails', sendStatus(500, 'no'), 'read.serverError'],
    ['never comes', hang, 'read.timeout'],
    ['is no list', sendJson({ kind: 'Pod' }), 'read.badShape'],
  ])('keeps the pages before one that %s', async (_, answer, code) => {
    server.answer(page(['a', 'b'], { continue: 'c1' }), answer);

    await expect(list({}, 700)).resolves.toMatchObject({
      items: ['a', 'b'],
      problem: { reason: { code, params: { path } } },
    });
  });

  it('ends where pages repeat', async () => {
    server.answer(
      page(['a'], { continue: 'c1' }),
      page(['b'], { continue: 'c2' }),
      page(['c'], { continue: 'c1' }),
    );

    await expect(list()).resolves.toMatchObject({
      items: ['a', 'b', 'c'],
      problem: {
        reason: { code: 'read.badShape', params: { what: 'pages repeat' } },
      },
    });
    expect(server.requests).toHaveLength(3);
  });

  it('ends where there is no end', async () => {
    let count = 0;
    server.answer((request, response) => {
      count += 1;
      page(['a', 'b'], { continue: `c${count}` })(request, response);
    });

    await expect(list({ maxItems: 5 })).resolves.toMatchObject({
      items: { length: 6 },
      problem: { reason: { code: 'read.tooMany', params: { items: 5 } } },
    });
  });

  it.each([7, null, {}, ['c']])(
    'takes a continuation that is no text for none: %j',
    async token => {
      server.answer(page(['a'], { continue: token, remainingItemCount: -1 }));

      await expect(list()).resolves.toEqual({ items: ['a'], skipped: 0 });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('stops between pages', async () => {
    const controller = new AbortController();
    server.answer(page(['a'], { continue: 'c1' }));

    await expect(
      list({
        signal: controller.signal,
        onProgress: () => controller.abort(),
      }),
    ).resolves.toMatchObject({
      items: ['a'],
      problem: { reason: { code: 'read.cancelled' } },
    });
    expect(server.requests).toHaveLength(1);
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import {
  CONFIG_MAP,
  NODES,
  send,
  startForTest,
} from '../__testUtils__/startForTest';
import type { DemoClusters } from '../startDemoClusters';

let demo: DemoClusters;

beforeAll(async () => {
  demo = await startForTest();
});

describe('who may enter', () => {
  const statusFor = async (cluster: string, authorization: string) =>
    (await send(demo.get(cluster), NODES, { authorization })).status;

  it('is who has the token', async () => {
    const { token } = demo.get('article');

    expect(await statusFor('article', `Bearer ${token}`)).toBe(200);
    expect(await statusFor('article', `bearer ${token}`)).toBe(200);
    expect(await statusFor('article', `Basic ${token}`)).toBe(401);
    expect(await statusFor('article', `Bearer ${token}x`)).toBe(401);
    expect(await statusFor('article', 'Bearer')).toBe(401);
    expect(await statusFor('article', '')).toBe(401);
  });

  it('is nobody with the token of another cluster', async () => {
    const { token } = demo.get('defaults');

    expect(await statusFor('article', `Bearer ${token}`)).toBe(401);
  });

  it('is also who comes without a token, where a proxy lends its own', async () => {
    expect(await statusFor('tuned', '')).toBe(200);
    expect(await statusFor('tuned', 'Bearer of-somebody-else')).toBe(401);
  });
});

describe('refusals', () => {
  it('are objects of kind Status, in the words of the API server', async () => {
    const article = demo.get('article');
    const unauthorized = await send(article, NODES, { authorization: '' });
    const forbidden = await send(article, `${NODES}/x86-1`);
    const missing = await send(demo.get('no-cilium'), CONFIG_MAP);

    expect(unauthorized.body).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'Unauthorized',
      reason: 'Unauthorized',
      code: 401,
    });
    expect(forbidden.body).toMatchObject({
      message:
        'nodes "x86-1" is forbidden: User "system:serviceaccount:backstage:backstage" cannot get resource "nodes" in API group "" at the cluster scope',
      reason: 'Forbidden',
      details: { name: 'x86-1', kind: 'nodes' },
      code: 403,
    });
    expect(missing.body).toMatchObject({
      message: 'configmaps "cilium-config" not found',
      reason: 'NotFound',
      details: { name: 'cilium-config', kind: 'configmaps' },
      code: 404,
    });
  });

  it('of an address that is none are plain text', async () => {
    const { status, text } = await send(demo.get('article'), '/%E0%A4%A');

    expect(status).toBe(400);
    expect(text).toBe('400 Bad Request\n');
  });
});

it('tells its version to everybody who is let in', async () => {
  const { body } = await send(demo.get('article'), '/version');

  expect(body).toMatchObject({
    major: '1',
    minor: '26',
    gitVersion: 'v1.26.6+k3s1',
  });
});

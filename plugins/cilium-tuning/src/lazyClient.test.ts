/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { appApis, setupBackend } from './__testUtils__';
import { lazyClient } from './lazyClient';

const { answers } = setupBackend();

describe('the client that is loaded when it is needed', () => {
  it('asks and understands as the client does, its errors too', async () => {
    const client = lazyClient(appApis);

    answers.policies = { items: [{ name: 'prod', minScore: 50 }] };
    await expect(client.listPolicies()).resolves.toEqual(answers.policies);

    answers.clusters = { statusCode: 403, message: 'not you' };
    await expect(client.listClusters({ limit: 1 })).rejects.toThrow('not you');
    expect(answers.clusterQueries).toMatchObject([{ limit: 1 }]);
  });

  it('may be passed on by a promise', async () => {
    const client = lazyClient(appApis);

    expect(await Promise.resolve(client)).toBe(client);
  });
});

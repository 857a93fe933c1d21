/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';
import { RememberingClustersSupplier } from './RememberingClustersSupplier';

const cluster = (name: string): ClusterDetails => ({
  name,
  url: 'https://192.0.2.1',
  authMetadata: {},
});

const jane = { credentials: mockCredentials.user('user:default/jane') };
const john = { credentials: mockCredentials.user('user:default/john') };

describe('RememberingClustersSupplier', () => {
  const asked: string[] = [];
  let answer: (user: string) => Promise<ClusterDetails[]>;
  let remembering: RememberingClustersSupplier;

  beforeEach(() => {
    asked.length = 0;
    answer = async user => [cluster(`of ${user}`)];
    remembering = new RememberingClustersSupplier({
      getClusters: async ({ credentials }) => {
        const user = JSON.stringify(credentials.principal).includes('jane')
          ? 'jane'
          : 'john';
        asked.push(user);
        return answer(user);
      },
    });
  });

  it('asks once for each principal, and gives none what another may see', async () => {
    const all = await Promise.all(
      [jane, john, jane, john].map(options => remembering.getClusters(options)),
    );

    expect(all.map(([{ name }]) => name)).toEqual([
      ...['of jane', 'of john', 'of jane', 'of john'],
    ]);
    expect(asked).toEqual(['jane', 'john']);
  });

  it('asks again after a minute', async () => {
    let ahead = 0;
    const now = performance.now.bind(performance);
    const clock = jest
      .spyOn(performance, 'now')
      .mockImplementation(() => now() + ahead);
    const timePasses = async (seconds: number) => {
      ahead += seconds * 1000;
      // The cache looks at the clock once in a millisecond
      await pause(5);
    };

    await remembering.getClusters(jane);
    await timePasses(59);
    await remembering.getClusters(jane);
    expect(asked).toHaveLength(1);

    await timePasses(2);
    await remembering.getClusters(jane);
    expect(asked).toHaveLength(2);
    clock.mockRestore();
  });

  it('does not remember a failure, nor that there is nothing', async () => {
    answer = async () => {
      throw new Error('The catalog is away');
    };
    await expect(remembering.getClusters(jane)).rejects.toThrow('is away');

    answer = async () => [];
    expect(await remembering.getClusters(jane)).toEqual([]);

    answer = async () => [cluster('prod')];
    expect(await remembering.getClusters(jane)).toHaveLength(1);
  });

  it('is not changed by what a caller does to its answer', async () => {
    const [mine] = await remembering.getClusters(jane);
    mine.url = 'https://192.0.2.2';

    expect((await remembering.getClusters(jane))[0].url).toBe(
      'https://192.0.2.1',
    );
  });
});

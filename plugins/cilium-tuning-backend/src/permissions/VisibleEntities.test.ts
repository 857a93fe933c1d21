/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { clusterEntity } from '../__testUtils__/clusterEntity';
import { VisibleEntities } from './VisibleEntities';

const jane = mockCredentials.user('user:default/jane');
const joe = mockCredentials.user('user:default/joe');

/** A catalog that shows each user what is theirs, and counts how often it was asked. */
function catalogOf(visible: Record<string, Entity[]>) {
  const asked: string[] = [];
  const streamEntities = jest.fn(
    (
      request: Parameters<
        ReturnType<typeof catalogServiceMock>['streamEntities']
      >[0],
      { credentials }: { credentials: BackstageCredentials },
    ) => {
      const user = JSON.stringify(credentials.principal);
      asked.push(user);
      const owner = Object.keys(visible).find(name => user.includes(name));
      return catalogServiceMock({
        entities: owner ? visible[owner] : [],
      }).streamEntities(request, { credentials });
    },
  );
  return {
    asked,
    streamEntities,
    visible: new VisibleEntities({
      catalog: { ...catalogServiceMock(), streamEntities },
    }),
  };
}

describe('VisibleEntities', () => {
  let ahead = 0;

  beforeEach(() => {
    ahead = 0;
    const now = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => now() + ahead);
  });

  afterEach(() => jest.restoreAllMocks());

  const timePasses = async (seconds: number) => {
    ahead += seconds * 1000;
    // The cache looks at the clock once in a millisecond
    await pause(10);
  };

  it('are the cluster entities that the catalog shows, and no others', async () => {
    const { visible } = catalogOf({
      jane: [
        clusterEntity('a'),
        clusterEntity('b', { namespace: 'Team' }),
        { ...clusterEntity('db'), spec: { type: 'database' } },
        { ...clusterEntity('c'), kind: 'Component' },
      ],
    });

    expect([...(await visible.refs(jane))]).toEqual([
      'resource:default/a',
      'resource:team/b',
    ]);
  });

  it('are asked for once in a minute, also by many at once', async () => {
    const { visible, asked } = catalogOf({ jane: [clusterEntity('a')] });

    await Promise.all([1, 2, 3].map(() => visible.refs(jane)));
    await visible.refs(mockCredentials.user('user:default/jane'));

    expect(asked).toHaveLength(1);
  });

  it('are never those of somebody else', async () => {
    const { visible } = catalogOf({ jane: [clusterEntity('a')] });

    expect((await visible.refs(jane)).size).toBe(1);
    expect((await visible.refs(joe)).size).toBe(0);
    expect((await visible.refs(mockCredentials.service())).size).toBe(0);
    expect((await visible.refs(jane)).size).toBe(1);
  });

  it('are not those of a service that may do more', async () => {
    const { visible, asked } = catalogOf({});

    await visible.refs(mockCredentials.service('external:a'));
    await visible.refs(
      mockCredentials.service('external:a', {
        permissionNames: ['catalog.entity.read'],
      }),
    );

    expect(asked).toHaveLength(2);
  });

  it('are asked for anew after a minute', async () => {
    const owned = { jane: [clusterEntity('a')] };
    const { visible } = catalogOf(owned);
    await visible.refs(jane);
    owned.jane = [];

    await timePasses(59);
    expect((await visible.refs(jane)).size).toBe(1);
    await timePasses(2);
    expect((await visible.refs(jane)).size).toBe(0);
  });

  it('are asked for anew when there were none, as soon after a start', async () => {
    const owned: Record<string, Entity[]> = { jane: [] };
    const { visible } = catalogOf(owned);
    expect((await visible.refs(jane)).size).toBe(0);
    owned.jane = [clusterEntity('a')];

    expect((await visible.refs(jane)).size).toBe(1);
  });

  it('are asked for anew when the catalog could not be asked', async () => {
    const { visible, streamEntities } = catalogOf({
      jane: [clusterEntity('a')],
    });
    streamEntities.mockImplementationOnce(() => {
      throw new Error('The catalog is down');
    });

    await expect(visible.refs(jane)).rejects.toThrow('The catalog is down');
    expect((await visible.refs(jane)).size).toBe(1);
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
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

    expect([...(await visible.refs({ credentials: jane }))]).toEqual([
      'resource:default/a',
      'resource:team/b',
    ]);
  });

  it('are asked for once in a minute, also by many at once', async () => {
    const { visible, asked } = catalogOf({ jane: [clusterEntity('a')] });

    await Promise.all([1, 2, 3].map(() => visible.refs({ credentials: jane })));
    await visible.refs({
      credentials: mockCredentials.user('user:default/jane'),
    });

    expect(asked).toHaveLength(1);
  });

  it('are never those of somebody else', async () => {
    const { visible } = catalogOf({ jane: [clusterEntity('a')] });

    expect((await visible.refs({ credentials: jane })).size).toBe(1);
    expect((await visible.refs({ credentials: joe })).size).toBe(0);
    expect(
      (await visible.refs({ credentials: mockCredentials.service() })).size,
    ).toBe(0);
    expect((await visible.refs({ credentials: jane })).size).toBe(1);
  });

  it('are not those of a service that may do more', async () => {
    const { visible, asked } = catalogOf({});

    await visible.refs({
      credentials: mockCredentials.service('external:a'),
    });
    await visible.refs({
      credentials: mockCredentials.service('external:a', {
        permissionNames: ['catalog.entity.read'],
      }),
    });

    expect(asked).toHaveLength(2);
  });

  it('are those of one decision of the policy, and of no other', async () => {
    const owned = { jane: [clusterEntity('a')] };
    const { visible, asked } = catalogOf(owned);
    const under = (owner: string) => ({
      credentials: jane,
      see: {
        ...createCatalogConditionalDecision(
          catalogEntityReadPermission,
          catalogConditions.isEntityOwner({ claims: [owner] }),
        ),
        // as the permission plugin numbers its answers
        id: String(Math.random()),
      },
    });
    await visible.refs(under('group:default/a'));
    owned.jane = [];

    expect((await visible.refs(under('group:default/a'))).size).toBe(1);
    expect((await visible.refs(under('group:default/b'))).size).toBe(0);
    expect((await visible.refs({ credentials: jane })).size).toBe(0);
    expect(asked).toHaveLength(3);
  });

  it('are none, without a look, where the policy says so', async () => {
    const { visible, asked } = catalogOf({ jane: [clusterEntity('a')] });
    const viewer = {
      credentials: jane,
      see: { result: AuthorizeResult.DENY } as const,
    };

    expect((await visible.refs(viewer)).size).toBe(0);
    expect(asked).toHaveLength(0);
  });

  it('are remembered one by one without a look, for as long', async () => {
    const { visible, asked } = catalogOf({ jane: [clusterEntity('a')] });
    const viewer = { credentials: jane };
    const a = 'resource:default/a';

    expect(await visible.remembers(viewer, a)).toBe(false);
    await visible.refs(viewer);
    expect(await visible.remembers(viewer, a)).toBe(true);
    expect(await visible.remembers(viewer, 'resource:default/b')).toBe(false);
    expect(await visible.remembers({ credentials: joe }, a)).toBe(false);
    await timePasses(61);
    expect(await visible.remembers(viewer, a)).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('are not remembered of a catalog that could not be asked', async () => {
    const { visible, streamEntities } = catalogOf({});
    streamEntities.mockImplementationOnce(() => {
      throw new Error('The catalog is down');
    });
    const viewer = { credentials: jane };
    const asked = visible.refs(viewer).catch(() => undefined);

    expect(await visible.remembers(viewer, 'resource:default/a')).toBe(false);
    await asked;
  });

  it('are asked for anew after a minute', async () => {
    const owned = { jane: [clusterEntity('a')] };
    const { visible } = catalogOf(owned);
    await visible.refs({ credentials: jane });
    owned.jane = [];

    await timePasses(59);
    expect((await visible.refs({ credentials: jane })).size).toBe(1);
    await timePasses(2);
    expect((await visible.refs({ credentials: jane })).size).toBe(0);
  });

  it('are asked for anew when there were none, as soon after a start', async () => {
    const owned: Record<string, Entity[]> = { jane: [] };
    const { visible } = catalogOf(owned);
    expect((await visible.refs({ credentials: jane })).size).toBe(0);
    owned.jane = [clusterEntity('a')];

    expect((await visible.refs({ credentials: jane })).size).toBe(1);
  });

  it('are asked for anew when the catalog could not be asked', async () => {
    const { visible, streamEntities } = catalogOf({
      jane: [clusterEntity('a')],
    });
    streamEntities.mockImplementationOnce(() => {
      throw new Error('The catalog is down');
    });

    await expect(visible.refs({ credentials: jane })).rejects.toThrow(
      'The catalog is down',
    );
    expect((await visible.refs({ credentials: jane })).size).toBe(1);
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import remembered from './index';

jest.setTimeout(60_000);

const prod: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'prod',
    annotations: {
      'kubernetes.io/api-server': 'https://192.0.2.1',
      'kubernetes.io/api-server-certificate-authority': '',
      'kubernetes.io/auth-provider': 'aws',
    },
  },
  spec: { type: 'kubernetes-cluster', owner: 'team-a' },
};

it('lets the Kubernetes plugin look into the catalog once for many requests', async () => {
  const catalog = catalogServiceMock({ entities: [prod] });
  const looks = jest.spyOn(catalog, 'getEntities');
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [
              { type: 'catalog', dangerouslyAllowClusterUrls: ['192.0.2.1'] },
            ],
          },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      import('@backstage/plugin-kubernetes-backend'),
      remembered,
    ],
  });
  const clustersOf = async (user: string) => {
    const { body } = await request(backend.server)
      .get('/api/kubernetes/clusters')
      .set('authorization', mockCredentials.user.header(user));
    return body.items;
  };
  try {
    looks.mockClear();
    for (let time = 0; time < 3; time++) {
      expect(await clustersOf('user:default/jane')).toHaveLength(1);
    }
    expect(looks).toHaveBeenCalledTimes(1);

    await clustersOf('user:default/john');
    expect(looks).toHaveBeenCalledTimes(2);
  } finally {
    await backend.stop();
  }
});

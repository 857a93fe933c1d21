/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ciliumTuningReportReadPermission,
  RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
} from 'backstage-plugin-cilium-tuning-common';
import { readsEverything } from './readsEverything';

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'cilium-tuning',
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
  conditions: {
    rule: 'HAS_TAG',
    resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
    params: { tag: 'x' },
  },
};

describe('who reads everything', () => {
  it.each([
    ['both are granted', allow, allow, true],
    ['reports are granted under a condition', conditional, allow, false],
    ['entities are granted under a condition', allow, conditional, false],
    ['entities are not granted', allow, deny, false],
    ['reports are not granted', deny, allow, false],
  ])('where %s: %#', async (_, reports, entities, expected) => {
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async requests =>
        requests.map(({ permission }) => {
          const decisions = new Map([
            [ciliumTuningReportReadPermission.name, reports],
            [catalogEntityReadPermission.name, entities],
          ]);
          return decisions.get(permission.name) ?? deny;
        }),
    });

    expect(await readsEverything(permissions, mockCredentials.user())).toBe(
      expected,
    );
  });
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import { ciliumTuningReportReadPermission } from 'backstage-plugin-cilium-tuning-common';
import {
  at,
  entry,
  refOf,
  storesOver,
  type Stores,
} from '../__testUtils__/storeFixtures';
import { databaseKinds, TestDatabases } from '../__testUtils__/testDatabases';
import type { ClusterFacets, ClusterFilter } from '../store/ClusterStore';
import { criteriaFilter } from './criteriaFilter';
import {
  ciliumTuningClusterConditions,
  ciliumTuningClusterRules,
  createCiliumTuningClusterConditionalDecision,
} from './rules';

jest.setTimeout(60_000);

const { isOwner, hasLabel, hasTag, hasClusterName } =
  ciliumTuningClusterConditions;

const entries = [
  entry('prod', {
    owners: ['group:default/a', 'user:default/jane'],
    labels: { env: 'prod', empty: '' },
    tags: ['gold', 'eu'],
  }),
  entry('stage', {
    owners: ['group:default/a'],
    labels: { env: 'stage' },
    tags: ['eu'],
  }),
  entry('orphan'),
  entry('unbound', {
    ...{ binding: 'notRegistered', clusterName: undefined, scheduled: false },
    owners: ['group:default/b'],
    labels: { env: 'prod' },
  }),
];
const names = entries.map(({ entityRef }) => entityRef.split('/')[1]);

const ownedByA = isOwner({ owners: ['group:default/a'] });
const production = hasLabel({ label: 'env', value: 'prod' });
const inEurope = hasTag({ tag: 'eu' });
const calledProd = hasClusterName({ clusterName: 'prod' });

type Criteria = PermissionCriteria<
  PermissionCondition<'cilium-tuning-cluster'>
>;

const ruleset: PermissionRuleset<ClusterFacets, ClusterFilter> = {
  getRuleByName(name) {
    const rules = Object.values(ciliumTuningClusterRules);
    const rule = rules.find(candidate => candidate.name === name);
    if (!rule) {
      throw new NotFoundError(`There is no rule ${name}`);
    }
    return rule;
  },
};

describe.each(databaseKinds)('rules of permissions on %s', kind => {
  const databases = TestDatabases.create();
  const toQuery = createConditionTransformer(ruleset);
  const applies = createConditionAuthorizer(ruleset);
  let stores: Stores;

  beforeAll(async () => {
    stores = storesOver(await databases.init(kind));
    await stores.look(at(0), ...entries);
  });

  it.each<[string, Criteria, string[]]>([
    ['owner', ownedByA, ['prod', 'stage']],
    [
      'one of several owners',
      isOwner({ owners: ['user:default/jane', 'group:default/b'] }),
      ['prod', 'unbound'],
    ],
    ['no owners', isOwner({ owners: [] }), []],
    ['label', hasLabel({ label: 'env' }), ['prod', 'stage', 'unbound']],
    ['label and value', production, ['prod', 'unbound']],
    [
      'label without a value',
      hasLabel({ label: 'empty', value: '' }),
      ['prod'],
    ],
    ['label that nothing has', hasLabel({ label: 'constructor' }), []],
    ['tag', inEurope, ['prod', 'stage']],
    ['tag, in its own letters', hasTag({ tag: 'EU' }), []],
    ['tag with a wildcard', hasTag({ tag: '%' }), []],
    ['name of the cluster', calledProd, ['prod']],
    ['not owner', { not: ownedByA }, ['orphan', 'unbound']],
    ['not label', { not: production }, ['stage', 'orphan']],
    [
      'not name, where an entity has no cluster',
      { not: calledProd },
      ['stage', 'orphan', 'unbound'],
    ],
    ['not not', { not: { not: calledProd } }, ['prod']],
    ['all of', { allOf: [ownedByA, production] }, ['prod']],
    [
      'any of',
      { anyOf: [calledProd, hasTag({ tag: 'silver' }), production] },
      ['prod', 'unbound'],
    ],
    [
      'all of any of',
      {
        allOf: [
          { anyOf: [ownedByA, production] },
          { anyOf: [{ not: inEurope }, calledProd] },
        ],
      },
      ['prod', 'unbound'],
    ],
    [
      'not any of',
      { not: { anyOf: [calledProd, inEurope] } },
      ['orphan', 'unbound'],
    ],
    [
      'not all of',
      { not: { allOf: [inEurope, { not: calledProd }] } },
      ['prod', 'orphan', 'unbound'],
    ],
    [
      'any of all of',
      { anyOf: [{ allOf: [inEurope, calledProd] }, { not: inEurope }] },
      ['prod', 'orphan', 'unbound'],
    ],
  ])(
    'mean the same in lists and for one cluster: %s',
    async (_, criteria, expected) => {
      const { items, totalItems } = await stores.fleet.query({
        filters: [criteriaFilter(toQuery(criteria))],
        limit: 10,
      });
      const decision = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'cilium-tuning',
        resourceType: 'cilium-tuning-cluster',
        conditions: criteria,
      } as const;
      const facets = await stores.clusters.facets(names.map(refOf));
      const allowed = names.filter((_name, index) =>
        applies(decision, facets[index]),
      );

      expect(allowed.toSorted()).toEqual(expected.toSorted());
      expect(items.map(({ entityRef }) => entityRef)).toEqual(
        expected.map(refOf).toSorted(),
      );
      expect(totalItems).toBe(expected.length);
    },
  );

  it('keep to what else narrows a list', async () => {
    const { items } = await stores.fleet.query({
      filters: [
        query => query.whereIn('clusters.entity_ref', [refOf('stage')]),
        criteriaFilter(toQuery({ anyOf: [calledProd, inEurope] })),
      ],
      limit: 10,
    });

    expect(items.map(({ entityRef }) => entityRef)).toEqual([refOf('stage')]);
  });
});

it('conditional decisions are of our own resource', () => {
  expect(
    createCiliumTuningClusterConditionalDecision(
      ciliumTuningReportReadPermission,
      { allOf: [inEurope] },
    ),
  ).toEqual({
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'cilium-tuning',
    resourceType: 'cilium-tuning-cluster',
    conditions: { allOf: [inEurope] },
  });
});

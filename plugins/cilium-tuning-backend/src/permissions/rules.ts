/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_CILIUM_TUNING_CLUSTER } from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import type { ClusterFacets, ClusterFilter } from '../store/ClusterStore';
import { tables } from '../store/tables';

/**
 * The resource of the permissions of this plugin: a cluster, named by the ref of its entity.
 *
 * @public
 */
export const ciliumTuningClusterResourceRef = createPermissionResourceRef<
  ClusterFacets,
  ClusterFilter
>().with({
  pluginId: 'cilium-tuning',
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'The entity of the cluster is owned by one of these entities',
  resourceRef: ciliumTuningClusterResourceRef,
  paramsSchema: z.object({
    owners: z.array(z.string()).describe('Entity refs of owners'),
  }),
  apply: (cluster, { owners }) =>
    cluster.owners.some(owner => owners.includes(owner)),
  toQuery:
    ({ owners }) =>
    query => {
      query.whereIn('clusters.entity_ref', owned =>
        owned
          .select('entity_ref')
          .from(tables.owners)
          .whereIn('owner_ref', owners),
      );
    },
});

const hasLabel = createPermissionRule({
  name: 'HAS_LABEL',
  description: 'The entity of the cluster has a label',
  resourceRef: ciliumTuningClusterResourceRef,
  paramsSchema: z.object({
    label: z.string().describe('Name of the label'),
    value: z.string().optional().describe('Its value; any when left out'),
  }),
  apply: ({ labels }, { label, value }) =>
    value === undefined ? labels.has(label) : labels.get(label) === value,
  toQuery:
    ({ label, value }) =>
    query => {
      query.whereIn('clusters.entity_ref', labelled =>
        labelled
          .select('entity_ref')
          .from(tables.labels)
          .where({ label, ...(value !== undefined && { value }) }),
      );
    },
});

const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'The entity of the cluster has a tag',
  resourceRef: ciliumTuningClusterResourceRef,
  paramsSchema: z.object({ tag: z.string().describe('The tag') }),
  apply: ({ tags }, { tag }) => tags.includes(tag),
  toQuery:
    ({ tag }) =>
    query => {
      query.whereIn('clusters.entity_ref', tagged =>
        tagged.select('entity_ref').from(tables.tags).where({ tag }),
      );
    },
});

const hasClusterName = createPermissionRule({
  name: 'HAS_CLUSTER_NAME',
  description: 'The entity belongs to the cluster of this name',
  resourceRef: ciliumTuningClusterResourceRef,
  paramsSchema: z.object({
    clusterName: z.string().describe('Name in the Kubernetes plugin'),
  }),
  apply: (cluster, { clusterName }) => cluster.clusterName === clusterName,
  toQuery:
    ({ clusterName }) =>
    query => {
      // Without the first half, its opposite would leave out what has no cluster
      query
        .whereNotNull('clusters.cluster_name')
        .where('clusters.cluster_name', clusterName);
    },
});

/**
 * The rules of the permissions of this plugin.
 *
 * @public
 */
export const ciliumTuningClusterRules = {
  isOwner,
  hasLabel,
  hasTag,
  hasClusterName,
};

const conditionExports = createConditionExports({
  resourceRef: ciliumTuningClusterResourceRef,
  rules: ciliumTuningClusterRules,
});

/**
 * For permission policies: conditions under which somebody may do something to a cluster.
 *
 * @public
 */
export const ciliumTuningClusterConditions = conditionExports.conditions;

/**
 * For permission policies: a decision by {@link ciliumTuningClusterConditions}.
 *
 * @public
 */
export const createCiliumTuningClusterConditionalDecision =
  conditionExports.createConditionalDecision;

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of the permissions of this plugin. The resource is a cluster, named by its entity ref.
 *
 * @public
 */
export const RESOURCE_TYPE_CILIUM_TUNING_CLUSTER = 'cilium-tuning-cluster';

/**
 * Permission to read the report of a cluster.
 *
 * @public
 */
export const ciliumTuningReportReadPermission = createPermission({
  name: 'cilium-tuning.report.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * Permission to ask for a scan of a cluster now.
 *
 * @public
 */
export const ciliumTuningScanCreatePermission = createPermission({
  name: 'cilium-tuning.scan.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const ciliumTuningPermissions = [
  ciliumTuningReportReadPermission,
  ciliumTuningScanCreatePermission,
];

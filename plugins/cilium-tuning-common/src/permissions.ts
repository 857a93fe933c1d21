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
 * Permission to keep what a file says of a cluster, for others to see beside its report.
 *
 * @public
 */
export const ciliumTuningOfflineReportCreatePermission = createPermission({
  name: 'cilium-tuning.offline-report.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * Permission to delete what others kept of files. Everybody may delete what they kept themselves.
 *
 * @public
 */
export const ciliumTuningOfflineReportDeletePermission = createPermission({
  name: 'cilium-tuning.offline-report.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * Permission to ask for waivers of a cluster, and to edit and renew them.
 *
 * @public
 */
export const ciliumTuningWaiverCreatePermission = createPermission({
  name: 'cilium-tuning.waiver.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * Permission to approve or reject waivers of a cluster that others ask for.
 *
 * @public
 */
export const ciliumTuningWaiverApprovePermission = createPermission({
  name: 'cilium-tuning.waiver.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * Permission to revoke waivers of a cluster.
 *
 * @public
 */
export const ciliumTuningWaiverRevokePermission = createPermission({
  name: 'cilium-tuning.waiver.revoke',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * Permission to see which clusters the Kubernetes plugin knows that no entity describes. It is about no cluster in particular.
 *
 * @public
 */
export const ciliumTuningUnregisteredReadPermission = createPermission({
  name: 'cilium-tuning.unregistered.read',
  attributes: { action: 'read' },
});

/**
 * Permission to see how the plugin's service itself is doing. It is about no cluster in particular.
 *
 * @public
 */
export const ciliumTuningHealthReadPermission = createPermission({
  name: 'cilium-tuning.health.read',
  attributes: { action: 'read' },
});

/**
 * Permission to manage campaigns. Under conditions, campaigns cover only the clusters that meet them.
 *
 * @public
 */
export const ciliumTuningCampaignManagePermission = createPermission({
  name: 'cilium-tuning.campaign.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
});

/**
 * All permissions of this plugin that are about a cluster.
 *
 * @public
 */
export const ciliumTuningPermissions = [
  ciliumTuningReportReadPermission,
  ciliumTuningScanCreatePermission,
  ciliumTuningOfflineReportCreatePermission,
  ciliumTuningOfflineReportDeletePermission,
  ciliumTuningWaiverCreatePermission,
  ciliumTuningWaiverApprovePermission,
  ciliumTuningWaiverRevokePermission,
  ciliumTuningCampaignManagePermission,
];

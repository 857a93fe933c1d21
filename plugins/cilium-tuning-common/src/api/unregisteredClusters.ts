/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

/**
 * Schema of {@link UnregisteredClusters}.
 *
 * @public
 */
export const unregisteredClustersSchema = z
  .object({
    items: z.array(
      z.object({
        /** In the Kubernetes plugin. */
        name: z.string(),
        authProvider: z.string().optional(),
        /** YAML of an entity that would describe the cluster; its owner is to be filled in. */
        catalogInfo: z.string(),
        /** YAML for app-config, where the name alone does not say that the entity describes the cluster. */
        appConfig: z.string().optional(),
      }),
    ),
    /** Of which the first 1,000 by name are listed. */
    totalItems: z.number().int(),
  })
  .meta({ id: 'UnregisteredClusters' });

/**
 * Clusters that the Kubernetes plugin knows and no entity describes.
 *
 * @public
 */
export type UnregisteredClusters = z.infer<typeof unregisteredClustersSchema>;

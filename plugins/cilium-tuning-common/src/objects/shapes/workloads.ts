/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { metadataSchema, optional, stringMap, text } from './metadata';
import { containerSchema } from './pod';

/**
 * What is read of a ControllerRevision of a DaemonSet.
 *
 * @public
 */
export const revisionSchema = z.object({
  metadata: metadataSchema,
  revision: z.number().int(),
  data: z.object({
    spec: z.object({
      template: z.object({
        spec: z.object({
          containers: z.array(containerSchema),
          initContainers: z
            .array(containerSchema)
            .nullish()
            .transform(list => list ?? []),
        }),
      }),
    }),
  }),
});

/**
 * A ControllerRevision of a DaemonSet.
 *
 * @public
 */
export type Revision = z.output<typeof revisionSchema>;

/** One expression of a label selector. */
export const requirementSchema = z.object({
  key: text,
  operator: text,
  values: optional(z.array(z.string())),
});

/**
 * What is read of a DaemonSet.
 *
 * @public
 */
export const daemonSetSchema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    template: z.object({
      metadata: z.object({ labels: optional(stringMap) }).catch({}),
      spec: z.object({
        nodeSelector: optional(z.record(z.string(), z.string())),
        affinity: optional(
          z.object({
            nodeAffinity: optional(
              z.object({
                requiredDuringSchedulingIgnoredDuringExecution: optional(
                  z.object({
                    nodeSelectorTerms: z.array(
                      z.object({
                        matchExpressions: z.array(requirementSchema).optional(),
                        matchFields: z.array(requirementSchema).optional(),
                      }),
                    ),
                  }),
                ),
              }),
            ),
            podAntiAffinity: optional(
              z.object({
                requiredDuringSchedulingIgnoredDuringExecution: optional(
                  z.array(z.unknown()),
                ),
              }),
            ),
          }),
        ),
      }),
    }),
  }),
  status: optional(
    z.object({
      desiredNumberScheduled: optional(z.number().int().nonnegative()),
      currentNumberScheduled: optional(z.number().int().nonnegative()),
    }),
  ),
});

/**
 * A DaemonSet.
 *
 * @public
 */
export type DaemonSet = z.output<typeof daemonSetSchema>;

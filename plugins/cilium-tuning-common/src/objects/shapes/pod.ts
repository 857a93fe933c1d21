/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { nameSchema, optional, text, time } from './metadata';

const terminatedSchema = z.object({
  exitCode: optional(z.number()),
  reason: optional(text),
  message: optional(text),
  startedAt: optional(time),
  finishedAt: optional(time),
});

/**
 * Schema of {@link ContainerStatus}.
 *
 * @public
 */
export const containerStatusSchema = z.object({
  name: text,
  ready: optional(z.boolean()),
  restartCount: optional(z.number().int().nonnegative()),
  state: optional(
    z.object({
      running: optional(z.object({ startedAt: optional(time) })),
      waiting: optional(z.object({ reason: optional(text) })),
      terminated: optional(terminatedSchema),
    }),
  ),
  lastState: optional(z.object({ terminated: optional(terminatedSchema) })),
});

/**
 * The status of a container of a pod.
 *
 * @public
 */
export type ContainerStatus = z.output<typeof containerStatusSchema>;

/**
 * What is read of the specification of a container: strict where a part that is left out would read as "nothing is set".
 *
 * @public
 */
export const containerSchema = z.object({
  name: text,
  image: optional(text),
  command: z.array(z.string()).nullish(),
  args: z.array(z.string()).nullish(),
  env: z
    .array(
      z.object({
        name: z.string(),
        value: z.string().nullish(),
        valueFrom: z.unknown().optional(),
      }),
    )
    .nullish(),
  envFrom: z.array(z.unknown()).nullish(),
  /** Of an init container that goes on running beside the others. */
  restartPolicy: z.string().optional(),
});

/**
 * The specification of a container.
 *
 * @public
 */
export type Container = z.output<typeof containerSchema>;

const containersSchema = z.array(containerSchema).catch([]);

/**
 * What is read of a pod. What else its metadata holds is most of it, and nothing is judged by it.
 *
 * @public
 */
export const podSchema = z.object({
  metadata: z.object({
    name: nameSchema,
    namespace: optional(nameSchema),
    deletionTimestamp: optional(text),
  }),
  spec: z.object({
    nodeName: optional(nameSchema),
    containers: containersSchema,
    initContainers: containersSchema,
  }),
  status: z
    .object({
      phase: optional(text),
      reason: optional(text),
      startTime: optional(time),
      conditions: z
        .array(
          z.object({
            type: text,
            status: text,
            lastTransitionTime: optional(time),
          }),
        )
        .catch([]),
      containerStatuses: z.array(containerStatusSchema).catch([]),
      initContainerStatuses: z.array(containerStatusSchema).catch([]),
    })
    .catch({
      conditions: [],
      containerStatuses: [],
      initContainerStatuses: [],
    }),
});

/**
 * A pod.
 *
 * @public
 */
export type Pod = z.output<typeof podSchema>;

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

// What is read of Kubernetes' objects. A field of another type than documented counts as absent: it tells nothing.

const optional = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined);

const text = z.string().max(10_000);
const time = z.iso.datetime({ offset: true });

/**
 * Names of namespaced objects and nodes, as Kubernetes limits them.
 *
 * @public
 */
export const nameSchema = z.string().min(1).max(253);

const plainObject = z.custom<Record<string, unknown>>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const isText = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string';

// Of thousands of nodes with dozens of labels each, so nothing is asked twice
const stringMap = plainObject.transform(map =>
  Object.fromEntries(Object.entries(map).filter(isText)),
);

const managedFieldsSchema = z.object({
  subresource: optional(text),
  time: optional(time),
  fieldsV1: optional(plainObject),
});

/**
 * What is read of the metadata of any object.
 *
 * @public
 */
export const metadataSchema = z.object({
  name: nameSchema,
  namespace: optional(nameSchema),
  labels: optional(stringMap),
  annotations: optional(stringMap),
  creationTimestamp: optional(time),
  deletionTimestamp: optional(text),
  ownerReferences: optional(z.array(z.object({ uid: text }))),
  managedFields: optional(z.array(managedFieldsSchema)),
});

/**
 * The metadata of an object.
 *
 * @public
 */
export type Metadata = z.output<typeof metadataSchema>;

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

const requirementSchema = z.object({
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

export const configMapSchema = z.object({
  metadata: metadataSchema,
  data: z.record(z.string(), z.unknown()).nullish(),
});

export const nodeConfigSchema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    nodeSelector: z
      .object({
        matchLabels: z.record(z.string(), z.string()).optional(),
        matchExpressions: z.array(requirementSchema).optional(),
      })
      .optional(),
    defaults: z.record(z.string(), z.unknown()).nullish(),
  }),
});

export const nodeSchema = z.object({
  metadata: metadataSchema,
  status: z.object({
    nodeInfo: optional(
      z.object({
        operatingSystem: optional(text),
        osImage: optional(text),
        kernelVersion: optional(text),
        architecture: optional(text),
        kubeletVersion: optional(text),
      }),
    ),
    conditions: z.array(z.object({ type: text, status: text })).catch([]),
    addresses: z.array(z.object({ type: text, address: text })).catch([]),
  }),
});

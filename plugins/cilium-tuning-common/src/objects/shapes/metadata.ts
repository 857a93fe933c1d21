/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

// What is read of Kubernetes' objects. A field of another type than documented counts as absent: it tells nothing.

/** A field that counts as absent where it is not of its type. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined);

/** Text of a length that makes sense. */
export const text = z.string().max(10_000);

/** A point in time as Kubernetes writes it. */
export const time = z.iso.datetime({ offset: true });

/**
 * Names of namespaced objects and nodes, as Kubernetes limits them.
 *
 * @public
 */
export const nameSchema = z.string().min(1).max(253);

/** An object, as it came. */
export const plainObject = z.custom<Record<string, unknown>>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const isText = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string';

/** Text by name. Of thousands of nodes with dozens of labels each, so nothing is asked twice. */
export const stringMap = plainObject.transform(map =>
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

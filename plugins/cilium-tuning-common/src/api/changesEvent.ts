/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { changedGroupSchema, checkChangeShape } from './history';
import { removeNoise } from './removeNoise';

/**
 * Topic of the events service on which changes of clusters are published.
 *
 * @public
 */
export const CHANGES_TOPIC = 'cilium-tuning.changes';

/**
 * Channel of the signals service on which frontends are told that it is worth looking again. Every signed-in user, and whoever else
 * gets a connection, hears it: what is sent there is empty.
 *
 * @public
 */
export const SIGNAL_CHANNEL = 'cilium-tuning';

const itemSchema = z
  .object({
    ...checkChangeShape,
    /** Name of the item, in English. */
    title: z.string(),
    /** The reason as an English sentence. */
    text: z.string(),
  })
  .meta({ id: 'ChangedItem' });

/**
 * Schema of {@link ChangesEvent}.
 *
 * @public
 */
export const changesEventSchema = z
  .object({
    /** Grows when something is taken away or means something else; what is only added leaves it as it is. */
    version: z.literal(1),
    /** Id of the report that brought the changes. An event may come twice, as after a crash; the id is the same then. */
    id: z.string(),
    entityRef: z.string(),
    /** Name of the cluster in the Kubernetes plugin. */
    clusterName: z.string(),
    /** When the report was made. */
    takenAt: z.iso.datetime(),
    rulesVersion: z.string(),
    /** `null`: there was not enough evidence for one. */
    score: z.object({
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
    /** The product judges by other rules since the report before. Items are not compared then, so their lists are empty. */
    rulesChanged: z.boolean(),
    /** Items that were on, or were when last known, and are not. */
    regressed: z.array(itemSchema),
    /** Items that are on and were not. */
    improved: z.array(itemSchema),
    /** Items of which can no longer be told how they stand. */
    becameUnknown: z.array(itemSchema),
    /** Groups of like nodes that were not there before. */
    newGroups: z.array(changedGroupSchema),
  })
  .meta({ id: 'ChangesEvent' });

/**
 * What changed on a cluster between two reports, as it is published on {@link CHANGES_TOPIC}.
 *
 * @public
 */
export type ChangesEvent = z.infer<typeof changesEventSchema>;

/**
 * The JSON Schema of {@link ChangesEvent}, for those who take it on outside of Backstage.
 *
 * @public
 */
export function changesEventJsonSchema() {
  return z.toJSONSchema(changesEventSchema, {
    // What is added later is no error for those who know this version
    io: 'input',
    override: ({ jsonSchema }) => removeNoise(jsonSchema),
  });
}

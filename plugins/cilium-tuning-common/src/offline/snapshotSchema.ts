/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import {
  ciliumPresenceSchema,
  nodeGroupSchema,
  sourceStateSchema,
} from '../api/snapshotParts';
import type { FactSet } from '../snapshot/evidence';
import type { Snapshot } from '../snapshot/snapshot';
import { factSchemas } from './factSchemas';

const MOST_NODES = 100_000;

const text = z.string().max(2_000);
const time = z.iso.datetime();
const count = z.number().int().min(0);

const evidenceOf = (fact: string, value: z.ZodType) =>
  z.object({
    fact: z.literal(fact),
    value,
    source: text,
    basis: z.enum(['observed', 'configured', 'derived']),
    observedAt: time,
    excerpt: text,
    object: text,
    confirmedAt: time.optional(),
    agentStartedAt: time.optional(),
    reported: z.literal(true).optional(),
    outdated: z.enum(['beforeAgentStart', 'pastLimit']).optional(),
  });

// Facts that a newer version wrote, and this one has no rules for, are left out
const factSetSchema = z
  .object(
    Object.fromEntries(
      Object.entries(factSchemas).map(([fact, value]) => [
        fact,
        evidenceOf(fact, value).optional(),
      ]),
    ),
  )
  // Each piece was checked by the schema of its own fact
  .transform(facts => facts as FactSet);

const cohortSchema = z.object({
  group: text,
  nodes: count.min(1),
  example: text,
  facts: factSetSchema,
});

const nodeRowSchema = z.object({
  name: text,
  group: text.optional(),
  cohort: count.optional(),
  outOfScope: text.optional(),
  status: text.optional(),
  agent: z
    .object({
      state: z.enum(['ready', 'notReady', 'waiting', 'missing']),
      pod: text.optional(),
      restarts: count.optional(),
      startedAt: time.optional(),
      configLoadedAt: time.optional(),
    })
    .optional(),
});

/** Whether the parts of a snapshot that name each other agree. */
function agrees({ groups, cohorts, nodes }: Snapshot): boolean {
  const known = new Set(groups.map(({ id }) => id));
  return (
    cohorts.every(({ group }) => known.has(group)) &&
    nodes.every(
      ({ group, cohort }) =>
        (group === undefined || known.has(group)) &&
        (cohort === undefined || cohorts[cohort]?.group === group),
    )
  );
}

/**
 * Schema of a {@link Snapshot} that comes from a file: everything that a rule reads has the type that it counts on.
 *
 * @public
 */
export const snapshotSchema: z.ZodType<Snapshot> = z
  .object({
    formatVersion: z.literal(1),
    clusterName: text,
    takenAt: time,
    cilium: ciliumPresenceSchema,
    sources: z.array(sourceStateSchema).max(100),
    facts: factSetSchema,
    groups: z.array(nodeGroupSchema).max(MOST_NODES),
    cohorts: z.array(cohortSchema).max(MOST_NODES),
    nodes: z.array(nodeRowSchema).max(MOST_NODES),
  })
  .refine(agrees, { error: 'groups, cohorts and nodes do not fit together' });

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  evidenceOf,
  nameSchema,
  type Evidence,
  type TunedStatus,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import type { ProfileChain } from './profileChain';

const profileName = z.string().min(1).max(100);

const schema = z.object({
  metadata: z.object({ name: nameSchema, generation: z.number().optional() }),
  spec: z.object({ config: z.object({ tunedProfile: profileName }) }),
  status: z.object({
    tunedProfile: profileName,
    observedGeneration: z.number().optional().catch(undefined),
    conditions: z
      .array(
        z.object({
          type: z.string(),
          status: z.string(),
          lastTransitionTime: z.iso
            .datetime({ offset: true })
            .optional()
            .catch(undefined),
        }),
      )
      .catch([]),
  }),
});

/** Of a node for which nothing was applied yet. */
const waitingSchema = z.object({
  metadata: z.object({ name: nameSchema }),
  status: z.object({ tunedProfile: z.literal('').optional() }).optional(),
});

/** What a Profile object says of its node. */
export interface NodeProfile {
  node: string;
  wanted: string;
  /** The profile that tuned uses; absent where it uses none yet. */
  used?: string;
  /** Whether tuned uses the profile that is wanted now, and applied it without errors. */
  applied: boolean;
  /** When that last changed, ISO 8601. */
  changedAt?: string;
  /** The conditions, in words. */
  conditions: string;
}

/** Reads a Profile object; undefined where it cannot be understood. */
export function readProfile(object: unknown): NodeProfile | undefined {
  const seen = schema.safeParse(object).data;
  if (!seen) {
    const waiting = waitingSchema.safeParse(object).data;
    return (
      waiting && {
        ...{ node: waiting.metadata.name, wanted: '' },
        ...{ applied: false, conditions: '' },
      }
    );
  }
  const { metadata, spec, status } = seen;
  const wanted = spec.config.tunedProfile;
  const { observedGeneration = metadata.generation } = status;
  const is = (type: string) =>
    status.conditions.find(condition => condition.type === type)?.status;
  const times = status.conditions.flatMap(({ lastTransitionTime }) =>
    lastTransitionTime === undefined ? [] : [Date.parse(lastTransitionTime)],
  );
  return {
    node: metadata.name,
    wanted,
    used: status.tunedProfile,
    applied:
      status.tunedProfile === wanted &&
      observedGeneration === metadata.generation &&
      is('Applied') === 'True' &&
      is('Degraded') === 'False',
    ...(times.length > 0 && {
      changedAt: new Date(Math.max(...times)).toISOString(),
    }),
    conditions: status.conditions
      .map(({ type, status: value }) => `${type} ${value}`)
      .join(', '),
  };
}

/** Where what a Profile object says comes from. */
export interface ProfileOrigin {
  object: string;
  source: string;
  /** When the tuned of the node was seen ready, ISO 8601; undefined where it is not. */
  confirmedAt?: string;
}

/**
 * tuned on a node by its Profile object. It says what was when tuned last wrote it, so that it holds for as long as that tuned is
 * ready; undefined where nothing says when that was.
 */
export function tunedFact(
  profile: NodeProfile,
  { profiles, includesUnread }: ProfileChain,
  { object, source, confirmedAt }: ProfileOrigin,
): Evidence | undefined {
  const observedAt = profile.changedAt ?? confirmedAt;
  if (observedAt === undefined) {
    return undefined;
  }
  const status: TunedStatus = {
    // What was not applied says nothing of whether tuned runs
    ...(profile.applied && { running: true }),
    profiles,
    ...(includesUnread && { includesUnread }),
  };
  const { wanted, used, conditions } = profile;
  const fact = evidenceOf(object, source, observedAt)(
    'tuned',
    status,
    `spec.config.tunedProfile: ${wanted}, status.tunedProfile: ${used}, ${conditions}`,
  );
  return { ...fact, ...(confirmedAt !== undefined && { confirmedAt }) };
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assess } from 'backstage-plugin-cilium-tuning-common';
import { type BackstageOptions, judgedByBackstage } from '../inputs/backstage';
import { type GivenInputs, load, namedInputs } from '../inputs/load';
import type { Judged } from './result';

/** Where a judgement comes from. */
export type JudgeOptions = GivenInputs &
  Omit<BackstageOptions, 'backstage'> & { backstage?: string };

async function judgedHere(inputs: GivenInputs): Promise<Judged> {
  const loaded = await load(inputs);
  if (!loaded.ok) {
    return loaded;
  }
  const { clusterName, takenAt, sources } = loaded.snapshot;
  const assessment = assess(loaded.snapshot);
  return { ok: true, clusterName, takenAt, assessment, sources };
}

/** Judges a cluster, or asks a Backstage that has. */
export async function judge({
  backstage,
  tokenEnv,
  entity,
  timeout,
  ...inputs
}: JudgeOptions): Promise<Judged> {
  const count = namedInputs(inputs).length + (backstage === undefined ? 0 : 1);
  if (count !== 1) {
    return {
      ok: false,
      problem:
        'name one of --sysdump, --snapshot, --kubeconfig and --backstage',
    };
  }
  return backstage === undefined
    ? judgedHere(inputs)
    : judgedByBackstage({ backstage, tokenEnv, entity, timeout });
}

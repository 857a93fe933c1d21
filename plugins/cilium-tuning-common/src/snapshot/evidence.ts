/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactName, FactTypes } from './facts';

/**
 * How directly a value is known: `observed` (the node or agent reported what is in effect),
 * `configured` (what it was told) or `derived` (follows from other facts by a named rule). `assumed`: not known at all, somebody
 * asked what would be if it were so; no source and no stored report has it.
 *
 * @public
 */
export type Basis = 'observed' | 'configured' | 'derived' | 'assumed';

/**
 * Why a value is too old to be judged by: of an agent before the one that runs, of too long ago, or of before something that is
 * assumed to have changed.
 *
 * @public
 */
export type Outdated = 'beforeAgentStart' | 'pastLimit' | 'beforeAssumption';

/**
 * Name of a way of reading facts, for example `nodes`, `cilium-config`, `cilium-agents`, `probe`.
 *
 * @public
 */
export type SourceId = string;

/**
 * A fact's value with where it came from.
 *
 * @public
 */
export interface Evidence<K extends FactName = FactName> {
  fact: K;
  value: FactTypes[K];
  source: SourceId;
  basis: Basis;
  /** When the source saw the value, ISO 8601. */
  observedAt: string;
  /** The raw text a person can verify, as the cluster gave it (at most 500 characters). */
  excerpt: string;
  /** Where the excerpt stands, for example `ConfigMap kube-system/cilium-config`. */
  object: string;
  /** Until when the source vouches that the value has not changed, ISO 8601; absent where it only saw it once. */
  confirmedAt?: string;
  /** Start of the agent that the value is of, as its node's clock has it, ISO 8601. Absent where the source cannot tell. */
  agentStartedAt?: string;
  /** Set where others can tell more of the value than this source: theirs is preferred where it holds as well. */
  coarse?: true;
  /** Set on an option that the running agent reports: its next start may find another. */
  reported?: true;
  /** Set when the value is too old to be judged by: history, shown with its age. */
  outdated?: Outdated;
}

/**
 * The evidence for each fact that is known.
 *
 * @public
 */
export type FactSet = { [K in FactName]?: Evidence<K> };

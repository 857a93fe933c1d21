/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../text/reason';
import type { Evidence, SourceId } from './evidence';
import type { NodePlacement } from './placement';
import type { LabelSelector } from './selectors';

/**
 * What a source managed to read: `ok`, `partial` (some of it, see the reason), `unavailable`, or `notSetUp` where there is
 * nothing to read because nobody has set it up.
 *
 * @public
 */
export interface SourceState {
  source: SourceId;
  state: 'ok' | 'partial' | 'unavailable' | 'notSetUp';
  /** Why it is not `ok`. */
  reason?: Reason;
  /** True when trying again may help: a time-out, a broken connection, an error of the server. */
  transient?: boolean;
  /** Nodes the source spoke of. */
  nodes?: number;
  /** When it finished, ISO 8601. */
  readAt: string;
}

/**
 * One `CiliumNodeConfig` object, as far as it is needed to tell what a node's agent was told.
 *
 * @public
 */
export interface NodeConfigReading {
  namespace: string;
  name: string;
  /** `spec.nodeSelector`; absent selects no node. */
  selector?: LabelSelector;
  /** The known keys of `spec.defaults`. */
  values: Record<string, string>;
  /** Known keys whose values could not be taken: not text, or too long to be right. Nothing is known of them. */
  leftOut?: string[];
  /** ISO 8601; absent when it cannot be told. */
  createdAt?: string;
  /** Newest change by managedFields, ISO 8601; absent when it cannot be told. */
  changedAt?: string;
}

/**
 * The configuration that the cluster holds for its agents.
 *
 * @public
 */
export interface ConfigReading {
  namespace: string;
  /** Name of the ConfigMap. */
  name: string;
  /** The known keys of the ConfigMap, values as they stand. */
  values: Record<string, string>;
  /** Known keys whose values could not be taken: not text, or too long to be right. Nothing is known of them. */
  leftOut?: string[];
  /** Newest change by managedFields, ISO 8601; absent when it cannot be told. */
  changedAt?: string;
  /** Per-node overrides; absent when they could not be read (a cluster without the resource has none: empty). */
  nodeConfigs?: NodeConfigReading[];
}

/**
 * What one source says of one node.
 *
 * @public
 */
export interface NodeReading {
  facts: Evidence[];
  labels?: Record<string, string>;
  /** IP addresses that the node has inside the cluster, by which metrics may name it. */
  addresses?: string[];
  /** Last change of the node's labels by managedFields, ISO 8601; absent when it cannot be told. */
  labelsChangedAt?: string;
  /** Last change of single labels whose values go out of date, by label, ISO 8601; those of which it cannot be told are missing. */
  labelTimes?: Record<string, string>;
  /** True when the node's annotations hold options for its agent, which may or may not take them. */
  setsOptions?: boolean;
  agent?: {
    pod: string;
    restarts: number;
    /** Start of the running agent container, ISO 8601. */
    startedAt?: string;
    /** Where only a table was read: the times between which the run before it ended, or its pod was made if there was none. */
    renewedBetween?: { after: string; before: string };
    /** When the running agent's configuration was read, ISO 8601; absent when it cannot be told. */
    configLoadedAt?: string;
    /** Where that is not known: a time since when it was read at the earliest, ISO 8601. */
    configLoadedAfter?: string;
  };
}

/**
 * What one source says of a cluster. Values only: a source never judges.
 *
 * @public
 */
export interface SourceReading {
  state: SourceState;
  facts?: Evidence[];
  config?: ConfigReading;
  /** Where Cilium's DaemonSets want agents; absent when unknown. */
  placement?: NodePlacement[];
  /** By node name. The source that lists the cluster's nodes names all of them. */
  nodes?: Map<string, NodeReading>;
  /** Set by the source that looks for Cilium. */
  cilium?: CiliumPresence;
}

/**
 * Whether Cilium was found. `unknown`: what was asked could not be read.
 *
 * @public
 */
export interface CiliumPresence {
  state: 'found' | 'notFound' | 'unknown';
  namespace?: string;
  /** What was looked for, in words such as `pods with label k8s-app=cilium in kube-system`. */
  lookedFor: string[];
}

/**
 * Whether a source failed to bring something that it should have. One that nobody has set up owes nothing.
 *
 * @public
 */
export function isLacking({ state }: Pick<SourceState, 'state'>): boolean {
  return state === 'partial' || state === 'unavailable';
}

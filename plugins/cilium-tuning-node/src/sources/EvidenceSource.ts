/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  SourceId,
  SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterReader } from '../reader/ClusterReader';

/**
 * What a source is given to read one cluster with.
 *
 * @public
 */
export interface SourceContext {
  /** Name of the cluster in the Kubernetes plugin. */
  clusterName: string;
  reader: ClusterReader;
  /** Namespaces that Cilium is looked for in, the likeliest first. */
  ciliumNamespaces: readonly string[];
  /** Namespace of the probe. */
  probeNamespace: string;
  /**
   * The same object in every scan of one cluster: a key of the `WeakMap` that a source keeps what it remembers in. A source has
   * to do without what it remembers at any time.
   */
  cluster: object;
  /**
   * What another source of this scan read, once it has; undefined where there is no such source, or where that one waits for this
   * one. With it a source reads nothing twice, such as the nodes of the cluster.
   */
  readingOf(source: SourceId): Promise<SourceReading | undefined>;
  /** Aborts when the source's time is over or the scan is. */
  signal: AbortSignal;
  /**
   * When that will be, in milliseconds since 1970: one that reads node by node stops in time and gives what it has. Absent where
   * nothing sets a limit.
   */
  deadline?: number;
  /** Entries a page of a list holds. Default 500. */
  pageSize?: number;
  /** Tells how many nodes were read so far, and of how many where the API server says so. */
  onNodes?(read: number, total?: number): void;
}

/**
 * One way of reading facts of a cluster. It turns what the cluster answers into facts with their provenance and never judges
 * them. What cannot be read is said in the state of the reading; only errors of programming are thrown.
 *
 * @public
 */
export interface EvidenceSource {
  /** Unique, in kebab case; stands beside every fact it brings. */
  id: SourceId;
  read(context: SourceContext): Promise<SourceReading>;
  /**
   * Reads more of some nodes, which all sources together left undecided and a closer look of this one may decide. Absent where a
   * source has read all that there is.
   *
   * @param reading - what {@link EvidenceSource.read} gave
   * @param undecided - names of the nodes
   * @returns the reading to take in its place
   */
  lookCloser?(
    context: SourceContext,
    reading: SourceReading,
    undecided: ReadonlySet<string>,
  ): Promise<SourceReading>;
}

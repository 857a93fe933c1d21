/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ProbeMessage } from 'backstage-plugin-cilium-tuning-common';
import type { PodRow } from '../agents/podRow';

/** So many pods are read whole each time: less than what the reports of a large cluster are kept for. */
const SMALL = 200;

/**
 * The report of a pod of the probe, and by what it is seen to be still the same.
 *
 * @public
 */
export interface RememberedProbe {
  node: string;
  /** Restarts of the pod's container until then. */
  restarts: number;
  message: ProbeMessage;
}

/**
 * Reports of a cluster's probes, by the name of their pod.
 *
 * @public
 */
export type RememberedProbes = ReadonlyMap<string, RememberedProbe>;

const NOTHING: RememberedProbes = new Map();

const byCluster = new WeakMap<object, RememberedProbes>();

/**
 * What the next scan of a cluster remembers of its probes: the same map for as long as nothing has changed. Empty for a small
 * cluster, whose pods are read each time.
 *
 * @param cluster - the same object in every scan of the cluster
 * @public
 */
export function rememberedProbes(cluster: object): RememberedProbes {
  return byCluster.get(cluster) ?? NOTHING;
}

/**
 * Lets the next scan of a cluster remember what {@link rememberedProbes} once gave, as in a process of before. Nobody is taken at
 * their word by it: a report counts for a pod of that name which has not restarted since, and is ready.
 *
 * @param cluster - the same object in every scan of the cluster
 * @public
 */
export function rememberProbes(
  cluster: object,
  probes: RememberedProbes,
): void {
  byCluster.set(cluster, probes);
}

/**
 * The reports of a large cluster's probes, kept from one scan to the next. A report is the message of a container that ended,
 * so a pod that has not restarted since has no other; its readiness, which the table of pods shows, says that it still holds.
 */
export class ProbeMemory {
  readonly #known: RememberedProbes;
  readonly #next = new Map<string, RememberedProbe>();
  /** One text for all messages that are alike. */
  readonly #texts = new Map<string, string>();

  /** @param cluster - the same object in every scan of the cluster */
  constructor(private readonly cluster: object) {
    this.#known = rememberedProbes(cluster);
  }

  /** Whether there is anything to save reading by. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The report of the pod in a row, for the next scan too; undefined where it may have another by now. */
  recall({ pod, node, state, restarts }: PodRow): ProbeMessage | undefined {
    const known = this.#known.get(pod);
    if (
      known?.node !== node ||
      known.restarts !== restarts ||
      state !== 'ready'
    ) {
      return undefined;
    }
    const { text } = known.message;
    this.#texts.set(text, this.#texts.get(text) ?? text);
    this.#next.set(pod, known);
    return known.message;
  }

  /** Keeps the report of a pod for the next scan. */
  remember(pod: string, remembered: RememberedProbe): void {
    const { text } = remembered.message;
    const shared = this.#texts.get(text) ?? text;
    this.#texts.set(shared, shared);
    this.#next.set(pod, {
      ...remembered,
      message: { ...remembered.message, text: shared },
    });
  }

  /** Lets the next scan begin with what was remembered in this one. */
  save(): void {
    if (this.#next.size <= SMALL) {
      byCluster.delete(this.cluster);
    } else if (this.#hasChanged()) {
      byCluster.set(this.cluster, this.#next);
    }
  }

  #hasChanged(): boolean {
    return (
      this.#next.size !== this.#known.size ||
      [...this.#next].some(([pod, probe]) => this.#known.get(pod) !== probe)
    );
  }
}

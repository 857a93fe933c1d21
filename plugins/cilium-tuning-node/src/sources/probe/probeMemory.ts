/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ProbeMessage } from 'backstage-plugin-cilium-tuning-common';
import type { PodRow } from '../agents/podRow';

/** So many pods are read whole each time: less than what the reports of a large cluster are kept for. */
const SMALL = 200;

interface Remembered {
  node: string;
  restarts: number;
  message: ProbeMessage;
}

const byCluster = new WeakMap<object, Map<string, Remembered>>();

/**
 * The reports of a large cluster's probes, kept from one scan to the next. A report is the message of a container that ended,
 * so a pod that has not restarted since has no other; its readiness, which the table of pods shows, says that it still holds.
 */
export class ProbeMemory {
  readonly #known: ReadonlyMap<string, Remembered>;
  readonly #next = new Map<string, Remembered>();
  /** One text for all messages that are alike. */
  readonly #texts = new Map<string, string>();

  /** @param cluster - the same object in every scan of the cluster */
  constructor(private readonly cluster: object) {
    this.#known = byCluster.get(cluster) ?? new Map();
  }

  /** Whether there is anything to save reading by. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The report of the pod in a row; undefined where it may have another by now. */
  recall({ pod, node, state, restarts }: PodRow): ProbeMessage | undefined {
    const known = this.#known.get(pod);
    return known?.node === node &&
      known.restarts === restarts &&
      state === 'ready'
      ? known.message
      : undefined;
  }

  /** Keeps the report of a pod for the next scan. */
  remember(pod: string, remembered: Remembered): void {
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
    if (this.#next.size > SMALL) {
      byCluster.set(this.cluster, this.#next);
    } else {
      byCluster.delete(this.cluster);
    }
  }
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { KubeObject } from '../objects';

/**
 * An object that is made each time somebody reads it, with what a list has to know of it before: a large cluster would fill the memory
 * with objects of which nobody looks at more than a page.
 */
export interface Blueprint<T extends KubeObject> {
  readonly name: string;
  readonly namespace?: string;
  readonly labels: Record<string, string>;
  /** Of a pod: by this it is often asked for. */
  readonly nodeName?: string;
  make(): T;
}

/** An object of which there are so few that it is made once. */
export function finished<T extends KubeObject>(object: T): Blueprint<T> {
  const { name, namespace, labels = {} } = object.metadata;
  return { name, namespace, labels, make: () => object };
}

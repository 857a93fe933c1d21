/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** How the operating system of a node is configured, where that is not from a shell on it. */
export type ImageFamily = 'bottlerocket' | 'cos' | 'coreos' | 'talos' | 'plain';

const families: [RegExp, ImageFamily][] = [
  [/^Talos\b/, 'talos'],
  [/^Bottlerocket\b/, 'bottlerocket'],
  [/^Container-Optimized OS\b/, 'cos'],
  [/^(Red Hat Enterprise Linux CoreOS|OpenShift)\b/, 'coreos'],
];

/** The family of an operating system, as the kubelet names that. */
export const familyOf = (image: string): ImageFamily =>
  families.find(([pattern]) => pattern.test(image))?.[1] ?? 'plain';

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The words of `cni-chaining-mode`, and whether Cilium routes pods in that mode. In `portmap` it does: only host ports are another
 * plugin's.
 * Source: `plugins/cilium-cni/chaining`, and the values of the metric `cilium_feature_datapath_chaining_enabled`.
 */
const chainingModes: Readonly<Record<string, { ciliumRoutes: boolean }>> = {
  none: { ciliumRoutes: true },
  portmap: { ciliumRoutes: true },
  'aws-cni': { ciliumRoutes: false },
  azure: { ciliumRoutes: false },
  calico: { ciliumRoutes: false },
  flannel: { ciliumRoutes: false },
  'generic-veth': { ciliumRoutes: false },
};

/**
 * Whether Cilium routes pods in a chaining mode.
 *
 * @returns undefined for a word that we do not know
 */
export function ciliumRoutesIn(mode: string): boolean | undefined {
  return Object.hasOwn(chainingModes, mode)
    ? chainingModes[mode].ciliumRoutes
    : undefined;
}

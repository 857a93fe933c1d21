/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A network whose nodes are known to carry jumbo frames.
 *
 * @public
 */
export interface KnownNetwork {
  /** As `sys_vendor` of the firmware names it. */
  vendor: string;
  /** A driver that only machines there have. */
  driver: string;
  /** The largest MTU between nodes. */
  mtu: number;
}

/**
 * Networks that carry jumbo frames between their nodes without anybody having to ask for it. Those of Google and Azure do so
 * where they were set up for it, which nothing in a cluster shows.
 * Source: Amazon EC2 user guide, "Network MTU for your EC2 instance".
 */
export const knownNetworks: readonly KnownNetwork[] = [
  { vendor: 'Amazon EC2', driver: 'ena', mtu: 9001 },
];

/** From this MTU on frames are jumbo frames. Source: the tuning guide; 9000 less what tunnels take. */
export const jumboMtu = 8000;

/** Vendors, as `sys_vendor` of the firmware names them, on whose machines XDP does not work. Source: the XDP section of Cilium's
 * kube-proxy replacement guide. */
export const vendorsWithoutXdp: readonly string[] = ['Google'];

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kernelReaches } from './release';

/**
 * The first kernel in which a network driver runs XDP programs itself, by the names that sysfs and `ethtool -i` have
 * for it (`vif` is Xen's).
 * Source: "Drivers supporting native XDP" in Cilium's BPF and XDP reference guide; where that says nothing, the kernel
 * release in which the driver gained `ndo_bpf`.
 */
const floors: Record<string, string> = {
  'am65-cpsw-nuss': '6.10',
  atlantic: '5.19',
  bnxt_en: '4.11',
  bond: '5.15',
  cpsw: '5.3',
  'cpsw-switch': '5.5',
  'dpaa2-eth': '5.0',
  ena: '5.6',
  fec: '6.2',
  fsl_dpaa2_eth: '5.0',
  fsl_enetc: '5.13',
  gve: '6.4',
  hv_netvsc: '5.6',
  i40e: '4.13',
  ice: '5.5',
  igb: '5.10',
  igc: '5.13',
  ixgbe: '4.12',
  ixgbevf: '4.17',
  mana: '5.17',
  mlx4_core: '4.8',
  mlx4_en: '4.8',
  mlx5_core: '4.9',
  mtk_soc_eth: '6.0',
  mvneta: '5.5',
  mvpp2: '5.9',
  netsec: '5.3',
  nfp: '4.10',
  nicvf: '4.12',
  qede: '4.10',
  rvu_nicpf: '5.16',
  rvu_nicvf: '5.16',
  sfc: '5.5',
  tun: '4.14',
  veth: '4.19',
  vif: '5.9',
  virtio_net: '4.10',
  vmxnet3: '6.6',
};

/**
 * The largest MTU with which a driver takes an XDP program, of those that take less than a page has: `ena` keeps what the kernel
 * adds to a frame.
 * Source: cilium/cilium#19593.
 */
export const enaMtuLimit = 3498;

/** Names under which `stmmac` drives the Ethernet of many small systems; it has XDP since 5.13. */
const stmmac =
  /dwmac|^(st_gmac|stmmaceth|intel-eth-(pci|plat)|qcom-ethqos|tegra-mgbe)$/;

/**
 * Whether a network driver runs XDP programs itself in a kernel.
 *
 * @param driver - as sysfs or `ethtool -i` name it
 * @param release - as `uname -r` prints it; undefined when it is not known
 * @returns `unknown` when the kernel is not known, or its number does not tell
 */
export function hasNativeXdp(
  driver: string,
  release: string | undefined,
): 'met' | 'unmet' | 'unknown' {
  const floor = Object.hasOwn(floors, driver) ? floors[driver] : undefined;
  const needed = floor ?? (stmmac.test(driver) ? '5.13' : undefined);
  if (needed === undefined) {
    return 'unmet';
  }
  return release === undefined ? 'unknown' : kernelReaches(release, needed);
}

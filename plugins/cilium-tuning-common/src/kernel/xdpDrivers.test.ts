/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { hasNativeXdp } from './xdpDrivers';

describe('hasNativeXdp', () => {
  it.each<[string, string | undefined, 'met' | 'unmet' | 'unknown']>([
    ['igb', '6.2.0-20-generic', 'met'],
    ['igb', '5.10.0-26-amd64', 'met'],
    ['igb', '5.4.0-150-generic', 'unmet'],
    ['mlx5_core', '5.4.0-150-generic', 'met'],
    ['mlx4_core', '5.4.0-150-generic', 'met'],
    ['vmxnet3', '6.2.0-20-generic', 'unmet'],
    ['vmxnet3', '6.8.0-45-generic', 'met'],
    ['hv_netvsc', '6.8.0-45-generic', 'met'],
    ['vif', '5.4.0-150-generic', 'unmet'],
    // One driver, many names
    ['rk_gmac-dwmac', '4.19.0-23-arm64', 'unmet'],
    ['rk_gmac-dwmac', '6.1.0-18-arm64', 'met'],
    ['dwmac-sun8i', '6.1.0-18-arm64', 'met'],
    ['st_gmac', '5.10.0-26-arm64', 'unmet'],
    // Drivers without
    ['e1000e', '6.8.0-45-generic', 'unmet'],
    ['r8169', '6.8.0-45-generic', 'unmet'],
    ['', '6.8.0-45-generic', 'unmet'],
    ['constructor', '6.8.0-45-generic', 'unmet'],
    // What the kernel's number does not tell
    ['igb', undefined, 'unknown'],
    ['e1000e', undefined, 'unmet'],
    ['igb', '4.18.0-553.el8_10.x86_64', 'unknown'],
  ])('%s in %s: %s', (driver, release, expected) => {
    expect(hasNativeXdp(driver, release)).toBe(expected);
  });
});

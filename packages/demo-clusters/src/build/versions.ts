/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { VersionInfo } from '../objects';
import { sha256Of } from './identity';

/** The minor of `1.18.4` or `v1.31.4+k3s1`. */
export function minorOf(version: string): number {
  return Number(/^v?\d+\.(\d+)/.exec(version)?.[1] ?? NaN);
}

/** The init container `config` came with Cilium 1.13. */
export function hasConfigInitContainer(ciliumVersion: string): boolean {
  return minorOf(ciliumVersion) >= 13;
}

/** Which versions of CiliumNodeConfig a release of Cilium has the API server serve. */
export function nodeConfigVersionsOf(
  ciliumVersion: string,
): Array<'v2' | 'v2alpha1'> {
  const minor = minorOf(ciliumVersion);
  if (minor < 13) {
    return [];
  }
  if (minor < 16) {
    return ['v2alpha1'];
  }
  return minor < 20 ? ['v2', 'v2alpha1'] : ['v2'];
}

export function versionInfoOf(kubernetesVersion: string): VersionInfo {
  return {
    major: '1',
    minor: String(minorOf(kubernetesVersion)),
    gitVersion: kubernetesVersion,
    gitCommit: sha256Of('commit', kubernetesVersion).slice(0, 40),
    gitTreeState: 'clean',
    buildDate: '2024-01-17T13:38:41Z',
    goVersion: 'go1.22.9',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}

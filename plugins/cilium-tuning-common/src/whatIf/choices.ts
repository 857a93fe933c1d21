/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentFloors } from '../cilium/agentFloors';
import { isCiliumAtLeast } from '../cilium/version';
import { kernelFloors } from '../kernel/floors';
import { kernelReaches, parseKernelRelease } from '../kernel/release';

/** The minors that the rules are for. */
const oldestMinor = 9;
const newestMinor = 20;

const ciliumMinors = Array.from(
  { length: newestMinor - oldestMinor + 1 },
  (_, index) => `1.${oldestMinor + index}`,
);

const ageOf = (kernel: string) => {
  const { major = 0, minor = 0, patch = 0 } = parseKernelRelease(kernel) ?? {};
  return (major * 10_000 + minor) * 100_000 + patch;
};

const floors = [
  ...new Set([
    ...Object.values(kernelFloors).map(({ kernel }) => kernel),
    ...agentFloors.map(({ kernel }) => kernel),
  ]),
].sort((a, b) => ageOf(a) - ageOf(b));

/**
 * The kernels worth asking about: those at which something changes, and which a node is not known to have.
 *
 * @param releases - of the nodes in question; empty where it is not known
 * @public
 */
export function kernelChoices(releases: readonly string[]): string[] {
  return floors.filter(floor =>
    releases.some(release => kernelReaches(release, floor) !== 'met'),
  );
}

/**
 * The versions of Cilium worth asking about: those that the rules know, and that are newer than what runs on a node.
 *
 * @param versions - of the nodes in question; empty where it is not known
 * @public
 */
export function ciliumChoices(versions: readonly string[]): string[] {
  return ciliumMinors.filter(minor =>
    versions.some(version => isCiliumAtLeast(version, minor) !== true),
  );
}

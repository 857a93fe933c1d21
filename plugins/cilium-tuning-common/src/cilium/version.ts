/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

function parse(version: string): [major: number, minor: number] | undefined {
  const match = /^v?(\d{1,3})\.(\d{1,4})(?=[.+-]|$)/.exec(version);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/**
 * Whether a Cilium version is of this minor or newer. Release candidates count as their release: what a minor brings is in
 * them.
 *
 * @param version - as the agent's image tag or status says: `1.13.4`, `1.17.6-cee.1`
 * @param minor - `1.14`
 * @returns undefined when the version cannot be read
 * @public
 */
export function isCiliumAtLeast(
  version: string,
  minor: string,
): boolean | undefined {
  const [parsed, floor] = [parse(version), parse(minor)];
  return (
    parsed &&
    floor &&
    (parsed[0] > floor[0] || (parsed[0] === floor[0] && parsed[1] >= floor[1]))
  );
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

interface Numbers {
  major: number;
  minor: number;
  patch?: number;
}

function parse(version: string): Numbers | undefined {
  const match = /^v?(\d{1,3})\.(\d{1,4})(?:\.(\d{1,4}))?(?=[.+-]|$)/.exec(
    version,
  );
  if (!match) {
    return undefined;
  }
  const [, major, minor, patch] = match;
  return {
    major: Number(major),
    minor: Number(minor),
    ...(patch !== undefined && { patch: Number(patch) }),
  };
}

/**
 * Whether a Cilium version is of this minor or patch release, or newer. Release candidates count as their release: what a
 * release brings is in them.
 *
 * @param version - as the agent's image tag or status says: `1.13.4`, `1.17.6-cee.1`
 * @param floor - `1.14`, `1.19.3`
 * @returns undefined when the version cannot be read
 * @public
 */
export function isCiliumAtLeast(
  version: string,
  floor: string,
): boolean | undefined {
  const [parsed, needed] = [parse(version), parse(floor)];
  if (!parsed || !needed) {
    return undefined;
  }
  if (parsed.major !== needed.major) {
    return parsed.major > needed.major;
  }
  if (parsed.minor !== needed.minor) {
    return parsed.minor > needed.minor;
  }
  if (needed.patch === undefined) {
    return true;
  }
  return parsed.patch === undefined ? undefined : parsed.patch >= needed.patch;
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

/** 1.19.3, and builds of what became 1.20 from those weeks. */
const printsIpv4Twice = /^1\.19\.3(?!\d)/;
const mayPrintIpv4Twice = /^1\.20\.0-(?:dev|pre)/;

const bigTcp = z.object({ enabled: z.boolean() });

const isOn = (part: unknown) => bigTcp.safeParse(part).data?.enabled === true;

/**
 * Whether the line `IPv6 BIG TCP` may tell of IPv4, as it does in 1.19.3: the same in both lines proves nothing for IPv6 there,
 * but that it is off for both where the agent has no IPv6.
 * Source: the release notes of 1.19.3, whose change 44932 brought that, and of 1.19.4, whose change 45529 mended it.
 */
export function isIpv6LineDoubtful(
  { version, hasIpv6 }: { version: string | undefined; hasIpv6: boolean },
  ipv4: unknown,
  ipv6: unknown,
): boolean {
  if (ipv4 !== undefined && JSON.stringify(ipv4) !== JSON.stringify(ipv6)) {
    return false;
  }
  if (version !== undefined && printsIpv4Twice.test(version)) {
    return hasIpv6 || isOn(ipv6);
  }
  return (
    isOn(ipv6) && (version === undefined || mayPrintIpv4Twice.test(version))
  );
}

const masquerading = z.looseObject({ enabledProtocols: z.unknown() });

/** Up to 1.9 the agent does not tell the families apart, so neither does `Disabled`. */
export const withoutFamilies = (part: unknown): unknown => {
  const { data } = masquerading.safeParse(part);
  return data ? { ...data, enabledProtocols: undefined } : part;
};

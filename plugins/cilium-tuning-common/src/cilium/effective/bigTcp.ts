/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { toldNot } from './toldNot';
import { type Effective, configured, observed } from './types';
import { unobserved } from './unobserved';

/** The IP families, each of which has a BIG TCP of its own. */
export type IpFamily = 'ipv4' | 'ipv6';

/** What is in effect of BIG TCP. */
export interface BigTcp extends Effective {
  /** The size of packets that it reaches, in bytes; absent unless `on`. */
  size?: number;
  /** The agent was told to and could not. */
  refused?: boolean;
}

/** Packets do not get larger than this without BIG TCP. */
const plainSize = 65_536;

const factOf = { ipv4: 'ipv4BigTcp', ipv6: 'ipv6BigTcp' } as const;
const optionOf = {
  ipv4: 'enable-ipv4-big-tcp',
  ipv6: 'enable-ipv6-big-tcp',
} as const;

/** A size as people say it. */
export const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

const said = (size: number | undefined) =>
  size === undefined ? '?' : kilobytes(size);

/**
 * Whether packets larger than 64 KB pass the stack. Where the kernel or a device refuses, the agent only warns and goes on
 * reporting `enabled`: the sizes tell.
 * Source: `ipv4-big-tcp` (1.14+) and `ipv6-big-tcp` (1.13+, sizes since 1.14) of the status.
 */
export function bigTcp(facts: FactReader, family: IpFamily): BigTcp {
  const status = facts.get(factOf[family]);
  if (!status) {
    return toldNot(facts, optionOf[family])
      ? configured('off', 'bigTcp.configuredOff')
      : unobserved(facts, 'bigTcp.unobserved');
  }
  if (!status.enabled) {
    return observed('off', 'bigTcp.observedOff');
  }
  const { maxGso, maxGro } = status;
  if ([maxGso, maxGro].some(size => size !== undefined && size <= plainSize)) {
    const sizes = { gso: said(maxGso), gro: said(maxGro) };
    return {
      ...observed('off', 'bigTcp.configuredNotInEffect', sizes),
      refused: true,
    };
  }
  if (maxGso === undefined || maxGro === undefined) {
    return unobserved(facts, 'bigTcp.sizesUnseen');
  }
  const size = Math.min(maxGso, maxGro);
  return {
    ...observed('on', 'bigTcp.observed', { size: kilobytes(size) }),
    size,
  };
}

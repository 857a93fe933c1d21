/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { isCiliumAtLeast } from '../../version';
import { agentVersionOf } from '../agentVersion';
import type { StatusPart, StatusParts } from '../statusParts';
import { agreed } from './agreed';
import { blocksOf, type Block } from './blocks';
import { bpfMaps } from './bpfMaps';
import { kubeProxyReplacementText } from './kubeProxyReplacementText';
import { lineReaders, type LineParts } from './lineReaders';
import { linesOf } from './lines';
import { isIpv6LineDoubtful, withoutFamilies } from './quirks';

/** Characters of an excerpt; the longest section has half as many. */
const MAX_EXCERPT = 4000;

type Parts = Map<string, StatusPart>;

const excerptOf = (blocks: Block[]) =>
  blocks
    .flatMap(({ lines }) => lines)
    .join('\n')
    .slice(0, MAX_EXCERPT);

const partsOf = (block: Block): LineParts =>
  block.label === 'BPF Maps'
    ? bpfMaps(block)
    : lineReaders[block.label]?.(block.value) ?? {};

/** The parts that blocks say, if all that say the same part agree: a text may hold the statuses of several agents. */
function agreedParts(blocks: Block[]): Parts {
  const said = new Map<string, { value: unknown; block: Block }[]>();
  for (const block of blocks) {
    for (const [name, value] of Object.entries(partsOf(block))) {
      said.set(name, [...(said.get(name) ?? []), { value, block }]);
    }
  }
  const parts: Parts = new Map();
  said.forEach((ofPart, name) => {
    const value = agreed(ofPart.map(one => one.value));
    if (value !== undefined) {
      parts.set(name, { value, excerpt: excerptOf([ofPart[0].block]) });
    }
  });
  return parts;
}

const withMessage = z.object({ msg: z.string() });

/** The agent's version; where the text leaves it out, the newest that its lines can be of. */
function versionOf(parts: Parts): string | undefined {
  const cilium = parts.get('cilium')?.value;
  const version = agentVersionOf(cilium);
  if (version !== undefined) {
    return version;
  }
  // The first patches of 1.9 say OK instead
  if (withMessage.safeParse(cilium).data?.msg === 'OK') {
    return '1.9.0';
  }
  return parts.has('host-routing') ? '1.15.0' : undefined;
}

/** Whether the agent hands out IPv6 addresses, or may: `IPv4: 2/254 allocated from 10.0.1.0/24, IPv6: ...` */
function mayHaveIpv6(blocks: Block[]): boolean {
  const pools = blocks.filter(({ label }) => label === 'IPAM');
  return (
    !pools.length ||
    pools.some(({ value }) => !/^IPv4:/.test(value) || /IPv6:/.test(value))
  );
}

/** Takes back what the text of this version cannot say. */
function takeBack(parts: Parts, blocks: Block[], version: string | undefined) {
  const [ipv4, ipv6] = ['ipv4-big-tcp', 'ipv6-big-tcp'].map(
    name => parts.get(name)?.value,
  );
  if (
    isIpv6LineDoubtful({ version, hasIpv6: mayHaveIpv6(blocks) }, ipv4, ipv6)
  ) {
    parts.delete('ipv6-big-tcp');
  }
  const masquerading = parts.get('masquerading');
  if (masquerading && version && isCiliumAtLeast(version, '1.10') === false) {
    parts.set('masquerading', {
      ...masquerading,
      value: withoutFamilies(masquerading.value),
    });
  }
}

/** What makes an agent pick devices beside the replacement of kube-proxy, where it is off, and since when its line is there. */
const deviceUsers = [
  { label: 'BandwidthManager', off: /^Disabled$/, since: '1.9' },
  { label: 'Masquerading', off: /^(?:Disabled|IPTables\b.*)$/, since: '1.9' },
  { label: 'Host firewall', off: /^Disabled$/, since: '1.11' },
];

/** Whether something else than kube-proxy replacement has the agent pick devices, or may. */
const areDevicesWanted = (blocks: Block[], version = '') =>
  deviceUsers.some(({ label, off, since }) => {
    const lines = blocks.filter(block => block.label === label);
    return lines.length > 0
      ? lines.some(({ value }) => !off.test(value))
      : isCiliumAtLeast(version, since) !== false;
  });

function addKubeProxyReplacement(
  parts: Parts,
  blocks: Block[],
  version: string | undefined,
) {
  const lines = blocks.filter(({ label }) => label === 'KubeProxyReplacement');
  const sections = blocks.filter(
    ({ label }) => label === 'KubeProxyReplacement Details',
  );
  const around = { version, devicesWanted: areDevicesWanted(blocks, version) };
  const value = kubeProxyReplacementText(lines, sections, around);
  if (value) {
    const excerpt = excerptOf([...lines.slice(0, 1), ...sections.slice(0, 1)]);
    parts.set('kube-proxy-replacement', { value, excerpt });
  }
}

/**
 * The parts of a status that was printed as text, in the shape that the JSON has; undefined for a text that has no line of one.
 * Every flag is there or unknown, none is false by its absence.
 */
export function textParts(text: string): StatusParts | undefined {
  const blocks = blocksOf(linesOf(text));
  if (blocks.length === 0) {
    return undefined;
  }
  const parts = agreedParts(blocks);
  const version = versionOf(parts);
  takeBack(parts, blocks, version);
  addKubeProxyReplacement(parts, blocks, version);
  return { parts, complete: false };
}

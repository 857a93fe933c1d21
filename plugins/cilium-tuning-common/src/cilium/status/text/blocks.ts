/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Labels of the lines and sections of a status, in the order in which every version prints those that it has.
 * Source: `FormatStatusResponse` in `pkg/client/client.go` and `cilium-dbg/cmd/status.go`, Cilium 1.9 to 1.20.
 */
const labels = [
  'KVStore',
  'ContainerRuntime',
  'Kubernetes',
  'Kubernetes APIs',
  'KubeProxyReplacement',
  'Host firewall',
  'SRv6',
  'CNI Chaining',
  'CNI Config file',
  'Cilium',
  'Stale status',
  'NodeMonitor',
  'Cilium health daemon',
  'IPAM',
  'Allocated addresses',
  'ClusterMesh',
  'IPv4 BIG TCP',
  'IPv6 BIG TCP',
  'BandwidthManager',
  'Host Routing',
  'Routing',
  'Attach Mode',
  'Device Mode',
  'Masquerading',
  'Clock Source for BPF',
  'Controller Status',
  'Proxy Status',
  'Global Identity Range',
  'Hubble',
  'KubeProxyReplacement Details',
  'BPF Maps',
  'Encryption',
  'Cluster health',
  'Modules Health',
];

const ranks = new Map(labels.map((label, rank) => [label, rank]));

const TABLE = 'Controller Status';

/** These begin a status, so nothing that follows them belongs to what stood before. */
const FIRST_LABELS = 3;

/** A line with a label, and the lines that stand under it, further to the right. */
export interface Block {
  label: string;
  value: string;
  /** As they stood. */
  lines: string[];
}

interface LabelledLine {
  indent: number;
  label: string;
  value: string;
}

const labelled = /^( *)([A-Za-z][A-Za-z0-9 ]{0,40}):(?:\s+(\S.*))?$/;

function labelledLine(line: string): LabelledLine | undefined {
  const [, indent = '', label = '', value = ''] = labelled.exec(line) ?? [];
  return ranks.has(label) ? { indent: indent.length, label, value } : undefined;
}

const rankOf = (label: string) => ranks.get(label) ?? 0;

/**
 * Messages of controllers may have any lines, also such as a status has. What stands before the table in every version cannot
 * follow on it, unless a next status begins.
 */
const isOfMessage = (block: Block | undefined, label: string) =>
  block?.label === TABLE &&
  block.lines.length > 1 &&
  rankOf(label) < rankOf(TABLE) &&
  rankOf(label) >= FIRST_LABELS;

/** The labelled lines of a text with what stands under them. Whatever else stands between them is passed over. */
export function blocksOf(lines: string[]): Block[] {
  const found = lines.map(labelledLine);
  // A status that is quoted in a text is moved to the right as a whole
  const indent = found.reduce(
    (least, line) => Math.min(least, line?.indent ?? Infinity),
    Infinity,
  );
  const blocks: Block[] = [];
  let open: Block | undefined;
  lines.forEach((line, index) => {
    const labelledHere = found[index];
    const start =
      labelledHere?.indent === indent && !isOfMessage(open, labelledHere.label)
        ? labelledHere
        : undefined;
    if (start) {
      open = { label: start.label, value: start.value, lines: [line] };
      blocks.push(open);
    } else if (/^\s/.test(line.slice(indent))) {
      open?.lines.push(line);
    } else if (line !== '' && open?.label !== TABLE) {
      open = undefined;
    }
  });
  return blocks;
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Report } from 'backstage-plugin-cilium-tuning-common';
import { verdicts } from './verdicts';

/** Verdicts of an item, on the Ubuntu nodes and on the Debian nodes. */
type Row = [ubuntu: string, debian: string];

const everywhere = (verdict: string): Row => [verdict, verdict];

/** What configuration and API show of the article's cluster with certainty, and what of it no node has to tell. */
const plain: Record<string, Row> = {
  'native-routing': everywhere('3 pass'),
  'kube-proxy-replacement': everywhere('3 pass'),
  'nodeport-dsr': everywhere('3 pass'),
  'ipv6-big-tcp': ['3 fail', '3 blocked platform'],
  'ipv4-big-tcp': everywhere('3 blocked platform'),
  hubble: everywhere('3 pass'),
  'mtu-jumbo': everywhere('3 unknown'),
  'bandwidth-manager': ['3 fail', '3 blocked platform'],
  bbr: ['3 blocked step', '3 blocked platform'],
  'bpf-map-size': everywhere('3 pass'),
  'kernel-version': ['3 pass', '3 fail'],
  netkit: everywhere('3 notApplicable'),
  tcx: everywhere('3 blocked platform'),
  'distributed-lru': everywhere('3 blocked platform'),
};

/**
 * The article's cluster, item by item, where a probe tells what is in effect and where there is none. An item that falls
 * back silently never passes without one, and what the host itself is set to is unknown. XDP that is not configured is off
 * in either case, but only the probe sees that the Debian nodes have a driver that cannot do it.
 */
const articleTable = {
  withProbe: {
    ...plain,
    'bpf-masquerade': everywhere('3 pass'),
    'conntrack-bypass': ['3 notApplicable', '3 pass'],
    'bpf-host-routing': ['3 pass', '3 blocked platform'],
    'xdp-acceleration': ['3 fail', '3 blocked platform'],
    'preempt-none': everywhere('3 fail'),
    'tuned-profile': everywhere('3 fail'),
    'cpu-governor': everywhere('3 fail'),
    'irq-affinity': everywhere('3 fail'),
    'bpf-clock': ['3 pass', '3 blocked platform'],
  },
  withoutProbe: {
    ...plain,
    'bpf-masquerade': everywhere('3 unknown'),
    'conntrack-bypass': ['3 unknown', '3 pass'],
    'bpf-host-routing': ['3 unknown', '3 blocked platform'],
    'xdp-acceleration': everywhere('3 fail'),
    'preempt-none': everywhere('3 unknown'),
    'tuned-profile': everywhere('3 unknown'),
    'cpu-governor': everywhere('3 unknown'),
    'irq-affinity': everywhere('3 unknown'),
    'bpf-clock': ['3 unknown', '3 blocked platform'],
  },
} satisfies Record<string, Record<string, Row>>;

/** The verdicts of a report, and those that the table wants of every item. */
export function compareWithArticle(
  report: Report,
  table: keyof typeof articleTable,
): { judged: Record<string, string[]>; wanted: Record<string, string[]> } {
  return { judged: verdicts(report), wanted: articleTable[table] };
}

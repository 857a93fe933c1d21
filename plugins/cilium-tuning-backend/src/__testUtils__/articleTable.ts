/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Report } from 'backstage-plugin-cilium-tuning-common';
import { verdicts } from './verdicts';

/** Verdicts of an item, on the Ubuntu nodes and on the Debian nodes. */
type Row = [ubuntu: string, debian: string];

const everywhere = (verdict: string): Row => [verdict, verdict];

/** What configuration and API show of the article's cluster with certainty. */
const plain: Record<string, Row> = {
  'native-routing': everywhere('3 pass'),
  'kube-proxy-replacement': everywhere('3 pass'),
  'nodeport-dsr': everywhere('3 pass'),
  'kernel-version': ['3 pass', '3 fail'],
};

/**
 * The article's cluster, item by item, where a probe tells what is in effect and where there is none. An item that falls
 * back silently never passes without one.
 */
const articleTable = {
  withProbe: {
    ...plain,
    'bpf-masquerade': everywhere('3 pass'),
    'conntrack-bypass': ['3 notApplicable', '3 pass'],
    'bpf-host-routing': ['3 pass', '3 blocked platform'],
    'ipv6-big-tcp': ['3 fail', '3 blocked platform'],
    'ipv4-big-tcp': everywhere('3 blocked platform'),
    'mtu-jumbo': everywhere('3 unknown'),
    'bandwidth-manager': ['3 fail', '3 blocked platform'],
    bbr: ['3 blocked step', '3 blocked platform'],
    'xdp-acceleration': ['3 fail', '3 blocked platform'],
  },
  withoutProbe: {
    ...plain,
    'bpf-masquerade': everywhere('3 unknown'),
    'conntrack-bypass': ['3 unknown', '3 pass'],
    'bpf-host-routing': ['3 unknown', '3 blocked platform'],
    'mtu-jumbo': everywhere('3 unknown'),
  },
} satisfies Record<string, Record<string, Row>>;

/** The verdicts of a report, and those that the table wants: of the items that both have. */
export function compareWithArticle(
  report: Report,
  table: keyof typeof articleTable,
): { judged: Record<string, string[]>; wanted: Record<string, string[]> } {
  const judged = verdicts(report);
  const wanted: Record<string, Row> = articleTable[table];
  const both = Object.keys(wanted).filter(item => item in judged);
  const pick = (from: Record<string, string[]>) =>
    Object.fromEntries(both.map(item => [item, from[item]]));
  return { judged: pick(judged), wanted: pick(wanted) };
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  sysdumpOf,
  type ClusterDefinition,
  type SysdumpSample,
} from '@internal/demo-clusters';
import { entriesOf } from '../__testUtils__/sysdump';
import { assess } from '../assess/assess';
import type { Snapshot } from '../snapshot/snapshot';
import { renderReason } from '../text/messages';
import { readSysdump } from './readSysdump';

const now = new Date('2026-03-01T12:00:00Z');

async function read(
  definition: ClusterDefinition,
  sample: Partial<SysdumpSample> = {},
  change: (files: Map<string, string>) => void = () => {},
) {
  const files = sysdumpOf(definition, { now, ...sample });
  change(files);
  const result = await readSysdump(entriesOf(files), {
    clusterName: 'offline',
  });
  if (!result.ok) {
    throw new Error(renderReason(result.problem.reason));
  }
  return result.value;
}

/** Verdicts by check, for the group of Ubuntu nodes and that of Debian nodes. */
function table(snapshot: Snapshot) {
  const { checks, groups } = assess(snapshot);
  return Object.fromEntries(
    checks.map(({ check, cells }) => [
      check,
      ['Ubuntu', 'Debian'].map(os => {
        const group = groups.find(({ osImage }) => osImage.startsWith(os));
        const parts = cells.find(cell => cell.group === group?.id)?.parts ?? [];
        const verdicts = parts.map(({ judgement: { verdict, blockedBy } }) =>
          [verdict, blockedBy].filter(Boolean).join(' '),
        );
        return [...new Set(verdicts)].join(', ');
      }),
    ]),
  );
}

const statesOf = ({ sources }: Snapshot) =>
  Object.fromEntries(sources.map(({ source, state }) => [source, state]));

describe("a sysdump of the article's cluster", () => {
  it('is judged as the cluster with its probe is', async () => {
    const { snapshot, takenAt, notes } = await read(articleCluster);

    expect(takenAt).toBe('2026-03-01T12:00:00.000Z');
    expect(notes).toEqual([]);
    expect(table(snapshot)).toMatchObject({
      'native-routing': ['pass', 'pass'],
      'kube-proxy-replacement': ['pass', 'pass'],
      'bpf-masquerade': ['pass', 'pass'],
      'nodeport-dsr': ['pass', 'pass'],
      'conntrack-bypass': ['notApplicable', 'pass'],
      'bpf-host-routing': ['pass', 'blocked platform'],
      'ipv6-big-tcp': ['fail', 'blocked platform'],
      'ipv4-big-tcp': ['blocked platform', 'blocked platform'],
      'mtu-jumbo': ['unknown', 'unknown'],
      'bandwidth-manager': ['fail', 'blocked platform'],
      bbr: ['blocked step', 'blocked platform'],
      'xdp-acceleration': ['fail', 'blocked platform'],
    });
    expect(statesOf(snapshot)).toEqual({
      nodes: 'ok',
      'cilium-config': 'ok',
      'cilium-agents': 'ok',
      probe: 'ok',
      bugtool: 'ok',
      'node-feature-discovery': 'notSetUp',
    });
  });

  it('is judged the same by what the bugtools brought instead', async () => {
    const withProbe = table((await read(articleCluster)).snapshot);
    const { snapshot } = await read(articleCluster, {}, files => {
      for (const [path, text] of files) {
        files.set(path, text.replaceAll('cilium-tuning-probe', 'another'));
      }
    });

    const ofBugtools = table(snapshot);
    expect(statesOf(snapshot)).toMatchObject({
      probe: 'notSetUp',
      bugtool: 'ok',
    });
    // What no bugtool tells
    const unknown = ['unknown', 'unknown'];
    expect(ofBugtools).toEqual({
      ...withProbe,
      ...{ 'tuned-profile': unknown, 'cpu-governor': unknown },
      ...{ 'irq-affinity': unknown },
    });
  });

  it('reads the labels of node feature discovery', async () => {
    const prefix = 'feature.node.kubernetes.io';
    /** Labels the first node of a list. */
    const labelled = (nodes: string) => {
      const [, release] = /kernelVersion: (\S+)/.exec(nodes) ?? [];
      return nodes.replace(
        /^( *)labels:\n/m,
        (labels, indent) =>
          `${labels}${indent}  ${prefix}/kernel-version.full: ${release}\n` +
          `${indent}  ${prefix}/kernel-config.PREEMPT: 'true'\n`,
      );
    };
    const { probe: _, ...withoutProbe } = articleCluster;
    const { snapshot } = await read(withoutProbe, { quick: true }, files => {
      for (const [path, text] of files) {
        files.set(path, path.includes('/k8s-nodes-') ? labelled(text) : text);
      }
    });

    const told = snapshot.cohorts.flatMap(
      ({ facts }) => facts.kernelOptions ?? [],
    );
    expect(told).toMatchObject([
      { source: 'node-feature-discovery', value: { PREEMPT: 'y' } },
    ]);
    expect(
      snapshot.sources.find(
        ({ source }) => source === 'node-feature-discovery',
      ),
    ).toMatchObject({ state: 'ok', nodes: 1 });
  });

  it('leaves unknown what a quick one does not hold', async () => {
    const { probe: _, ...withoutProbe } = articleCluster;
    const { snapshot } = await read(withoutProbe, { quick: true });

    expect(table(snapshot)).toMatchObject({
      'native-routing': ['pass', 'pass'],
      'bpf-masquerade': ['unknown', 'unknown'],
      'bpf-host-routing': ['unknown', 'blocked platform'],
    });
    const bugtool = snapshot.sources.find(({ source }) => source === 'bugtool');
    expect(bugtool?.reason?.code).toBe('sysdump.noBugtool');
  });
});

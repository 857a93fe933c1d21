/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleConfig, articleSnapshot } from '../__testUtils__/article';
import type { Snapshot } from '../snapshot/snapshot';
import { renderReason } from '../text/messages';
import { assess } from './assess';

/** Verdicts by check, for the group of Ubuntu nodes and that of Debian nodes. */
function table(snapshot: Snapshot) {
  const { checks, groups } = assess(snapshot);
  return Object.fromEntries(
    checks.map(({ check, cells }) => [
      check,
      ['Ubuntu', 'Debian'].map(os => {
        const group = groups.find(({ osImage }) => osImage.startsWith(os));
        const parts = cells.find(cell => cell.group === group?.id)?.parts ?? [];
        return parts
          .map(({ nodes, judgement: { verdict, blockedBy } }) =>
            [nodes, verdict, blockedBy].filter(Boolean).join(' '),
          )
          .join(', ');
      }),
    ]),
  );
}

describe("the article's cluster", () => {
  it('is judged as the article says with a probe in place', () => {
    expect(table(articleSnapshot({ probe: true }))).toEqual({
      'native-routing': ['3 pass', '3 pass'],
      'kube-proxy-replacement': ['3 pass', '3 pass'],
      'bpf-masquerade': ['3 pass', '3 pass'],
      'nodeport-dsr': ['3 pass', '3 pass'],
      'conntrack-bypass': ['3 notApplicable', '3 pass'],
      'bpf-host-routing': ['3 pass', '3 blocked platform'],
      'ipv6-big-tcp': ['3 fail', '3 blocked platform'],
      'ipv4-big-tcp': ['3 blocked platform', '3 blocked platform'],
      hubble: ['3 pass', '3 pass'],
      'mtu-jumbo': ['3 unknown', '3 unknown'],
      'bandwidth-manager': ['3 fail', '3 blocked platform'],
      bbr: ['3 blocked step', '3 blocked platform'],
      'xdp-acceleration': ['3 fail', '3 blocked platform'],
      'bpf-map-size': ['3 pass', '3 pass'],
      'kernel-version': ['3 pass', '3 fail'],
      'preempt-none': ['3 fail', '3 fail'],
      'tuned-profile': ['3 fail', '3 fail'],
      'cpu-governor': ['3 fail', '3 fail'],
      'irq-affinity': ['3 fail', '3 fail'],
      netkit: ['3 notApplicable', '3 notApplicable'],
      tcx: ['3 blocked platform', '3 blocked platform'],
      'distributed-lru': ['3 blocked platform', '3 blocked platform'],
      'bpf-clock': ['3 fail', '3 blocked platform'],
    });
  });

  it('admits without one what only an agent can tell', () => {
    expect(table(articleSnapshot())).toEqual({
      'native-routing': ['3 pass', '3 pass'],
      'kube-proxy-replacement': ['3 pass', '3 pass'],
      'bpf-masquerade': ['3 unknown', '3 unknown'],
      'nodeport-dsr': ['3 pass', '3 pass'],
      'conntrack-bypass': ['3 unknown', '3 pass'],
      'bpf-host-routing': ['3 unknown', '3 blocked platform'],
      // Options that were never set are off; that they are set would not be enough for on
      'ipv6-big-tcp': ['3 fail', '3 blocked platform'],
      'ipv4-big-tcp': ['3 blocked platform', '3 blocked platform'],
      hubble: ['3 pass', '3 pass'],
      'mtu-jumbo': ['3 unknown', '3 unknown'],
      'bandwidth-manager': ['3 fail', '3 blocked platform'],
      bbr: ['3 blocked step', '3 blocked platform'],
      'xdp-acceleration': ['3 fail', '3 fail'],
      'bpf-map-size': ['3 unknown', '3 unknown'],
      'kernel-version': ['3 pass', '3 fail'],
      'preempt-none': ['3 unknown', '3 unknown'],
      'tuned-profile': ['3 unknown', '3 unknown'],
      'cpu-governor': ['3 unknown', '3 unknown'],
      'irq-affinity': ['3 unknown', '3 unknown'],
      netkit: ['3 notApplicable', '3 notApplicable'],
      tcx: ['3 blocked platform', '3 blocked platform'],
      'distributed-lru': ['3 blocked platform', '3 blocked platform'],
      'bpf-clock': ['3 fail', '3 blocked platform'],
    });
  });

  it('had the conntrack bypass to gain before its tuning', () => {
    const config = {
      ...articleConfig,
      'install-no-conntrack-iptables-rules': 'false',
    };

    expect(
      table(articleSnapshot({ config, probe: true }))['conntrack-bypass'],
    ).toEqual(['3 notApplicable', '3 fail']);
    expect(table(articleSnapshot({ config }))['conntrack-bypass']).toEqual([
      '3 unknown',
      '3 fail',
    ]);
  });

  it('counts host routing as done where the kernel permits it', () => {
    const { checks, score, potential } = assess(
      articleSnapshot({ probe: true }),
    );
    const hostRouting = checks.find(
      ({ check }) => check === 'bpf-host-routing',
    );

    expect(hostRouting).toMatchObject({
      progress: 'done',
      counts: { pass: 3, blockedByPlatform: 3 },
    });
    // Ubuntu 22 of 41, Debian 19 of 26; with what the platform locks, 22 of 46 and 19 of 49. The MTU is not scored.
    expect(score).toBe(63);
    expect(potential).toBe(43);
  });

  it('says what would tell, and what is in the way', () => {
    const { checks, groups } = assess(articleSnapshot());
    const hostRouting = checks.find(
      ({ check }) => check === 'bpf-host-routing',
    );
    const says = (os: string) => {
      const group = groups.find(({ osImage }) => osImage.startsWith(os));
      const cell = hostRouting?.cells.find(({ group: id }) => id === group?.id);
      const judgement = cell?.parts[0].judgement;
      return [judgement?.reason, ...(judgement?.tells ?? [])].map(
        reason => reason && renderReason(reason),
      );
    };

    expect(says('Debian')).toEqual(['Kernel 4.19, needs 5.10']);
    expect(says('Ubuntu')).toEqual([
      'Not observed. The agent falls back to legacy host routing silently, so its configuration does not tell',
      'Run "cilium status" in the agent pod of a node and read the line Host Routing',
    ]);
  });
});

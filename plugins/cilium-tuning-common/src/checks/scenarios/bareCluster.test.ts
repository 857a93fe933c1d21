/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noon } from '../../__testUtils__/facts';
import {
  agentsReading,
  configReading,
  nodesReading,
} from '../../__testUtils__/readings';
import {
  ciliumReleases,
  configFor,
  type Wish,
} from '../../__testUtils__/releases';
import { unworded } from '../../__testUtils__/words';
import { assess } from '../../assess/assess';
import { isCiliumAtLeast } from '../../cilium/version';
import { buildSnapshot } from '../../snapshot/buildSnapshot';

/**
 * What the agent falls back from silently, so that its configuration never proves it. BPF masquerade too, up to 1.15; BBR comes
 * with the Bandwidth Manager.
 */
const fallsBack = [
  'bpf-host-routing',
  'ipv6-big-tcp',
  'ipv4-big-tcp',
  'bandwidth-manager',
  'bbr',
  'xdp-acceleration',
  'tcx',
  'bpf-clock',
];

/** Everything turned on. */
const everything: Wish = {
  native: true,
  kubeProxyReplacement: true,
  dsr: true,
  more: {
    'bpf-lb-acceleration': 'native',
    'bpf-map-dynamic-size-ratio': '0.0025',
    'enable-bandwidth-manager': 'true',
    'enable-bbr': 'true',
    'enable-bpf-masquerade': 'true',
    'enable-hubble': 'true',
    'enable-ipv4-big-tcp': 'true',
    'enable-ipv6-big-tcp': 'true',
    'install-no-conntrack-iptables-rules': 'true',
  },
};

/** Two nodes of which only the API server was asked: nodes, configuration and pods. */
function assessed(cilium: string, wish: Wish) {
  const names = ['a', 'b'];
  return assess(
    buildSnapshot({
      clusterName: 'bare',
      takenAt: noon,
      readings: [
        nodesReading(names.map(name => ({ name, kernel: '6.8.0-45-generic' }))),
        configReading({ values: configFor(cilium, wish) }),
        agentsReading(names.map(node => ({ node, cilium }))),
      ],
    }),
  );
}

const idsWith = (verdict: string, cilium: string, wish: Wish) =>
  assessed(cilium, wish)
    .checks.filter(({ cells }) =>
      cells.some(({ parts }) =>
        parts.some(({ judgement }) => judgement.verdict === verdict),
      ),
    )
    .map(({ check }) => check);

const since = (cilium: string, minor: string) =>
  isCiliumAtLeast(cilium, minor) === true;

describe.each(ciliumReleases)(
  'Cilium %s without probe, Prometheus or exec',
  cilium => {
    it('passes what a running agent proves, and nothing that it falls back from', () => {
      const passed = idsWith('pass', cilium, everything);

      expect(passed).toEqual([
        'native-routing',
        'kube-proxy-replacement',
        ...(since(cilium, '1.16') ? ['bpf-masquerade'] : []),
        'nodeport-dsr',
        'hubble',
        'bpf-map-size',
        'kernel-version',
      ]);
    });

    it('passes nothing but what is on by itself where nothing was set', () => {
      const passed = idsWith('pass', cilium, {});

      expect(passed).toEqual(['kernel-version']);
    });

    it.each(['probe', 'partial'])(
      'does not take %s for a replacement of kube-proxy',
      word => {
        const wish = {
          ...everything,
          kubeProxyReplacement: undefined,
          more: { ...everything.more, 'kube-proxy-replacement': word },
        };
        const passed = idsWith('pass', cilium, wish);

        expect(passed).not.toContain('kube-proxy-replacement');
        expect(passed).not.toContain('nodeport-dsr');
        expect(passed.filter(id => fallsBack.includes(id))).toEqual([]);
      },
    );

    it('passes the conntrack bypass where host routing is legacy for good', () => {
      const passed = idsWith('pass', cilium, {
        ...everything,
        more: { ...everything.more, 'enable-host-legacy-routing': 'true' },
      });

      expect(passed.includes('conntrack-bypass')).toBe(since(cilium, '1.10'));
    });

    it('says of everything else in words what would tell', () => {
      const { checks } = assessed(cilium, everything);
      const judgements = checks.flatMap(({ cells }) =>
        cells.flatMap(({ parts }) => parts.map(({ judgement }) => judgement)),
      );
      const unknown = judgements.filter(({ verdict }) => verdict === 'unknown');

      expect(judgements.flatMap(unworded)).toEqual([]);
      expect(unknown.length).toBeGreaterThan(5);
      expect(unknown.filter(({ tells }) => tells.length === 0)).toEqual([]);
    });
  },
);

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { newText, oldText } from '../../__testUtils__/statusTexts';
import { readStatusContent } from './statusContent';
import type { StatusFacts } from './statusFacts';

const factsOf = (content: string): StatusFacts =>
  readStatusContent(content).facts;

const texts: [string, string][] = [
  ['a verbose text of 1.18', newText],
  ['a verbose text of 1.11', oldText],
];

/** Facts that a damaged output says otherwise than the whole one. */
function contradictions(damaged: string, whole: string) {
  const before = new Map<string, unknown>(Object.entries(factsOf(whole)));
  return Object.entries(factsOf(damaged)).filter(
    ([name, value]) =>
      value !== null &&
      JSON.stringify(value) !== JSON.stringify(before.get(name)),
  );
}

const anyLine = fc.oneof(
  fc.constantFrom(...newText.split('\n'), ...oldText.split('\n')),
  fc
    .tuple(
      fc.constantFrom(
        ...['KubeProxyReplacement', 'Host Routing', 'Routing', 'Masquerading'],
        ...['BandwidthManager', 'IPv4 BIG TCP', 'BPF Maps', 'Hubble', 'Cilium'],
        ...['KubeProxyReplacement Details', '  Mode', '  - NodePort'],
      ),
      fc.string(),
    )
    .map(([label, value]) => `${label}: ${value}`),
  fc.string({ unit: 'binary' }),
);

const off = { enabled: false };
const status = {
  cilium: { state: 'Ok', msg: '1.18.4 (v1.18.4-afda2aa9)' },
  'kube-proxy-replacement': {
    mode: 'True',
    deviceList: [{ name: 'eth0', ip: ['', '10.1.2.3'] }],
    features: {
      nodePort: {
        ...{ enabled: true, mode: 'DSR' },
        ...{ acceleration: 'Native', algorithm: 'Random' },
      },
      ...{ hostPort: { enabled: true }, externalIPs: { enabled: true } },
      ...{ socketLB: { enabled: true }, sessionAffinity: off },
    },
  },
  masquerading: {
    ...{ enabled: true, mode: 'iptables' },
    enabledProtocols: { ipv4: true, ipv6: false },
  },
  routing: {
    'inter-host-routing-mode': 'Tunnel',
    'intra-host-routing-mode': 'Legacy',
    'tunnel-protocol': 'vxlan',
  },
  'ipv4-big-tcp': { enabled: true, maxGSO: 196608, maxGRO: 196608 },
  'ipv6-big-tcp': { ...off, maxGSO: 65536, maxGRO: 65536 },
  'bandwidth-manager': off,
  hubble: { state: 'Disabled' },
  'bpf-maps': { 'dynamic-size-ratio': 0.0025, maps: [] },
  'clock-source': { mode: 'ktime' },
};

type Path = string[];

/** The paths to every part of a value. */
function pathsOf(value: unknown): Path[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [
        [key],
        ...pathsOf(part).map(path => [key, ...path]),
      ])
    : [];
}

const paths = pathsOf(status);

/** The status with something else at a path; undefined takes away what is there. */
function withValue(path: Path, value: unknown): unknown {
  const changed = structuredClone(status);
  const parent = path
    .slice(0, -1)
    .reduce<object>((part, key) => Reflect.get(part, key), changed);
  Reflect.set(parent, path.at(-1) ?? '', value);
  return changed;
}

/** Words by which facts say something, as they stand in an output; those of the JSON and those of the text. */
const words: Record<string, RegExp> = {
  BPF: /BPF/,
  Legacy: /Legacy/,
  DSR: /DSR/,
  Hybrid: /Hybrid/,
  SNAT: /SNAT/,
  native: /Native/,
  'best-effort': /Best-Effort/,
  generic: /Generic/,
  bbr: /bbr/i,
  cubic: /cubic/i,
  netkit: /netkit/,
  'netkit-l2': /netkit-l2/,
  veth: /veth/,
  tcx: /tcx/i,
  full: /Enabled|enabled|True|Strict/,
  on: /Ok/,
  jiffies: /jiffies/,
  ktime: /ktime/,
  vxlan: /vxlan/,
  geneve: /geneve/,
  Wireguard: /Wireguard/,
  IPsec: /IPsec/,
};

/** What is said to be, and stands nowhere in the content. */
function madeUp(content: string): string[] {
  const { devices, features, agentVersion, ...facts } = factsOf(content);
  const said = Object.entries(facts).filter(([, value]) =>
    typeof value === 'string'
      ? words[value]?.test(content) === false
      : value === true && !/Enabled|BPF|Native|Maglev|true/.test(content),
  );
  const on = Object.values(features ?? {}).some(Boolean);
  return [
    ...said.map(([name, value]) => `${name}: ${value}`),
    ...(devices ?? []).filter(device => !content.includes(device)),
    ...(agentVersion && !content.includes(agentVersion) ? [agentVersion] : []),
    ...(on && !/Enabled|enabled/.test(content) ? ['features'] : []),
  ];
}

describe('readStatusContent', () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['any text', fc.string({ unit: 'binary' })],
    ['any JSON', fc.json()],
    ['any lines', fc.array(anyLine).map(lines => `${lines.join('\n')}\n`)],
  ])('bears %s and makes nothing up', (_, contents) => {
    fc.assert(
      fc.property(contents, content => {
        expect(madeUp(content)).toEqual([]);
      }),
    );
  });

  it.each(texts)('never contradicts %s that is cut anywhere', (_, text) => {
    fc.assert(
      fc.property(fc.nat(text.length), end => {
        expect(contradictions(text.slice(0, end), text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(texts)('never contradicts %s without one of its lines', (_, text) => {
    const lines = text.split('\n');

    lines.forEach((__, index) => {
      const damaged = lines.toSpliced(index, 1).join('\n');
      expect(contradictions(damaged, text)).toEqual([]);
    });
  });

  it.each(texts)('never contradicts %s in another order', (_, text) => {
    const lines = text.trimEnd().split('\n');

    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length - 5 }),
        shuffled => {
          const damaged = `${shuffled.join('\n')}\n`;
          expect(contradictions(damaged, text)).toEqual([]);
        },
      ),
    );
  });

  it('makes nothing up where any part of a JSON status is something else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        expect(madeUp(JSON.stringify(withValue(path, value)))).toEqual([]);
      }),
    );
  });

  it('turns nothing on where any part of a JSON status is missing', () => {
    const before = new Map<string, unknown>(
      Object.entries(factsOf(JSON.stringify(status))),
    );

    paths.forEach(path => {
      const damaged = factsOf(JSON.stringify(withValue(path, undefined)));
      const on = Object.entries(damaged).filter(([, value]) => value === true);
      expect(on.filter(([name]) => before.get(name) !== true)).toEqual([]);
    });
  });
});

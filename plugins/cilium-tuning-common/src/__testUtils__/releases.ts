/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../cilium/version';
import type { NodeSketch } from './facts';

/** A release of each minor that the rules are for. */
export const ciliumReleases = [
  '1.9.18',
  '1.10.20',
  '1.11.20',
  '1.12.19',
  '1.13.4',
  '1.14.19',
  '1.15.9',
  '1.16.5',
  '1.17.6-cee.1',
  '1.18.4',
  '1.19.2',
  '1.20.0',
] as const;

/** What an operator wants of Cilium; what is left out stays as it comes. */
export interface Wish {
  native?: boolean;
  kubeProxyReplacement?: boolean;
  dsr?: boolean;
  /** Keys that are the same in every version. */
  more?: NodeSketch['config'] & object;
}

/** The configuration that a wish takes, in the words that a release has for it. */
export function configFor(release: string, wish: Wish = {}) {
  const since = (minor: string) => isCiliumAtLeast(release, minor) === true;
  const { native, kubeProxyReplacement, dsr, more } = wish;
  const routing = since('1.14')
    ? { 'routing-mode': native ? 'native' : 'tunnel' }
    : { tunnel: native ? 'disabled' : 'vxlan' };
  const cidr = since('1.10')
    ? { 'ipv4-native-routing-cidr': '10.0.0.0/8' }
    : { 'native-routing-cidr': '10.0.0.0/8' };
  const words = since('1.14') ? ['true', 'false'] : ['strict', 'disabled'];
  return {
    ...(native !== undefined && routing),
    ...(native && cidr),
    ...(kubeProxyReplacement !== undefined && {
      'kube-proxy-replacement': words[kubeProxyReplacement ? 0 : 1],
    }),
    ...(dsr && { [since('1.10') ? 'bpf-lb-mode' : 'node-port-mode']: 'dsr' }),
    ...more,
  };
}

/**
 * A row of a table over all releases: what the node is, and what is expected: one line for all of them, or the line that holds
 * from a minor on, by that minor.
 */
export type VersionRow = [
  what: string,
  node: Omit<NodeSketch, 'config' | 'cilium'> & Wish,
  expected: string | Record<`1.${number}`, string>,
];

/** What is expected on a release. */
export function expectedOf(release: string, expected: VersionRow[2]): string {
  return typeof expected === 'string'
    ? expected
    : Object.entries(expected)
        .filter(([minor]) => isCiliumAtLeast(release, minor) === true)
        .map(([, line]) => line)
        .at(-1) ?? 'nothing';
}

/** The node of a row on a release. */
export const sketchOf = (release: string, node: VersionRow[1]): NodeSketch => {
  const { native, kubeProxyReplacement, dsr, more, ...sketch } = node;
  const wish = { native, kubeProxyReplacement, dsr, more };
  return { ...sketch, cilium: release, config: configFor(release, wish) };
};

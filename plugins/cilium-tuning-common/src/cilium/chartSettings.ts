/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import type { ConfigKey } from './configKeys';
import { booleanOption } from './options';

/** Kubelets of Google Kubernetes Engine: `v1.30.5-gke.1014003`. */
const gkeKubelet = /-gke\./;

/**
 * Ways of installing Cilium for which the Helm chart sets options itself, whatever its values say, and how the configuration
 * shows them. GKE's leaves no word of its own: it comes with addresses of Kubernetes and a route for each endpoint.
 * Source: `cilium-configmap.yaml` of the charts 1.9 to 1.20.
 */
const installations: Record<string, (facts: FactReader) => boolean> = {
  'ipam eni': facts => facts.config('ipam') === 'eni',
  'ipam azure': facts => facts.config('ipam') === 'azure',
  'portmap chaining': facts => facts.config('cni-chaining-mode') === 'portmap',
  'gke.enabled': facts =>
    gkeKubelet.test(facts.get('kubeletVersion') ?? '') &&
    facts.config('ipam') === 'kubernetes' &&
    booleanOption(facts, 'enable-endpoint-routes') === true,
};

/**
 * Options that the chart keeps off, and in which installations. Chaining modes in which Cilium does not route are not listed:
 * nothing is judged there.
 */
const keptOff: Partial<Record<ConfigKey, (keyof typeof installations)[]>> = {
  'install-no-conntrack-iptables-rules': [
    'ipam eni',
    'ipam azure',
    'portmap chaining',
    'gke.enabled',
  ],
};

/**
 * The installation in which the Helm chart keeps an option off; undefined where it does not. Whether the agent loaded what
 * shows it is for the caller to settle.
 *
 * @public
 */
export function keptOffBy(
  facts: FactReader,
  key: ConfigKey,
): string | undefined {
  return keptOff[key]?.find(name => installations[name](facts));
}

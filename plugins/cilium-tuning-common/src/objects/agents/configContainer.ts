/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { optionsOf, tellsOptions } from './containerOptions';
import type { Container } from '../shapes';

/**
 * Whether the init container `config` merges what Cilium does by default: the ConfigMap, then the CiliumNodeConfigs beside
 * it, of every key. Otherwise what the agent was told cannot be told from these.
 */
export function mergesDefaults(
  container: Container,
  namespace: string | undefined,
): boolean {
  const options = optionsOf(container, [
    'source',
    'allow-config-keys',
    'deny-config-keys',
  ]).filter(({ name, value }) => name === 'source' || value !== '');
  return (
    tellsOptions(container, /^(?:\S*\/)?cilium(?:-dbg)? build-config(?: |$)/) &&
    options.length <= 1 &&
    options.every(
      ({ name, value = '' }) =>
        name === 'source' && isDefaultSource(value, namespace),
    )
  );
}

function isDefaultSource(source: string, namespace: string | undefined) {
  const parts =
    /^config-map:(?:([^/,:]+)\/)?cilium-config,cilium-node-config(?::([^/,:]*))?$/.exec(
      source,
    );
  return (
    parts !== null &&
    parts.slice(1).every(named => !named || named === namespace)
  );
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../../cilium/version';
import type { Container } from '../shapes';
import { agentOptions, type AgentOptions } from './agentOptions';
import { mergesDefaults } from './configContainer';

/**
 * Name of the container that the agent runs in.
 *
 * @public
 */
export const AGENT_CONTAINER = 'cilium-agent';

/** Name of the init container that gathers the configuration. */
export const CONFIG_CONTAINER = 'config';

/**
 * Who reads the configuration. From 1.13 on an init container does that once for the pod, so an agent that crashed starts
 * again with the old one; before, the agent does it itself.
 *
 * @public
 */
export type ConfigLoading = 'byContainer' | 'byAgent';

/**
 * What is told of an agent by the specification of its pod, or by the template that the pod was made from.
 *
 * @public
 */
export interface ToldAgent {
  version?: string;
  image?: string;
  /** Absent when it cannot be told what the agent loads. */
  loading?: ConfigLoading;
  /** What its container sets of the known keys. */
  options: AgentOptions['values'];
}

/**
 * The version in an image's tag; undefined for images that are named by digest alone or tagged otherwise.
 *
 * @param image - for example `quay.io/cilium/cilium:v1.17.6@sha256:...`
 */
export function versionOfImage(image: string): string | undefined {
  const [name] = image.split('@');
  const tag = name.slice(name.lastIndexOf('/') + 1).split(':')[1] ?? '';
  return /^v?(\d+\.\d+(?:\.\d+)?(?:[-+.][\w.-]+)?)$/.exec(tag)?.[1];
}

function loadingOf(
  initContainers: readonly Container[],
  namespace: string | undefined,
  version: string | undefined,
): ConfigLoading | undefined {
  const loader = initContainers.find(({ name }) => name === CONFIG_CONTAINER);
  if (loader) {
    return mergesDefaults(loader, namespace) ? 'byContainer' : undefined;
  }
  const readsItself =
    version !== undefined && isCiliumAtLeast(version, '1.13') === false;
  return readsItself ? 'byAgent' : undefined;
}

/**
 * Reads what a specification tells of the agent.
 *
 * @public
 */
export function agentOfSpec(
  spec: { containers: Container[]; initContainers: Container[] },
  namespace: string | undefined,
): ToldAgent {
  const container = spec.containers.find(
    ({ name }) => name === AGENT_CONTAINER,
  );
  const image = container?.image;
  const options = agentOptions(container);
  const version = image === undefined ? undefined : versionOfImage(image);
  return {
    version,
    image,
    // What the pod sets besides, and cannot be told, could be any of it
    loading: options.certain
      ? loadingOf(spec.initContainers, namespace, version)
      : undefined,
    options: options.values,
  };
}

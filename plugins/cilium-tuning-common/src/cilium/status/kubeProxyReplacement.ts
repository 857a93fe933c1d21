/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { flagOf } from './flags';
import type { Found } from './found';

/** Cilium's own device, which is none of the node's. */
const WIREGUARD_DEVICE = 'cilium_wg0';

const flag = z.boolean().optional();
const word = z.string().max(60).optional();
const feature = z.object({ enabled: flag });

const deviceName = z.string().min(1).max(60);

const schema = z.object({
  mode: word,
  features: z
    .object({
      nodePort: feature
        .extend({ mode: word, acceleration: word, algorithm: word })
        .optional(),
      hostPort: feature.optional(),
      externalIPs: feature.optional(),
      sessionAffinity: feature.optional(),
      // Before 1.12 it had another name
      socketLB: feature.optional(),
      hostReachableServices: feature.optional(),
    })
    .optional()
    .catch(undefined),
});

const devicesSchema = z.object({
  deviceList: z
    .array(z.looseObject({ name: deviceName }))
    .nullish()
    .catch(undefined),
  devices: z.array(deviceName).nullish().catch(undefined),
});

/**
 * The devices that `kube-proxy-replacement` of the status names, in its order. Up to 1.9 they stood in `devices`, which the
 * agent still fills beside `deviceList`.
 */
export function deviceNames(part: unknown): string[] | undefined {
  const { data } = devicesSchema.safeParse(part);
  const list = data?.deviceList;
  // An empty list may stand as null
  return list === undefined
    ? data?.devices ?? (data?.devices === null ? [] : undefined)
    : list?.map(({ name }) => name) ?? [];
}

type Features = NonNullable<z.output<typeof schema>['features']>;

function featuresOf(features: Features, complete: boolean): Found[] {
  const on = (part: { enabled?: boolean } | undefined) =>
    flagOf(part, complete, 'enabled');
  const nodePort = on(features.nodePort);
  const hostPort = on(features.hostPort);
  const externalIPs = on(features.externalIPs);
  const sessionAffinity = on(features.sessionAffinity);
  const socketLB = on(features.socketLB ?? features.hostReachableServices);
  return nodePort === undefined ||
    hostPort === undefined ||
    externalIPs === undefined ||
    sessionAffinity === undefined ||
    socketLB === undefined
    ? []
    : [
        {
          fact: 'kubeProxyReplacementFeatures',
          value: { nodePort, hostPort, externalIPs, socketLB, sessionAffinity },
        },
      ];
}

/** What the status says of NodePorts; nothing while the agent does not serve them. */
function nodePortOf({ nodePort }: Features): Found[] {
  if (nodePort?.enabled !== true) {
    return [];
  }
  const { mode, acceleration, algorithm } = nodePort;
  return [
    ...(mode ? [{ fact: 'nodePortMode', value: mode } as const] : []),
    ...(acceleration
      ? [{ fact: 'nodePortAcceleration', value: acceleration } as const]
      : []),
    ...(algorithm
      ? [{ fact: 'nodePortAlgorithm', value: algorithm } as const]
      : []),
  ];
}

/** Reads `kube-proxy-replacement` of the status. */
export function kubeProxyReplacement(
  part: unknown,
  complete: boolean,
): Found[] {
  const { data } = schema.safeParse(part);
  if (!data) {
    return [];
  }
  const devices = (deviceNames(part) ?? [])
    .filter(name => name !== WIREGUARD_DEVICE)
    .sort();
  return [
    ...(data.mode
      ? [{ fact: 'kubeProxyReplacementMode', value: data.mode } as const]
      : []),
    ...(devices.length > 0
      ? [{ fact: 'devices', value: devices } as const]
      : []),
    ...(data.features
      ? [...featuresOf(data.features, complete), ...nodePortOf(data.features)]
      : []),
  ];
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agreed } from './agreed';
import type { Block } from './blocks';

/** What the section `KubeProxyReplacement Details` says; a feature is undefined where it does not. */
export interface ServiceDetails {
  mode?: string;
  devices?: string;
  features: ReturnType<typeof featuresOf>;
}

type Rows = Map<string, (string | undefined)[]>;

const rowShape = /^\s+((?:- )?[A-Za-z][\w/ ]{0,30}):(?:\s+(\S.*))?$/;

function rowsOf({ lines }: Block): Rows {
  const rows: Rows = new Map();
  for (const line of lines.slice(1)) {
    const [, label, value] = rowShape.exec(line) ?? [];
    if (label) {
      rows.set(label, [...(rows.get(label) ?? []), value]);
    }
  }
  return rows;
}

const valueOf = (rows: Rows, label: string) => agreed(rows.get(label) ?? []);

/** `Enabled (Range: 30000-32767)` */
function switchOf(value: string | undefined): boolean | undefined {
  const [, state] = /^(Enabled|Disabled)(?: \(.*\))?$/.exec(value ?? '') ?? [];
  return state === undefined ? undefined : state === 'Enabled';
}

const protocolRows = ['Socket LB Protocols', 'Protocols'];

/** The rows up to 1.11, where the one of the socket load balancer is left out while that is off. */
const rowsWithoutSocketLb =
  /^Status;(?:Devices;)?(?:Mode;)?(?:Backend Selection;)?Session Affinity;(?:Graceful Termination;)?(?:XDP Acceleration;)?Services;- ClusterIP;- NodePort;- LoadBalancer;- externalIPs;- HostPort;$/;

/** These modes need every feature, so with them a row that is not there was lost. */
const needsAll = /^(?:Strict|True)$/;

function socketLbOf(rows: Rows): boolean | undefined {
  if (rows.has('Socket LB')) {
    return switchOf(valueOf(rows, 'Socket LB'));
  }
  if (protocolRows.some(label => valueOf(rows, label))) {
    return true;
  }
  const order = [...rows.keys()].map(label => `${label};`).join('');
  return rowsWithoutSocketLb.test(order) &&
    !needsAll.test(valueOf(rows, 'Status') ?? '')
    ? false
    : undefined;
}

const wordOf = (value: string | undefined) =>
  /^([\w-]+)(?: \(.*\))?$/.exec(value ?? '')?.[1];

function featuresOf(rows: Rows) {
  const on = (label: string) => ({ enabled: switchOf(valueOf(rows, label)) });
  return {
    nodePort: {
      ...on('- NodePort'),
      mode: wordOf(valueOf(rows, 'Mode')),
      acceleration: wordOf(valueOf(rows, 'XDP Acceleration')),
      // Maglev (Table Size: 16381)
      algorithm: wordOf(valueOf(rows, 'Backend Selection')),
    },
    hostPort: on('- HostPort'),
    externalIPs: on('- externalIPs'),
    sessionAffinity: on('Session Affinity'),
    socketLB: { enabled: socketLbOf(rows) },
  };
}

/** Reads the section `KubeProxyReplacement Details`, which `--verbose` prints. */
export function serviceDetails(block: Block): ServiceDetails {
  const rows = rowsOf(block);
  return {
    mode: wordOf(valueOf(rows, 'Status')),
    devices: valueOf(rows, 'Devices'),
    features: featuresOf(rows),
  };
}

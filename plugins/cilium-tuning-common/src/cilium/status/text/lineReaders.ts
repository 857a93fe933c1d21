/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The parts that a line says, by their names in the JSON and in its shape; see {@link StatusPart}. */
export type LineParts = Record<string, unknown>;

type LineReader = (value: string) => LineParts;

/** Reads a line that has this shape and says nothing of any other. */
const shaped =
  (
    shape: RegExp,
    parts: (...words: (string | undefined)[]) => LineParts,
  ): LineReader =>
  value => {
    const match = shape.exec(value);
    return match ? parts(...match.slice(1)) : {};
  };

const sizes = /^\[(\d{1,12})(?:, (\d{1,12}))?\]$/;

/** `Enabled   [196608]`, or first GRO and then GSO; without sizes in 1.13. */
const bigTcp = (part: string) =>
  shaped(/^(Enabled|Disabled)(?:\s+(\[.*\]))?$/, (state, size = '') => {
    const [, first, second = first] = sizes.exec(size) ?? [];
    return {
      [part]: {
        enabled: state === 'Enabled',
        ...(first && { maxGRO: Number(first), maxGSO: Number(second) }),
      },
    };
  });

/** `EDT with BPF [BBR] [eth0]`; up to 1.11 `EDT with BPF   [eth0]`. */
const bandwidthManager = shaped(
  /^(?:(Disabled)|EDT with BPF(?:\s+\[([\w.-]*)\])?\s+\[[^\]]*\])$/,
  (off, control) => ({
    'bandwidth-manager': off
      ? { enabled: false }
      : {
          enabled: true,
          ...(control && { congestionControl: control.toLowerCase() }),
        },
  }),
);

const protocols = /\[IPv4: (Enabled|Disabled), IPv6: (Enabled|Disabled)\]$/;
const masqueradingModes: Record<string, string> = {
  BPF: 'BPF',
  IPTables: 'iptables',
};

/** `BPF (ip-masq-agent)   [eth0]   10.0.0.0/8 [IPv4: Enabled, IPv6: Disabled]`; in 1.9 without the families. */
const masquerading: LineReader = value => {
  if (value === 'Disabled') {
    const none = { ipv4: false, ipv6: false };
    return { masquerading: { enabled: false, enabledProtocols: none } };
  }
  const [, ipv4, ipv6] = protocols.exec(value) ?? [];
  const [, word = ''] = /^(BPF|IPTables)(?=\s|$)/.exec(value) ?? [];
  if (!ipv4 && !word) {
    return value === 'Enabled' ? { masquerading: { enabled: true } } : {};
  }
  const mode = masqueradingModes[word];
  return {
    masquerading: {
      enabled: true,
      ...(mode && { mode }),
      ...(ipv4 && {
        enabledProtocols: {
          ipv4: ipv4 === 'Enabled',
          ipv6: ipv6 === 'Enabled',
        },
      }),
    },
  };
};

const attachModes: Record<string, string> = { 'Legacy TC': 'tc', TCX: 'tcx' };

/** The lines that say a part of the status by themselves. */
export const lineReaders: Record<string, LineReader> = {
  Cilium: shaped(/^(\w+)(?:\s+(\S.*))?$/, (state, msg) => ({
    cilium: { state, ...(msg && { msg }) },
  })),
  'CNI Chaining': shaped(/^([\w-]+)$/, mode => ({ 'cni-chaining': { mode } })),
  'IPv4 BIG TCP': bigTcp('ipv4-big-tcp'),
  'IPv6 BIG TCP': bigTcp('ipv6-big-tcp'),
  BandwidthManager: bandwidthManager,
  'Host Routing': shaped(/^(\w+)$/, mode => ({ 'host-routing': { mode } })),
  Routing: shaped(
    /^Network: +(\w+)(?: +\[([\w-]*)\])?(?:\s+Host: +(\w+))?$/,
    (network, tunnel, host) => ({
      routing: {
        'inter-host-routing-mode': network,
        ...(tunnel && { 'tunnel-protocol': tunnel }),
        ...(host && { 'intra-host-routing-mode': host }),
      },
    }),
  ),
  'Attach Mode': shaped(/^(Legacy TC|TCX)$/, (mode = '') => ({
    'attach-mode': attachModes[mode],
  })),
  'Device Mode': shaped(
    /^(?:([\w-]+)|\?)(?:\s+\[Configured: ([\w-]+)\])?$/,
    (mode, told) => ({
      ...(mode && { 'datapath-mode': mode }),
      ...(told && { 'configured-datapath-mode': told }),
    }),
  ),
  Masquerading: masquerading,
  'Clock Source for BPF': shaped(
    /^(\w+)(?:\s+\[(\d{1,9}) Hz\])?$/,
    (mode, hertz) => ({
      'clock-source': { mode, ...(hertz && { hertz: Number(hertz) }) },
    }),
  ),
  // What follows are flows or a message, and the state of its metrics
  Hubble: shaped(/^(\w+)(?:\s|$)/, state => ({ hubble: { state } })),
  Encryption: shaped(/^(\w+)(?:\s|$)/, mode => ({ encryption: { mode } })),
};

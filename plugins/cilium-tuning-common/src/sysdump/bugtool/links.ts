/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NetworkDevice } from '../../snapshot/nodeState';

/**
 * A network device as `ip -d link` prints it.
 *
 * @public
 */
export interface Link {
  device: NetworkDevice;
  /** The bond or bridge that it is a member of. */
  master?: string;
  /** The device that it stands on, as a VLAN does. */
  parent?: string;
  /** How it stood. */
  excerpt: string;
}

/** Virtual devices by the word that `ip -d` begins the details of one with. */
const kinds = ['bond', 'bridge', 'team', 'vlan', 'wireguard', 'veth', 'dummy'];

const xdpModes: Record<string, NetworkDevice['xdp']> = {
  xdp: 'driver',
  xdpgeneric: 'generic',
  xdpoffload: 'offload',
};

/** How an XDP program is attached; undefined for what is not known here, such as several at once. */
function xdpOf(head: string): NetworkDevice['xdp'] {
  const [, word] = /\bmtu \d+ (xdp\w*)/.exec(head) ?? [];
  if (word === undefined) {
    return 'none';
  }
  return Object.hasOwn(xdpModes, word) ? xdpModes[word] : undefined;
}

function linkOf(head: string, details: readonly string[]): Link | undefined {
  const [, name, parent] =
    /^\d+: ([^\s:@]{1,80})(?:@([^\s:]{1,80}))?: </.exec(head) ?? [];
  const mtu = Number(/ mtu (\d{1,9}) /.exec(head)?.[1]);
  if (name === undefined || Number.isNaN(mtu)) {
    return undefined;
  }
  const words = details.map(line => line.trim().split(' ')[0]);
  const kind = kinds.find(known => words.includes(known));
  const queues = Number(
    /\bnumrxqueues (\d{1,6})\b/.exec(details.join('\n'))?.[1],
  );
  const xdp = xdpOf(head);
  const [, master] = / master (\S{1,80})/.exec(head) ?? [];
  return {
    device: {
      ...{ name, mtu },
      ...(kind !== undefined && { kind }),
      ...(xdp !== undefined && { xdp }),
      ...(queues > 0 && { queues }),
    },
    ...(master !== undefined && { master }),
    ...(parent !== undefined && { parent }),
    excerpt: head,
  };
}

/**
 * Reads what `ip -d -s link` prints: a line at the margin for each device, and its details behind it.
 *
 * @public
 */
export function linksOf(text: string): Map<string, Link> {
  const links = new Map<string, Link>();
  for (const block of text.split(/\n(?=\d+: )/)) {
    const [head, ...details] = block.split('\n');
    const link = linkOf(head, details);
    if (link) {
      links.set(link.device.name, link);
    }
  }
  return links;
}

/**
 * The devices that Cilium uses and those below them, each below the one of Cilium's that it carries.
 *
 * @public
 */
export function devicesInUse(
  names: readonly string[],
  links: ReadonlyMap<string, Link>,
  drivers: ReadonlyMap<string, string>,
): NetworkDevice[] {
  const result: NetworkDevice[] = [];
  const add = (name: string, below?: string) => {
    const link = links.get(name);
    const known = result.some(
      device => device.name === name && device.below === below,
    );
    if (!link || known) {
      return;
    }
    const driver = drivers.get(name);
    result.push({
      ...link.device,
      ...(below !== undefined && { below }),
      ...(driver !== undefined && { driver }),
    });
    const carrying = [...links.values()]
      .filter(
        ({ device, master }) => master === name || device.name === link.parent,
      )
      .map(({ device }) => device.name);
    for (const lower of carrying) {
      add(lower, below ?? name);
    }
  };
  for (const name of names) {
    add(name);
  }
  return result;
}

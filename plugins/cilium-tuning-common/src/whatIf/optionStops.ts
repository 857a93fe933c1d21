/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from '../checks';
import {
  conntrackBypass,
  conntrackBypassNeeds,
} from '../checks/conntrackBypass';
import { judge } from '../checks/judge';
import type { Check } from '../checks/types';
import { masquerading } from '../cilium/effective/masquerading';
import { ciliumHas } from '../cilium/introductions';
import { configuredNodePortMode } from '../cilium/nodePortOption';
import { booleanOption } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import { renderReason } from '../text/messages';
import type { AgentStop } from './types';

type Stop = Pick<AgentStop, 'sure' | 'reason'>;

const isOn =
  (...keys: Parameters<typeof booleanOption>[1][]) =>
  (facts: FactReader) =>
    keys.every(key => booleanOption(facts, key) === true);

/** Items that an agent which knows them insists on once it is told, by what tells it. */
const insistedOn: Record<string, (facts: FactReader) => boolean> = {
  'nodeport-dsr': facts =>
    ['dsr', 'hybrid'].includes(configuredNodePortMode(facts) ?? ''),
  'conntrack-bypass': isOn('install-no-conntrack-iptables-rules'),
  'ipv6-big-tcp': isOn('enable-ipv6', 'enable-ipv6-big-tcp'),
  'ipv4-big-tcp': isOn('enable-ipv4', 'enable-ipv4-big-tcp'),
  bbr: isOn('enable-bandwidth-manager', 'enable-bbr'),
  netkit: facts => facts.config('datapath-mode')?.startsWith('netkit') === true,
  'distributed-lru': isOn('bpf-distributed-lru'),
};

/**
 * What stands in the way of an item. The agent that learns of the conntrack bypass insists on it also where it is of no use; one
 * that knew of it has what it takes, or would not run.
 */
function needsOf(check: Check, now: FactReader, then: FactReader) {
  const { needs } = judge(check, then, checks);
  const learns =
    check === conntrackBypass &&
    ciliumHas(now.get('ciliumVersion'), 'conntrackBypass') !== true;
  return learns && needs.length === 0 ? conntrackBypassNeeds(then) : needs;
}

/** Options that are set and do nothing now, which the next agent may take at their word. */
function optionsTaken(now: FactReader, then: FactReader): Stop[] {
  return checks
    .filter(({ id }) => Object.hasOwn(insistedOn, id) && insistedOn[id](then))
    .flatMap(check => {
      const lacking = needsOf(check, now, then).find(
        ({ hard, state }) => hard && state !== 'met',
      );
      return lacking && judge(check, now, checks).verdict !== 'pass'
        ? [
            {
              sure: false,
              reason: {
                code: 'whatIf.optionMayStop',
                params: {
                  version: then.get('ciliumVersion') ?? '?',
                  item: renderReason({ code: `${check.id}.title` }),
                  need: renderReason(lacking.reason),
                },
              },
            },
          ]
        : [];
    });
}

/** Older agents fall back to iptables where they cannot masquerade in BPF as they were told; newer ones do not start. */
function masqueradeRefused(now: FactReader, then: FactReader): Stop[] {
  const refuses = (facts: FactReader) =>
    ciliumHas(facts.get('ciliumVersion'), 'bpfMasqueradeOrNothing') === true;
  const { state } = masquerading(now);
  return isOn('enable-bpf-masquerade')(now) &&
    state !== 'on' &&
    state !== 'none' &&
    refuses(then) &&
    !refuses(now)
    ? [
        {
          sure: false,
          reason: {
            code: 'whatIf.masqueradeMayStop',
            params: { version: then.get('ciliumVersion') ?? '?' },
          },
        },
      ]
    : [];
}

/**
 * What the next agent may refuse that the one which runs lets pass: a newer Cilium knows more options and falls back less, and on a
 * newer kernel an item comes on that drags another with it.
 */
export const optionStops = (now: FactReader, then: FactReader): Stop[] => [
  ...masqueradeRefused(now, then),
  ...optionsTaken(now, then),
];

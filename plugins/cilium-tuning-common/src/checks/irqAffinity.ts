/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { unobserved } from '../cilium/effective/unobserved';
import { isPhysical, usedDevices } from '../cilium/usedDevices';
import type { FactReader } from '../snapshot/factReader';
import type { NetworkDevice } from '../snapshot/nodeState';
import type { Reason } from '../text/reason';
import type { Check, Effect } from './types';

const id = 'irq-affinity';

/** A device may stand in the list twice: as one of Cilium's, and below another of those. */
const names = (devices: { name: string }[]) =>
  [...new Set(devices.map(({ name }) => name))].join(', ');

function unknown(
  facts: FactReader,
  code: string,
  tell: string,
  params?: Reason['params'],
): Effect {
  const tells = [{ code: `${id}.${tell}` }];
  return { ...unobserved(facts, `${id}.${code}`, params), tells };
}

const shared = ({ irqs = 0, pinnedIrqs = irqs }: NetworkDevice) =>
  pinnedIrqs < irqs;

/** Whether every queue has an interrupt that was seen, on CPUs of its own. */
const pinned = ({ queues, irqs, pinnedIrqs }: NetworkDevice) =>
  irqs !== undefined &&
  irqs > 0 &&
  pinnedIrqs === irqs &&
  (queues === undefined || queues <= irqs);

/** What the interrupts of the devices say where nothing moves them. */
function pinning(facts: FactReader): Effect {
  const { devices = [], unseen = [] } = usedDevices(facts) ?? {};
  const hardware = devices.filter(isPhysical);
  const loose = hardware.filter(shared);
  if (loose.length > 0) {
    const params = { devices: names(loose) };
    return { state: 'off', reason: { code: `${id}.shared`, params } };
  }
  // Below a bond or a VLAN there is hardware; where none shows, its interrupts do not either.
  const hollow = devices.filter(
    device =>
      !isPhysical(device) &&
      device.below === undefined &&
      !hardware.some(({ below }) => below === device.name),
  );
  const unsure = [
    ...unseen.map(name => ({ name })),
    ...hollow,
    ...hardware.filter(device => !pinned(device)),
  ];
  if (hardware.length === 0 && unsure.length === 0) {
    return unknown(facts, 'noDevices', 'tellInterrupts');
  }
  return unsure.length > 0
    ? unknown(facts, 'interruptsUnseen', 'tellInterrupts', {
        devices: names(unsure),
      })
    : {
        state: 'on',
        reason: { code: `${id}.on`, params: { devices: names(hardware) } },
      };
}

function effectOf(facts: FactReader): Effect {
  if (facts.get('cpuCount') === 1) {
    return { state: 'notApplicable', reason: { code: `${id}.oneCpu` } };
  }
  switch (facts.get('irqbalance')) {
    case true:
      return { state: 'off', reason: { code: `${id}.irqbalance` } };
    case false:
      return pinning(facts);
    default:
      return unknown(facts, 'irqbalanceUnknown', 'tellIrqbalance');
  }
}

export const irqAffinity: Check = {
  id,
  family: 'host',
  impact: 'low',
  scope: 'node',
  subject: 'node',
  disruption: [],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#further-considerations',
    'https://docs.kernel.org/core-api/irq/irq-affinity.html',
  ],
  messages: {
    [`${id}.title`]: 'Pinned interrupts',
    [`${id}.why`]:
      'A queue of the network card whose interrupt stays on one CPU finds its data in the cache of that CPU. irqbalance moves interrupts while packets flow, which shows as jitter.',
    [`${id}.on`]:
      'irqbalance does not run, and each queue has CPUs of its own: {{devices}}',
    [`${id}.inContainers`]:
      'One that runs in a container instead of as a service would not show here',
    [`${id}.irqbalance`]: 'irqbalance runs and moves interrupts',
    [`${id}.shared`]:
      'irqbalance does not run, but queues share CPUs: {{devices}}',
    [`${id}.irqbalanceUnknown`]:
      'Not observed: whether irqbalance runs was not read',
    [`${id}.interruptsUnseen`]:
      'irqbalance does not run; not every interrupt could be seen of: {{devices}}',
    [`${id}.noDevices`]:
      'irqbalance does not run; no network device with interrupts could be seen',
    [`${id}.oneCpu`]: 'The node has one CPU, so there is nothing to spread',
    [`${id}.tellIrqbalance`]:
      'Run "systemctl is-active irqbalance" on the node',
    [`${id}.tellInterrupts`]:
      'Compare /proc/interrupts with /proc/irq/*/smp_affinity_list on the node',
  },
  evaluate(facts) {
    const effect = effectOf(facts);
    return {
      effect,
      notes: effect.state === 'on' ? [{ code: `${id}.inContainers` }] : [],
    };
  },
};

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { whyConfigProvesNothing } from '../options';
import { ciliumHas } from '../introductions';
import { xdpDevices } from '../xdpDevices';
import { type Effective, configured, observed, unknown } from './types';
import { unobserved } from './unobserved';

/** Words of the status and of the configuration in lower case; `generic` is for tests, and not in the driver. */
const wantedWords = ['native', 'best-effort'];
const otherWords = ['', 'disabled', 'none', 'generic', 'testing-only'];

/** `node-port-acceleration` is the older name; whether the newest agents still take it is not known. */
function configuredWord(facts: FactReader): string | undefined {
  const older = facts.get('config:node-port-acceleration');
  if (older === undefined) {
    return facts.config('bpf-lb-acceleration');
  }
  const version = facts.get('ciliumVersion');
  return ciliumHas(version, 'withoutNodePortAliases') === false
    ? older
    : undefined;
}

/** Why the agent does not mean to use XDP, or that this is not known; undefined where it does, so that programs are its own. */
function whyNotWanted(facts: FactReader): Effective | undefined {
  const reported = facts.get('nodePortAcceleration');
  const told = reported ?? configuredWord(facts);
  const unproven =
    reported === undefined ? whyConfigProvesNothing(facts) : undefined;
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  if (told === undefined) {
    return unknown('xdp.modeUnknown');
  }
  const word = told.toLowerCase();
  if (wantedWords.includes(word)) {
    return undefined;
  }
  if (!otherWords.includes(word)) {
    return unknown('xdp.unknownWord', { word: told });
  }
  return reported === undefined
    ? configured('off', 'xdp.configuredOff')
    : observed('off', 'xdp.observedOff', { word: told || 'None' });
}

const listed = (devices: { name: string }[]) =>
  devices.map(({ name }) => name).join(', ');

/**
 * Whether NodePort traffic is handled in the driver of every device that Cilium uses. In every mode the agent goes on where a
 * device refuses, so its own word never suffices.
 * Source: `kube-proxy-replacement.features.nodePort.acceleration` of the status for the intent, the devices for the effect.
 */
export function xdpAcceleration(facts: FactReader): Effective {
  const notWanted = whyNotWanted(facts);
  if (notWanted?.state === 'off') {
    return notWanted;
  }
  const devices = xdpDevices(facts) ?? [];
  if (devices.length === 0) {
    return unobserved(facts, 'xdp.devicesUnknown');
  }
  const without = devices.filter(({ carries }) => carries === false);
  if (without.length > 0) {
    const code = notWanted ? 'xdp.missing' : 'xdp.configuredNotInEffect';
    return observed('off', code, { devices: listed(without) });
  }
  const unseen = devices.filter(({ carries }) => carries === undefined);
  if (unseen.length > 0) {
    return unobserved(facts, 'xdp.deviceUnseen', { devices: listed(unseen) });
  }
  return (
    notWanted ?? observed('on', 'xdp.observed', { devices: listed(devices) })
  );
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type MapSizing,
  explicitSizes,
  mapSizing,
  reportedSizes,
} from '../cilium/effective/mapSizing';
import { whyConfigProvesNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import type { Check, Effect } from './types';

const id = 'bpf-map-size';

const byRatio = ({ reason }: MapSizing) =>
  [`${id}.ratio`, `${id}.configuredRatio`].includes(reason.code);

/** Above this share a map is about to drop entries of connections that still live. */
const FULL = 0.8;

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** That a map is too full, whatever it is sized by. */
function tooFull(facts: FactReader): Effect | undefined {
  const { upTo, map } = facts.get('mapPressure') ?? {};
  return upTo !== undefined && map !== undefined && upTo > FULL
    ? {
        state: 'off',
        reason: {
          code: `${id}.pressure`,
          params: { map, share: percent(FULL) },
        },
        figure: `${map} up to ${percent(upTo)}`,
      }
    : undefined;
}

function notesOf(facts: FactReader, sizing: MapSizing): Reason[] {
  const notes: Reason[] = [];
  const sizes = reportedSizes(facts.get('bpfMaps'));
  if (sizes.length > 0) {
    const maps = sizes.map(({ name, size }) => `${name} ${size}`).join(', ');
    notes.push({ code: `${id}.entries`, params: { maps } });
  }
  const pressure = facts.get('mapPressure');
  if (pressure) {
    const share = percent(pressure.upTo);
    notes.push({ code: `${id}.pressureUpTo`, params: { share } });
  }
  const memory = facts.get('memoryMebibytes');
  if (memory !== undefined) {
    notes.push({ code: `${id}.memory`, params: { memory } });
  }
  const explicit = explicitSizes(facts);
  if (
    byRatio(sizing) &&
    explicit.length > 0 &&
    !whyConfigProvesNothing(facts)
  ) {
    const keys = explicit.map(({ key }) => key).join(', ');
    notes.push({ code: `${id}.notByRatio`, params: { keys } });
  }
  return notes;
}

export const bpfMapSize: Check = {
  id,
  family: 'services',
  impact: 'advisory',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#ebpf-map-sizing',
  ],
  messages: {
    [`${id}.title`]: 'eBPF map size',
    [`${id}.why`]:
      'Connections are kept in maps of fixed size, and one that is full drops entries of connections that still live. Sized by a share of the memory, the maps grow with the node.',
    [`${id}.ratio`]:
      'Maps are sized by the memory of the node, ratio {{ratio}}',
    [`${id}.sizes`]:
      'No ratio is set, and no map is smaller than the agent makes it by itself',
    [`${id}.belowDefault`]:
      'Smaller than the agent makes them by itself: {{maps}}',
    [`${id}.configuredRatio`]:
      'Set to ratio {{ratio}}, and the running agent loaded it; the sizes that follow were not seen',
    [`${id}.configuredBelowDefault`]:
      'Set smaller than the agent makes them by itself: {{maps}}',
    [`${id}.unobserved`]:
      'Not observed: how the maps are sized does not show in the configuration',
    [`${id}.pressure`]: 'The map {{map}} is more than {{share}} full',
    [`${id}.pressureUpTo`]: 'The fullest map of connections: up to {{share}}',
    [`${id}.entries`]: 'Entries: {{maps}}',
    [`${id}.memory`]: 'Memory of the node: {{memory}} MiB',
    [`${id}.notByRatio`]: 'Set one by one, so not by the ratio: {{keys}}',
  },
  evaluate(facts) {
    const sizing = mapSizing(facts);
    const notes = notesOf(facts, sizing);
    const full = tooFull(facts);
    if (full) {
      return { effect: full, notes };
    }
    const tells = [
      { code: 'tell.agentStatusVerbose', params: { line: 'BPF Maps' } },
    ];
    return sizing.state === 'unknown'
      ? { effect: { ...sizing, tells }, notes }
      : { effect: sizing, notes };
  },
};

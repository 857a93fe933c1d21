/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { explicitSizes } from '../../cilium/effective/mapSizing';
import { proposeSettings } from './settings';
import type { Proposal, Remedy } from './types';
import { partition } from './words';

const check = 'distributed-lru';

/** The ratio that the tuning guide sets together with the option. */
const roomyRatio = '0.08';

/** Connections are in maps that are made anew, so that a node is drained first. */
export const distributedLru: Remedy = {
  check,
  brings: ['bpf-map-size'],
  propose(ground, cohorts): Proposal {
    // Sizes that are set one by one do not follow the ratio
    const [sized, free] = partition(
      cohorts,
      cohort => explicitSizes(ground.facts(cohort)).length > 0,
    );
    const { drafts, left } =
      free.length > 0
        ? proposeSettings(
            {
              check,
              hard: 'configuration',
              // The step brings the ratio that agents do not start without
              isDefault: () => true,
              settings: () => [
                { key: 'bpf-distributed-lru', value: 'true' },
                { key: 'bpf-map-dynamic-size-ratio', value: roomyRatio },
              ],
              drains: true,
              risks: () => [
                { code: 'plan.risk.mapsLoseConnections' },
                {
                  code: 'plan.risk.mapMemory',
                  params: { ratio: roomyRatio },
                },
              ],
            },
            ground,
            free,
          )
        : { drafts: [], left: [] };
    return sized.length === 0
      ? { drafts, left }
      : {
          drafts,
          left: [
            ...left,
            { cohorts: sized, reason: { code: 'plan.left.sizesOneByOne' } },
          ],
        };
  },
};

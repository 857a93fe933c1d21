/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../cilium/introductions';
import { tunnelConfig } from '../../cilium/tunnelConfig';
import type { Ground } from '../ground';
import { confirmation } from './confirmation';
import type { Proposal, Remedy } from './types';
import { partition } from './words';

const check = 'nodeport-dsr';

/** Networks of clouds drop answers of another node than the one that was asked, unless somebody arranged for them. */
const clouds = ['aks', 'eks', 'gke'];
const cloudVendors = ['Amazon EC2', 'Google', 'Microsoft Corporation'];

const isInCloud = (ground: Ground, cohort: number) =>
  clouds.includes(ground.platform) ||
  cloudVendors.includes(ground.facts(cohort).get('systemVendor') ?? '');

/** Off, and only the network between the nodes may stand against it. */
const dependsOnFabric = (ground: Ground, cohort: number) =>
  ground.isSteady(cohort) &&
  ground.opinion(check, cohort).reason.code === `${check}.fabricNotVisible`;

function also(ground: Ground): Proposal {
  const open = ground.all.filter(cohort => dependsOnFabric(ground, cohort));
  const [inCloud, free] = partition(open, cohort => isInCloud(ground, cohort));
  // One mode for all nodes: where some are in a cloud, none is changed
  if (inCloud.length > 0) {
    return {
      drafts: [],
      left: [{ cohorts: open, reason: { code: 'plan.left.dsrInCloud' } }],
    };
  }
  if (free.length === 0) {
    return { drafts: [], left: [] };
  }
  const tunnels =
    tunnelConfig(ground.defaults()).mode !== 'native' &&
    ciliumHas(ground.version, 'geneveDispatch') === true;
  return {
    drafts: [
      confirmation(
        check,
        free,
        [
          { code: 'plan.confirm.dsrFabric' },
          { code: 'plan.confirm.dsrMtu' },
          ...(tunnels ? [{ code: 'plan.confirm.dsrGeneve' }] : []),
          { code: 'plan.confirm.dsrHybridFirst' },
          { code: 'plan.confirm.dsrAllNodes' },
        ],
        [{ code: 'plan.risk.dsrMixed' }],
      ),
    ],
    left: [],
  };
}

export const nodePortDsr: Remedy = {
  check,
  also,
};

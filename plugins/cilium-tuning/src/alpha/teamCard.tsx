/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/**
 * @remarks Extension ID: `entity-card:cilium-tuning/team`.
 */
export const ciliumTuningTeamCard = EntityCardBlueprint.make({
  name: 'team',
  params: {
    type: 'content',
    filter: { kind: 'group' },
    loader: () =>
      import('../components/OwnedClusters').then(module => (
        <module.EntityCiliumTuningTeamCard />
      )),
  },
});

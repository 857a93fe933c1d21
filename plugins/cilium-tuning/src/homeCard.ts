/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The card for home pages, in both frontend systems. */
export const HOME_CARD = {
  name: 'CiliumTuningHomeCard',
  title: 'My clusters: Cilium tuning',
  description:
    'Clusters that I or my teams own, how far they are tuned for Cilium, and what is missing of what is required',
  layout: {
    height: { minRows: 4 },
    width: { minColumns: 4 },
  },
  components: () => import('./components/OwnedClusters/homeCard'),
};

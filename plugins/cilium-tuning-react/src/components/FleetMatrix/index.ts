/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { ItemPanel, type ItemPanelProps } from './ItemPanel';
export {
  FleetMatrix,
  type FleetMatrixProps,
  type FleetSelection,
} from './FleetMatrix';

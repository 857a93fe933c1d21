/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export {
  applicableItems,
  countStandings,
  isOpenItem,
  openItems,
  sumItemNumbers,
  type CampaignState,
  type ItemNumbers,
} from './campaign';
export {
  clusterSelectorSchema,
  selectsCluster,
  type ClusterSelector,
  type SelectableCluster,
} from './clusterSelector';
export { judgePolicy, type Compliance, type PolicyResult } from './judgePolicy';
export { standingOfCheck, type JudgedCluster } from './judgedCluster';
export {
  policyKeys,
  policyLevelSchema,
  policySchema,
  type Policy,
  type PolicyLevel,
} from './policySchema';
export {
  seesEveryNode,
  standingOfItem,
  type ItemStanding,
  type Standing,
  type WaivedNodes,
} from './standing';
export {
  formatNodeSelector,
  nodeSelectorSchema,
  parseNodeSelector,
  type NodeSelector,
} from './nodeSelector';
export {
  selectNodes,
  sumOfWaived,
  waivedPartsOf,
  type NodeWaiver,
  type SelectedNodes,
  type WaivedPart,
} from './waivedParts';
export {
  dateSchema,
  waiverStateOn,
  waiverStates,
  widensWaiver,
  type DecidedState,
  type WaiverState,
  type WaiverTerms,
} from './waiver';

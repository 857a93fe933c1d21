/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { burnUpSeries, type BurnUpPoint } from './burnUpSeries';
export { ciliumVersions, groupName } from './groupName';
export { countMarks, type MarkCount } from './countMarks';
export {
  familyOf,
  knownCheck,
  shownFamilies,
  type ShownFamily,
} from './catalogOfChecks';
export * from './clusterItems';
export * from './fleetCsv';
export * from './fleetExport';
export * from './fleetFilter';
export * from './fleetTeams';
export * from './fleetView';
export * from './historySeries';
export * from './marks';
export * from './requiredGaps';
export * from './shortNames';
export * from './verifiedItems';
export * from './waivedItems';

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { ciliumVersions, groupName } from './groupName';
export { countMarks, type MarkCount } from './countMarks';
export {
  familyOf,
  knownCheck,
  shownFamilies,
  type ShownFamily,
} from './catalogOfChecks';
export * from './fleetCsv';
export * from './fleetExport';
export * from './fleetView';
export * from './historySeries';
export * from './marks';
export * from './requiredGaps';
export * from './verifiedItems';
export * from './waivedItems';

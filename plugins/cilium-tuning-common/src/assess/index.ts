/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { assess } from './assess';
export { groupsOfCohorts } from './groupsOfCohorts';
export { countedAs, donePercent, progressOf } from './progress';
export { RULES_VERSION } from './rulesVersion';
export * from './types';

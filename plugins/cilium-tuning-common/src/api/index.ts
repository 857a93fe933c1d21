/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { assessmentSchema, judgementSchema } from './assessment';
export {
  campaignChangeSchema,
  campaignQuestionSchema,
  campaignTermsSchema,
  campaignVersionQuerySchema,
  campaignVersionSchema,
  type CampaignChange,
  type CampaignQuestion,
  type CampaignTerms,
} from './campaignTerms';
export * from './campaigns';
export {
  CHANGES_TOPIC,
  changesEventJsonSchema,
  changesEventSchema,
  SIGNAL_CHANNEL,
  type ChangesEvent,
} from './changesEvent';
export * from './client';
export * from './clusterQuery';
export * from './clusters';
export * from './compliance';
export {
  changeSchema,
  historyPointSchema,
  historyQuerySchema,
  historySchema,
  type History,
  type HistoryPoint,
  type HistoryQuery,
} from './history';
export * from './health';
export { nodePageOf } from './nodePage';
export * from './nodes';
export * from './openapi';
export * from './offlineReport';
export * from './ownScan';
export * from './paths';
export {
  planSchema,
  planStepSchema,
  type ShownPlan,
  type ShownPlanStep,
} from './plan';
export { planFiles } from './planFiles';
export { shownPlan } from './shownPlan';
export * from './report';
export {
  ciliumPresenceSchema,
  nodeGroupSchema,
  reasonSchema,
  sourceStateSchema,
} from './snapshotParts';
export * from './trend';
export * from './unregisteredClusters';
export {
  whatIfAnswerSchema,
  whatIfQuerySchema,
  type WhatIfAnswer,
  type WhatIfQuery,
} from './whatIf';
export { answerWhatIf } from './answerWhatIf';
export * from './waivers';
export * from './waiverWrites';

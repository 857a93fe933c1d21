/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { PlanSteps, StepLabel, type PlanStepsProps } from './PlanSteps';
export type { FileDownload } from './types';

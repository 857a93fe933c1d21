/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export type {
  HostSetting,
  LeftItem,
  NodeLabel,
  Opening,
  Operation,
  Plan,
  PlanFile,
  PlanStep,
  Platform,
  Promised,
  Setting,
  SettingKey,
  Stage,
  StepKind,
} from './types';
export { afterStep, turnOn } from './effects';
export { plan } from './plan';
export { platformOf } from './platform';
export { disruptionWords, renderPlan, renderStep } from './render';

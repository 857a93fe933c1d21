/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A module for the backend of the scaffolder: steps of a Cilium tuning plan in software templates.
 *
 * @packageDocumentation
 */
export { scaffolderModuleCiliumTuning as default } from './module';

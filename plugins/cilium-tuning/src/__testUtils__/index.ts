/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './backend';
export * from './entities';
export * from './fleet';
export * from './names';
export * from './render';
export * from './reports';
export * from './statuses';
export * from './summaries';

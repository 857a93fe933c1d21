/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * API, hooks and components shared by the Cilium tuning pages and cards.
 *
 * @packageDocumentation
 */

export * from './api';
export * from './components';
export * from './hooks';
export * from './model';
export * from './text';

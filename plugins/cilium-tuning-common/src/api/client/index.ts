/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './errorOf';
export * from './fillPath';
export * from './parseAnswer';
export * from './searchOf';

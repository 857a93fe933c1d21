/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Cilium knowledge, judging rules and API schemas of the Cilium tuning plugin.
 *
 * @packageDocumentation
 */

export * from './api';
export * from './assess';
export * from './changes';
export * from './checks';
export * from './cilium';
export * from './compliance';
export * from './kernel';
export * from './objects';
export * from './offline';
export * from './permissions';
export * from './plan';
export * from './snapshot';
export * from './sysdump';
export * from './text';
export * from './whatIf';

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Under the name that cards of home pages have to have
export { HomeContent as Content } from './HomeContent';

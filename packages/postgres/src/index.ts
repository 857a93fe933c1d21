/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A PostgreSQL server for tests and benchmarks.
 *
 * @packageDocumentation
 */
export { startPostgres, type TestPostgres } from './startPostgres';

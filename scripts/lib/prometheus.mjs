/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isExecutable, placesOnPath } from './programs.mjs';

/** By the variable that names each; Debian calls one of them otherwise than its authors. */
const PROGRAMS = {
  CILIUM_TUNING_TEST_PROMETHEUS: ['prometheus'],
  CILIUM_TUNING_TEST_NODE_EXPORTER: [
    'prometheus-node-exporter',
    'node_exporter',
  ],
};

/**
 * The programs that the source prometheus is tested with, by the variable that tells the test of them. What a variable names
 * already is not looked for elsewhere, so that a typing error does not go unnoticed.
 */
export function findPrometheus(
  env = process.env,
  { exists = isExecutable } = {},
) {
  return Object.fromEntries(
    Object.entries(PROGRAMS).map(([variable, names]) => [
      variable,
      (env[variable] ? [env[variable]] : placesOnPath(env, names)).find(exists),
    ]),
  );
}

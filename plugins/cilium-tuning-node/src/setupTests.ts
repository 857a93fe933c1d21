/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';

// What generated tests find must not hang on the day they ran on; who has the time lets them look elsewhere
if (!process.env.CILIUM_TUNING_TEST_LONG) {
  fc.configureGlobal({ seed: 20_261_127 });
}

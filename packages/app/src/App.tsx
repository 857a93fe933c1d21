/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createApp } from '@backstage/frontend-defaults';
import { demoSignInModule } from './demoSignIn';
import { navModule } from './nav';
import { pseudoLocaleModule } from './pseudoLocale';

// The plugins are discovered: every frontend plugin that this package depends on
// is part of the app (app.packages in app-config.yaml).
export const app = createApp({
  features: [navModule, demoSignInModule, pseudoLocaleModule],
});

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The app that `npm start` starts. */
export const APP_URL = 'http://localhost:3000';

/** The app of packages/legacy-app, which passes on what is for the backend. */
export const LEGACY_APP_URL = 'http://localhost:3001';

/** The backend of both. */
export const BACKEND_URL = 'http://localhost:7007';

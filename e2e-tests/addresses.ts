/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Where `npm start` says that the app is: compiled as it is asked for. */
export const START_URL = 'http://localhost:3000';

/** The same app as it is deployed: built, and served by the backend. */
export const APP_URL = 'http://localhost:7007';

/** The app of packages/legacy-app, which passes on what is for the backend. */
export const LEGACY_APP_URL = 'http://localhost:3001';

/** The backend of all. */
export const BACKEND_URL = APP_URL;

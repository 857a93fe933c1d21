/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import '@testing-library/jest-dom';

// The first test of a file also loads and starts a whole app.
jest.setTimeout(60_000);

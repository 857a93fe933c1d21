/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also loads and starts a whole app, on a machine that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

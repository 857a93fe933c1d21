/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// A module of its own, so that it is loaded by itself
export { CiliumTuningClient } from 'backstage-plugin-cilium-tuning-react';

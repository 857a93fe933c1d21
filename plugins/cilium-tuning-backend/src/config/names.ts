/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

/** A label as RFC 1123 has it, which names of namespaces and of most services are. */
const dnsLabel = (of: string) =>
  z
    .string()
    .max(63)
    .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, `must be the name of a ${of}`);

export const namespace = dnsLabel('namespace');
export const service = dnsLabel('service');

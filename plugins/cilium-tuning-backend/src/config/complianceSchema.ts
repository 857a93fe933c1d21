/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { IANAZone } from 'luxon';
import { z } from 'zod';
import { count, flag } from './values';

const timeZone = z
  .string()
  .refine(
    name => IANAZone.isValidZone(name),
    'must be the name of a time zone such as Europe/Berlin',
  );

const waiversSchema = z.strictObject({
  maxDays: count(180, 3650),
  requireApproval: flag(false),
});

/** What clusters are held to, and what excuses them. */
export const complianceSchema = z.strictObject({
  timeZone: timeZone.default('UTC'),
  waivers: waiversSchema.prefault({}),
});

/** The known keys of each block of it. */
export const complianceKeys = {
  compliance: Object.keys(complianceSchema.shape),
  'compliance.waivers': Object.keys(waiversSchema.shape),
};

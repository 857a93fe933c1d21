/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

const schema = z.object({ msg: z.string().max(10_000) });

/**
 * Version of the agent as the message of its status begins: `1.17.6-cee.1 (v1.17.6-cee.1-afda2aa9)`. There is none in
 * the first patches of 1.9, whose message is `OK`, nor before every probe of the agent has run.
 */
export function agentVersionOf(cilium: unknown): string | undefined {
  const { data } = schema.safeParse(cilium);
  const match = /^(\d{1,3}\.\d{1,4}\.\d{1,4}[\w.+-]{0,60}) +\(/.exec(
    data?.msg ?? '',
  );
  return match?.[1];
}

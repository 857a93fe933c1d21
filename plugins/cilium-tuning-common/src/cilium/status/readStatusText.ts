/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { factsOf, type StatusFact } from './statusParts';
import { textParts } from './text/textParts';

/**
 * Reads the status of an agent, as `cilium status` prints it as text, with `--verbose` or without: whole, cut short, quoted in
 * Markdown, or with other lines around it. What the text does not say, or says in two ways, is not known and left out. The
 * sizes of BIG TCP that is off and some other values never stand in the text: prefer {@link readStatus}.
 *
 * The client that prints is taken to be of the agent's version, as it is in the agent's own container.
 * Source: `FormatStatusResponse` in `pkg/client/client.go`, Cilium 1.9 to 1.20.
 *
 * @public
 */
export function readStatusText(text: string): StatusFact[] {
  const status = textParts(text);
  return status ? factsOf(status) : [];
}

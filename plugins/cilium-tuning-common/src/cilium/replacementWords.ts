/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { introductions } from './introductions';
import { type VersionRange, inRange } from './versionRange';

/**
 * What an agent that runs with a word proves. `full`: it does not start where a feature of kube-proxy replacement is missing;
 * `off`: it does none of kube-proxy's work; `some`: it goes on where a feature is missing, so it proves nothing.
 */
type Proof = 'full' | 'off' | 'some';

/**
 * The words of the option `kube-proxy-replacement`.
 * Source: `daemon/cmd/kube_proxy_replacement.go` of Cilium 1.9 to 1.15, `pkg/kpr` of 1.16 to 1.20. 1.14 and 1.15 still take the
 * older words, apart from `probe`, with a warning.
 */
const optionWords: Record<string, VersionRange & { proves: Proof }> = {
  true: { proves: 'full', from: introductions.booleanReplacement },
  false: { proves: 'off', from: introductions.booleanReplacement },
  strict: { proves: 'full', until: '1.16' },
  disabled: { proves: 'off', until: '1.16' },
  partial: { proves: 'some', until: '1.16' },
  probe: { proves: 'some', until: introductions.booleanReplacement },
};

/**
 * What a running agent of a version proves by what it was told.
 *
 * @returns undefined where the version does not take the word
 */
export function replacementProof(
  word: string,
  version: string,
): Proof | undefined {
  const known = Object.hasOwn(optionWords, word)
    ? optionWords[word]
    : undefined;
  return known && inRange(version, known) === true ? known.proves : undefined;
}

/**
 * The words of `kube-proxy-replacement.mode` in the status, and whether an agent in that mode insists on every feature.
 * Source: `api/v1/models/kube_proxy_replacement.go` of Cilium 1.9 to 1.20.
 */
export const replacementModes: Readonly<Record<string, { insists: boolean }>> =
  {
    True: { insists: true },
    Strict: { insists: true },
    False: { insists: false },
    Probe: { insists: false },
    Partial: { insists: false },
    Disabled: { insists: false },
  };

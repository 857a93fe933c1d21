/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Text that has nothing to be replaced but credentials, as nearly all has. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

const mayHoldCredentials = /bearer|basic|eyJ|k8s-aws|ya29/i;

const credentials = [
  /\b(?:bearer|basic)\s+[\w.~+/=-]{8,}/gi,
  // JSON Web Tokens, the tokens of EKS and of Google
  /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g,
  /\bk8s-aws-v1\.[\w-]+/g,
  /\bya29\.[\w.-]+/g,
];

/**
 * Text from a cluster made fit to be stored and shown: without control characters and credentials, and cut.
 *
 * @public
 */
export function cleanText(text: string, limit = 200): string {
  // What is far too long is cut first: nobody should make us search megabytes
  const short = text.slice(0, limit * 8);
  const printable = plain.test(short)
    ? short
    : short.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const safe = mayHoldCredentials.test(printable)
    ? credentials.reduce(
        (result, pattern) => result.replace(pattern, '[removed]'),
        printable,
      )
    : printable;
  return safe.length > limit
    ? `${safe.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : safe;
}

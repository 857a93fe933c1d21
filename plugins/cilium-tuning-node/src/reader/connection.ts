/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readProblem,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';

/** The first that fits tells what is wrong with a certificate. */
const certificateCodes = [
  [/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/, 'read.certificateExpired'],
  [
    /^(ERR_TLS_CERT_ALTNAME_|HOSTNAME_MISMATCH$|IP_ADDRESS_MISMATCH$)/,
    'read.certificateName',
  ],
  [
    /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_)/,
    'read.certificate',
  ],
] as const;

const nameCodes = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'];

const cutCodes = [
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ERR_STREAM_PREMATURE_CLOSE',
  // What came compressed ends or breaks in the middle
  'Z_BUF_ERROR',
  'Z_DATA_ERROR',
];

/**
 * What an error of a network connection means, told from its code. Addresses stay out: who reads reports need not know them.
 *
 * @public
 */
export function connectionProblem(code: string, path: string): ReadProblem {
  const certificate = certificateCodes.find(([pattern]) => pattern.test(code));
  if (certificate) {
    return readProblem(certificate[1], { code });
  }
  if (nameCodes.includes(code)) {
    return readProblem(
      'read.hostUnknown',
      { code },
      { transient: code === 'EAI_AGAIN' },
    );
  }
  return cutCodes.includes(code)
    ? readProblem('read.connectionCut', { path, code }, { transient: true })
    : readProblem('read.unreachable', { code }, { transient: true });
}

/**
 * The code of the error that is at the root of a failed request.
 *
 * @public
 */
export function connectionErrorCode(error: unknown): string {
  let code = 'unknown error';
  let current: unknown = error;
  for (let depth = 0; depth < 5; depth++) {
    if (typeof current !== 'object' || current === null) {
      break;
    }
    if ('code' in current && typeof current.code === 'string') {
      code = current.code;
    }
    // Several addresses of one host were tried, and each failed
    const inner: unknown =
      'errors' in current && Array.isArray(current.errors)
        ? current.errors[0]
        : undefined;
    current = inner ?? ('cause' in current ? current.cause : undefined);
  }
  return code;
}

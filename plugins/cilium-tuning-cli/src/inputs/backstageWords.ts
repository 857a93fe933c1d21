/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ciliumTuningReportReadPermission,
  isJsonObject,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import type { HttpAnswer } from 'backstage-plugin-cilium-tuning-node';

/** What an error of Backstage says; empty where the answer is none. */
export function messageOf({ json }: HttpAnswer): string {
  const error = isJsonObject(json) ? json.error : undefined;
  return isJsonObject(error) && typeof error.message === 'string'
    ? error.message
    : '';
}

const OTHER_ANSWERED =
  'something else than the plugin answered. Give --backstage the address of the backend (backend.baseUrl), and look for a login page or a proxy in front of it';
const CERTIFICATE =
  'its certificate is not trusted. Name its authority in a file with NODE_EXTRA_CA_CERTS';

/** What to do about an answer that is no report, or about none, by the code of the problem. */
const words: Readonly<Record<string, string>> = {
  'read.redirected': `it redirects to another address, where the token does not follow: ${OTHER_ANSWERED}`,
  'read.notJson': OTHER_ANSWERED,
  'read.timeout':
    'it did not answer in time. Check its load and the network, or raise --timeout',
  'read.tooSlow':
    'its answer was not complete in time. Check its load and the network, or raise --timeout',
  'read.tooLarge': 'its answer is too large to be a report',
  'read.tooManyRequests': 'it had too many requests. Try again later',
  'read.hostUnknown':
    'its host name cannot be resolved. Check --backstage, and DNS',
  'read.certificate': CERTIFICATE,
  'read.certificateName': 'its certificate is for another host name',
  'read.certificateExpired':
    'its certificate is not valid today, or the clock is wrong',
  'read.connectionCut':
    'the connection broke. Try again, and look for what cuts connections in between',
  'read.unreachable':
    'it cannot be reached. Check --backstage, that the backend runs, and the network',
};

const adviceOfStatus: Readonly<Record<number, string>> = {
  401: 'it did not accept the token. Compare it with backend.auth.externalAccess there, and see that its accessRestrictions name the plugin cilium-tuning',
  403: `the token may not read this report. Its accessRestrictions have to permit ${ciliumTuningReportReadPermission.name} of the plugin cilium-tuning`,
  404: 'it has no report of this cluster. Check --entity, that the plugin is installed there, and that the cluster has been scanned',
};

/**
 * What went wrong with an answer of Backstage, and what to do about it.
 *
 * @param message - what Backstage itself said of it
 */
export function backstageWords(
  { reason, status }: ReadProblem,
  message: string,
): string {
  const advice =
    words[reason.code] ??
    adviceOfStatus[status ?? 0] ??
    'it failed to answer. Look into the log of the backend';
  const said = [
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(message ? [message] : []),
  ].join(': ');
  return said ? `${advice} (${said})` : advice;
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ExecCode } from './execMessages';
import type { ProbeCode } from './probeMessages';
import type { PrometheusCode } from './prometheusMessages';
import type { SourceCode } from './sourceReasons';
import type { SysdumpCode } from './sysdumpMessages';

/**
 * What is said when something of a cluster could not be read, by message code.
 *
 * @public
 */
export const readMessages = {
  'read.forbidden':
    "The cluster refused to show {{path}}: Backstage's account there may not read it. Grant it the access in deploy/backstage-access. The cluster said: {{message}}",
  'read.unauthorized':
    'The cluster did not accept the credentials that Backstage sent for {{path}}. Renew the token, or check the auth provider, of this cluster in the configuration of the Kubernetes plugin.',
  'read.viewerForbidden':
    'Your account in the cluster may not read {{path}}. What needs it is unknown in this scan. The cluster said: {{message}}',
  'read.viewerUnauthorized':
    'The cluster did not accept your sign-in. Sign in again and repeat the scan; if that does not help, your account may have no access to this cluster.',
  'read.notFound': 'The cluster has no {{path}}.',
  'read.gone':
    'The list at {{path}} changed faster than it could be read. Scan again; if it stays, the API server keeps too little history.',
  'read.tooManyRequests':
    'The cluster, or Backstage itself, answered that there were too many requests ({{path}}). Wait for the next scan, or let fewer scans run at once.',
  'read.serverError':
    'The cluster failed to answer {{path}} (HTTP {{status}}). Check the health of its API server, of etcd, and of what stands before them. The cluster said: {{message}}',
  'read.refused':
    'The cluster refused the request for {{path}} (HTTP {{status}}): {{message}}',
  'read.timeout':
    'No answer to {{path}} within {{seconds}} seconds. Check the load of the API server and the network between Backstage and it, or raise the time limit.',
  'read.tooSlow':
    'The answer to {{path}} began but was not complete within {{seconds}} seconds: {{kibibytes}} KiB came. Check the network between Backstage and the API server, and what stands between them, or raise the time limit.',
  'read.cancelled': 'The scan was cancelled while {{path}} was being read.',
  'read.unreachable':
    "Backstage's backend cannot connect to the cluster ({{code}}). Check that the API server is up, that its address in the configuration of the Kubernetes plugin is right, and that the network permits the connection.",
  'read.hostUnknown':
    "Backstage's backend cannot resolve the host name of the cluster ({{code}}). Check its address in the configuration of the Kubernetes plugin, and DNS.",
  'read.certificate':
    "Backstage's backend does not trust the cluster's certificate ({{code}}); most likely, another authority issued it. If the cluster has a new authority, renew the CA data of this cluster in the configuration of the Kubernetes plugin; if not, something in between answers in its place.",
  'read.certificateExpired':
    "The certificate of the cluster is not valid today ({{code}}). Renew the certificate of the API server, or correct the clock of Backstage's backend.",
  'read.certificateName':
    'The certificate of the cluster is for another host name ({{code}}). Check the address of this cluster in the configuration of the Kubernetes plugin, or issue the certificate for that address as well.',
  'read.connectionCut':
    'The connection broke while {{path}} was being read ({{code}}). Scan again; if it stays, look for a load balancer or a proxy in between that cuts connections.',
  'read.backstageUnreachable':
    'The Kubernetes plugin of Backstage cannot be reached ({{code}}). Check that its backend runs and that discovery names its address.',
  'read.backstageError':
    'The Kubernetes plugin of Backstage could not forward the request (HTTP {{status}}): {{message}}',
  'read.clusterUnknown':
    'The Kubernetes plugin of Backstage knows no cluster named {{cluster}}. Add it to kubernetes.clusterLocatorMethods, or correct the name.',
  'read.needsUserCredentials':
    "This cluster is read with each viewer's own credentials (auth provider {{authProvider}}), so it cannot be scanned unattended. Give the Kubernetes plugin an auth provider that works on the server, for example serviceAccount.",
  'read.notJson':
    'The answer to {{path}} is not what an API server sends (HTTP {{status}}, {{contentType}}). Something in between answered: look for a login page, a proxy or a load balancer.',
  'read.redirected':
    'The request for {{path}} was redirected (HTTP {{status}}), which is not followed. Give the Kubernetes plugin the address of the API server itself.',
  'read.tooLarge':
    'The answer to {{path}} is larger than {{mebibytes}} MiB and was not read.',
  'read.tooMany':
    'The list at {{path}} has more than {{items}} entries; the rest was not read.',
  'read.badShape':
    'The answer to {{path}} does not have the shape that Kubernetes documents: {{what}}',
  'read.skipped':
    '{{count}} entries of {{path}} could not be understood and were left out.',
  'read.configMapNotFound':
    'There is no ConfigMap {{lookedFor}}. If Cilium runs in another namespace, name it in ciliumTuning.ciliumNamespaces.',
  'read.configValuesDropped':
    'Values of {{object}} that are not text, or too long to be right, were left out: {{keys}}',
  'read.sourceFailed':
    'The source {{source}} failed with an error of its own; the log of the backend has the details. Please report it.',
  'scan.failed':
    'The scan failed with an error of its own; the log of the backend has the details. Please report it.',
  'scan.abandoned':
    'Scans of this cluster broke off {{times}} times in a row, as when the backend ends meanwhile, so the cluster is left alone for a while. The log of the backend from before may say why.',
  'read.sourceTimeLimit':
    'The source {{source}} was not done within {{seconds}} seconds. Raise the time limit of a scan, or see whether the cluster answers slowly.',
} as const;

/**
 * Message code of something that could not be read.
 *
 * @public
 */
export type ReadCode =
  | keyof typeof readMessages
  | ExecCode
  | ProbeCode
  | PrometheusCode
  | SourceCode
  | SysdumpCode;

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** English words of a viewer's own scans, and of what people keep of files. */
export const ownMessages = {
  'own.scan': 'Scan with my cluster credentials',
  'own.title': 'Your own scan, kept for an hour, seen by nobody else',
  'own.text':
    'It shows what your account in the cluster may read. It is deleted {{when}}',
  'own.expired':
    'Your own scan has expired: such scans are kept for an hour. Scan again to see how the cluster stands now.',
  'own.failed': 'Your scan brought nothing',
  'own.noProvider':
    'This app has no sign-in for the cluster: the frontend of the Kubernetes plugin is not installed in it.',
  'own.noToken':
    'The sign-in gave no token for the cluster. Sign in again and repeat the scan.',

  'keep.open': 'Keep this report',
  'keep.title': 'Keep this report in Backstage?',
  'keep.who':
    'Everybody who may read the report of this cluster will see it beside the live one, with your name and the date of the file, until you delete it or its time is over.',
  'keep.sent':
    'Sent are the facts that the report rests on: names, versions, kernels and states of nodes and agents, the settings of Cilium that are judged, and the excerpts that are shown as evidence. Backstage judges them anew.',
  'keep.notSent':
    'Not sent are the archive itself, its logs and everything that is not judged. Credentials are removed.',
  'keep.confirm': 'Keep it',
  'keep.cancel': 'Do not keep it',
  'keep.failed': 'The report was not kept',
  'keep.tooLarge':
    'The facts of this file are larger than {{mebibytes}} MiB, which is the most that is kept.',

  'kept.choose': 'Report shown',
  'kept.live': 'Live report',
  'kept.option': 'From a file kept by {{who}}, {{when}}',
  'kept.title': 'From a file kept by {{who}} on {{when}}',
  'kept.text': '{{file}}: how the cluster stood then, not how it stands now.',
  'kept.takenAt': 'Taken',
  'kept.expires': 'Deleted {{when}}',
  'kept.back': 'Show the live report',
  'kept.delete': 'Delete',
  'kept.deleteTitle': 'Delete what is kept of {{file}}?',
  'kept.deleteText': 'Nobody can see it any more then.',
  'kept.deleteConfirm': 'Delete it',
  'kept.deleteCancel': 'Keep it',
  'kept.loading': 'Loading what is kept of the file',
  'kept.failed': 'What is kept of the file could not be loaded',
  'kept.deleteFailed': 'It was not deleted',
} as const;

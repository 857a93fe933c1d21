/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** English words of the states a cluster can be in: what happened, and what to do. */
export const stateMessages = {
  'state.loading': 'Loading the tuning report',

  'state.neverScanned.title': 'Not scanned yet',
  'state.neverScanned.scheduled':
    'The first scan of this cluster is due {{when}}, unless you scan it now.',
  'state.neverScanned.scheduledSoon':
    'The first scan of this cluster is due. You can scan it now.',
  'state.neverScanned.unscheduled':
    'No scan of this cluster is scheduled. You can scan it now; to have it scanned regularly, add it to app-config:',
  'state.neverScanned.mayNot':
    'You may not start a scan. Somebody with the permission cilium-tuning.scan.create can; to have the cluster scanned regularly, add it to app-config:',
  'state.neverScanned.wait': 'Due {{when}}: the first scan of this cluster.',
  'state.neverScanned.waitSoon': 'The first scan of this cluster is due.',
  'state.unscheduled.title': 'Not scanned regularly',
  'state.unscheduled.text':
    'This report stays as it is until somebody scans again. To have the cluster scanned regularly, add it to app-config:',

  'state.scanning.queued': 'Scan queued',
  'state.scanning.running': 'Scanning',

  'state.partial.title': 'Some evidence is missing',
  'state.partial.line': '{{source}}: {{reason}}',
  'state.partial.consequence':
    'Items that need it are unknown. “How we know” says what to do.',

  'state.stale.title': 'This report is old',
  'state.stale.text':
    'It is from {{age}} and no later scan has replaced it. Scan again to judge what is there now.',
  'state.stale.mayNot':
    'It is from {{age}} and no later scan has replaced it. Somebody with the permission cilium-tuning.scan.create can scan again.',

  'state.unreachable.title': 'The cluster could not be read',
  'state.unreachable.reason': 'Last scan, {{age}}: {{reason}}',
  'state.unreachable.noReason': 'The last scan, {{age}}, failed.',
  'state.unreachable.kept': 'What is shown is the last good report, {{age}}.',
  'state.unreachable.none': 'There is no earlier report to show.',
  'state.unreachable.what':
    'Check that the API server answers and that the access Backstage has to the cluster is still valid, then scan again.',

  'state.noCilium.title': 'No Cilium found here',
  'state.noCilium.text': 'This is what was looked for, {{age}}:',
  'state.noCilium.what':
    'If Cilium runs in another namespace, name it in app-config and scan again.',
  'state.noCilium.code': 'app-config setting for another namespace',
  'state.ciliumUnknown.title': 'Cannot tell whether Cilium runs here',
  'state.ciliumUnknown.text': 'What was asked could not be read:',

  'state.notRegistered.title':
    'The Kubernetes plugin does not know this cluster',
  'state.notRegistered.text':
    'Reports are read through the Kubernetes plugin. Add the cluster to its app-config under the name of this entity:',
  'state.notRegistered.mapping':
    'If the Kubernetes plugin knows the cluster by another name, or the entity is not in the namespace default, say which belongs to which:',
  'state.notRegistered.locator':
    'The catalog locator of the Kubernetes plugin ignores clusters with private or local URLs unless dangerouslyAllowClusterUrls permits them.',
  'state.notRegistered.kubernetesCode': 'app-config of the Kubernetes plugin',
  'state.notRegistered.mappingCode': 'app-config of Cilium tuning',

  'state.ambiguous.title': 'More than one entity claims this cluster',
  'state.ambiguous.text':
    'Until it is clear which entity the cluster belongs to, none of them gets its report. The operator of Backstage decides it in app-config:',

  'state.needsUser.title': 'This cluster needs your own sign-in',
  'state.needsUser.text':
    'The Kubernetes plugin reads it with the credentials of the person who looks ({{provider}}), so it is not scanned unattended.',
  'state.needsUser.own':
    'You can scan it with your own. They are used for that scan only: Backstage stores and logs nothing of them. What the scan brings is kept for an hour, and seen by nobody else.',
  'state.needsUser.mayNot':
    'You may not start a scan: it takes the permission cilium-tuning.scan.create.',
  'state.needsUser.unnamed': 'client-side sign-in',

  'state.pending.title': 'Not looked at yet',
  'state.pending.text':
    'The cluster is not matched to the Kubernetes plugin yet. This is done within a minute after Backstage starts; the page updates by itself.',

  'state.notPermitted.title': 'You may not see this report',
  'state.notPermitted.text':
    'Ask whoever manages permissions in Backstage for cilium-tuning.report.read on this cluster.',
  'state.notFound.title': 'No tuning report for this entity',
  'state.notFound.text':
    'Either the entity does not exist any more or you may not see it. Only resources of the type kubernetes-cluster have a report.',

  'state.nothingLeft.title': 'Nothing left to do',
  'state.nothingLeft.text': 'Everything that these nodes permit is on.',
  'state.nothingLeft.locked':
    'Everything that these nodes permit is on. {{locked}} more would come with newer kernels, hardware or Cilium.',

  'state.error.title': 'The tuning report could not be loaded',
  'state.refreshFailed.title': 'The page could not be updated',
  'state.refreshFailed.text':
    'It shows what was known before and tries again by itself. {{message}}',
  'state.scanRefused.title': 'The scan was not started',

  'state.schedule.excluded':
    'ciliumTuning.scan.clusters there selects other clusters: add {{cluster}} to them.',

  'state.configCode': 'app-config setting for scans',
  'state.retry': 'Try again',
} as const;

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** English words of what excuses clusters. */
export const waiverMessages = {
  'waiver.title': 'Waivers',
  'waiver.intro':
    'What clusters are excused from, by whom, until when and why. A waiver leaves the verdict and the score as they are.',
  'waiver.waived': 'Waived',
  'waiver.waivedOn': 'Waived on {{nodes}}',
  'waiver.open': 'Waive',
  'waiver.edit': 'Edit',
  'waiver.renew': 'Renew',
  'waiver.revoke': 'Revoke',
  'waiver.approve': 'Approve',
  'waiver.reject': 'Reject',
  'waiver.history': 'History',
  'waiver.note': '{{state}} until {{date}}, asked for by {{who}}',
  'waiver.pendingNote': 'It excuses nothing before somebody else approves it.',
  'waiver.approvedBy': 'Approved by {{who}}',
  'waiver.renewedNote': 'A renewal follows it.',

  'waiver.state.pending': 'Waits for approval',
  'waiver.state.active': 'Waived',
  'waiver.state.expired': 'Expired',
  'waiver.state.revoked': 'Revoked',
  'waiver.state.rejected': 'Rejected',

  'waiver.create.title': 'Waive {{check}}',
  'waiver.edit.title': 'Edit the waiver of {{check}}',
  'waiver.renew.title': 'Renew the waiver of {{check}}',
  'waiver.onCluster': 'On the cluster {{cluster}}',
  'waiver.reason': 'Reason',
  'waiver.reasonHint': 'Why it is all right so, for whoever reads this later',
  'waiver.until': 'Until and including',
  'waiver.untilHint': 'At the latest {{date}}',
  'waiver.untilWrong': 'It has to be from {{from}} to {{until}}',
  'waiver.nodes': 'Only nodes with labels',
  'waiver.nodesHint':
    'As kubectl takes it, for example pool=old,zone in (a,b). Empty for the whole cluster.',
  'waiver.nodesWrong': 'This is no label selector',
  'waiver.selects': 'Selects {{selected}} of {{nodes}}',
  'waiver.unknownNodes': 'Cannot be told of {{number}}, which are not selected',
  'waiver.nextScan':
    'The last report does not hold labels of nodes, so this takes effect with the next scan.',
  'waiver.dropped':
    'Not kept are labels that are different on nearly every node: {{labels}}',
  'waiver.needsApproval': 'It takes effect once somebody else has approved it.',
  'waiver.asksAgain':
    'A later date or other nodes have to be approved again; until then nothing is excused.',
  'waiver.save': 'Save',
  'waiver.cancel': 'Cancel',
  'waiver.failed': 'The waiver was not saved',
  'waiver.conflict': 'Somebody else has changed it meanwhile',
  'waiver.theirs':
    'It is now: {{state}}, until {{date}}, {{nodes}}, because: {{reason}}. What you have written is still here; save again to put it in the place of theirs.',
  'waiver.revoke.title': 'Revoke the waiver of {{check}}?',
  'waiver.revoke.text': 'What is missing counts as a gap again at once.',
  'waiver.decisionFailed': 'That did not work',

  'waiver.cluster': 'Cluster',
  'waiver.item': 'Item',
  'waiver.nodesColumn': 'Nodes',
  'waiver.stateColumn': 'State',
  'waiver.who': 'Asked for by',
  'waiver.actions': 'Actions',
  'waiver.all': 'All',
  'waiver.allNodes': 'all nodes',
  'waiver.loading': 'Loading waivers',
  'waiver.loadFailed': 'The waivers could not be loaded',
  'waiver.none':
    'No waivers. They are asked for in the checklist of a cluster, at an item that is not on.',
  'waiver.noneNow':
    'Nothing is waived now. Waivers are asked for in the checklist of a cluster, at an item that is not on.',
  'waiver.noneMatch': 'No waiver matches the filter',
  'waiver.more': 'Show more',
  'waiver.shown': '{{shown}} of {{total}}',
  'waiver.history.title': 'History of the waiver of {{check}}',
  'waiver.history.created': 'Asked for',
  'waiver.history.renewed': 'Asked for as a renewal',
  'waiver.history.edited': 'Edited',
  'waiver.history.approved': 'Approved',
  'waiver.history.rejected': 'Rejected',
  'waiver.history.revoked': 'Revoked',
  'waiver.history.by': '{{what}} by {{who}}, {{when}}',
  'waiver.history.terms': 'Until {{date}}, {{nodes}}: {{reason}}',
} as const;

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Words of campaigns. */
export const campaignMessages = {
  'campaign.title': 'Campaigns',
  'campaign.intro':
    'Which items are to be on, on which clusters, until when, and how far everybody is.',
  'campaign.new': 'New campaign',
  'campaign.name': 'Name',
  'campaign.state': 'State',
  'campaign.state.draft': 'Draft',
  'campaign.state.running': 'Running',
  'campaign.state.ended': 'Ended',
  'campaign.dates': 'Dates',
  'campaign.fromTo': '{{from}} to {{to}}',
  'campaign.daysLeft_one': '{{count, number}} day left',
  'campaign.daysLeft_other': '{{count, number}} days left',
  'campaign.lastDay': 'today is the last day',
  'campaign.over': 'over; the result is being written',
  'campaign.progress': 'Done',
  'campaign.done': '{{done, number}} of {{total, number}} items done',
  'campaign.waived': '{{items, number}} waived',
  'campaign.unknown': '{{items, number}} unknown',
  'campaign.nothingApplies': 'No item applies',
  'campaign.clusterCount_one': '{{count, number}} cluster',
  'campaign.clusterCount_other': '{{count, number}} clusters',
  'campaign.clusters': 'Clusters',
  'campaign.owner': 'Owner',
  'campaign.empty.title': 'No campaign yet',
  'campaign.empty.text':
    'A campaign names items and clusters, and a day until which the items are to be on there.',
  'campaign.empty.reader':
    'It takes the permission cilium-tuning.campaign.manage to write one.',
  'campaign.failed': 'The campaigns could not be read: {{message}}',
  'campaign.oneFailed': 'The campaign could not be read: {{message}}',
  'campaign.notPermitted.title': 'You may not see campaigns',
  'campaign.notPermitted.text':
    'It takes the permission cilium-tuning.report.read.',
  'campaign.notFound.title': 'There is no such campaign',
  'campaign.notFound.text':
    'It has been deleted, or is a draft of somebody else.',
  'campaign.toList': 'All campaigns',
  'campaign.limited':
    'Covers only clusters that whoever wrote it last may manage campaigns for.',
  'campaign.seen': 'Numbers are of the clusters that you may see.',
  'campaign.frozen':
    'This is the result as it was when the campaign ended. It does not change any more.',
  'campaign.edit': 'Edit',
  'campaign.retry': 'Try again',
  'campaign.cancel': 'Cancel',

  'campaign.mine': 'What is left for you',
  'campaign.mine.none': 'Nothing is left on clusters that you own.',
  'campaign.mine.ended': 'What was left on your clusters',
  'campaign.burnUp': 'Progress over time',
  'campaign.burnUp.text':
    'On {{first}}: {{firstDone, number}} of {{firstTotal, number}} items done. On {{last}}: {{done, number}} of {{total, number}} done, {{waived, number}} waived. Due on {{due}}.',
  'campaign.burnUp.firstDay':
    'On {{last}}: {{done, number}} of {{total, number}} items done, {{waived, number}} waived. Due on {{due}}.',
  'campaign.burnUp.done': 'Done',
  'campaign.burnUp.doneOrWaived': 'Done or waived',
  'campaign.burnUp.total': 'All items',
  'campaign.teams': 'By owner',
  'campaign.items': 'By item',
  'campaign.noOwner': 'Nobody',
  'campaign.item': 'Item',
  'campaign.cluster': 'Cluster',
  'campaign.left': 'Left to do',
  'campaign.andUnknown':
    '{{open, number}}, of which {{unknown, number}} unknown',
  'campaign.nothingLeft': 'Nothing',
  'campaign.mostListed':
    'The {{shown, number}} clusters with most to do, of {{all, number}}.',
  'campaign.noClusters': 'It covers no cluster that you may see.',

  'standing.passed': 'Done',
  'standing.waived': 'Waived',
  'standing.gap': 'Missing',
  'standing.unknown': 'Unknown',
  'standing.notApplicable': 'Not needed',

  'campaign.start': 'Start',
  'campaign.start.title': 'Start {{name}}?',
  'campaign.start.text':
    'It starts today. Everybody who may read reports sees it, and owners of clusters are reminded of what is left: weekly, and 7 days and 1 day before the end.',
  'campaign.start.confirm': 'Start it',
  'campaign.end': 'End now',
  'campaign.end.title': 'End {{name}} now?',
  'campaign.end.text':
    'The result is written as it is now, for good. A campaign that has ended cannot be started again.',
  'campaign.end.confirm': 'End it for good',
  'campaign.delete': 'Delete',
  'campaign.delete.title': 'Delete {{name}}?',
  'campaign.delete.text': 'The draft is gone then.',
  'campaign.delete.confirm': 'Delete it',
  'campaign.actFailed': 'That did not work',
  'campaign.conflict.title': 'Somebody else changed it in the meantime',
  'campaign.conflict.text':
    'Below is how it stands now. What you wrote is kept until you decide.',
  'campaign.conflict.theirs': 'Take theirs',
  'campaign.conflict.mine': 'Go on with mine',
  'campaign.conflict.act': 'The page shows it as it is now. Decide anew.',
  'campaign.conflict.field': '{{field}}: {{value}}',

  'campaign.form.newTitle': 'New campaign',
  'campaign.form.editTitle': 'Edit {{name}}',
  'campaign.form.description': 'Description',
  'campaign.form.descriptionHint': 'Why, and whom to ask. Plain text.',
  'campaign.form.checks': 'Items that are to be on',
  'campaign.form.checksNone': 'Choose items',
  'campaign.form.ownerHint':
    'Who drives it: choose one, or write an entity ref such as group:default/platform',
  'campaign.form.startOn': 'Planned start',
  'campaign.form.dueOn': 'Last day',
  'campaign.form.which': 'Which clusters',
  'campaign.form.whichHint':
    'Of several values for one thing one has to hold; of several things, all. With nothing chosen it covers every cluster.',
  'campaign.form.owners': 'Owners of clusters',
  'campaign.form.systems': 'Systems',
  'campaign.form.systemsHint':
    'Entity refs, separated by commas, such as system:default/payments',
  'campaign.form.tags': 'Tags',
  'campaign.form.lifecycles': 'Lifecycles',
  'campaign.form.labels': 'Labels',
  'campaign.form.labelsHint': 'Such as stage=prod, zone=eu',
  'campaign.form.saveDraft': 'Save draft',
  'campaign.form.save': 'Save',
  'campaign.form.saveFailed': 'It could not be saved',
  'campaign.form.needsName': 'A name, please',
  'campaign.form.needsChecks': 'At least one item, please',
  'campaign.form.needsOwner': 'An owner to choose or a full entity ref, please',
  'campaign.form.needsDate': 'A date, please',
  'campaign.form.order': 'It ends before it starts',
  'campaign.form.needsLabels': 'Each label as name=value, please',
  'campaign.preview': 'What it would cover now',
  'campaign.preview.none': 'No cluster. Does the filter say what you mean?',
  'campaign.preview.noItems': 'Choose items to see how they stand.',
  'campaign.preview.failed':
    'What it would cover could not be read: {{message}}',
  'campaign.preview.more_one': 'and {{count, number}} more',
  'campaign.preview.more_other': 'and {{count, number}} more',
} as const;

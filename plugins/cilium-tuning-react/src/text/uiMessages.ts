/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { exportMessages } from './exportMessages';
import { campaignMessages } from './campaignMessages';
import { fleetMessages } from './fleetMessages';
import { findingMessages } from './findingMessages';
import { heatMapMessages } from './heatMapMessages';
import { healthMessages } from './healthMessages';
import { historyMessages } from './historyMessages';
import { insightsMessages } from './insightsMessages';
import { planMessages } from './planMessages';
import { ownedMessages } from './ownedMessages';
import { ownMessages } from './ownMessages';
import { stateMessages } from './stateMessages';
import { trendMessages } from './trendMessages';
import { waiverMessages } from './waiverMessages';

/**
 * English words of the user interface: what a translation of your own starts from, as a resource of
 * {@link ciliumTuningTranslationRef}. The words of the checks and of what reports say are `messages` of
 * `backstage-plugin-cilium-tuning-common`, for {@link ciliumTuningReasonsTranslationRef}.
 *
 * @public
 */
export const uiMessages = {
  ...stateMessages,
  ...historyMessages,
  ...healthMessages,
  ...findingMessages,
  ...insightsMessages,
  ...planMessages,
  ...fleetMessages,
  ...heatMapMessages,
  ...ownMessages,
  ...trendMessages,
  ...ownedMessages,
  ...exportMessages,
  ...waiverMessages,
  ...campaignMessages,
  'card.title': 'Cilium tuning',
  'card.scan': 'Scan now',
  'card.details': 'Details',
  'card.showAll': 'Show all {{total}}',
  'card.showFewer': 'Show fewer',
  'card.footer': 'Cilium {{version}} · {{nodes}} in {{groups}} · read {{age}}',
  'card.footerNoVersion': '{{nodes}} in {{groups}} · read {{age}}',

  'count.nodes_one': '{{count, number}} node',
  'count.nodes_other': '{{count, number}} nodes',
  'count.groups_one': '{{count, number}} group',
  'count.groups_other': '{{count, number}} groups',
  'count.marked': '{{number}} {{mark}}',

  'mark.on': 'On',
  'mark.partly': 'Partly on',
  'mark.off': 'Off',
  'mark.locked': 'Locked',
  'mark.step': 'After {{check}}',
  'mark.stepUnnamed': 'After another step',
  'mark.choice': 'Your choice',
  'mark.notNeeded': 'Not needed',
  'mark.unknown': 'Unknown',

  'line.allLocked': 'Locked: {{reason}}',
  'line.onSome': 'on {{on}} of {{total}}',
  'line.fail': 'can be done now on {{number}}',
  'line.step': 'after another step on {{number}}',
  'line.locked': '{{number}} locked: {{reason}}',
  'line.choice': 'your choice on {{number}}',
  'line.notNeeded': 'not needed on {{number}}',
  'line.unknown': 'unknown on {{number}}',

  'score.value': '{{score}} of 100',
  'score.explanation': 'of what this hardware permits',
  'score.stale': 'of what this hardware permits, when last read',
  'score.none': 'No score',
  'score.noneExplanation':
    'not enough evidence: more than half of the weight is unknown',
  'score.label': 'Score',
  'score.nothing': 'nothing here can be scored',
  'score.potential':
    '{{potential}} of what newer kernels, hardware and Cilium would permit',
  'score.progress':
    '{{done, number}} of {{permitted, number}} done · {{locked, number}} locked · {{unknown, number}} unknown',

  'family.routing': 'Routing',
  'family.services': 'Services',
  'family.egress': 'Egress',
  'family.throughput': 'Throughput',
  'family.host': 'Host',
  'family.other': 'Other',

  'tab.views': 'Views of the Cilium tuning report',
  'tab.checklist': 'Checklist',
  'tab.sources': 'How we know',
  'tab.history': 'History',
  'tab.readAt': 'Read',

  'matrix.label': 'Tuning items by node group',
  'matrix.item': 'Item',
  'matrix.searchGroups': 'Search node groups',
  'matrix.someGroups': '{{shown}} of {{groups}}',
  'matrix.nodesOf': '{{nodes}} of {{group}}',
  'matrix.cilium': 'Cilium {{version}}',
  'matrix.unknownOs': 'Operating system unknown',
  'matrix.unknownVersion': 'Cilium version unknown',
  'matrix.pool': 'Pool {{pool}}',
  'matrix.empty': 'No item matches these filters.',
  'matrix.noGroupMatches': 'No node group matches.',
  'matrix.noGroups':
    'No node is in scope, so there is nothing to judge. The node list names the nodes and why.',

  'filter.label': 'Filters',
  'filter.state': 'State',
  'filter.family': 'Family',
  'filter.all': 'All',
  'filter.now': 'Only what can be done now',
  'filter.clear': 'Clear filters',
  'filter.outOfScope': 'Out of scope: {{nodes}}',

  'panel.close': 'Close',
  'panel.why': 'Why it matters',
  'panel.about': 'About this item',
  'panel.needs': 'What it needs',
  'panel.confirmFirst': 'Confirm first',
  'panel.tells': 'What would tell',
  'panel.notes': 'Notes',
  'panel.evidence': 'Evidence',
  'panel.noEvidence': 'The rule read no evidence.',
  'panel.disruption': 'What turning it on disrupts',
  'panel.conflicts': 'What it does not go together with',
  'panel.references': 'References',
  'panel.showNodes': 'Show {{nodes}}',
  'panel.split': 'Nodes of this group differ. Each part is judged by itself.',
  'panel.part': '{{mark}} on {{nodes}}',
  'panel.showMarked': '{{mark}}: {{nodes}}',
  'panel.showMore': 'Show more, {{number}} left',
  'panel.hard': 'the agent does not start without it',
  'panel.weight': 'Scope and impact',
  'panel.scopeCluster': 'Must be the same on every node.',
  'panel.scopeNode': 'May differ from node to node.',
  'panel.impact': 'Impact: {{impact}}.',
  'impact.high': 'high',
  'impact.medium': 'medium',
  'impact.low': 'low',
  'impact.advisory': 'advisory, not scored',

  'need.met': 'Met',
  'need.unmet': 'Missing',
  'need.unknown': 'Unknown',

  'disruption.agentRestart': 'The Cilium agent restarts on each node.',
  'disruption.podRestart': 'Pods must restart to use it.',
  'disruption.nodeReboot': 'Nodes must reboot.',
  'disruption.connectionsReset': 'Open connections may be reset.',
  'disruption.newNodesOnly': 'Only nodes that join later can have it.',
  'disruption.none': 'Nothing.',

  'evidence.label': 'Evidence',
  'evidence.fact': 'Fact',
  'evidence.valueAndExcerpt': 'Value and excerpt',
  'evidence.origin': 'Source',
  'evidence.from': '{{fact}}, from {{object}}',
  'evidence.absent': 'not set',
  'evidence.beforeAgentStart': 'Older than the running agent, not judged by',
  'evidence.pastLimit': 'Too old, not judged by',
  'evidence.beforeAssumption': 'Before what is assumed, not judged by',
  'basis.observed': 'Observed',
  'basis.configured': 'Configured',
  'basis.derived': 'Derived',
  'basis.assumed': 'Assumed',

  'copy.of': 'Copy {{what}}',
  'copy.done': 'Copied',
  'copy.failed': 'Copying is not allowed here; select the text instead',

  'offline.open': 'Read a sysdump',
  'offline.choose': 'Archive of a sysdump',
  'offline.drop':
    'Drop the archive of a sysdump here. It is read in this browser and never sent.',
  'offline.reading': 'Reading {{file}} in this browser',
  'offline.progress': '{{done}} of {{total}} parts',
  'offline.progressLabel': 'Progress of the reading',
  'offline.cancel': 'Cancel',
  'offline.failed': '{{file}} could not be read',
  'offline.shown':
    'Offline assessment of {{file}}, read in this browser; not stored',
  'offline.takenAt': 'Taken',
  'offline.download': 'Download as JSON',
  'offline.close': 'Close',

  'page.title': 'Cilium tuning',
  'page.checks': 'The checklist',
  'page.intro':
    'What is judged on every cluster, item by item: why it matters, the rule it is judged by, what it needs, and how to turn it on.',
  'page.family': 'Family',
  'page.impact': 'Impact',
  'page.scope': 'Scope',
  'page.noCheck': 'There is no item "{{id}}"',
  'page.nothingHere': 'There is no page here',
  'page.toChecks': 'All items of the checklist',

  'nodes.title': 'Nodes of {{group}}',
  'nodes.allTitle': 'Nodes of the cluster',
  'nodes.outOfScopeTitle': 'Nodes out of scope',
  'nodes.titleOfCheck': '{{check}} on nodes of {{group}}',
  'nodes.search': 'Search nodes by name',
  'nodes.verdict': 'Verdict',
  'nodes.anyVerdict': 'Any verdict',
  'nodes.name': 'Name',
  'nodes.status': 'Status',
  'nodes.agent': 'Cilium agent',
  'nodes.agentStarted': 'Agent started',
  'nodes.reason': 'Why out of scope',
  'nodes.empty': 'No node matches.',
  'nodes.failed': 'The nodes could not be read: {{message}}',
  'nodes.none': 'none',
  'agent.ready': 'Ready',
  'agent.notReady': 'Not ready',
  'agent.waiting': 'Does not run',
  'agent.missing': 'No agent pod',

  'sources.label': 'Sources of the report',
  'sources.source': 'Source',
  'sources.coverage': 'Coverage',
  'sources.tells': 'What it tells',
  'sources.access': 'Access it needs',
  'sources.missing': 'Missing, and what to do',
  'sources.ok': 'Complete',
  'sources.partial': 'Incomplete',
  'sources.unavailable': 'Not available',
  'sources.notSetUp': 'Not set up',
  'sources.off': 'Switched off',
  'sources.wholeCluster': 'the cluster',
  'sources.ofNodes': '{{read}} of {{total}} nodes',
  'sources.nothingMissing': 'Nothing',
  'sources.wouldTell': 'May make known on {{nodes}}: {{items}}',
  'sources.transient': 'Scanning again may help.',
  'sources.lasting':
    'Scanning again does not help until this is put right in the cluster or in the access that Backstage has.',
  'sources.facts': 'Facts used: {{facts}}',
  'sources.noFacts': 'No fact of this source was used.',

  'progress.nodes': '{{read}} of {{total}}',
  'progress.nodesOnly': '{{read}} read so far',
  'progress.sources': '{{done}} of {{total}} sources read',
  'progress.label': 'Progress of the scan',
} as const;

/**
 * Keys and English words of the user interface.
 *
 * @public
 */
export type UiMessages = typeof uiMessages;

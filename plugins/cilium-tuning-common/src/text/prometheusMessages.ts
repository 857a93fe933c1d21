/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is said of a Prometheus in a cluster, by message code.
 *
 * @public
 */
export const prometheusMessages = {
  'prometheus.noTarget':
    'No Prometheus is named for this cluster in ciliumTuning.prometheus.targets.',
  'prometheus.nodesUnread':
    'The nodes of the cluster could not be read, so nothing that Prometheus has could be told apart by node. Nothing was asked.',
  'prometheus.forbidden':
    "The cluster refused to pass queries on to {{service}}: Backstage's account there may not use that service through the API server. Grant it deploy/backstage-access/components/prometheus, with the very name {{resourceName}}. The cluster said: {{message}}",
  'prometheus.unauthorized':
    'The query to {{service}} was refused for want of credentials. Either the cluster did not accept those of Backstage, or the service wants a login of its own, which the API server does not pass on.',
  'prometheus.notFound':
    'There is no service {{service}}, or no query API below its path {{path}}. Compare namespace, service, port and path in ciliumTuning.prometheus.targets with the cluster.',
  'prometheus.unavailable':
    '{{service}} did not answer (HTTP {{status}}). Check that the service has pods that are ready, and that its port and scheme are right. The cluster said: {{message}}',
  'prometheus.refused':
    '{{service}} refused the query for {{metric}} (HTTP {{status}}): {{message}}',
  'prometheus.redirected':
    '{{service}} answered with a redirect (HTTP {{status}}), which is not followed. Check the path of the target; most likely a login stands before the service.',
  'prometheus.notJson':
    '{{service}} did not answer as a query API does (HTTP {{status}}, {{contentType}}). Check service, port and path of the target; most likely a page or a login answered.',
  'prometheus.badShape':
    'The answer of {{service}} for {{metric}} does not have the shape that the query API documents: {{what}}',
  'prometheus.partialAnswer':
    '{{service}} says that its answer for {{metric}} is not complete: {{message}}',
  'prometheus.severalClusters':
    '{{service}} holds metrics of several clusters (label {{label}}: {{values}}). Say which are of this one: set selector in ciliumTuning.prometheus.targets.',
  'prometheus.noSeries':
    "{{service}} answers, and has neither metrics of node_exporter nor of Cilium's agents from the last minutes.",
  'prometheus.unmatched':
    'None of the {{count}} scrape targets in {{service}} could be matched to a node as it runs now, by the labels node and instance or the name that the kernel has.',
  'prometheus.nodesMissing':
    '{{service}} has no metrics of {{count}} of {{total}} nodes. Targets that could not be matched to a node: {{unmatched}}.',
  'prometheus.contradicting':
    '{{count}} values in {{service}} were left out, as two scrape targets of one node contradict each other.',
} as const;

/**
 * Message code of how a Prometheus fares.
 *
 * @public
 */
export type PrometheusCode = keyof typeof prometheusMessages;

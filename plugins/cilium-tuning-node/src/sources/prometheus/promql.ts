/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Writes the selector of a metric with the labels of the target's cluster. */
export type Select = (
  metric: string,
  matchers?: readonly LabelMatcher[],
) => string;

/** A condition on one label: its name, how it is compared, and with what. */
export type LabelMatcher = readonly [string, '=' | '=~' | '!~', string];

/** One query that is asked for all nodes at once. */
export interface MetricQuery {
  /** What messages call it. */
  metric: string;
  /** Labels that the metric has by itself; all others tell where it was scraped. */
  own: readonly string[];
  expression: (select: Select) => string;
  /** It counts series, so that those of an answer that is not complete would be counted wrongly. */
  counts?: boolean;
}

/** Text in PromQL. Source: "Querying basics", string literals, in the documentation of Prometheus. */
const quoted = (text: string) =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')}"`;

/** Makes selectors that keep to metrics with these labels. */
export function selecting(labels: Readonly<Record<string, string>>): Select {
  const always = Object.entries(labels).map(
    ([name, value]): LabelMatcher => [name, '=', value],
  );
  return (metric, matchers = []) => {
    const all = [...always, ...matchers].map(
      ([name, operator, value]) => `${name}${operator}${quoted(value)}`,
    );
    return all.length > 0 ? `${metric}{${all.join(',')}}` : metric;
  };
}

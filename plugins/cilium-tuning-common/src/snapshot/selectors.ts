/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A requirement of a Kubernetes label selector or node selector term.
 *
 * @public
 */
export interface LabelRequirement {
  key: string;
  operator: string;
  values?: string[];
}

/**
 * A Kubernetes label selector. Empty selects everything.
 *
 * @public
 */
export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: LabelRequirement[];
}

const requirementTests: Record<
  string,
  (value: string | undefined, values: string[]) => boolean
> = {
  In: (value, values) => value !== undefined && values.includes(value),
  NotIn: (value, values) => value === undefined || !values.includes(value),
  Exists: value => value !== undefined,
  DoesNotExist: value => value === undefined,
  Gt: (value, values) => Number(value) > Number(values[0]),
  Lt: (value, values) => Number(value) < Number(values[0]),
};

/**
 * Whether labels meet a requirement; undefined for an operator that Kubernetes does not have.
 *
 * @public
 */
export function meetsRequirement(
  requirement: LabelRequirement,
  labels: Readonly<Record<string, string>>,
): boolean | undefined {
  return requirementTests[requirement.operator]?.(
    labels[requirement.key],
    requirement.values ?? [],
  );
}

/**
 * Whether a label selector selects a node with these labels; undefined when it holds an unknown operator.
 *
 * @public
 */
export function selects(
  selector: LabelSelector,
  labels: Readonly<Record<string, string>>,
): boolean | undefined {
  const results = [
    ...Object.entries(selector.matchLabels ?? {}).map(
      ([key, value]) => labels[key] === value,
    ),
    ...(selector.matchExpressions ?? []).map(requirement =>
      meetsRequirement(requirement, labels),
    ),
  ];
  if (results.includes(false)) {
    return false;
  }
  return results.includes(undefined) ? undefined : true;
}

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

type RequirementTest = (value: string | undefined, values: string[]) => boolean;

const wholeNumber = (text: string | undefined) =>
  text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : NaN;

/** Operators of label selectors. */
const selectorTests: Record<string, RequirementTest> = {
  In: (value, values) => value !== undefined && values.includes(value),
  NotIn: (value, values) => value === undefined || !values.includes(value),
  Exists: value => value !== undefined,
  DoesNotExist: value => value === undefined,
};

/** Node affinity has two more, which label selectors refuse. */
const affinityTests: Record<string, RequirementTest> = {
  ...selectorTests,
  Gt: (value, values) => wholeNumber(value) > wholeNumber(values[0]),
  Lt: (value, values) => wholeNumber(value) < wholeNumber(values[0]),
};

function test(
  tests: Record<string, RequirementTest>,
  { key, operator, values = [] }: LabelRequirement,
  labels: Readonly<Record<string, string>>,
): boolean | undefined {
  return Object.hasOwn(tests, operator)
    ? tests[operator](valueOf(labels, key), values)
    : undefined;
}

function valueOf(
  labels: Readonly<Record<string, string>>,
  key: string,
): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

/**
 * Whether labels meet a requirement of node affinity; undefined for an operator that Kubernetes does not have.
 *
 * @public
 */
export function meetsRequirement(
  requirement: LabelRequirement,
  labels: Readonly<Record<string, string>>,
): boolean | undefined {
  return test(affinityTests, requirement, labels);
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
      ([key, value]) => valueOf(labels, key) === value,
    ),
    ...(selector.matchExpressions ?? []).map(requirement =>
      test(selectorTests, requirement, labels),
    ),
  ];
  if (results.includes(false)) {
    return false;
  }
  return results.includes(undefined) ? undefined : true;
}

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { checks } from 'backstage-plugin-cilium-tuning-common';
import {
  ItemLine,
  ItemList,
  MarkIcon,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import type { InsightResult } from '../../techInsights/TechInsights';
import type { Insights } from '../../techInsights/useInsights';
import { useCheckHref } from '../useCheckHref';

type Outcome = 'passed' | 'failed' | 'old';

const marks = { passed: 'on', failed: 'off', old: 'unknown' } as const;

const order = checks.map(({ id }) => id);

/** Checks of the cluster as a whole first, then items in the order of the list. */
const placeOf = ({ check }: InsightResult) =>
  order.indexOf(check.metadata?.ciliumTuningCheck ?? '');

function outcomeOf({ result }: InsightResult, { trust }: Insights): Outcome {
  if (trust !== 'fresh') {
    return 'old';
  }
  return result === true ? 'passed' : 'failed';
}

/** On how many nodes the item of a check is on, of how many; undefined where the facts do not say. */
function nodesOf(
  { facts }: InsightResult,
  { collected, trust }: Insights,
): { on: string; total: string } | undefined {
  const item = Object.keys(facts).find(name => name.endsWith('Done'));
  const on = collected?.facts[`${item?.replace(/Done$/, '')}NodesOn`];
  const total = collected?.facts.nodes;
  return trust === 'fresh' &&
    typeof on === 'number' &&
    typeof total === 'number'
    ? { on: String(on), total: String(total) }
    : undefined;
}

/** The results, one a line: icon, name and word. */
export function ResultList({ insights }: { insights: Insights }) {
  const t = useUiText();
  const results = [...insights.results].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) || a.check.name.localeCompare(b.check.name),
  );
  const passed = results.filter(
    result => outcomeOf(result, insights) === 'passed',
  );
  return (
    <>
      {insights.trust === 'fresh' && (
        <Text weight="bold">
          {t('insights.count', {
            passed: String(passed.length),
            total: String(results.length),
          })}
        </Text>
      )}
      <ItemList>
        {results.map(result => (
          <li key={result.check.id}>
            <ResultLine result={result} insights={insights} />
          </li>
        ))}
      </ItemList>
    </>
  );
}

function ResultLine(props: { result: InsightResult; insights: Insights }) {
  const { result, insights } = props;
  const t = useUiText();
  const checkHref = useCheckHref();
  const outcome = outcomeOf(result, insights);
  const word = t(`insights.${outcome}`);
  const nodes = nodesOf(result, insights);
  const item = order.find(
    id => id === result.check.metadata?.ciliumTuningCheck,
  );
  return (
    <ItemLine
      icon={<MarkIcon mark={marks[outcome]} />}
      name={result.check.name}
      href={item === undefined ? undefined : checkHref(item)}
      detail={nodes ? t('insights.passedOn', { word, ...nodes }) : word}
    />
  );
}

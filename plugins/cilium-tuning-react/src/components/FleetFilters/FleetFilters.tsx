/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import {
  complianceSchema,
  type ClusterValues,
} from 'backstage-plugin-cilium-tuning-common';
import { fleetFilterParts, type FleetFilter } from '../../model';
import { useUiText } from '../../text';
import { Choices } from '../Choices';
import { ActiveFilters } from './ActiveFilters';
import { CheckChoice } from './CheckChoice';
import styles from './FleetFilters.module.css';
import { PausedSearch } from './PausedSearch';
import { PolicyChoice } from './PolicyChoice';
import { ScoreRange } from './ScoreRange';
import { useFilterText, type FilterNames } from './useFilterText';

/**
 * Props of {@link FleetFilters}.
 *
 * @public
 */
export interface FleetFiltersProps extends FilterNames {
  filter: FleetFilter;
  /** Which values there are; undefined while that is not known. */
  values?: ClusterValues;
  /** Groups that owners are below, with what they are called: to be chosen in their place. */
  parents?: ReadonlyMap<string, string>;
  onChange(filter: FleetFilter): void;
}

const lists = [
  ...(['owners', 'systems', 'tags'] as const),
  ...(['lifecycles', 'ciliumVersions'] as const),
];

const noParents: ReadonlyMap<string, string> = new Map();

/**
 * Chooses which clusters a list shows, and says what is chosen.
 *
 * @public
 */
export function FleetFilters(props: FleetFiltersProps) {
  const { filter, values, policies = [], onChange } = props;
  const { parents = noParents, nameOf } = props;
  const t = useUiText();
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const { labels, valueText } = useFilterText({ nameOf });
  const active = fleetFilterParts(filter).length;
  const choicesOf = (part: (typeof lists)[number] | 'health') => {
    const found: { value: string; clusters: number }[] = values?.[part] ?? [];
    const counts = new Map(found.map(each => [each.value, each.clusters]));
    const chosen: readonly string[] = filter[part];
    // What is chosen stays to be seen, though no cluster has it any more
    const above = part === 'owners' ? parents : noParents;
    const options = [
      ...new Set([...above.keys(), ...counts.keys(), ...chosen]),
    ];
    return (
      <Choices
        key={part}
        label={labels[part]}
        options={options}
        nameOf={value =>
          above.get(value) ??
          t('fleet.choice', {
            value: valueText(part, value),
            clusters: counts.get(value) ?? 0,
          })
        }
        chosen={chosen}
        onChange={next => onChange({ ...filter, [part]: next })}
      />
    );
  };
  return (
    <div role="search" aria-label={t('filter.label')} className={styles.all}>
      <div className={styles.line}>
        <PausedSearch
          className={styles.search}
          label={t('fleet.search')}
          value={filter.search}
          onChange={search => onChange({ ...filter, search })}
        />
        <Button
          variant="secondary"
          iconStart={<RiFilter3Line aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={panel}
          onPress={() => setOpen(before => !before)}
        >
          {active > 0 ? t('fleet.filtersOf', { active }) : t('fleet.filters')}
        </Button>
      </div>
      <div id={panel} className={styles.panel} data-open={isOpen || undefined}>
        {lists.map(choicesOf)}
        {choicesOf('health')}
        {policies.length > 0 && (
          <PolicyChoice
            filter={filter}
            policies={policies}
            onChange={onChange}
          />
        )}
        {policies.length > 0 && (
          <Choices
            label={labels.compliance}
            options={complianceSchema.options}
            nameOf={value => valueText('compliance', value)}
            chosen={filter.compliance}
            onChange={compliance => onChange({ ...filter, compliance })}
          />
        )}
        <CheckChoice filter={filter} onChange={onChange} />
        <ScoreRange filter={filter} onChange={onChange} />
      </div>
      <ActiveFilters
        filter={filter}
        policies={policies}
        nameOf={nameOf}
        onChange={onChange}
      />
    </div>
  );
}

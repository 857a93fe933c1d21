/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Text, ToggleButton } from '@backstage/ui';
import {
  complianceSchema,
  type FleetSummary,
  type PolicyList,
} from 'backstage-plugin-cilium-tuning-common';
import { policyTitle, type FleetFilter } from '../../model';
import { useNames, useUiText } from '../../text';
import { Muted } from '../Muted';
import styles from './FleetTiles.module.css';

/**
 * Props of {@link FleetTiles}.
 *
 * @public
 */
export interface FleetTilesProps {
  /** Of the clusters that the filter lets through. */
  summary: FleetSummary;
  policies: PolicyList['items'];
  filter: FleetFilter;
  onChange(filter: FleetFilter): void;
}

function Tile(props: { title: string; children: ReactNode }) {
  return (
    <li className={styles.tile}>
      <Muted variant="body-small">{props.title}</Muted>
      {props.children}
    </li>
  );
}

/** A figure that narrows down to the clusters it counts, and back. */
function Figure(props: {
  text: string;
  isOn: boolean;
  isEmpty: boolean;
  onChange(isOn: boolean): void;
}) {
  const { text, isOn, isEmpty, onChange } = props;
  return (
    <ToggleButton
      size="small"
      isSelected={isOn}
      isDisabled={isEmpty && !isOn}
      onChange={onChange}
    >
      {text}
    </ToggleButton>
  );
}

type TileProps = Omit<FleetTilesProps, 'policies'>;

function PolicyTile({
  policy,
  title,
  counts,
  filter,
  onChange,
}: Pick<TileProps, 'filter' | 'onChange'> & {
  policy: string;
  title: string;
  counts: FleetSummary['policies'][number];
}) {
  const t = useUiText();
  const isOn = (compliance: (typeof complianceSchema.options)[number]) =>
    filter.policy === policy &&
    filter.compliance.length === 1 &&
    filter.compliance[0] === compliance;
  const shown = complianceSchema.options.filter(
    option => counts[option] > 0 || isOn(option),
  );
  return (
    <Tile title={title}>
      <span className={styles.figures}>
        {shown.length === 0 && <Text>{t('fleet.clusters', { count: 0 })}</Text>}
        {shown.map(option => (
          <Figure
            key={option}
            text={t('tiles.count', {
              name: t(`compliance.${option}`),
              number: counts[option],
            })}
            isOn={isOn(option)}
            isEmpty={counts[option] === 0}
            onChange={on =>
              onChange({
                ...filter,
                policy: on ? policy : undefined,
                compliance: on ? [option] : [],
              })
            }
          />
        ))}
      </span>
      {counts.waivedItems > 0 && (
        <Muted variant="body-small">
          {t('tiles.waivedItems', { count: counts.waivedItems })}
        </Muted>
      )}
    </Tile>
  );
}

function CheckTile(
  props: Pick<TileProps, 'filter' | 'onChange'> & {
    title: string;
    most: FleetSummary['failing'][number] | undefined;
    mark: 'off' | 'unknown';
  },
) {
  const { title, most, mark, filter, onChange } = props;
  const t = useUiText();
  const names = useNames();
  const isOn =
    most !== undefined &&
    filter.check === most.check &&
    filter.marks.length === 1 &&
    filter.marks[0] === mark;
  return (
    <Tile title={title}>
      {most ? (
        <Figure
          text={t('tiles.count', {
            name: names.check(most.check),
            number: most.clusters,
          })}
          isOn={isOn}
          isEmpty={false}
          onChange={on =>
            onChange({
              ...filter,
              check: on ? most.check : undefined,
              marks: on ? [mark] : [],
            })
          }
        />
      ) : (
        <Text>{t('tiles.none')}</Text>
      )}
    </Tile>
  );
}

function MedianTile({ summary, filter, onChange }: TileProps) {
  const t = useUiText();
  const { medianScore } = summary;
  const most = medianScore === null ? undefined : Math.floor(medianScore);
  return (
    <Tile title={t('tiles.median')}>
      <span className={styles.figures}>
        <Text variant="title-x-small" weight="bold">
          {medianScore ?? t('score.none')}
        </Text>
        {most !== undefined && (
          <Figure
            text={t('tiles.below')}
            isOn={filter.maxScore !== undefined}
            isEmpty={false}
            onChange={on =>
              onChange({ ...filter, maxScore: on ? most : undefined })
            }
          />
        )}
      </span>
    </Tile>
  );
}

const outdated = ['stale', 'failing'] as const;

/**
 * What the clusters come to in a few figures, each of which narrows down to the clusters that it counts.
 *
 * @public
 */
export function FleetTiles(props: FleetTilesProps) {
  const { summary, policies, filter, onChange } = props;
  const t = useUiText();
  const isOutdated =
    filter.health.length === outdated.length &&
    outdated.every(health => filter.health.includes(health));
  const shared = { filter, onChange };
  return (
    <ul className={styles.tiles} aria-label={t('tiles.label')}>
      <Tile title={t('tiles.clusters')}>
        <Text variant="title-x-small" weight="bold">
          {summary.clusters}
        </Text>
      </Tile>
      <MedianTile summary={summary} {...shared} />
      {summary.policies.map(counts => (
        <PolicyTile
          key={counts.policy}
          policy={counts.policy}
          title={policyTitle(policies, counts.policy)}
          counts={counts}
          {...shared}
        />
      ))}
      {(['regressed', 'waived'] as const).map(part => (
        <Tile key={part} title={t(`tiles.${part}`)}>
          <Figure
            text={t('fleet.clusters', { count: summary[part] })}
            isOn={filter[part]}
            isEmpty={summary[part] === 0}
            onChange={on => onChange({ ...filter, [part]: on })}
          />
        </Tile>
      ))}
      <Tile title={t('tiles.stale')}>
        <Figure
          text={t('fleet.clusters', { count: summary.stale })}
          isOn={isOutdated}
          isEmpty={summary.stale === 0}
          onChange={on => onChange({ ...filter, health: on ? outdated : [] })}
        />
      </Tile>
      <CheckTile
        title={t('tiles.failing')}
        most={summary.failing[0]}
        mark="off"
        {...shared}
      />
      <CheckTile
        title={t('tiles.unknown')}
        most={summary.unknown[0]}
        mark="unknown"
        {...shared}
      />
    </ul>
  );
}

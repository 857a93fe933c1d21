/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Select } from '@backstage/ui';
import { checks } from 'backstage-plugin-cilium-tuning-common';
import { verdictMarks, type FleetFilter } from '../../model';
import { useMarkText, useNames, useUiText } from '../../text';
import { Choices } from '../Choices';
import styles from './FleetFilters.module.css';

const ANY = '';

/** Narrows to clusters on which an item stands in some way. */
export function CheckChoice(props: {
  filter: FleetFilter;
  onChange(filter: FleetFilter): void;
}) {
  const { filter, onChange } = props;
  const { check, marks } = filter;
  const t = useUiText();
  const names = useNames();
  const markText = useMarkText();
  const choose = (id: string) =>
    onChange(
      id === ANY
        ? { ...filter, check: undefined, marks: [] }
        : // What can be done is what one looks for first
          { ...filter, check: id, marks: marks.length > 0 ? marks : ['off'] },
    );
  return (
    <>
      <Select
        className={styles.field}
        label={t('fleet.check')}
        searchable
        searchPlaceholder={t('fleet.find')}
        options={[
          { value: ANY, label: t('fleet.anyCheck') },
          ...checks.map(({ id }) => ({ value: id, label: names.check(id) })),
        ]}
        value={check ?? ANY}
        onChange={key => choose(String(key ?? ANY))}
      />
      <Choices
        label={t('fleet.state')}
        options={verdictMarks}
        nameOf={mark => markText(mark)}
        chosen={marks}
        onChange={chosen => onChange({ ...filter, marks: chosen })}
        isDisabled={check === undefined}
      />
    </>
  );
}

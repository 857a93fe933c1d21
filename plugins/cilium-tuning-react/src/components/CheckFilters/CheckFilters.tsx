/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Flex, Switch } from '@backstage/ui';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { familyOf, marksOf, shownFamilies, verdictMarks } from '../../model';
import { useMarkText, useUiText } from '../../text';
import { Choices } from '../Choices';
import { noCheckFilter, type CheckFilter } from './checkFilter';

/**
 * Props of {@link CheckFilters}.
 *
 * @public
 */
export interface CheckFiltersProps {
  assessment: Assessment;
  value: CheckFilter;
  onChange(value: CheckFilter): void;
}

/**
 * Chooses which checks the matrix shows.
 *
 * @public
 */
export function CheckFilters(props: CheckFiltersProps) {
  const { assessment, value, onChange } = props;
  const t = useUiText();
  const markText = useMarkText();
  const { states, families, onlyNow } = value;

  const marks = new Set([...assessment.checks.flatMap(marksOf), ...states]);
  const present = new Set([
    ...assessment.checks.map(({ check }) => familyOf(check)),
    ...families,
  ]);
  const isFiltering = states.length + families.length > 0 || onlyNow;

  return (
    <Flex
      role="group"
      aria-label={t('filter.label')}
      align="end"
      gap="3"
      style={{ flexWrap: 'wrap' }}
    >
      <Choices
        label={t('filter.state')}
        options={verdictMarks.filter(mark => marks.has(mark))}
        nameOf={mark => markText(mark)}
        chosen={states}
        onChange={chosen => onChange({ ...value, states: chosen })}
      />
      <Choices
        label={t('filter.family')}
        options={shownFamilies.filter(family => present.has(family))}
        nameOf={family => t(`family.${family}`)}
        chosen={families}
        onChange={chosen => onChange({ ...value, families: chosen })}
      />
      <Switch
        label={t('filter.now')}
        isSelected={onlyNow}
        onChange={isSelected => onChange({ ...value, onlyNow: isSelected })}
      />
      {isFiltering && (
        <Button variant="tertiary" onPress={() => onChange(noCheckFilter)}>
          {t('filter.clear')}
        </Button>
      )}
    </Flex>
  );
}

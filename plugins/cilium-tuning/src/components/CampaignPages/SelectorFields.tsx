/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TextField } from '@backstage/ui';
import { Choices, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useClusterValues } from '../useClusterValues';
import { useEntityNames } from '../useEntityNames';
import type { CampaignFields } from './campaignFields';
import styles from './CampaignPages.module.css';

/** Chooses which clusters a campaign covers, by what their entities say. */
export function SelectorFields(props: {
  fields: CampaignFields;
  labelsProblem: string | undefined;
  onChange(change: Partial<CampaignFields>): void;
}) {
  const { fields, labelsProblem, onChange } = props;
  const t = useUiText();
  const values = useClusterValues();
  const owners = values?.owners.map(({ value }) => value) ?? [];
  const names = useEntityNames([...owners, ...fields.owners]);
  return (
    <fieldset className={styles.group}>
      <legend>{t('campaign.form.which')}</legend>
      {t('campaign.form.whichHint')}
      <div className={styles.columns}>
        {(['owners', 'tags', 'lifecycles'] as const).map(part => {
          const known = values?.[part].map(({ value }) => value) ?? [];
          return (
            <Choices
              key={part}
              label={t(`campaign.form.${part}`)}
              // What is chosen stays to be seen, though no cluster has it any more
              options={[...new Set([...known, ...fields[part]])]}
              nameOf={value =>
                part === 'owners' ? names.nameOf(value) : value
              }
              chosen={fields[part]}
              onChange={chosen => onChange({ [part]: chosen })}
            />
          );
        })}
        <TextField
          label={t('campaign.form.systems')}
          description={t('campaign.form.systemsHint')}
          value={fields.systems}
          onChange={systems => onChange({ systems })}
        />
        <TextField
          label={t('campaign.form.labels')}
          description={labelsProblem ?? t('campaign.form.labelsHint')}
          value={fields.labels}
          onChange={labels => onChange({ labels })}
          isInvalid={labelsProblem !== undefined}
        />
      </div>
    </fieldset>
  );
}

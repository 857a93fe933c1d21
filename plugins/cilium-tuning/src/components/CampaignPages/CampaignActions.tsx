/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useNavigate } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { CampaignDetails } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { ConfirmedAction } from './ConfirmedAction';
import { useCampaignPaths } from './useCampaignPaths';

/** Whether the viewer may do anything to a campaign. */
export function mayAct({ mayManage, state }: CampaignDetails): boolean {
  return mayManage && state !== 'ended';
}

/** What those who manage a campaign may do to it. */
export function CampaignActions(props: {
  campaign: CampaignDetails;
  onChanged(): void;
}) {
  const { campaign, onChanged } = props;
  const { id, name, version, state } = campaign;
  const api = useApi(ciliumTuningApiRef);
  const t = useUiText();
  const paths = useCampaignPaths();
  const navigate = useNavigate();
  if (!mayAct(campaign)) {
    return null;
  }
  const wordsOf = (what: 'start' | 'end' | 'delete') => ({
    label: t(`campaign.${what}`),
    title: t(`campaign.${what}.title`, { name }),
    text: t(`campaign.${what}.text`),
    confirm: t(`campaign.${what}.confirm`),
    onConflict: onChanged,
  });
  return (
    <>
      <ButtonLink href={paths.edit(id)} size="small" variant="secondary">
        {t('campaign.edit')}
      </ButtonLink>
      {state === 'running' && (
        <ConfirmedAction
          {...wordsOf('end')}
          isDestructive
          act={async () => {
            await api.endCampaign(id, version);
            onChanged();
          }}
        />
      )}
      {state === 'draft' && (
        <>
          <ConfirmedAction
            {...wordsOf('delete')}
            isDestructive
            variant="tertiary"
            act={async () => {
              await api.deleteCampaign(id, version);
              navigate(paths.list);
            }}
          />
          <ConfirmedAction
            {...wordsOf('start')}
            variant="primary"
            act={async () => {
              await api.startCampaign(id, version);
              onChanged();
            }}
          />
        </>
      )}
    </>
  );
}

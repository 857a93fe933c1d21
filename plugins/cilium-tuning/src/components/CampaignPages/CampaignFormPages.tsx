/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { Container, Header } from '@backstage/ui';
import type {
  CampaignDetails,
  CampaignTerms,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { emptyFields, fieldsOf } from './campaignFields';
import { CampaignForm } from './CampaignForm';
import { CampaignTrail } from './CampaignPage';
import styles from './CampaignPages.module.css';
import { ConflictPanel } from './ConflictPanel';
import { isConflict } from './isConflict';
import { LoadedCampaign } from './LoadedCampaign';
import { useCampaign } from './useCampaign';
import { useCampaignPaths } from './useCampaignPaths';

/** The date where the viewer is. */
function todayHere(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** Writes a new campaign. */
export function NewCampaignPage() {
  const t = useUiText();
  const api = useApi(ciliumTuningApiRef);
  const paths = useCampaignPaths();
  const navigate = useNavigate();
  const [fields, setFields] = useState(() => emptyFields(todayHere()));
  const save = async (terms: CampaignTerms) => {
    const { id } = await api.createCampaign(terms);
    navigate(paths.one(id));
  };
  return (
    <>
      <Header
        title={t('campaign.form.newTitle')}
        tags={[{ label: t('campaign.toList'), href: paths.list }]}
      />
      <Container className={styles.page}>
        <CampaignForm
          fields={fields}
          onChange={setFields}
          isRunning={false}
          saveLabel={t('campaign.form.saveDraft')}
          cancelHref={paths.list}
          save={save}
        />
      </Container>
    </>
  );
}

/** Changes a campaign. */
export function EditCampaignPage() {
  const { id = '' } = useParams();
  const loaded = useCampaign(id);
  return (
    <LoadedCampaign loaded={loaded}>
      {campaign => (
        <CampaignTrail campaign={campaign}>
          <EditCampaign campaign={campaign} />
        </CampaignTrail>
      )}
    </LoadedCampaign>
  );
}

function EditCampaign({ campaign }: { campaign: CampaignDetails }) {
  const { id } = campaign;
  const t = useUiText();
  const api = useApi(ciliumTuningApiRef);
  const paths = useCampaignPaths();
  const navigate = useNavigate();
  const [base, setBase] = useState(campaign);
  const [fields, setFields] = useState(() => fieldsOf(campaign));
  const [theirs, setTheirs] = useState<CampaignDetails>();
  const save = async (terms: CampaignTerms) => {
    try {
      await api.changeCampaign(id, { ...terms, version: base.version });
      navigate(paths.one(id));
    } catch (error) {
      const now = isConflict(error) ? await api.getCampaign(id) : base;
      if (now.version === base.version) {
        throw error;
      }
      setTheirs(now);
    }
  };
  const goOn = (now: CampaignDetails) => {
    setBase(now);
    setTheirs(undefined);
  };
  return (
    <>
      <Header
        title={t('campaign.form.editTitle', { name: campaign.name })}
        tags={[{ label: t('campaign.toList'), href: paths.list }]}
      />
      <Container className={styles.page}>
        {theirs && (
          <ConflictPanel
            before={base}
            now={theirs}
            onTheirs={() => {
              setFields(fieldsOf(theirs));
              goOn(theirs);
            }}
            onMine={() => goOn(theirs)}
          />
        )}
        <CampaignForm
          fields={fields}
          onChange={setFields}
          isRunning={base.state !== 'draft'}
          saveLabel={t('campaign.form.save')}
          cancelHref={paths.one(id)}
          save={save}
        />
      </Container>
    </>
  );
}

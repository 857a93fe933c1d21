/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Route, Routes } from 'react-router-dom';
import { CampaignListPage } from './CampaignListPage';
import { CampaignPage } from './CampaignPage';
import { EditCampaignPage, NewCampaignPage } from './CampaignFormPages';

/** What there is below `/cilium-tuning/campaigns`: the list, a page for each campaign, and forms. */
export function CampaignPages() {
  return (
    <Routes>
      <Route path="/" element={<CampaignListPage />} />
      <Route path="/new" element={<NewCampaignPage />} />
      <Route path="/:id" element={<CampaignPage />} />
      <Route path="/:id/edit" element={<EditCampaignPage />} />
    </Routes>
  );
}

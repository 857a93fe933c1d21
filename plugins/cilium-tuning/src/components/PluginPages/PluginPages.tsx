/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Route, Routes } from 'react-router-dom';
import { CampaignPages } from '../CampaignPages';
import { CheckIndex, CheckPage, NothingHere } from '../CheckPages';
import { PrintPage } from '../Export';
import { FleetPage } from '../FleetPage';
import { HealthPage } from '../HealthPage';
import { TrendPage } from '../TrendPage';
import { WaiversPage } from '../Waivers';

/**
 * What there is below `/cilium-tuning`: the clusters, their trend, what they are excused from, campaigns, the list of items, a
 * page for each item, and how the service is doing.
 */
export function PluginPages() {
  return (
    <Routes>
      <Route path="/" element={<FleetPage />} />
      <Route path="/trend" element={<TrendPage />} />
      <Route path="/print" element={<PrintPage />} />
      <Route path="/checks" element={<CheckIndex />} />
      <Route path="/checks/:id" element={<CheckPage />} />
      <Route path="/waivers" element={<WaiversPage />} />
      <Route path="/campaigns/*" element={<CampaignPages />} />
      <Route path="/health" element={<HealthPage />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}

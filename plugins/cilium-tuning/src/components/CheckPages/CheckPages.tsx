/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Route, Routes } from 'react-router-dom';
import { HealthPage } from '../HealthPage';
import { CheckIndex } from './CheckIndex';
import { CheckPage } from './CheckPage';
import { NothingHere } from './NothingHere';

/** What there is below `/cilium-tuning`: the list of items, a page for each, and how the service is doing. */
export function CheckPages() {
  return (
    <Routes>
      <Route path="/" element={<CheckIndex />} />
      <Route path="/checks" element={<CheckIndex />} />
      <Route path="/checks/:id" element={<CheckPage />} />
      <Route path="/health" element={<HealthPage />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}

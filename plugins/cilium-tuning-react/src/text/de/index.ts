/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { UiMessages } from '../uiMessages';
import { campaignMessages } from './campaignMessages';
import { exportMessages } from './exportMessages';
import { heatMapMessages } from './heatMapMessages';
import { insightsMessages } from './insightsMessages';
import { ownedMessages } from './ownedMessages';
import { trendMessages } from './trendMessages';
import { waiverMessages } from './waiverMessages';
import { findingMessages } from './findingMessages';
import { fleetMessages } from './fleetMessages';
import { healthMessages } from './healthMessages';
import { historyMessages } from './historyMessages';
import { ownMessages } from './ownMessages';
import { planMessages } from './planMessages';
import { sharedMessages } from './sharedMessages';
import { stateMessages } from './stateMessages';

/** German words of the user interface. */
const messages: Record<keyof UiMessages, string> = {
  ...sharedMessages,
  ...stateMessages,
  ...historyMessages,
  ...healthMessages,
  ...findingMessages,
  ...planMessages,
  ...fleetMessages,
  ...ownMessages,
  ...waiverMessages,
  ...trendMessages,
  ...ownedMessages,
  ...insightsMessages,
  ...heatMapMessages,
  ...exportMessages,
  ...campaignMessages,
};

export default messages;

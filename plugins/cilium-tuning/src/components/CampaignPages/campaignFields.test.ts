/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  emptyFields,
  fieldsOf,
  problemsOf,
  termsOf,
  type CampaignFields,
} from './campaignFields';

const filled: CampaignFields = {
  ...emptyFields('2026-12-01'),
  ...{ name: ' BBR ', checks: ['bbr'], owner: 'group:default/platform' },
};

describe('the fields of a campaign', () => {
  it('begin with the quarter that begins today', () => {
    expect(emptyFields('2026-12-01')).toMatchObject({
      ...{ startOn: '2026-12-01', dueOn: '2027-03-01' },
    });
  });

  it('say nothing of what is not chosen, so that it covers all', () => {
    expect(termsOf(filled)).toMatchObject({ name: 'BBR', clusters: {} });
  });

  it('hold all that a campaign says', () => {
    const terms = {
      ...{ name: 'BBR', description: 'Why', checks: ['bbr'] },
      ...{ startOn: '2026-12-01', dueOn: '2027-03-01' },
      owner: 'group:default/platform',
      clusters: {
        owners: ['group:default/a'],
        systems: ['system:default/x', 'system:default/y'],
        ...{ tags: ['eu'], lifecycles: ['production'] },
        labels: { stage: 'prod', empty: '', odd: 'a=b' },
      },
    };

    expect(termsOf(fieldsOf(terms))).toEqual(terms);
  });

  it.each<[Partial<CampaignFields>, object]>([
    [{}, {}],
    [{ name: ' ' }, { name: 'campaign.form.needsName' }],
    [{ checks: [] }, { checks: 'campaign.form.needsChecks' }],
    [{ owner: 'platform' }, { owner: 'campaign.form.needsOwner' }],
    [{ startOn: '' }, { startOn: 'campaign.form.needsDate' }],
    [{ dueOn: '' }, { dueOn: 'campaign.form.needsDate' }],
    [{ dueOn: '2026-11-30' }, { dueOn: 'campaign.form.order' }],
    [{ labels: 'stage=prod, zone' }, { labels: 'campaign.form.needsLabels' }],
    [{ labels: '=prod' }, { labels: 'campaign.form.needsLabels' }],
  ])('with %j have the problems %j', (change, problems) => {
    expect(problemsOf({ ...filled, ...change })).toEqual(problems);
  });
});

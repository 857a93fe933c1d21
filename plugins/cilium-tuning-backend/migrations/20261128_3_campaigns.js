/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/** @param {import('knex').Knex.CreateTableBuilder} table */
function addCampaign(table) {
  table
    .text('campaign_id')
    .notNullable()
    .references('cilium_tuning_campaigns.id')
    .onDelete('CASCADE');
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cilium_tuning_campaigns', table => {
    table.comment('Checks that are to pass on clusters until a date');
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('description').notNullable();
    table.text('checks').notNullable().comment('JSON: ids of checks');
    table.text('clusters').notNullable().comment('JSON: filter of clusters');
    table
      .text('scope')
      .comment('JSON: conditions of the permission of who wrote it last');
    table.text('start_on').notNullable().comment('YYYY-MM-DD');
    table.text('due_on').notNullable().comment('YYYY-MM-DD');
    table.text('owner_ref').notNullable();
    table.text('state').notNullable();
    table.text('created_by').notNullable().comment('Entity ref of the user');
    table.timestamp('created_at').notNullable();
    table.timestamp('started_at');
    table.timestamp('counted_at').comment('Last time that a point was written');
    table.timestamp('ended_at');
    table.text('ended_on').comment('YYYY-MM-DD');
    table.integer('version').notNullable();
    table.index(['state'], 'cilium_tuning_campaigns_state_idx');
  });

  // Clusters may go before campaigns do, so nothing here refers to them
  await knex.schema.createTable('cilium_tuning_campaign_points', table => {
    table.comment('Items of each cluster by how they stood on a day');
    addCampaign(table);
    table.text('day').notNullable().comment('YYYY-MM-DD');
    table.text('entity_ref').notNullable();
    table.primary(['campaign_id', 'day', 'entity_ref']);
    table.integer('passed').notNullable();
    table.integer('waived').notNullable();
    table.integer('gap').notNullable();
    table.integer('unknown').notNullable();
    table.integer('not_applicable').notNullable();
  });

  await knex.schema.createTable('cilium_tuning_campaign_results', table => {
    table.comment('How each cluster stood when the campaign ended, for good');
    addCampaign(table);
    table.text('entity_ref').notNullable();
    table.primary(['campaign_id', 'entity_ref']);
    table.text('title');
    table.text('owners').notNullable().comment('JSON: entity refs');
    table.text('standings').notNullable().comment('JSON: by check id');
  });

  await knex.schema.createTable('cilium_tuning_campaign_reminders', table => {
    table.comment('Who was reminded of what');
    addCampaign(table);
    table.text('occasion').notNullable();
    table.text('owner_ref').notNullable();
    table.primary(['campaign_id', 'occasion', 'owner_ref']);
    table.timestamp('sent_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_campaign_reminders');
  await knex.schema.dropTable('cilium_tuning_campaign_results');
  await knex.schema.dropTable('cilium_tuning_campaign_points');
  await knex.schema.dropTable('cilium_tuning_campaigns');
};

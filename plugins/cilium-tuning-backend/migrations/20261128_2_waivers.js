/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cilium_tuning_waivers', table => {
    table.comment('What people excuse clusters from');
    table.text('id').primary();
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table
      .text('cluster_name')
      .notNullable()
      .comment('It excuses no other cluster that the entity may describe');
    table.text('check_id').notNullable();
    table.text('selector', 'longtext').comment('JSON; all nodes when null');
    table.text('reason', 'longtext').notNullable();
    table.text('expires_on').notNullable().comment('Date, YYYY-MM-DD');
    table
      .text('state')
      .notNullable()
      .comment('pending, active, revoked or rejected');
    table.text('created_by').notNullable();
    table.timestamp('created_at').notNullable();
    table.text('edited_by');
    table.timestamp('edited_at');
    table.text('approved_by');
    table.timestamp('approved_at');
    table.text('ended_by').comment('Who revoked or rejected it');
    table.timestamp('ended_at');
    table.text('renews').comment('Id of the one that it follows');
    table.integer('version').notNullable();
    table
      .text('selected', 'longtext')
      .comment('JSON: the nodes that the selector came to in the last report');
    table
      .integer('noticed_days')
      .comment('Owners were told of its end that many days before');
    table.index(['entity_ref'], 'cilium_tuning_waivers_entity_idx');
    table.index(['state', 'expires_on'], 'cilium_tuning_waivers_state_idx');
    table.index(['renews'], 'cilium_tuning_waivers_renews_idx');
  });

  await knex.schema.createTable('cilium_tuning_waiver_events', table => {
    table.comment('What was done to waivers');
    table
      .text('waiver_id')
      .notNullable()
      .references('cilium_tuning_waivers.id')
      .onDelete('CASCADE');
    table.integer('version').notNullable().comment('Of the waiver after it');
    table.text('what').notNullable();
    table.text('done_by').notNullable();
    table.timestamp('done_at').notNullable();
    table.text('before', 'longtext').comment('JSON');
    table.text('after', 'longtext').notNullable().comment('JSON');
    table.primary(['waiver_id', 'version']);
  });

  await knex.schema.createTable('cilium_tuning_waived_parts', table => {
    table.comment('Nodes of each newest report that waivers select');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_fleet.entity_ref')
      .onDelete('CASCADE');
    table.text('report_id').notNullable();
    table.text('check_id').notNullable();
    table.integer('part').notNullable();
    table.text('waivers', 'longtext').notNullable().comment('JSON: ids');
    table.text('counts').notNullable().comment('JSON: nodes by verdict');
    table.primary(['entity_ref', 'check_id', 'part']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_waived_parts');
  await knex.schema.dropTable('cilium_tuning_waiver_events');
  await knex.schema.dropTable('cilium_tuning_waivers');
};

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The directory fills these in on its next look
  await knex.schema.alterTable('cilium_tuning_clusters', table => {
    table.text('title');
    table.text('lifecycle');
    table.text('sort_name').comment('Title or name, in small letters');
    table.text('search_text').comment('All names, in small letters');
  });

  // Where a report has no row here, or one that other rules made, a task makes it
  await knex.schema.createTable('cilium_tuning_fleet', table => {
    table.comment('What the list of clusters shows of each newest report');
    table
      .text('entity_ref')
      .primary()
      .references('cilium_tuning_reports.entity_ref')
      .onDelete('CASCADE');
    table.text('report_id').notNullable();
    table.text('rules_version').notNullable();
    table.integer('score');
    table.integer('potential');
    table.integer('done').notNullable();
    table.integer('permitted').notNullable();
    table.integer('locked').notNullable();
    table.integer('unknown').notNullable();
    table.integer('done_permille').comment('Of what is permitted');
    table.text('items').notNullable().comment('JSON: number by progress');
    table.integer('critical').notNullable();
    table.integer('warnings').notNullable();
    table.text('cilium').notNullable();
    table.integer('nodes').notNullable();
  });

  await knex.schema.createTable('cilium_tuning_fleet_versions', table => {
    table.comment('Versions of Cilium in each newest report');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_fleet.entity_ref')
      .onDelete('CASCADE');
    table.text('version').notNullable();
    table.integer('nodes').notNullable();
    table.primary(['entity_ref', 'version']);
    table.index(['version'], 'cilium_tuning_fleet_versions_idx');
  });

  await knex.schema.createTable('cilium_tuning_fleet_verdicts', table => {
    table.comment('Verdicts that some node has in each newest report');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_fleet.entity_ref')
      .onDelete('CASCADE');
    table.text('check_id').notNullable();
    table.text('state').notNullable();
    table.integer('nodes').notNullable();
    table.primary(['entity_ref', 'check_id', 'state']);
    table.index(['check_id', 'state'], 'cilium_tuning_fleet_verdicts_idx');
  });

  await knex.schema.createTable('cilium_tuning_unregistered', table => {
    table.comment('Clusters of the Kubernetes plugin that no entity describes');
    table.text('cluster_name').primary();
    table.text('auth_provider');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_unregistered');
  await knex.schema.dropTable('cilium_tuning_fleet_verdicts');
  await knex.schema.dropTable('cilium_tuning_fleet_versions');
  await knex.schema.dropTable('cilium_tuning_fleet');
  // Knex would make the table anew on SQLite, and with the old one everything would go that hangs on it
  for (const column of ['title', 'lifecycle', 'sort_name', 'search_text']) {
    await knex.raw('ALTER TABLE cilium_tuning_clusters DROP COLUMN ??', [
      column,
    ]);
  }
};

/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // A task fills it in where it is missing
  await knex.schema.alterTable('cilium_tuning_fleet', table => {
    table.text('counts').comment('JSON: nodes by verdict, by check id');
  });

  // The directory fills it in on its next look
  await knex.schema.createTable('cilium_tuning_cluster_systems', table => {
    table.comment('Systems that the cluster entities are part of');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('system_ref').notNullable();
    table.primary(['entity_ref', 'system_ref']);
    table.index(['system_ref'], 'cilium_tuning_cluster_systems_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_cluster_systems');
  // Knex would make the table anew on SQLite, and with the old one everything would go that hangs on it
  await knex.raw('ALTER TABLE cilium_tuning_fleet DROP COLUMN counts');
};

import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../store/settings.ts';

/** Whether a person manages the articles here: who may manage the server, or has the role that the settings name. */
export function isManager(interaction: BaseInteraction, { managerRole }: ServerSettings): boolean {
  // What Discord says of the person comes with each interaction: nothing that a person sent is believed.
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  const roles = interaction.member?.roles;
  if (managerRole === undefined || roles === undefined) return false;
  return Array.isArray(roles) ? roles.includes(managerRole) : roles.cache.has(managerRole);
}

import type { Channel } from '../wire.ts';
import { ChannelType } from '../wire.ts';
import { ahe, type Person, xiaoman } from './people.ts';
import { allow } from './permissions.ts';

/** A server as it was founded. */
export interface Plan {
  readonly name: string;
  /** What the ids are made from; each of the server's things counts on from here. No number is ever given anew. */
  readonly number: number;
  readonly roleNumbersFrom: number;
  readonly channelNumbersFrom: number;
  readonly manager: { readonly person: Person; readonly roleName: string };
  /** The member's role by itself lets nobody do anything. */
  readonly member: { readonly person: Person; readonly roleName: string };
  /** By the ids of the role that everybody has and of the bot's own. */
  channels(roles: { readonly everyone: string; readonly own: string }): readonly Omit<Channel, 'id'>[];
}

/** The first server: 阿禾 manages it, and 小满 is a member. */
export const home: Plan = {
  name: '摘句体验',
  number: 2,
  roleNumbersFrom: 100,
  channelNumbersFrom: 200,
  manager: { person: ahe, roleName: '管理员' },
  member: { person: xiaoman, roleName: '编辑' },
  channels: ({ everyone, own }) => [
    { type: ChannelType.text, name: '提问', topic: '@摘句 并写下问题，它会摘出文章里的原句来回答' },
    {
      type: ChannelType.announcement,
      name: '公告',
      topic: '只有管理员和摘句在这里发布',
      permission_overwrites: [
        { id: everyone, type: 0, allow: '0', deny: allow('sendMessages') },
        { id: own, type: 0, allow: allow('sendMessages'), deny: '0' },
      ],
    },
  ],
};

/** The second server, in which it is the other way round. */
export const club: Plan = {
  name: '读书会',
  number: 3,
  roleNumbersFrom: 300,
  channelNumbersFrom: 400,
  manager: { person: xiaoman, roleName: '领读人' },
  member: { person: ahe, roleName: '书友' },
  channels: () => [{ type: ChannelType.text, name: '共读', topic: '这里的文章和设置，别的服务器看不到' }],
};

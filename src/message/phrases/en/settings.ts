import type { SettingsPhrases } from '../settings-phrases.ts';

/** Settings, in English. */
export const settings: SettingsPhrases = {
  command: { name: 'settings', description: "This server's settings; shows them if nothing is given" },
  options: {
    language: {
      name: 'language',
      description: "What the bot speaks; automatic follows each person's Discord",
    },
    private: { name: 'private', description: 'Answers to /ask are shown to the asker alone unless told' },
    channel: {
      name: 'channel',
      description: 'Answer mentions in this channel only; name several, or one again to drop it',
    },
    manager: {
      name: 'manager',
      description: 'A role that may manage articles beside those who manage the server',
    },
    log: { name: 'log', description: 'The channel in which changes to articles are logged' },
    threshold: {
      name: 'threshold',
      description: 'How sure an answer must be, 0 to 0.9; higher is more cautious',
    },
    questions: { name: 'questions', description: 'Keep the questions asked for managers (never who asked)' },
    retention: { name: 'retention', description: 'For how many days questions are kept' },
    colour: { name: 'colour', description: 'The colour of shared pictures, for example #2f8f6b' },
    reset: { name: 'reset', description: 'Set one back to its default' },
  },
  title: 'Settings',
  labels: {
    language: 'Language',
    private: 'Private by default',
    channel: 'Answer channels',
    manager: 'Managing role',
    log: 'Log channel',
    threshold: 'Threshold',
    questions: 'Keep questions',
    retention: 'Kept for',
    colour: 'Colour',
  },
  saved: 'Saved.',
  automatic: 'automatic',
  yes: 'yes',
  no: 'no',
  everywhere: 'every channel',
  nobodyElse: 'none',
  nowhere: 'not logged',
  usual: 'default',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  notAColour: 'Write the colour as in #2f8f6b.',
  askThere: (channels) => `Please ask in ${channels.join(' or ')}.`,
};

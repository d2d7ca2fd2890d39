import type { InboxPhrases } from '../inbox-phrases.ts';

/** The inbox, in English. */
export const inbox: InboxPhrases = {
  command: { name: 'inbox', description: 'Questions without a good answer: pin one, add other names' },
  feedback: {
    useful: 'Useful',
    wrong: 'Not useful',
    thanks: 'Thank you, it has been noted.',
    gone: 'This question is no longer kept, so its answer cannot be rated.',
    form: {
      title: 'Thank you for telling',
      label: 'Which sentence would be right? (optional)',
      placeholder: 'Paste the sentence, or say what is wrong. Only managers see it, without your name.',
    },
  },

  title: (count) => `Inbox · ${count} ${count === 1 ? 'question' : 'questions'}`,
  none: 'No question is waiting for an answer.',
  notKept: 'Questions are not kept here. To see those without an answer, turn “questions” on in `/settings`.',
  asked: (times, when) => `asked ${times === 1 ? 'once' : `${times} times`} · last ${when}`,
  foundWrong: (people) => `not useful to ${people}`,
  answeredNow: 'answered by now',
  open: 'Open',
  suggested: 'What people think would be right:',
  gone: 'This question has been dealt with, or is no longer kept.',
  now: 'It is answered with:',
  before: 'Before:',
  after: 'Now:',
  chooseSentence: 'Choose a sentence to pin as the answer',
  write: 'Write a note',
  noteForm: {
    title: 'Write a note',
    label: 'How should this question be answered?',
    placeholder: 'It will bear your name and the date, and is shown as a note, not as words of an article.',
  },
  alias: 'Add other names',
  aliasForm: {
    title: 'Add other names',
    label: 'Several names of one thing, parted by =',
    placeholder: 'For example 友城 = 姐妹城市',
  },
  dismiss: 'Dismiss',
  dismissed: 'This question is shown no more, in whatever words it is asked.',
  restore: 'Undo',
  restored: 'This question is shown again.',
  back: 'Back',

  pinned: 'Pinned. Whoever asks the same is answered with:',
  pins: (count) => `Pinned · ${count}`,
  noPins: 'No answer is pinned.',
  unpin: 'Unpin',
  lost: 'The article has changed and this sentence is gone, so it is not used for now.',
  noteHeading: 'A note from the managers',
};

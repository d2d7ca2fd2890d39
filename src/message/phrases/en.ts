import type { Phrases } from '../phrases.ts';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** English, also the language of everyone whose own we do not speak. */
export const english: Phrases = {
  ask: {
    name: 'ask',
    description: 'Ask the articles; the answer is quoted word for word',
    question: { name: 'question', description: 'What you want to know, in Chinese: 昆明有多少个国际友城？' },
    article: { name: 'article', description: 'Look in this article only' },
    private: { name: 'private', description: 'Show the answer to you alone; you may share it later' },
  },
  help: { name: 'help', description: 'How to ask' },
  checkInArticles: 'Check in the articles',

  contextButton: 'Context',
  otherEvidenceButton: 'More evidence',
  shareButton: 'Share',

  notSaid: 'The articles do not say',
  missing: (words) => `They never mention ${words.map((word) => `“${word}”`).join(', ')}.`,
  nearest: 'The nearest sentences:',
  otherEvidence: 'More evidence',
  readAs: ({ written, readAs }) => `“${written}” was read as “${readAs}”`,
  published: (iso) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/u.exec(iso) ?? [];
    if (!year) return `published ${iso}`;
    return ['published', day && Number(day), monthNames[Number(month) - 1], year].filter(Boolean).join(' ');
  },
  asOf: (words) => `as of “${words}”`,
  sharedBy: (person) => `Shared by ${person}`,

  howTo: (example) =>
    `What would you like to know? Mention me, write to me, or use \`/ask\`; I answer with the articles' own sentences.${example ? `\nFor example: ${example}` : ''}`,
  articleChanged: 'The article has changed and the sentence is gone. Please ask again.',
  commandGone: 'This command or button is no longer in use. Please ask again with `/ask`.',
  alreadyShared: 'This answer has been shared already.',
  suggestionGone: 'This suggestion is no longer valid. Choose again, or write the question out.',
  failed: 'The answer failed through a mistake of ours, which has been logged. Please try again later.',
  faults: {
    'config-invalid': 'The bot is set up wrongly; please tell its administrator.',
    'call-invalid': 'This question or option cannot be understood; please change it and try again.',
    'article-unreadable': 'This is not a readable article; please choose another file.',
    'article-unknown': 'There is no such article. Choose one from the list, or leave “article” empty.',
    'corpus-unreadable': 'The articles cannot be read; please tell the administrator.',
    'segmenter-unavailable': 'The word segmenter is not installed; please tell the administrator.',
    'discord-refused': 'Discord did not accept this reply; please try again later.',
    'port-unavailable': 'The port is not available; please tell the administrator.',
  },
};

import type { Phrases } from '../phrases.ts';
import { articles } from './en/articles.ts';
import { digest } from './en/digest.ts';
import { inbox } from './en/inbox.ts';
import { meaning } from './en/meaning.ts';
import { settings } from './en/settings.ts';
import { sharing } from './en/sharing.ts';
import { stats } from './en/stats.ts';
import { pageOf } from './page-of.ts';

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
  facts: {
    name: 'facts',
    description: 'The figures, dates and ranks of an article, and what each is of',
    topic: { name: 'topic', description: 'Only those about this, for example 友城' },
    article: { name: 'article', description: 'Which article; the newest if left empty' },
  },
  timeline: {
    name: 'timeline',
    description: 'What happened in an article, in the order of time',
    article: { name: 'article', description: 'Which article; the newest if left empty' },
  },
  check: {
    name: 'check',
    description: 'Before you post: hold the figures and names of a text against the articles',
    text: { name: 'text', description: 'The text to check, in Chinese' },
  },
  help: { name: 'help', description: 'How to ask' },
  checkInArticles: 'Check in the articles',
  articles,
  settings,
  sharing,
  digest,
  stats,
  meaning,
  inbox,

  contextButton: 'Context',
  otherEvidenceButton: 'More evidence',
  shareButton: 'Share',

  notSaid: 'The articles do not say',
  missing: (words) => `They never mention ${words.map((word) => `“${word}”`).join(', ')}.`,
  nearest: 'The nearest sentences:',
  otherEvidence: 'More evidence',
  readAs: ({ written, readAs }) => `“${written}” was read as “${readAs}”`,
  published: (iso) => `published ${englishDate(iso)}`,
  asOf: (words) => `as of “${words}”`,
  otherwise: ({ title, value, published }) =>
    `“${title}”${published ? ` of ${published.slice(0, 4)}` : ''} says ${value}`,
  sharedBy: (person) => `Shared by ${person}`,
  date: englishDate,
  notAfter: (date) => `by ${date}`,
  standsFor: (written, date) => `“${written}” is ${date}`,

  factsTitle: (article, page) => `Facts · ${article}${pageOf(page)}`,
  timelineTitle: (article, page) => `Timeline · ${article}${pageOf(page)}`,
  noFacts: 'The article has no such figures.',
  noEvents: 'The article dates nothing that happened.',
  moreEvents: (count) => `${count} more are not drawn`,
  among: (scope) => ` (${scope})`,
  previousPage: 'Previous',
  nextPage: 'Next',

  verdicts: { agrees: 'Agrees', contradicts: 'Contradicted', 'not-in-articles': 'Not in the articles' },
  articleSays: (figure) => `The article says **${figure}**`,
  nothingToCheck: 'This text states no figure or name that could be checked.',
  moreClaims: (count) => `${count} more are not listed; please check the text in parts.`,

  howTo: (example) =>
    `What would you like to know? Mention me, write to me, or use \`/ask\`; I answer with the articles' own sentences.${example ? `\nFor example: ${example}` : ''}`,
  articleChanged: 'The article has changed and the sentence is gone. Please ask again.',
  commandGone: 'This command or button is no longer in use. Please ask again with `/ask`.',
  alreadyShared: 'This answer has been shared already.',
  suggestionGone: 'This suggestion is no longer valid. Choose again, or write the question out.',
  onlyManagers: 'Only people who may manage the server, or have the role named in the settings, can do this.',
  onlyInServers: 'This command works in servers only.',
  failed: 'The answer failed through a mistake of ours, which has been logged. Please try again later.',
  faults: {
    'config-invalid': 'The bot is set up wrongly; please tell its administrator.',
    'call-invalid': 'This question or option cannot be understood; please change it and try again.',
    'article-unreadable': 'This is not a readable article; please choose another file.',
    'article-unknown': 'There is no such article. Choose one from the list, or leave “article” empty.',
    'corpus-unreadable': 'The articles cannot be read; please tell the administrator.',
    'file-empty': 'There is nothing in it; please choose another file.',
    'file-too-large':
      'That is too much: a file may have 25 MB (a web page 10 MB) and 2,000,000 characters of text. Please split it and try again.',
    'file-encrypted':
      'The file is protected by a password or by permissions. Please save it without protection and try again.',
    'file-without-text':
      'There is no text in it; perhaps its pages are scanned pictures. Please have the text recognised (OCR) first.',
    'file-unknown':
      'This kind of file cannot be read. .md, .txt, .html, .docx and .pdf with text can; save an old .doc as .docx.',
    'file-broken': 'The file is cut off or damaged. Please download or save it anew and try again.',
    'charset-unknown': 'The encoding of its text cannot be told. Please save it as UTF-8 text and try again.',
    'url-refused':
      'Only public web pages can be read: the address begins with http:// or https://, has no user name or password, and does not lead into a private network.',
    'url-unreachable':
      'The page could not be fetched: its server did not answer, was too slow or refused. Please open it in a browser, save it, and send the file.',
    'segmenter-unavailable': 'The word segmenter is not installed; please tell the administrator.',
    'model-unusable':
      'The model of meaning cannot be used, so answers go by words alone; please tell the administrator.',
    'discord-refused': 'Discord did not accept this reply; please try again later.',
    'port-unavailable': 'The port is not available; please tell the administrator.',
    'store-unavailable':
      'The database cannot be reached. Please try again later; if it stays so, tell the administrator.',
  },
};

/** 2019-09-23 as 23 Sep 2019, as exact as it is given; anything that is not an ISO 8601 date stays as it is. */
function englishDate(iso: string): string {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso) ?? [];
  if (!year) return iso;
  return [day && Number(day), monthNames[Number(month) - 1], year].filter(Boolean).join(' ');
}

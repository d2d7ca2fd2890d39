import { describe } from 'vitest';
import { testArticleTexts } from './store/article-texts.ts';
import { testArticles } from './store/articles.ts';
import { testChanges } from './store/changes.ts';
import { testDigests } from './store/digests.ts';
import { testDismissals } from './store/dismissals.ts';
import { testFeedback } from './store/feedback.ts';
import { testLife } from './store/life.ts';
import { testPins } from './store/pins.ts';
import { testQuestions } from './store/questions.ts';
import { testSettings } from './store/settings.ts';
import { testVectors } from './store/vectors.ts';
import { testWords } from './store/words.ts';
import { storeMakers, useStage } from './store-makers.ts';

describe.each(storeMakers)('the store on $name', (maker) => {
  describe.skipIf(maker.whyNot)('keeps its word', () => {
    const stage = useStage(maker);
    describe('articles', () => testArticles(stage));
    describe('texts', () => testArticleTexts(stage));
    describe('settings', () => testSettings(stage));
    describe('questions', () => testQuestions(stage));
    describe('feedback', () => testFeedback(stage));
    describe('words', () => testWords(stage));
    describe('pins', () => testPins(stage));
    describe('dismissals', () => testDismissals(stage));
    describe('digests', () => testDigests(stage));
    describe('vectors', () => testVectors(stage));
    describe('changes', () => testChanges(stage));
    describe('closing', () => testLife(stage));
  });
});

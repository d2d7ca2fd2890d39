import { describe } from 'vitest';
import { testArticleTexts } from './store/article-texts.ts';
import { testArticles } from './store/articles.ts';
import { testChanges } from './store/changes.ts';
import { testFeedback } from './store/feedback.ts';
import { testLife } from './store/life.ts';
import { testQuestions } from './store/questions.ts';
import { testSettings } from './store/settings.ts';
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
    describe('changes', () => testChanges(stage));
    describe('closing', () => testLife(stage));
  });
});

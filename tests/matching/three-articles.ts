import { parseArticle } from '../../src/article/parse-article.ts';
import { createIndexer } from '../../src/index/indexer.ts';
import { buildPassageIndex } from '../../src/index/passage-index.ts';
import { parseAliases } from '../../src/matching/aliases.ts';
import { buildQuery, type Query } from '../../src/matching/query.ts';
import { createVocabulary } from '../../src/matching/vocabulary.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const bridge = parseArticle({
  id: 'bridge',
  title: '澜沧江大桥建成通车',
  published: '2023-06-18',
  text: `2023年6月18日,澜沧江大桥建成通车。大桥全长1,245米,总投资8.6亿元。
设计师林婉秋说,工程历时三十四个月,建设者决定留队,再修两座桥。
从勐罕镇到景洪市的车程由两个小时缩短为二十分钟。`,
});

const library = parseArticle({
  id: 'library',
  title: '市图书馆新馆开放',
  published: '2024-03-02',
  text: `市图书馆新馆3月2日起免费开放,藏书120万册。
新馆引进了OpenStacks自助借还系统,每周一闭馆。
馆长罗启明介绍,少儿阅览室设有300个座位。`,
});

const tea = parseArticle({
  id: 'tea',
  title: '普洱茶节开幕',
  text: `第十二届普洱茶节在思茅区开幕,来自21个国家的客商参加。
茶叶协会评出古树茶金奖六个。`,
});

/** Words the three articles need to stay whole. */
export const segmenter = createSegmenter({
  choice: 'node-rs',
  words: ['澜沧江', '普洱茶节', '勐罕镇', '林婉秋'],
});

/** Three small articles written for these tests: a bridge, a library and a tea fair. */
export const index = buildPassageIndex([bridge, library, tea], createIndexer(segmenter));

export const vocabulary = createVocabulary(index);

/** The question in the words of the three articles. */
export function queryOf(question: string, aliasFile = ''): Query {
  const aliases = parseAliases(aliasFile);
  return buildQuery(question, { vocabulary, segmenter, aliases });
}

import { describe, expect, test } from 'vitest';
import { fromHtml } from '../../src/ingest/from-html.ts';
import { ingested } from '../../src/ingest/ingested.ts';
import { readPageImprint } from '../../src/ingest/page-imprint.ts';
import { chooseTitle } from '../../src/ingest/page-title.ts';

const factsOf = (head: string, body = '<p>昆明有国际友城23对。</p>') => {
  const { text, kind, ...facts } = ingested(
    fromHtml(`<html><head>${head}</head><body>${body}</body></html>`),
  );
  return facts;
};

describe('the title of a page', () => {
  const nothing = { told: [], headings: [], document: undefined, site: undefined };
  test.each([
    [
      'the heading that <title> begins with',
      { headings: ['本地新闻', '友城朋友圈'], document: '友城朋友圈_本地新闻_春城网' },
      '友城朋友圈',
    ],
    [
      '<title> without channel and site',
      { document: '友城朋友圈日益壮大_本地新闻_春城网' },
      '友城朋友圈日益壮大',
    ],
    [
      '<title> without a site behind a bar',
      { document: '友城朋友圈日益壮大 | 春城网' },
      '友城朋友圈日益壮大',
    ],
    [
      '<title> without a site behind a hyphen',
      { document: '友城朋友圈日益壮大-新华网' },
      '友城朋友圈日益壮大',
    ],
    ['a hyphen that belongs to it', { document: '第七届中国-南亚博览会开幕' }, '第七届中国-南亚博览会开幕'],
    ['a bar behind a stump', { document: '要闻 | 友城' }, '要闻 | 友城'],
    [
      'what the metadata calls it',
      { told: [undefined, '友城朋友圈'], headings: ['首页'], document: '春城网' },
      '友城朋友圈',
    ],
    ['the first heading where all else is silent', { headings: [' 友城\n朋友圈 '] }, '友城朋友圈'],
    ['the site’s name cut off', { told: ['友城朋友圈春城网'], site: '春城网' }, '友城朋友圈'],
    ['nothing', {}, undefined],
  ])('is %s', (_, sources, title) => {
    expect(chooseTitle({ ...nothing, ...sources })).toBe(title);
  });

  test('is one line of 200 characters at most', () => {
    const { title } = factsOf(`<title>${'很长的标题'.repeat(30)}\n${'很长'.repeat(100)}𠮷</title>`);
    expect(title).toHaveLength(200);
    expect(factsOf(`<title>${'长'.repeat(199)}𠮷</title>`).title).toBe('长'.repeat(199));
  });
});

describe('the day, source and author of a page', () => {
  test.each([
    [
      'Open Graph',
      '<meta property="article:published_time" content="2019-09-23T08:24:00+08:00">',
      { published: '2019-09-23' },
    ],
    [
      'a government’s names',
      '<meta name="PubDate" content="2019-9-3 08:24"><meta name="ContentSource" content="昆明日报">',
      { published: '2019-09-03', source: '昆明日报' },
    ],
    [
      'the site where no source is told',
      '<meta property="og:site_name" content="春城网">',
      { source: '春城网' },
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"友城","datePublished":"2019-09-23","author":[{"name":"李小明"},{"name":"王芳"}],"publisher":{"name":"昆明日报"}}]}</script>',
      { title: '友城', published: '2019-09-23', author: '李小明、王芳', source: '昆明日报' },
    ],
    ['JSON-LD that is broken', '<script type="application/ld+json">{"@type":"NewsArticle",}</script>', {}],
    [
      'a day that no calendar has',
      '<meta name="pubdate" content="2019-02-30"><meta name="date" content="2019-02-28">',
      { published: '2019-02-28' },
    ],
    ['no day at all', '<meta name="pubdate" content="昨天">', {}],
    [
      'an author who is none',
      '<meta name="author" content="admin"><meta property="article:author" content="https://a.example/u">',
      {},
    ],
    ['its own address', '<link rel="canonical" href="https://a.example/1">', { url: 'https://a.example/1' }],
    ['an address that is none', '<link rel="canonical" href="/1">', {}],
  ])('come from %s', (_, head, facts) => {
    expect(factsOf(head)).toEqual(facts);
  });

  test('come from <time> where nothing else tells', () => {
    expect(factsOf('', '<time datetime="2019-09-23">昨天</time><p>昆明有国际友城23对。</p>').published).toBe(
      '2019-09-23',
    );
  });

  test.each<[string, readonly string[], object]>([
    [
      'day, source and author in one line',
      ['2019年09月23日 08:24 来源：昆明日报 作者：董宇虹 责任编辑：王'],
      { published: '2019-09-23', source: '昆明日报', author: '董宇虹' },
    ],
    [
      'each in a line',
      ['发布时间：2019-09-23', '来源: 昆明日报', '记者：董宇虹'],
      { published: '2019-09-23', source: '昆明日报', author: '董宇虹' },
    ],
    [
      'run together',
      ['时间：2019/9/23来源：昆明日报作者：董宇虹浏览次数：12'],
      { published: '2019-09-23', source: '昆明日报', author: '董宇虹' },
    ],
    ['Traditional', ['發布日期：2019-09-23　來源：中央社'], { published: '2019-09-23', source: '中央社' }],
    ['not the clock above', ['今天是2024年6月18日 星期二', '2019-09-23 08:24'], { published: '2019-09-23' }],
    ['the nearest', ['2018-01-01 08:00', '2019-09-23 08:24'], { published: '2019-09-23' }],
    ['no sentence', ['活动时间为2019年9月23日，来源：各地的朋友。'], {}],
    ['no day that does not exist', ['2019-02-30 08:24'], {}],
  ])('are read from the lines above: %s', (_, lines, facts) => {
    expect(readPageImprint(lines)).toEqual({
      published: undefined,
      source: undefined,
      author: undefined,
      ...facts,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../src/ingest/html-text.ts';
import { parseHtml } from '../../src/ingest/parse-html.ts';

const read = (html: string): string => textOfHtml(parseHtml(html).documentElement);

describe('the text of HTML', () => {
  test.each([
    ['paragraphs apart', '<p>一。</p><p>二。</p>', '一。\n\n二。'],
    [
      'divisions apart, however nested',
      '<div><div>一。</div><div><div>二。</div></div></div>',
      '一。\n\n二。',
    ],
    ['a broken line as a line', '一。<br>二。<br/><br>三。', '一。\n二。\n三。'],
    ['headings with their order', '<h1>甲</h1><h3>乙</h3><p>一。</p>', '# 甲\n\n### 乙\n\n一。'],
    ['a heading in one line', '<h2>甲<br>乙 <div>丙</div></h2>', '## 甲 乙 丙'],
    ['no mark for an empty heading', '<h2> </h2><p>一。</p>', '一。'],
    ['running text together', '昆<b>明</b><span>市</span>', '昆明市'],
    ['no blank where Chinese was wrapped', '<p>昆明市\n    共有，\n 友城</p>', '昆明市共有，友城'],
    ['a blank where English was wrapped', '<p>sister\n   cities</p>', 'sister cities'],
    ['indents left out', '<p>　　一。</p><p>&nbsp;&nbsp;二。</p>', '一。\n\n二。'],
    ['blanks in a line once', '(昆明日报&nbsp;&nbsp; 记者董宇虹)', '(昆明日报 记者董宇虹)'],
    ['lines of preformatted text', '<pre>一。\n  二。\n\n三。</pre>', '一。\n二。\n三。'],
    ['bullets left out', '<ul><li>一</li><li><p>二</p></li></ul>', '一\n二'],
    [
      'numbers of items',
      '<ol start="3"><li>三</li><li value="7">七</li><li>八</li></ol>',
      '3. 三\n7. 七\n8. 八',
    ],
    ['lists within lists', '<ol><li>一<ul><li>甲</li></ul></li><li>二</li></ol>', '1. 一\n甲\n2. 二'],
    ['definitions', '<dl><dt>友城</dt><dd>国际友好城市。</dd></dl>', '友城\n国际友好城市。'],
    [
      'a table by rows',
      '<table><caption>表1</caption><tr><th>年</th><th>对</th></tr><tr><td>2019</td><td>23</td></tr></table>',
      '表1\n年 | 对\n2019 | 23',
    ],
    [
      'a cell of several lines in one',
      '<table><tr><td>年</td><td>对</td></tr><tr><td><p>甲</p><p>乙</p></td><td>3</td></tr></table>',
      '年 | 对\n甲 乙 | 3',
    ],
    [
      'a table that lays out a page as its blocks',
      '<table><tr><td><p>一。</p><p>二。</p></td></tr></table>',
      '一。\n\n二。',
    ],
    [
      'no script, style or control',
      '<script>a</script><style>b</style><button>c</button><noscript>d</noscript><p>一。</p>',
      '一。',
    ],
    ['what a script would show first', '<div style="visibility: hidden">一。</div>', '一。'],
    ['nothing hidden', '<p hidden>a</p><p style="color:red; display : none">b</p><p>一。</p>', '一。'],
    [
      'no navigation',
      '<nav>首页</nav><div role="navigation">新闻</div><footer>版权</footer><p>一。</p>',
      '一。',
    ],
    ['no comment, but CDATA of XHTML as text', '<!-- a --><p>一。</p>', '一。'],
    ['no reading above a character', '<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字', '汉字'],
    ['text outside every element', '一。<p>二。</p>三。', '一。\n\n二。\n\n三。'],
  ])('has %s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  test('is found behind a body that was never opened', () => {
    expect(read('<!doctype html><html><head><title>标题</title></head><p>一。')).toBe('一。');
  });
});

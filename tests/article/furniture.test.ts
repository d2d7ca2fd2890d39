import { describe, expect, test } from 'vitest';
import { findFurniture, isFurniture } from '../../src/article/furniture.ts';
import { splitLines } from '../../src/article/lines.ts';
import { textAt } from '../../src/base/span.ts';

/** The lines of a page that are not furniture. */
function storyOf(text: string): readonly string[] {
  const lines = splitLines(text);
  const furniture = findFurniture(text, lines);
  return lines.filter((line) => !furniture.has(line)).map((line) => textAt(text, line));
}

describe('isFurniture', () => {
  test.each([
    ['client header', '春城新闻客户端'],
    ['client header', '滇池晚报公众号'],
    ['client header', '掌上云岭APP'],
    ['client header', '滇池晚报官方微博'],
    ['client header', '新闻客户端下载'],
    ['original headline', '原标题：公园明日开放'],
    ['original headline', '原标题:公园明日开放'],
    ['feedback', '意见反馈'],
    ['feedback', '滇池新闻意见反馈留言板 400-000-0000 欢迎批评指正'],
    ['feedback', '我要纠错'],
    ['hotline', '新闻热线：0871-00000000'],
    ['hotline', '举报邮箱:jubao@example.com'],
    ['hotline', '违法和不良信息举报电话：12377'],
    ['hotline', '网上不良信息举报中心'],
    ['QR code', '扫描二维码关注滇池新闻'],
    ['QR code', '扫一扫，关注我们'],
    ['QR code', '长按识别二维码'],
    ['copyright', 'Copyright © 2024 Example Press'],
    ['copyright', '版权所有 未经许可不得转载'],
    ['copyright', '© 2024 滇池新闻网'],
    ['copyright', '滇ICP备00000000号-1'],
    ['copyright', '滇公网安备 53010000000000号'],
    ['copyright', 'All Rights Reserved'],
    ['copyright', '版权所有，未经许可不得转载。'],
    ['share and related', '图片故事'],
    ['share and related', '相关阅读：'],
    ['share and related', '热门推荐'],
    ['share and related', '分享到朋友圈'],
    ['share and related', '点击进入专题'],
    ['share and related', '返回首页'],
    ['editor', '责任编辑：李四'],
    ['editor', '(责编：王五、赵六)'],
    ['editor', '【编辑:张三】'],
    ['editor', '校对 ： 钱七'],
  ])('%s: %s', (_, line) => {
    expect(isFurniture(line)).toBe(true);
  });

  test.each([
    ['a story about an app', '该市推出的客户端已有30万人使用。'],
    ['a headline about an app', '市民服务客户端上线三年用户破百万'],
    ['a story about a message board', '网民通过留言板提出建议1200条。'],
    ['a story about feedback', '办理情况将在一周内反馈，意见反馈率达到98%。'],
    ['a story about reports', '去年平台共受理不良信息举报1200件。'],
    ['a story with a number to call', '市民可拨打服务热线：12345，也可到窗口办理。'],
    ['a story about codes', '乘客扫描二维码即可乘坐地铁。'],
    ['a story about codes in the middle', '只要扫一扫二维码，就能听到每棵古树的故事。'],
    ['a story about rights', '法院认定该图片的版权所有人为王某。'],
    ['a story about records', '全市完成网站ICP备案4500家。'],
    ['a story about sharing', '她把这段视频分享到朋友圈后，一天内有两万人观看。'],
    ['a story about a homepage', '点击进入办事大厅后，选择“社保”一栏。'],
    ['a step of a procedure', '审核：7月1日至7月15日'],
    ['a story about editors', '编辑：这本词典的第一任编辑是谁？编者在序言里有交代。'],
    ['a sentence about original titles', '这幅画原标题《春》，后改为《滇池之春》。'],
    ['a headline about a new app', '我市推出政务服务客户端'],
    ['a number to call about the matter', '联系电话：0871-00000000'],
    ['nothing', ''],
  ])('not %s: %s', (_, line) => {
    expect(isFurniture(line)).toBe(false);
  });

  test('a long line is prose, whatever words it holds', () => {
    expect(isFurniture(`${'公园里新增了健身步道和儿童乐园、'.repeat(6)}版权所有`)).toBe(false);
  });
});

describe('findFurniture', () => {
  test('takes the short lines among the furniture under a story with it', () => {
    expect(storyOf('公园开放了。\n\n公园 绿地\n滇池新闻公众号\n图片故事\n城市之光\n版权所有')).toEqual([
      '公园开放了。',
    ]);
  });

  test.each([
    ['without any furniture under it', '公园开放了。\n\n公园 绿地\n', ['公园开放了。', '公园 绿地']],
    [
      'that tells place and time in short lines',
      '讲座免费。\n时间：6月1日14:00\n地点：市图书馆三楼\n责任编辑：李四',
      ['讲座免费。', '时间：6月1日14:00', '地点：市图书馆三楼'],
    ],
    [
      'that is nothing but short lines under a header',
      '掌上云岭APP\n停水通知\n周一 九时至十二时\n人民路 青年路',
      ['停水通知', '周一 九时至十二时', '人民路 青年路'],
    ],
  ])('leaves alone a story %s', (_, text, story) => {
    expect(storyOf(text)).toEqual(story);
  });
});

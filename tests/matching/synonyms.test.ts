import { describe, expect, test } from 'vitest';
import { synonymGroups, synonymsOf } from '../../src/matching/synonyms.ts';
import { fold } from '../../src/text/normalize.ts';

const groups = synonymGroups.map((group) => group.split(' '));

/** Opposites, and things of one kind: a sentence with the one answers no question about the other. */
const apart = `
  第一 第二 / 国家 城市 / 首位 末位 / 最高 最低 / 最大 最小
  最多 最少 / 最早 最晚 / 开始 结束 / 起点 终点 / 出生 去世
  成立 解散 / 增加 减少 / 上升 下降 / 提高 降低 / 扩大 缩小
  胜利 失败 / 成功 失败 / 打败 战败 / 击败 落败 / 战胜 战败
  进攻 防守 / 攻击 防守 / 买 卖 / 购买 出售 / 进口 出口
  输入 输出 / 收入 支出 / 借入 借出 / 盈利 亏损 / 男性 女性
  男子 女子 / 父亲 母亲 / 父亲 儿子 / 母亲 女儿 / 丈夫 妻子
  哥哥 弟弟 / 哥哥 姐姐 / 姐姐 妹妹 / 祖父 外祖父 / 老师 学生
  结婚 离婚 / 加入 退出 / 参加 退出 / 上任 卸任 / 就任 卸任
  任命 免职 / 晋升 贬 / 优点 缺点 / 优势 劣势 / 好处 坏处
  支持 反对 / 同意 拒绝 / 允许 禁止 / 相同 不同 / 区别 相同点
  东面 西面 / 南面 北面 / 以东 以西 / 上面 下面 / 前面 后面
  里面 外面 / 内部 外部 / 之前 之后 / 以前 以后 / 起初 后来
  早期 晚期 / 古代 现代 / 目前 以前 / 过去 未来 / 白天 夜间
  早上 晚上 / 春天 秋天 / 夏天 冬天 / 年初 年底 / 以上 以下
  超过 不足 / 至多 至少 / 全部 部分 / 很多 很少 / 经常 偶尔
  常见 罕见 / 快 慢 / 高 低 / 长 短 / 宽 窄 / 新 旧
  大型 小型 / 富裕 贫穷 / 喜欢 讨厌 / 赞扬 批评 / 表扬 批评
  保护 破坏 / 建造 拆除 / 打开 关闭 / 开通 停运 / 上映 下映
  公开 秘密 / 安全 危险 / 真 假 / 正确 错误 / 合法 非法
  战争 和平 / 投降 抵抗 / 独立 统一 / 分离 合并 / 前往 返回
  出发 到达 / 起飞 降落 / 公 母 / 雄性 雌性 / 陆地 海洋
  高温 低温 / 赢 输 / 主场 客场 / 冠军 亚军 / 金牌 银牌
  第一位 第三位 / 法官 律师 / 原告 被告 / 中国 美国 / 北京 上海
  周一 周日 / 红色 蓝色 / 一月 二月 / 公里 公顷 / 万 亿
  佛教 道教 / 足球 篮球 / 总统 总理 / 市长 省长 / 省 市
  皇帝 皇后 / 原因 结果 / 导演 主演 / 导演 编剧 / 作者 译者
  演员 歌手 / 电影 电视剧 / 歌手 作曲 / 作词 作曲 / 小说 诗歌
  医生 护士 / 医生 病人 / 症状 治疗 / 预防 治疗 / 小学 中学
  中学 大学 / 本科 研究生 / 铁路 公路 / 机场 车站 / 火车 汽车
  上传 下载 / 登录 退出 / 禁言 解禁 / 封禁 解封 / 管理员 成员
  长度 宽度 / 高度 宽度 / 长度 高度 / 面积 人口 / 速度 距离
  重量 长度 / 数量 价格 / 温度 湿度 / 时间 地点 / 公司 学校
  老人 儿童 / 青年 老人 / 少年 老年
`
  .split(/[/\n]/u)
  .map((pair) => pair.trim())
  .filter((pair) => pair !== '');

describe('the groups', () => {
  test('are lines of two words or more, parted by one blank', () => {
    expect(synonymGroups.filter((group) => !/^\S+(?: \S+)+$/u.test(group))).toEqual([]);
  });

  test('hold no word twice', () => {
    expect(groups.filter((words) => new Set(words).size < words.length)).toEqual([]);
  });

  test('are written as questions and articles are folded: simplified, Latin in lower case', () => {
    expect(synonymGroups.filter((group) => fold(group) !== group)).toEqual([]);
  });

  test('do not stand inside one another, which would say a thing twice', () => {
    expect(groups.flatMap((words, at) => findWider(words, at))).toEqual([]);
  });

  test('are many enough to be of use', () => {
    expect(synonymGroups.length).toBeGreaterThan(1_200);
  });
});

describe('synonymsOf', () => {
  test.each([
    ['盖', '兴建'],
    ['拿', '获得'],
    ['老百姓', '市民'],
    ['总部', '设在'],
    ['死因', '因病'],
    ['原因', '由于'],
    ['目的', '旨在'],
    ['人口', '常住'],
    ['绰号', '人称'],
    ['啤酒节', undefined],
  ])('for %s finds %s', (word, other) => {
    if (other === undefined) expect(synonymsOf(word)).toEqual([]);
    else expect(synonymsOf(word)).toContain(other);
  });

  test.each(apart)('keeps apart %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(synonymsOf(one)).not.toContain(other);
  });

  test('goes both ways, gives each word once and never the word itself', () => {
    for (const word of new Set(groups.flat())) {
      const others = synonymsOf(word);
      expect(new Set(others).size, word).toBe(others.length);
      expect(others, word).not.toContain(word);
      for (const other of others) expect(synonymsOf(other), `${word} ${other}`).toContain(word);
    }
  });

  test('gathers the senses of a word in the order of the groups', () => {
    const expected = groups.filter((words) => words.includes('位置')).flat();
    expect(synonymsOf('位置')).toEqual([...new Set(expected)].filter((word) => word !== '位置'));
  });
});

/** Groups of other lines that hold all these words; of equal groups the later names the earlier. */
function findWider(words: readonly string[], at: number): readonly string[] {
  return groups
    .filter((others, place) => place !== at && (others.length > words.length || place < at))
    .filter((others) => words.every((word) => others.includes(word)))
    .map((others) => `${words.join(' ')} in ${others.join(' ')}`);
}

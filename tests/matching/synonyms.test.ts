import { describe, expect, test } from 'vitest';
import { synonymGroups, synonymsOf } from '../../src/matching/synonyms.ts';
import { fold } from '../../src/text/normalize.ts';

const groups = synonymGroups.map((group) => group.split(' '));
const words = [...new Set(groups.flat())];

/** Opposites, and things of one kind: a sentence with the one answers no question about the other. */
const apart = `
  一月 二月 / 万 亿 / 丈夫 妻子 / 上任 卸任 / 上传 下载 / 上升 下降
  上午 下午 / 上映 下映 / 上涨 下跌 / 上游 下游 / 上级 下级 / 上诉 起诉
  上面 下面 / 专辑 单曲 / 东部 西部 / 东面 西面 / 丞相 将军 / 中医 西医
  中国 美国 / 中央 地方 / 中学 大学 / 中部 东部 / 主动 被动 / 主场 客场
  主观 客观 / 主题曲 片尾曲 / 之前 之后 / 乐观 悲观 / 书法 绘画 / 买 卖
  亚军 季军 / 京剧 粤剧 / 今年 去年 / 以上 以下 / 以东 以西 / 以前 以后
  任命 免职 / 优势 劣势 / 优点 缺点 / 会员 管理员 / 佛教 基督教 / 佛教 道教
  作曲 编曲 / 作者 编辑 / 作者 译者 / 作词 作曲 / 作词 编曲 / 侄子 儿子
  便宜 昂贵 / 保护 破坏 / 信任 怀疑 / 借入 借出 / 允许 禁止 / 先进 落后
  光滑 粗糙 / 入狱 出狱 / 全部 部分 / 公 母 / 公司 学校 / 公园 花园
  公开 秘密 / 公爵 伯爵 / 公里 公顷 / 兴起 衰落 / 养子 养父 / 内侧 外侧
  内部 外部 / 冠军 亚军 / 凌晨 傍晚 / 出发 到达 / 出现 消失 / 出生 去世
  出租车 公共汽车 / 击败 落败 / 分离 合并 / 创刊 停刊 / 初中 高中 / 初期 末期
  前任 继任者 / 前往 返回 / 前锋 后卫 / 前面 后面 / 前面 旁边 / 加入 退出
  动画 漫画 / 勇敢 胆小 / 勤奋 懒惰 / 北京 上海 / 区别 相同点 / 医生 护士
  医生 病人 / 医院 学校 / 升级 降级 / 半决赛 决赛 / 南面 北面 / 博物馆 图书馆
  卫星 行星 / 卵生 胎生 / 原告 被告 / 原因 结果 / 去年 明年 / 县令 太守
  县城 省会 / 参加 退出 / 发源 注入 / 发烧 咳嗽 / 叔叔 舅舅 / 受伤 死亡
  古代 现代 / 古老 年轻 / 台风 地震 / 合法 非法 / 同意 拒绝 / 周一 周日
  和尚 道士 / 和平 战乱 / 哥哥 姐姐 / 哥哥 弟弟 / 唐代 宋代 / 唯一 之一
  喜欢 厌恶 / 喜欢 讨厌 / 四强 八强 / 困难 容易 / 国内 国外 / 国家 城市
  圆形 方形 / 地铁 公交 / 坚硬 柔软 / 城墙 宫殿 / 城市 乡村 / 基督教 天主教
  境内 境外 / 增加 减少 / 复杂 简单 / 夏天 冬天 / 大使馆 领事馆 / 大型 小型
  大学 中学 / 大学 学院 / 大约 恰好 / 太监 宫女 / 太阳 月亮 / 头部 面部
  夺冠 出局 / 奖金 奖品 / 好处 坏处 / 妻子 女友 / 始发站 终点站 / 姐姐 妹妹
  存在 消失 / 存款 贷款 / 孙子 儿子 / 学士 硕士 / 安全 危险 / 安静 热闹
  宽 窄 / 富有 贫穷 / 富裕 贫穷 / 寺庙 教堂 / 寺庙 道观 / 导弹 炸弹
  导演 主演 / 导演 编剧 / 封禁 解封 / 尊敬 蔑视 / 小学 中学 / 小学 大学
  小提琴 钢琴 / 小时 分钟 / 小说 散文 / 小说 诗歌 / 少年 老年 / 就业 失业
  就任 卸任 / 山峰 山谷 / 岛屿 半岛 / 岳父 父亲 / 工业 农业 / 工资 奖金
  市长 市委书记 / 市长 省长 / 常见 罕见 / 干净 肮脏 / 平原 盆地 / 平均 总数
  年初 年底 / 幼虫 成虫 / 建交 断交 / 建造 拆除 / 开业 停业 / 开始 结束
  开幕 闭幕 / 开通 停运 / 强大 弱小 / 很多 很少 / 心脏 肺部 / 忠臣 奸臣
  快 慢 / 总统 总理 / 总统 首相 / 成功 失败 / 成立 解散 / 战争 和平
  战胜 战败 / 手 脚 / 手术 药物 / 打开 关闭 / 打败 战败 / 扩大 缩小
  找到 失去 / 投降 抵抗 / 报纸 杂志 / 提高 降低 / 支持 反对 / 支流 干流
  收入 利润 / 收入 支出 / 攻 守 / 攻击 防守 / 敌军 援军 / 教授 副教授
  教授 讲师 / 教练 球员 / 教练 裁判 / 数量 价格 / 新 旧 / 新生 毕业生
  日本 韩国 / 早上 晚上 / 早期 中期 / 早期 晚期 / 早餐 午餐 / 时间 地点
  明亮 黑暗 / 明代 清代 / 春天 秋天 / 晋升 贬 / 晋级 淘汰 / 最先 最后
  最初 最终 / 最多 平均 / 最多 最少 / 最大 最小 / 最早 最晚 / 最高 最低
  朋友 敌人 / 本科 研究生 / 机场 车站 / 树干 树枝 / 校长 院长 / 桥梁 隧道
  森林 草原 / 椭圆形 圆形 / 歌剧 话剧 / 歌手 作曲 / 歌手 演员 / 正确 错误
  正面 背面 / 死刑 徒刑 / 母亲 女儿 / 每周 每月 / 每天 每年 / 毕业 入学
  毕业 退学 / 气温 海拔 / 汽车 火车 / 沙漠 草原 / 河 湖 / 法官 律师
  注册 登录 / 洪水 干旱 / 流行 冷门 / 海内外 国内 / 海军 空军 / 海峡 海湾
  涨价 降价 / 温度 湿度 / 温泉 瀑布 / 湖泊 河流 / 演员 歌手 / 演唱 作曲
  火车 地铁 / 火车 汽车 / 父亲 儿子 / 父亲 母亲 / 牧师 神父 / 狗 猫
  独立 统一 / 甜 苦 / 电影 动画 / 电影 电视剧 / 男子 女子 / 男性 女性
  病毒 细菌 / 病逝 自杀 / 病逝 遇害 / 病逝 阵亡 / 症状 治疗 / 登录 注册
  登录 退出 / 白天 夜间 / 皇后 妃子 / 皇帝 国王 / 皇帝 皇后 / 盈利 亏损
  监制 导演 / 盟友 敌人 / 目前 以前 / 直接 间接 / 相同 不同 / 省 市
  省会 首都 / 真 假 / 真实 虚假 / 眼睛 耳朵 / 码头 机场 / 硕士 博士
  祖父 外祖父 / 祖父 父亲 / 禁言 解禁 / 积极 消极 / 第一 第二 / 第一位 第三位
  管理员 成员 / 繁荣 衰落 / 红色 蓝色 / 红色 黑色 / 经常 偶尔 / 结婚 恋爱
  结婚 离婚 / 继任 前任 / 编剧 导演 / 罚款 监禁 / 群主 管理员 / 羽毛球 乒乓球
  老人 儿童 / 老师 学生 / 老师 校长 / 考上 毕业 / 联合国 安理会 / 聪明 愚蠢
  肝脏 肾脏 / 股东 董事 / 胜 负 / 胜利 失败 / 胸部 腹部 / 至多 至少 / 花 果实
  苏联 俄罗斯 / 茎 叶 / 茶 酒 / 获胜 落败 / 董事长 总经理 / 董事长 总裁
  蓝色 绿色 / 虎 狮 / 行星 恒星 / 表扬 批评 / 视频 图片 / 议员 部长
  记得 忘记 / 记者 编辑 / 诗歌 散文 / 谋杀 自杀 / 购买 出售 / 赞扬 批评
  赢 输 / 起初 后来 / 起始 终止 / 起点 终点 / 起飞 降落 / 超过 不足
  足球 篮球 / 跳水 游泳 / 软件 硬件 / 输入 输出 / 过去 未来 / 进口 入口
  进口 出口 / 进攻 防守 / 进攻 防御 / 速度 距离 / 逮捕 释放 / 部长 总理
  酒店 餐厅 / 里面 外面 / 重量 长度 / 金牌 银牌 / 铁路 公路 / 铜牌 银牌
  长 短 / 长度 宽度 / 长度 高度 / 长篇小说 短篇小说 / 陆军 海军 / 陆地 海洋
  降水 气温 / 雄性 雌性 / 雄鱼 雌鱼 / 雇用 解雇 / 雨 雪 / 青年 老人
  面积 人口 / 韩国 朝鲜 / 顶部 底部 / 预赛 决赛 / 预防 治疗 / 飞机 直升机
  首任 末任 / 首位 末位 / 首先 最后 / 首播 重播 / 首映 首播 / 骄傲 谦虚
  高 低 / 高原 平原 / 高度 宽度 / 高温 低温 / 鱼 鸟
`
  .split(/[/\n]/u)
  .map((pair) => pair.trim())
  .filter((pair) => pair !== '');

describe('the groups', () => {
  test('are lines of two words or more, parted by one blank', () => {
    expect(synonymGroups.filter((group) => !/^\S+(?: \S+)+$/u.test(group))).toEqual([]);
  });

  test('hold no word twice', () => {
    expect(groups.filter((group) => new Set(group).size < group.length)).toEqual([]);
  });

  test('are written as questions and articles are folded: simplified, Latin in lower case', () => {
    expect(synonymGroups.filter((group) => fold(group) !== group)).toEqual([]);
  });

  test('do not stand inside one another, which would say a thing twice', () => {
    expect(groups.flatMap((group, at) => findWider(group, at))).toEqual([]);
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
    ['播出', '首播'],
    ['高铁', '高速铁路'],
    ['友城', '姊妹城市'],
    ['症状', '病征'],
    ['栖息地', '分布'],
    ['打败', '击溃'],
    ['踢出', '移出'],
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
    const oneWay = words.filter((word) =>
      synonymsOf(word).some((other) => !synonymsOf(other).includes(word)),
    );
    const repeated = words.filter((word) => new Set(synonymsOf(word)).size < synonymsOf(word).length);
    const itself = words.filter((word) => synonymsOf(word).includes(word));
    expect({ oneWay, repeated, itself }).toEqual({ oneWay: [], repeated: [], itself: [] });
  });

  test('gathers the senses of a word in the order of the groups', () => {
    const expected = groups.filter((group) => group.includes('位置')).flat();
    expect(synonymsOf('位置')).toEqual([...new Set(expected)].filter((word) => word !== '位置'));
  });
});

/** The other groups that hold all these words; of equal groups the later names the earlier. */
function findWider(group: readonly string[], at: number): readonly string[] {
  return groups
    .filter((other, place) => place !== at && (other.length > group.length || place < at))
    .filter((other) => group.every((word) => other.includes(word)))
    .map((other) => `${group.join(' ')} in ${other.join(' ')}`);
}

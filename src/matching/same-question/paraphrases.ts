/**
 * What one asks with a noun another asks with a verb: 作者是谁 and 谁写的. Words parted by a blank, a group a line; they
 * are no synonyms, for in a sentence neither stands for the other, but between two questions they do.
 */
const groups: readonly string[] = [
  '作者 写 写作 著 撰写 创作 编写 编著',
  '导演 执导 拍 拍摄 拍的',
  '主演 演 出演 饰演 扮演 演员',
  '歌手 演唱 唱 原唱 演唱者',
  '作曲 谱曲 作曲家 作曲者 曲作者 谱写',
  '翻译 译 译者',
  '设计师 设计 设计者',
  '创始人 创办人 创立者 创办 创立 创建 成立',
  '投资人 投资 出资 出资方',
  '赞助商 赞助 赞助方',
  '建校 建馆 建厂 建院 成立 创办 创立 建立 创建 设立',
  '建造 修建 兴建 建 建成 盖 修 建设 建造者',
  '出生 生 生日 诞生 出生日期',
  '家乡 老家 故乡 籍贯 出生地 出生',
  '去世 逝世 死 死亡 过世 离世',
  '居民 人口 住 居住 住户',
  '老师 教师 教练 指导',
  '费用 收费 价格 多少钱',
  '首都 国都 京城',
  '特产 土特产 特色产品',
  '美食 好吃 小吃 吃的',
  '景点 好玩 玩的',
  '重置 重设',
  '速度慢 慢 卡',
  '营业 开门 开放 开馆 营业时间 开门时间 开放时间',
  '闭馆 关门 打烊 闭园 关闭',
  '带 准备 携带 提供 提交',
  '办 办理 申请',
  '报名 注册 登记 报名参加',
  '取消 撤销 退订',
  '联系 联络 咨询',
  '加入 进 参加 入会 进群 加群',
  '获胜 胜出 赢 赢得',
  '获得 得主 获奖者 得奖者 获奖 得奖 颁 颁给 授予 获颁 拿到',
  '任命 担任 出任 就任 上任',
  '含义 意思 涵义 含意',
  '区别 不同 差别 差异',
  '优点 好处 优势',
  '缺点 坏处 不足 劣势',
];

const paraphrases: ReadonlyMap<string, readonly string[]> = new Map(
  groups
    .flatMap((group) => group.split(' '))
    .map((word) => [
      word,
      groups.map((group) => group.split(' ')).flatMap((words) => (words.includes(word) ? words : [])),
    ]),
);

/** The words that may ask for the same thing as this folded one, itself among them; none for most words. */
export function paraphrasesOf(word: string): readonly string[] {
  return paraphrases.get(word) ?? [];
}

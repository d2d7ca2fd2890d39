/** What jieba takes for verbs and news for nouns: a thing that can be counted or counted in. */
export const verbalNouns: ReadonlySet<string> = new Set(
  `组织 合作 服务 工作 签证 排名 排行 交往 交流 保护 治理 援助 投资 贸易 代表 活动 会谈 展览 比赛 演出 报告 决定 规定 计划 规划 建议
  调查 研究 试验 实验 设计 休息 建筑 收入 支出 出口 进口 消费 生产 销售 就业 教育 培训 运动 训练 管理 航班 航线 展位 座位 参与 发现 发明 申请
  作品 贡献 奖励 处罚 存款 贷款 补贴 补助 登记 注册 调研 考察 访问 挑战 展品 藏品 编制 定员 搜索 下载 评论 转发 旅游 运输 运营 保险 债务`.split(
    /\s+/u,
  ),
);

/** What jieba takes for nouns and news for verbs. */
export const nounLikeVerbs: ReadonlySet<string> = new Set(
  '落地 落户 供货 鸣响 成立 建成 举行 举办 获得 达成 签约 建有 设有 拥有 诞生 出生 逝世 去世 毕业 就读 任职 上映 发行'.split(
    ' ',
  ),
);

/** Signs that end the name of something measured; standing alone they are no words of their own. */
export function isNounEnding(word: string): boolean {
  return /^[度率量数额值力园馆奖点站店区室厅员者]$/u.test(word);
}

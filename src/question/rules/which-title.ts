import type { QuestionRule } from './rule.ts';

const works =
  '奖项?|奖|荣誉|称号|头衔|职务|职位|书|小说|作品|歌曲?|专辑|电影|影片|节目|电视剧|剧|游戏|杂志|口号|目标|政策|战略|会议|大会|活动|项目|名字|名称|名|别名|别称|称呼|原话|语言|宗教|学位|专业|职业|民族|比赛|赛事|法律|条约|文件|战役|战争|运动';

/** 叫什么, 什么奖, 哪部电影, 原话是什么: the name of a thing. */
export const whichTitle: QuestionRule = {
  name: 'which-title',
  pattern: new RegExp(
    `(?:是|被)?(?:叫做?|称为?|名为|称作|名叫)(?:什么|啥|作什么)(?:名字)?|(?:原话|全称|全名|简称|名称|名字)(?:是|叫)?(?:什么|啥|怎么说)?|(?:(?<all>都有|都是|分别是|包括)|是|有|获得?了?|得了?)?(?:哪|什么|啥)(?<many>些|几)?(?:一?(?:个|部|本|首|项|种|届|场|张|款|支))?(?<noun>${works})`,
    'gu',
  ),
  keeps: 'noun',
  read: ({ groups }) => ({
    kind: 'title',
    isList: Boolean(groups?.many ?? groups?.all),
    ...(groups?.noun && { noun: groups.noun }),
  }),
};

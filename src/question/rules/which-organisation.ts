import type { QuestionRule } from './rule.ts';

const bodies =
  '公司|企业|机构|组织|单位|部门|学校|大学|学院|医院|银行|协会|集团|中心|媒体|报纸|报社|网站|出版社|党派|政党|球队|队|乐队|剧团|团体|工厂|厂|电视台|电台|委员会|政府|军队|部队|法院|教会|基金会|研究所|联盟|俱乐部|航空公司|家';

/** 哪家公司, 什么机构, 哪些单位: an organisation. */
export const whichOrganisation: QuestionRule = {
  name: 'which-organisation',
  pattern: new RegExp(
    `(?:是|由|被|有|都有)?(?:哪|什么|啥)(?<many>些|几)?(?:一?(?:个|家|所|支|座))?(?<noun>${bodies})(?:来着)?`,
    'gu',
  ),
  keeps: 'noun',
  read: ({ groups }) => ({
    kind: 'organisation',
    isList: Boolean(groups?.many),
    ...(groups?.noun && groups.noun !== '家' && { noun: groups.noun }),
  }),
};

/** 供货的公司是哪家, 主办单位是哪些: the sort of body stands before. */
export const organisationIsWhich: QuestionRule = {
  name: 'organisation-is-which',
  pattern: new RegExp(
    `(?<noun>${bodies})\\s*(?:都|分别)?(?:是|叫)(?:哪一?(?<many>些|几)?(?:个|家|所|支)?|什么)(?=[?？\\s。呀啊呢来]|$)`,
    'gu',
  ),
  keeps: 'noun',
  read: whichOrganisation.read,
};

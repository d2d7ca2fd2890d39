/**
 * Cities of China that jieba does not tag as places: it has their names as words of another sort, or not at all. Found
 * by tagging the names of all prefectures; those that are everyday words first (东方, 日照, 来宾, 大同) are left out.
 */
export const citiesTakenForWords: ReadonlySet<string> = new Set(
  `唐山 保定 长治 运城 包头 大连 本溪 营口 吉林 通化 松原 南通 金华 合肥 新余 烟台 开封 焦作 商丘 信阳 周口 孝感 恩施 岳阳 怀化 茂名 河源
  清远 百色 海口 三沙 自贡 攀枝花 广元 资阳 遵义 毕节 铜仁 昭通 文山 大理 宝鸡 天水 平凉 酒泉 银川 吴忠 和田 高雄 台中 基隆 义乌`.split(
    /\s+/u,
  ),
);

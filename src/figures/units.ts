import { wordsOf } from './lexicon.ts';

/** Currencies as written after the amount. */
export const currencies = wordsOf(`
  元 美元 欧元 日元 日圆 英镑 港元 港币 澳元 加元 新元 新台币 台币 韩元 韩圆 卢布 卢比 泰铢 法郎 瑞士法郎 瑞郎 马克 里拉 比索
  镑 越南盾 印尼盾 林吉特 令吉 迪拉姆 里亚尔 第纳尔 兰特 克朗 缅元 基普 瑞尔 塔卡 里尔 雷亚尔 人民币 元人民币 块钱 元钱 毛钱 毛 角钱 美金 澳门元
  新加坡元 加拿大元 澳大利亚元 新西兰元 比特币 圆 两白银 两银子 两黄金 银元 大洋 元港币 元新台币`);

/** Signs and codes of currencies as written before the amount. */
export const currencySigns = wordsOf(
  '¥ ￥ $ € £ US$ HK$ NT$ A$ C$ S$ RMB CNY USD EUR JPY HKD GBP 人民币 港币 美金 ₩ ₽ ₹',
);

/** Units of physics, of land and of data. */
export const physicalUnits = wordsOf(`
  公里 千米 米 厘米 毫米 微米 纳米 分米 海里 英里 英尺 英寸 里 华里 尺 寸 丈 光年 天文单位 海浬 公尺 公分
  平方公里 平方千米 平方米 平方厘米 平方英里 平方英尺 平方尺 平米 公顷 亩 顷 英亩 公亩 立方米 立方厘米 立方公里 立方 方 升 毫升 公升 加仑 TEU
  两 吨 公吨 千克 公斤 斤 克 毫克 微克 磅 盎司 担 钱 吨位 总吨 载重吨 克拉
  千瓦 瓦 兆瓦 千瓦时 万千瓦 千瓦小时 伏 伏特 安培 赫兹 兆赫 千赫 吉赫 马力 匹马力 牛米 焦耳 千焦 卡路里 大卡 千卡 卡 欧姆 帕 百帕 千帕 兆帕 分贝
  摄氏度 华氏度 ℃ ℉ °C °F ° 度 级地震 级 节 米/秒 公里/小时 千米/小时 千米每小时 公里每小时 米每秒 毫克/升 微克/立方米 克/升
  平方公尺 平方呎 方呎 斛 石米 字节 像素 兆 KB MB GB TB PB kB Mbps Gbps bps bit/s kbit/s Mbit/s Gbit/s Tbit/s MB/s GB/s 比特每秒 千比特每秒 兆比特每秒 吉比特每秒 吉比特 兆比特 千比特 Hz kHz MHz GHz kW MW GW kWh V kV A mA W
  km cm mm μm nm m kg g mg μg t km² m² ㎡ m³ ㎏ ㎞ ㎝ ㎜ km2 m2 m3 ml mL L l km/h m/s fps dB rpm mmHg 英吋 英呎 英哩 哩 hp PS bhp Nm mph cc Å pm 马赫 石 吋 呎 浬 立方英尺 毫米汞柱 转/分 升/百公里 毫安时 mAh X 倍速`);

/** How long: units of a stretch of time. */
export const timeUnits = wordsOf(`
  年 周年 年间 载 个春秋 个年头 年度 学年 学期 个学期 季度 个季度 季 个季节 个月 月 个多月 个多小时 个半小时 个半钟头 个半世纪 年半 个半月 個月 周 星期 个星期 礼拜 个礼拜 个周 天 日 昼夜 个昼夜
  个工作日 工作日 个交易日 交易日 小时 个小时 钟头 个钟头 小時 分钟 刻钟 分 秒 秒钟 毫秒 微秒 世纪 个世纪 个世代 个晚上 晚 学时 课时`);

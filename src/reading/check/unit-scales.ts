/** Units of one kind, each with how many of the first of its row it is: 3.2公里 is 3200米. */
const scales: readonly Readonly<Record<string, number>>[] = [
  {
    米: 1,
    m: 1,
    公里: 1000,
    千米: 1000,
    km: 1000,
    里: 500,
    华里: 500,
    厘米: 0.01,
    cm: 0.01,
    毫米: 0.001,
    mm: 0.001,
  },
  { 平方米: 1, 平米: 1, 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4 },
  { 克: 1, g: 1, 公斤: 1000, 千克: 1000, kg: 1000, 斤: 500, 吨: 1e6 },
  { 升: 1, 毫升: 0.001, 立方米: 1000 },
  { 分钟: 1, 小时: 60, 个小时: 60, 天: 1440, 日: 1440, 周: 10_080, 个星期: 10_080 },
  { 年: 1, 周年: 1, 载: 1, 世纪: 100, 个世纪: 100 },
];

/** How many of its kind's smallest unit this one is; undefined for a unit that has no other beside it. */
function scaleOf(unit: string): { readonly row: number; readonly scale: number } | undefined {
  const row = scales.findIndex((units) => units[unit] !== undefined);
  const scale = scales[row]?.[unit];
  return scale === undefined ? undefined : { row, scale };
}

/** By what a number of one unit is multiplied to be one of another; undefined where they measure different things. */
export function factorBetween(one: string | undefined, other: string | undefined): number | undefined {
  if (one === other || one === undefined || other === undefined) return 1;
  const [from, to] = [scaleOf(one), scaleOf(other)];
  return from && to && from.row === to.row ? from.scale / to.scale : undefined;
}

/** 2019-09-23 as 2019年9月23日, as exact as it is given; anything that is not an ISO 8601 date stays as it is. */
export function chineseDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso) ?? [];
  if (!year) return iso;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** A day as pages and front matters write it, whatever time stands behind it. */
const dayPattern = /^(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})(?!\d)/u;

/** The day that a text begins with (2019-09-23, 2019/9/23, 2019年9月23日 08:24), ISO 8601; undefined if the calendar has none such. */
export function readDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = dayPattern.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : undefined;
}

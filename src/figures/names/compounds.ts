import type { Figure, FigureKind } from '../figure.ts';
import { endsAsFirm, endsAsOrganisation, endsAsTitle, genericNames } from './affixes.ts';
import { countryAt, regionAt } from './gazetteer.ts';
import type { NameSource, Token } from './token.ts';

/** Words a compound name is built of; verbs, particles and numbers end it. */
const INNER_TAGS = /^(?:n|ns|nt|nz|nr|nrt|ng|j|vn|b|l|a|an|s|eng)$/;
const INNER_VERBS = new Set([
  '创新',
  '合作',
  '发展',
  '保护',
  '交流',
  '转移',
  '服务',
  '出口',
  '进口',
  '开放',
  '管理',
  '救援',
  '建设',
  '投资',
  '贸易',
  '登山',
  '监督',
  '出版',
  '仲裁',
  '友好',
]);
const NOT_INNER = new Set(['等', '全日制', '企业', '记者', '加入', '举办', '外国', '国家']);
const ANCHORS = new Set([
  '中国',
  '全国',
  '联合国',
  '上合',
  '国际',
  '世界',
  '全球',
  '亚洲',
  '中共',
  '中印',
  '市',
  '省',
  '国家',
]);
/** These begin the name of an event, hardly that of one organisation. */
const TITLE_ANCHORS = new Set(['国际', '世界', '全球']);
/** Events known by their short names. */
const SHORT_TITLES = new Set([
  '世博会',
  '昆交会',
  '南博会',
  '进博会',
  '广交会',
  '奥运会',
  '亚运会',
  '残奥会',
  '冬奥会',
  '全运会',
  '世界杯',
]);
const LONGEST = 12;

/** Organisations, meetings, events and awards by what they end in: 昆明市花卉产业联合会, 中国国际友好城市大会. */
export function compoundNames(source: NameSource): Figure[] {
  return source.tokens.flatMap((token, index) => {
    const kind = kindOf(token.word) ?? (isFirm(token) ? 'organisation' : undefined);
    const start = kind && startOf(source, index, kind);
    if (kind === undefined || start === undefined || isMiddle(source.tokens, index)) return [];
    const name = source.text.slice(start, token.end);
    return genericNames.has(name) || name.length < 3 ? [] : [{ kind, start, end: token.end }];
  });
}

function kindOf(word: string): FigureKind | undefined {
  if (endsAsTitle(word)) return 'title';
  return endsAsOrganisation(word) ? 'organisation' : undefined;
}

/** The name goes on behind this word: 友好协会 of 友好协会联合会. */
function isMiddle(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && kindOf(next.word) !== undefined && INNER_TAGS.test(next.tag);
}

/** 云内动力: a word that the dictionary or the lexicon of the articles keeps whole. */
function isFirm({ word, tag }: Token): boolean {
  return /^(?:nz|nt|x)$/.test(tag) && word.length >= 4 && endsAsFirm(word);
}

/** Where the name begins; undefined where nothing makes it the name of one thing. */
function startOf(source: NameSource, last: number, kind: FigureKind): number | undefined {
  const { text, tokens } = source;
  let anchor: Token | undefined = isNameAlone(tokens[last]) ? tokens[last] : undefined;
  let index = last - 1;
  for (; index >= 0 && last - index < LONGEST; index -= 1) {
    const token = tokens[index];
    if (!token || !(isInner(token) || joinsNames(tokens, index))) break;
    if (isAnchor(text, token, kind) || (kind === 'title' && isOwnWord(token, last - index))) anchor = token;
  }
  const quoted = anchor && quotationBefore(text, tokens[index]);
  return quoted ?? anchor?.start ?? companyName(tokens, last)?.start;
}

/** 友城大会: a word of the articles' own right before what the name ends in. */
function isOwnWord({ word, tag }: Token, distance: number): boolean {
  return distance === 1 && tag === 'x' && /^[一-龥]{2,}$/.test(word);
}

/** “一带一路”海外人才昆明创新峰会: the quotation right before a name belongs to it. */
function quotationBefore(text: string, closing: Token | undefined): number | undefined {
  if (closing?.word !== '”') return undefined;
  const opening = text.lastIndexOf('“', closing.start);
  return opening >= 0 && closing.start - opening <= LONGEST ? opening : undefined;
}

function isInner({ word, tag }: Token): boolean {
  if (NOT_INNER.has(word)) return ANCHORS.has(word);
  if (INNER_TAGS.test(tag) || INNER_VERBS.has(word)) return true;
  return tag === 'x' && /^[一-龥]{2,}$/.test(word) && !/^(?:这|那|该|来|在|等)/.test(word);
}

/** 中国—南亚国际文化论坛, 昆明·藤泽友谊馆: a dash or dot right behind a place is inside the name. */
function joinsNames(tokens: readonly Token[], index: number): boolean {
  return /^[—·–]$/.test(tokens[index]?.word ?? '') && tokens[index - 1]?.tag === 'ns';
}

function isAnchor(text: string, { word, tag, start }: Token, kind: FigureKind): boolean {
  if (TITLE_ANCHORS.has(word)) return kind === 'title';
  if (ANCHORS.has(word) || tag === 'nt' || tag === 'nz') return true;
  if (tag === 'ns') return word.length >= 2 && !/^(?:城市|西部|东部|旧城)$/.test(word);
  return countryAt(text, start) === word || regionAt(text, start) === word;
}

/** A word that jieba's dictionary or its own length knows as one name: 外交部, 联合国, 中国人民对外友好协会. */
function isNameAlone(token: Token | undefined): boolean {
  if (!token) return false;
  if (SHORT_TITLES.has(token.word) || isFirm(token)) return true;
  if (/^(?:中国|世界|国际|亚洲|全国).{4,}/.test(token.word)) return true;
  return (
    (token.tag === 'nt' || token.tag === 'ns') &&
    token.word.length >= 3 &&
    !/^(?:交易会|联合会|总领事馆|委员会|中心|大会)$/.test(token.word)
  );
}

/** 星耀集团: a word the dictionary does not know, before 集团 or 公司. */
function companyName(tokens: readonly Token[], last: number): Token | undefined {
  const before = tokens[last - 1];
  if (!before || !/(?:集团|公司|银行|俱乐部)$/.test(tokens[last]?.word ?? '')) return undefined;
  return before.tag === 'x' && /^[一-龥]{2,}$/.test(before.word) ? before : undefined;
}

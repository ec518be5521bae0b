/**
 * Kanji that are the same character of a name in another shape (異体字), folded to the common one.
 *
 * NFKC folds almost none of them. The list is our own, of shapes that occur in names; the first of each group is what
 * the group folds to.
 */

const groups =
  '高髙 崎﨑嵜碕 辺邊邉 徳德 瀬瀨 柳栁桺 浜濵濱 桑桒 吉𠮷 島嶋嶌 沢澤 広廣 真眞 恵惠 国國圀 竜龍 桜櫻 斎齋 斉齊 富冨 条條 関關 ' +
  '塩鹽 円圓 応應 横橫 温溫 会會 絵繪 桧檜 学學斈 楽樂 岳嶽 勧勸 巻卷 寛寬 館舘 観觀 帰歸 気氣 亀龜 黒黑 戯戲 旧舊 拠據 挙擧 ' +
  '教敎 尭堯 暁曉 区區 駆驅 径徑 経經 継繼 茎莖 蛍螢 芸藝 鶏鷄 剣劍劔剱 県縣 倹儉 献獻 検檢 研硏 験驗 厳嚴 顕顯 効效 晃晄 ' +
  '厚垕 恒恆 鉱鑛 号號 済濟 砕碎 蔵藏 雑雜 冴冱 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 歯齒 児兒 辞辭 湿濕 実實 寿壽 収收 従從 渋澁 ' +
  '獣獸 縦縱 粛肅 処處 緒緖 叙敍 奨奬 将將 焼燒 証證 乗乘 浄淨 剰剩 畳疊 譲讓 穣穰 醸釀 触觸 嘱囑 慎愼 尽盡 図圖 粋粹 酔醉 ' +
  '穂穗 随隨 髄髓 枢樞 数數 静靜 聡聰 声聲 専專 戦戰 浅淺 潜潛 繊纖 禅禪 双雙 壮壯 荘莊庄 装裝 捜搜 総總 争爭 曽曾 挿插 巣巢 ' +
  '増增 臓臟 属屬 続續 体體 対對 台臺 滝瀧 択擇 単單 担擔 団團 弾彈 断斷 昼晝 鋳鑄 猪豬 庁廳 聴聽 鎮鎭 逓遞 鉄鐵鐡 転轉 点點 ' +
  '伝傳 灯燈 当當 党黨 闘鬪 稲稻 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 売賣 梅楳 麦麥 発發 抜拔 蛮蠻 秘祕 弥彌 宝寶寳 豊豐 ' +
  '萌萠 仏佛 払拂 並竝 変變 弁辨瓣辯 歩步 峰峯 褒襃 翻飜 毎每 万萬 満滿 槙槇 黙默 野埜 薬藥 訳譯 与與 予豫 余餘 誉譽 揺搖 ' +
  '様樣 謡謠 遥遙 来來 頼賴 乱亂 覧覽 涼凉 緑綠 凛凜 礼禮 励勵 霊靈 齢齡 恋戀 炉爐 労勞 郎郞 楼樓 録錄 湾灣 亘亙 栄榮 営營 ' +
  '衛衞 悦悅 駅驛 奥奧 欧歐 缶罐 鴎鷗 柏栢 芦蘆 鯵鰺 蝉蟬 掴摑 頬頰 填塡 潅灌 繍繡 麹麴 鹸鹼 痩瘦 嚢囊 箪簞 迩邇 船舩 杉杦 ' +
  '松枩 村邨 秋穐 原厡 紘綋 壱壹 帯帶 瑶瑤';

const folded = new Map<string, string>();
for (const group of groups.split(' ')) {
  const [common, ...others] = [...group];
  for (const other of others) if (common !== undefined && other !== common) folded.set(other, common);
}

const selectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const anyVariant = new RegExp(`[${[...folded.keys()].join('')}]`, 'gu');

/** `text` with each variant kanji as its common shape, variation selectors dropped, and ヶ, 々 written out. */
export function foldKanjiVariants(text: string): string {
  return text
    .normalize('NFKC')
    .replace(selectors, '')
    .replace(anyVariant, (letter) => folded.get(letter) ?? letter)
    .replaceAll(/(.)々/gu, '$1$1')
    .replaceAll(/(?<=\p{Script=Han})[ケヶが](?=\p{Script=Han})/gu, 'ヶ');
}

/**
 * A coarser fold for weak evidence only: characters of different names that clerks often interchange (斉/斎, 沢山…).
 */
export function foldKanjiLoosely(text: string): string {
  return foldKanjiVariants(text)
    .replaceAll('斉', '斎')
    .replaceAll('嵜', '崎')
    .replaceAll('阪', '坂')
    .replaceAll('華', '花');
}

/** Characters that a system puts where its code page has none. */
const unknownCharacters = /[■〓?？＊*●○�]/u;

/** Whether `text` holds a character that stands for one the system could not write. */
export function hasUnknownCharacter(text: string): boolean {
  return unknownCharacters.test(text);
}

/** Whether two names are the same where neither has an unknown character (■ 〓 ? ＊ ●), which stands for exactly one. */
export function equalButUnknown(left: string, right: string): boolean {
  const a = [...left];
  const b = [...right];
  if (a.length !== b.length) return false;
  let known = 0;
  for (let at = 0; at < a.length; at += 1) {
    const [x = '', y = ''] = [a[at], b[at]];
    if (x === y) known += 1;
    else if (!unknownCharacters.test(x) && !unknownCharacters.test(y)) return false;
  }
  return known > 0 || a.length === 0;
}

/**
 * Forms of kanji that readers take for one: the 康熙字典体 that 常用漢字表 (2010) gives in brackets, and forms that are
 * common in names. NFKC folds none of them. Each pair is the form of today and an older or other one.
 */
const pairs = `
亜亞悪惡圧壓囲圍医醫為爲壱壹隠隱栄榮営營衛衞駅驛円圓塩鹽縁緣艶艷応應欧歐殴毆桜櫻奥奧横橫温溫穏穩仮假価價画畫会會絵繪壊壞懐懷
拡擴殻殼覚覺学學岳嶽楽樂渇渴缶罐巻卷陥陷勧勸寛寬関關歓歡観觀気氣帰歸偽僞戯戲犠犧旧舊拠據挙擧虚虛峡峽挟挾狭狹
郷鄕暁曉区區駆驅勲勳薫薰径徑茎莖恵惠掲揭渓溪経經蛍螢軽輕継繼鶏鷄芸藝撃擊欠缺研硏県縣倹儉剣劍険險圏圈検檢献獻権權顕顯験驗厳嚴
広廣効效恒恆黄黃鉱鑛号號国國黒黑済濟砕碎斎齋剤劑雑雜参參桟棧蚕蠶惨慘賛贊残殘糸絲歯齒児兒辞辭湿濕実實写寫釈釋寿壽収收従從渋澁獣獸縦縱
粛肅処處叙敍将將称稱渉涉焼燒証證奨奬条條状狀乗乘浄淨剰剩畳疊縄繩壌壤嬢孃譲讓醸釀触觸嘱囑真眞寝寢慎愼尽盡図圖粋粹酔醉穂穗随隨髄髓
枢樞数數瀬瀨声聲斉齊静靜窃竊摂攝専專戦戰浅淺潜潛繊纖践踐銭錢禅禪双雙壮壯争爭荘莊捜搜挿插装裝総總騒騷増增蔵藏臓臟属屬続續堕墮対對
体體帯帶滞滯台臺滝瀧択擇沢澤担擔単單胆膽団團断斷弾彈遅遲痴癡虫蟲昼晝鋳鑄庁廳徴徵聴聽鎮鎭逓遞鉄鐵転轉点點伝傳灯燈当當党黨盗盜
稲稻闘鬪徳德独獨読讀届屆弐貳悩惱脳腦覇霸拝拜廃廢売賣麦麥発發髪髮抜拔蛮蠻秘祕浜濱瓶甁払拂仏佛併倂並竝辺邊辺邉変變弁辨弁瓣弁辯
宝寶豊豐褒襃翻飜毎每万萬満滿黙默訳譯薬藥与與予豫余餘誉譽揺搖様樣謡謠来來頼賴乱亂覧覽竜龍両兩猟獵緑綠隣鄰塁壘励勵礼禮霊靈齢齡
暦曆歴歷恋戀炉爐労勞郎郞楼樓録錄湾灣高髙崎﨑崎碕崎嵜吉𠮷島嶋島嶌富冨峰峯略畧群羣裏裡涼凉歳歲鴎鷗飲飮凜凛尭堯槙槇遥遙瑶瑤斎齊斎斉槌鎚
`;

const variants = new Map<string, string>();
const characters = [...pairs.replace(/\s+/gu, '')];
for (let at = 0; at + 1 < characters.length; at += 2) {
	const [modern, other] = [characters[at]!, characters[at + 1]!];
	if (modern !== other) variants.set(other, variants.get(modern) ?? modern);
}

const anyVariant = new RegExp(`[${[...variants.keys()].join('')}]`, 'gu');

/** The form of today for every older or other form of a kanji. */
export function foldKanji(text: string): string {
	return text.replace(anyVariant, (kanji) => variants.get(kanji) ?? kanji);
}

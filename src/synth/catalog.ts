/**
 * What can be diagnosed, prescribed, done and measured in the synthetic region, with the codes by which each system
 * writes it.
 *
 * Diseases, YJ and receipt codes of drugs, medical procedures and JLAC10 are those of the public masters (支払基金 傷病名・
 * 医薬品・診療行為マスター; 特定健診の項目コード). HOT9 numbers and dental procedure codes only have the right form. The two
 * study drugs do not exist.
 */

/** A disease: ICD-10, 病名管理番号, 病名交換用コード, レセ電傷病名. */
export interface Disease {
  readonly name: string;
  readonly icd10: string;
  readonly byomei: string;
  readonly exchange: string;
  readonly receipt: string;
}

/** A drug: YJ, HOT9, レセ電医薬品, price of a unit in yen, units a day, and the unit (MR9P). */
export interface Drug {
  readonly name: string;
  readonly yj: string;
  readonly hot9: string;
  readonly receipt: string;
  readonly price: number;
  readonly perDay: number;
  readonly unit: { readonly code: string; readonly name: string };
}

const tablet = { code: 'TAB', name: '錠' };
const vial = { code: 'VIA', name: '瓶' };

/** A procedure: レセ電診療行為, 解釈番号 (K code) where it has one, points, 診療識別. */
export interface Procedure {
  readonly name: string;
  readonly receipt: string;
  readonly kCode: string;
  readonly points: number;
  readonly section: string;
}

/** A laboratory or check-up item: JLAC10-17, unit, OMOP concept. */
export interface LaboratoryItem {
  readonly name: string;
  readonly jlac10: string;
  readonly unit: string;
  readonly concept: number;
  readonly decimals: number;
}

function disease(name: string, icd10: string, byomei: string, exchange: string, receipt: string): Disease {
  return { name, icd10, byomei, exchange, receipt };
}

/** Diseases by what they are called here. */
export const diseases = {
  hypertension: disease('高血圧症', 'I10', '20061593', 'UHGQ', '8833421'),
  diabetes: disease('２型糖尿病', 'E11', '20050020', 'U23V', '2500015'),
  dyslipidaemia: disease('脂質異常症', 'E785', '20091221', 'L9HQ', '8844446'),
  effortAngina: disease('労作性狭心症', 'I208', '20077956', 'K8UH', '8841212'),
  unstableAngina: disease('不安定狭心症', 'I200', '20075097', 'E54E', '4139026'),
  infarction: disease('急性心筋梗塞', 'I219', '20083957', 'C8Q1', '8832376'),
  periodontitis: disease('慢性歯周炎', 'K053', '20076464', 'VV91', '5234016'),
  caries: disease('う蝕', 'K029', '20089121', 'HREJ', '8843836'),
  liverInjury: disease('薬物性肝障害', 'K719', '20077250', 'HVNG', '5739013'),
  cold: disease('急性上気道炎', 'J069', '20058435', 'HP8A', '4659007'),
  bronchitis: disease('急性気管支炎', 'J209', '20058314', 'TQ7A', '4660009'),
  gastroenteritis: disease('急性胃腸炎', 'A099', '20058206', 'RFVR', '0091009'),
  influenza: disease('インフルエンザＡ型', 'J101', '20085909', 'N2C9', '8842080'),
  rhinitis: disease('アレルギー性鼻炎', 'J304', '20051094', 'H61Q', '4779004'),
  dermatitis: disease('アトピー性皮膚炎', 'L209', '20050860', 'QTMA', '6918002'),
  asthma: disease('気管支喘息', 'J459', '20057913', 'VRVV', '4939008'),
  gastritis: disease('慢性胃炎', 'K295', '20076333', 'ESKE', '5351003'),
  reflux: disease('逆流性食道炎', 'K210', '20058108', 'RVUN', '5301002'),
  constipation: disease('便秘症', 'K590', '20075903', 'GCTH', '8840042'),
  backPain: disease('腰痛症', 'M5456', '20061820', 'FCR0', '8840829'),
  kneeArthrosis: disease('変形性膝関節症', 'M171', '20075847', 'R09V', '7153018'),
  osteoporosis: disease('骨粗鬆症', 'M8199', '20061958', 'LRJN', '7330006'),
  insomnia: disease('不眠症', 'G470', '20075175', 'BTS4', '8839792'),
  depression: disease('うつ病', 'F329', '20050465', 'M84N', '2961003'),
  heartFailure: disease('心不全', 'I509', '20065604', 'U9GK', '4289015'),
  fibrillation: disease('心房細動', 'I489', '20065610', 'QE03', '4273006'),
  stroke: disease('脳梗塞', 'I639', '20083904', 'K5PV', '8838708'),
  pneumonia: disease('肺炎', 'J189', '20073542', 'QT7C', '4860030'),
  gastricCancer: disease('胃癌', 'C169', '20054178', 'E48A', '1519006'),
  colonCancer: disease('大腸癌', 'C189', '20069739', 'A4RN', '1539004'),
  lungCancer: disease('肺癌', 'C349', '20073570', 'LFJS', '1629006'),
  breastCancer: disease('乳癌', 'C509', '20072471', 'VT2A', '1749008'),
  prostateCancer: disease('前立腺癌', 'C61', '20068229', 'SNFN', '1859003'),
  cataract: disease('白内障', 'H269', '20073809', 'BC2G', '3669004'),
  kidneyDisease: disease('慢性腎臓病', 'N189', '20090165', 'FKQ7', '8844106'),
  hyperuricaemia: disease('高尿酸血症', 'E790', '20061658', 'VTF4', '7906015'),
  anaemia: disease('鉄欠乏性貧血', 'D509', '20071355', 'A4PH', '2809009'),
  hypothyroidism: disease('甲状腺機能低下症', 'E039', '20061326', 'VA89', '8833504'),
  femurFracture: disease('大腿骨頚部骨折', 'S7200', '20069597', 'BCRD', '8208009'),
  prostaticHyperplasia: disease('前立腺肥大症', 'N40', '20068243', 'QSQL', '8836591'),
  dementia: disease('認知症', 'F03', '20087294', 'V828', '8842618'),
  migraine: disease('片頭痛', 'G439', '20075884', 'DJ1F', '3469004'),
  rheumatism: disease('関節リウマチ', 'M0690', '20085977', 'RSAL', '8842106'),
  lupus: disease('全身性エリテマトーデス', 'M329', '20068354', 'MTBV', '7100011'),
  als: disease('筋萎縮性側索硬化症', 'G122', '20059235', 'FLAA', '3352007'),
  huntington: disease('ハンチントン病', 'G10', '20052543', 'Q1FE', '8843948'),
} as const;

function drug(
  name: string,
  yj: string,
  hot9: string,
  receipt: string,
  price: number,
  perDay = 1,
  unit = tablet,
): Drug {
  return { name, yj, hot9, receipt, price, perDay, unit };
}

/** Drugs by what they are called here. `studyA` and `studyB` are invented, so that nobody reads a harm into a real one. */
export const drugs = {
  studyA: drug('ケンキュウ錠Ａ５ｍｇ', '2149999F1019', '199999901', '629999901', 42.1),
  studyB: drug('ケンキュウ錠Ｂ１０ｍｇ', '2149999F2015', '199999902', '629999902', 38.4),
  metformin: drug('メトホルミン塩酸塩錠２５０ｍｇ「ＳＮ」', '3962002F1110', '115785901', '621676001', 9.8, 3),
  sitagliptin: drug('ジャヌビア錠５０ｍｇ', '3969010F2030', '119440501', '621951001', 111.5),
  atorvastatin: drug('アトルバスタチン錠１０ｍｇ「サワイ」', '2189015F2054', '120988501', '622098501', 15.8),
  aspirin: drug('バイアスピリン錠１００ｍｇ', '3399007H1013', '113684901', '610443053', 5.7),
  clopidogrel: drug('プラビックス錠７５ｍｇ', '3399008F2021', '116935301', '620003469', 66.9),
  nicorandil: drug('シグマート錠５ｍｇ', '2171017F2024', '103217901', '612170456', 8.9, 3),
  bisoprolol: drug('メインテート錠２．５ｍｇ', '2123016F1107', '102560201', '620256101', 16.5),
  esomeprazole: drug('ネキシウムカプセル２０ｍｇ', '2329029M2023', '120808001', '622080801', 69.7),
  loxoprofen: drug(
    'ロキソプロフェン錠６０ｍｇ「ＥＭＥＣ」',
    '1149019F1013',
    '101137201',
    '620007150',
    9.8,
    3,
  ),
  febuxostat: drug('フェブリク錠２０ｍｇ', '3949003F2020', '120573201', '622057301', 29.8),
  fexofenadine: drug('アレグラ錠６０ｍｇ', '4490023F1024', '112881301', '610443040', 31, 2),
  carbocisteine: drug('ムコダイン錠５００ｍｇ', '2233002F2022', '103836101', '610407447', 10.1, 3),
  acetaminophen: drug('カロナール錠２００　２００ｍｇ', '1141007F1063', '100983301', '620002023', 6.7, 3),
  levothyroxine: drug('レボチロキシンナトリウム２５μｇ錠', '2431004F2010', '105316801', '610422317', 9.8),
  sennoside: drug('センノシド錠１２ｍｇ「セイコー」', '2354003F2014', '104803001', '620480205', 5.1, 2),
  zolpidem: drug('マイスリー錠５ｍｇ', '1129009F1025', '113687001', '610443047', 20.6),
  ceftriaxone: drug(
    'セフトリアキソンＮａ静注用１ｇ「ＣＨＭ」',
    '6132419F2174',
    '114907701',
    '621488504',
    422,
    2,
    vial,
  ),
} as const;

/** Whether a drug is injected rather than swallowed. */
export function isInjected({ unit }: Drug): boolean {
  return unit === vial;
}

function procedure(name: string, receipt: string, kCode: string, points: number, section: string): Procedure {
  return { name, receipt, kCode, points, section };
}

/** Procedures by what they are called here. */
export const procedures = {
  firstVisit: procedure('初診料', '111000110', 'A000', 288, '11'),
  revisit: procedure('再診料', '112007410', 'A001', 73, '12'),
  prescription: procedure('処方箋料（その他）', '120002910', 'F400', 68, '80'),
  ecg: procedure('ＥＣＧ１２', '160068410', 'D2081', 130, '60'),
  bloodCount: procedure('末梢血液一般検査', '160008010', 'D0055', 21, '60'),
  hba1c: procedure('ＨｂＡ１ｃ', '160010010', 'D0059', 49, '60'),
  gastroscopy: procedure('ＥＦ－胃・十二指腸', '160093810', 'D3081', 1140, '60'),
  stent: procedure('経皮的冠動脈ステント留置術（その他）', '150375410', 'K5493', 21680, '50'),
  bypass: procedure('冠動脈、大動脈バイパス移植術（２吻合以上）', '150146010', 'K5522', 89250, '50'),
  cataractSurgery: procedure(
    '水晶体再建術（眼内レンズを挿入）（その他）',
    '150253010',
    'K2821ﾛ',
    12100,
    '50',
  ),
  polypectomy: procedure(
    '内視鏡的大腸ポリープ・粘膜切除術（長径２ｃｍ未満）',
    '150285010',
    'K7211',
    5000,
    '50',
  ),
  femoralHead: procedure('人工骨頭挿入術（股）', '150049510', 'K0811', 19500, '50'),
  dentalFirst: procedure('歯科初診料', '301000110', 'A000', 264, '11'),
  dentalRevisit: procedure('歯科再診料', '301001610', 'A002', 56, '12'),
  scaling: procedure('スケーリング（３分の１顎につき）', '309002110', 'I0111', 72, '41'),
  rootPlaning: procedure('スケーリング・ルートプレーニング（前歯）', '309002310', 'I0112', 60, '41'),
  filling: procedure('充填（単純なもの）', '313024110', 'M009', 106, '44'),
} as const;

function item(name: string, jlac10: string, unit: string, concept: number, decimals: number): LaboratoryItem {
  return { name, jlac10, unit, concept, decimals };
}

/** Laboratory and check-up items by what they are called here. */
export const laboratoryItems = {
  hba1c: item('ＨｂＡ１ｃ（ＮＧＳＰ）', '3D046000001906202', '%', 3004410, 1),
  ldl: item('ＬＤＬコレステロール', '3F077000002327101', 'mg/dL', 3028437, 0),
  hdl: item('ＨＤＬコレステロール', '3F070000002327101', 'mg/dL', 3007070, 0),
  triglyceride: item('中性脂肪', '3F015000002327101', 'mg/dL', 3022192, 0),
  creatinine: item('クレアチニン', '3C015000002327101', 'mg/dL', 3016723, 2),
  ast: item('ＡＳＴ', '3B035000002327201', 'U/L', 3013721, 0),
  alt: item('ＡＬＴ', '3B045000002327201', 'U/L', 3006923, 0),
  ggt: item('γ－ＧＴ', '3B090000002327101', 'U/L', 3026910, 0),
  uricAcid: item('尿酸', '3C020000002327101', 'mg/dL', 3037556, 1),
  haemoglobin: item('ヘモグロビン', '2A030000001930101', 'g/dL', 3000963, 1),
  glucose: item('空腹時血糖', '3D010000001926101', 'mg/dL', 3037110, 0),
  height: item('身長', '9N001000000000001', 'cm', 3036277, 1),
  weight: item('体重', '9N006000000000001', 'kg', 3025315, 1),
  waist: item('腹囲', '9N016160100000001', 'cm', 3016258, 1),
  systolic: item('収縮期血圧', '9A751000000000001', 'mmHg', 3004249, 0),
  diastolic: item('拡張期血圧', '9A761000000000001', 'mmHg', 3012888, 0),
} as const;

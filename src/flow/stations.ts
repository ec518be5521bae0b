/**
 * The stations of the legal data flow, in the order in which data go down them. A station may import the public
 * face of earlier stations only.
 */
export const stations = [
  { id: 'institution', japanese: '医療機関', question: '誰が提供するか' },
  { id: 'intake', japanese: '受入れ', question: '何が届いたか' },
  { id: 'identity', japanese: '名寄せ', question: '誰の記録か' },
  { id: 'vault', japanese: '保管', question: 'どこに置くか' },
  { id: 'application', japanese: '申出・審査', question: '誰が何のために求めるか' },
  { id: 'cohort', japanese: '抽出', question: 'どの人のどの項目か' },
  { id: 'deidentify', japanese: '匿名加工', question: '適法な加工か' },
  { id: 'review', japanese: '出力点検', question: '出してよいか' },
  { id: 'delivery', japanese: '提供', question: '誰にどう渡すか' },
  { id: 'obligations', japanese: '利用と消去', question: '約束は守られているか' },
  { id: 'supervision', japanese: '監督と公表', question: '誰に報告するか' },
] as const;

/** A station's folder name. */
export type StationId = (typeof stations)[number]['id'];

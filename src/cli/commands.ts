import type { Command } from 'commander';

/** A command: what it is for, and how its file is loaded. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Commands by name, in the order in which help lists them. Only the file of the command that was asked for is loaded. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  demo: {
    summary: '合成した地域で、受入れから提供までを実行する（実データは使わない）',
    load: async () => (await import('./demo.ts')).demoCommand(),
  },
  init: {
    summary: '認定事業者のホーム（鍵・台帳・データベース）を作る',
    load: async () => (await import('./init.ts')).initCommand(),
  },
  serve: {
    summary: '画面と API を開く（このコンピューターからだけ。外へは中継サーバーを置く）',
    load: async () => (await import('./serve.ts')).serveCommand(),
  },
  status: {
    summary: '工程ごとの本日の状況',
    load: async () => (await import('./status.ts')).statusCommand(),
  },
  verify: {
    summary: 'ホームの台帳と保管区画を検証する',
    load: async () => (await import('./verify.ts')).verifyCommand(),
  },
  institution: {
    summary: '医療情報を提供する機関を登録する・一覧する',
    load: async () => (await import('./institution.ts')).institutionCommand(),
  },
  notice: {
    summary: '本人への通知と死亡の一覧を登録する',
    load: async () => (await import('./notice.ts')).noticeCommand(),
  },
  worklist: {
    summary: '患者ごとの送信可否の一覧（通知・待機・停止）を作る・見る・書き出す',
    load: async () => (await import('./worklist.ts')).worklistCommand(),
  },
  'notice-text': {
    summary: '通知の文面を、一つの原稿から点検し、各様式で出力する',
    load: async () => (await import('./notice-text.ts')).noticeTextCommand(),
  },
  record: {
    summary: '提供記録・確認記録を書き出す',
    load: async () => (await import('./record.ts')).recordCommand(),
  },
  stop: {
    summary: '停止の求めを受け付け、確認し、証明し、削除する',
    load: async () => (await import('./stop.ts')).stopCommand(),
  },
  gateway: {
    summary: '機関の側で、提供するファイルを封緘して送る（ホームは不要）',
    load: async () => (await import('./gateway.ts')).gatewayCommand(),
  },
  intake: {
    summary: '機関が提供したファイルを受け入れる',
    load: async () => (await import('./intake.ts')).intakeCommand(),
  },
  link: {
    summary: '保管されている全員を名寄せする・誤った名寄せを解く',
    load: async () => (await import('./link.ts')).linkCommand(),
  },
  retention: {
    summary: '保存期間の管理と、二人による消去',
    load: async () => (await import('./retention.ts')).retentionCommand(),
  },
  lineage: {
    summary: '提供物がどの機関のどの提供から作られたか（来歴）',
    load: async () => (await import('./lineage.ts')).lineageCommand(),
  },
  review: {
    summary: '名寄せの疑わしい組を二人で判定する',
    load: async () => (await import('./review.ts')).reviewCommand(),
  },
  cohort: {
    summary: '対象者の定義を保存・比較する、人数を尋ねる、カタログとお試しデータを作る',
    load: async () => (await import('./cohort.ts')).cohortCommand(),
  },
  application: {
    summary: '申出を提出する・一覧する・公表用の台帳と統計を作る',
    load: async () => (await import('./application.ts')).applicationCommand(),
  },
  contract: {
    summary: '契約台帳と契約書',
    load: async () => (await import('./contract.ts')).contractCommand(),
  },
  release: {
    summary: '提供物を作成する・点検する・引き渡す',
    load: async () => (await import('./release.ts')).releaseCommand(),
  },
  obligation: {
    summary: '利用後の義務（報告・消去・再提供・回収）の期限と、保有者の連鎖',
    load: async () => (await import('./obligation.ts')).obligationCommand(),
  },
  case: {
    summary: '案件を開く・進める・見る（手続きすべてに共通）',
    load: async () => (await import('./case.ts')).caseCommand(),
  },
  account: {
    summary: '画面とAPIを使う人のアカウントを管理する',
    load: async () => (await import('./account.ts')).accountCommand(),
  },
  anonymize: {
    summary: '手元の表を、k-匿名性などを満たすまで一般化する',
    load: async () => (await import('./anonymize.ts')).anonymizeCommand(),
  },
  risk: {
    summary: '手元の表の再識別リスクを測る',
    load: async () => (await import('./risk.ts')).riskCommand(),
  },
  deliver: {
    summary: '受け取った提供物を確かめる・開く',
    load: async () => (await import('./deliver.ts')).deliverCommand(),
  },
  linkage: {
    summary: '手元の表の中から、同じ人の記録を見つける（名寄せ）',
    load: async () => (await import('./linkage.ts')).linkageCommand(),
  },
  ledger: {
    summary: '台帳を検証・証明・書き出す',
    load: async () => (await import('./ledger.ts')).ledgerCommand(),
  },
  read: {
    summary: '手元の医療情報のファイルを読み、Parquet と findings.json にする',
    load: async () => (await import('./read.ts')).readCommand(),
  },
  backup: {
    summary: 'ホームのバックアップを取る・復元の訓練をする',
    load: async () => (await import('./backup.ts')).backupCommand(),
  },
  restore: {
    summary: 'バックアップから新しいホームを作る',
    load: async () => (await import('./restore.ts')).restoreCommand(),
  },
  doctor: {
    summary: 'ホームの健全性を調べ、すべきことを示す',
    load: async () => (await import('./doctor.ts')).doctorCommand(),
  },
  jobs: {
    summary: '長い作業の一覧・実行・中止・やり直し',
    load: async () => (await import('./jobs.ts')).jobsCommand(),
  },
  rules: {
    summary: '法令の数値の表を見る・変更の影響を試算する',
    load: async () => (await import('./rules.ts')).rulesCommand(),
  },
  webhook: {
    summary: '案件の出来事を外部のシステムに知らせる',
    load: async () => (await import('./webhook.ts')).webhookCommand(),
  },
  template: {
    summary: '文書のひな形を登録・確認・試験送信する',
    load: async () => (await import('./template.ts')).templateCommand(),
  },
  faq: {
    summary: 'よくある質問を書く・探す・足りないものを数える',
    load: async () => (await import('./faq.ts')).faqCommand(),
  },
  supervise: {
    summary: '監督: 停止の状況、自主停止とその解除、概況',
    load: async () => (await import('./supervise.ts')).superviseCommand(),
  },
  incident: {
    summary: '事故・漏えい等を知らせる、範囲を調べる、期限を見る',
    load: async () => (await import('./incident.ts')).incidentCommand(),
  },
  consignee: {
    summary: '認定受託事業者の台帳と、委託の可否',
    load: async () => (await import('./consignee.ts')).consigneeCommand(),
  },
  filing: {
    summary: '主務大臣への届出の案を作る',
    load: async () => (await import('./filing.ts')).filingCommand(),
  },
  public: {
    summary: '公表: 数字で見る、利用の一覧（CSV）',
    load: async () => (await import('./public.ts')).publicCommand(),
  },
  synth: {
    summary: '合成地域（人・機関・全形式のファイルと正解）を作る',
    load: async () => (await import('./synth.ts')).synthCommand(),
  },
};

/** Types of the API, made from its document by `scripts/api-client.ts`; not edited by hand. */

export interface paths {
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 案件の一覧（期限の早い順）。当事者は自分の案件だけが見える */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 版を起こす */
        post: operations["notice-version.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 通知の版を見る */
        get: operations["notice-version.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 文面を改める */
        post: operations["notice-version.revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 国の確認を求める */
        post: operations["notice-version.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}/ask-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 修正を求める */
        post: operations["notice-version.ask-changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 確認した（主務府省ごと） */
        post: operations["notice-version.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}/put-in-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 使用を始める */
        post: operations["notice-version.put-in-use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 使用を終える */
        post: operations["notice-version.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/notice-version/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知の版: 廃案とする */
        post: operations["notice-version.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 停止の求めを受け付ける */
        post: operations["stop-request.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 停止の求めを見る */
        get: operations["stop-request.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/put-in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 停止を指示する */
        post: operations["stop-request.put-in-force"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/identify-patient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: どなたの情報かを特定する */
        post: operations["stop-request.identify-patient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/end-unfound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 該当する情報がない */
        post: operations["stop-request.end-unfound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/confirm-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 停止が反映されたことを確認する */
        post: operations["stop-request.confirm-place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/check-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 本人・代理・遺族であることを確認した */
        post: operations["stop-request.check-identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/refuse-standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 代理・遺族であることを確認できない */
        post: operations["stop-request.refuse-standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/issue-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 書面を交付した */
        post: operations["stop-request.issue-receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/ask-deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 提供済みの情報の削除も求める */
        post: operations["stop-request.ask-deletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/order-deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 削除を指示する（一人目） */
        post: operations["stop-request.order-deletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 削除の指示を差し戻す */
        post: operations["stop-request.send-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/approve-deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 削除を承認する（二人目） */
        post: operations["stop-request.approve-deletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/approve-deletion/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 削除を承認する（二人目）（署名する内容） */
        post: operations["stop-request.approve-deletion.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/record-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 写しの消去を記録する */
        post: operations["stop-request.record-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/ask-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: もう一度参加したい */
        post: operations["stop-request.ask-return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 求めを取り下げる */
        post: operations["stop-request.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-request/{id}/rejoin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の求め: 再び参加する */
        post: operations["stop-request.rejoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-relay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の伝達: 停止を伝える */
        post: operations["stop-relay.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-relay/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 停止の伝達を見る */
        get: operations["stop-relay.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-relay/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の伝達: 停止を反映した */
        post: operations["stop-relay.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/stop-relay/{id}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止の伝達: 伝達を終える */
        post: operations["stop-relay.lapse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/link-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名寄せ判定: 判定を求める */
        post: operations["link-review.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/link-review/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名寄せ判定を見る */
        get: operations["link-review.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/link-review/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名寄せ判定: 判定する */
        post: operations["link-review.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/link-review/{id}/read-third": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名寄せ判定: 第三者として判定する */
        post: operations["link-review.read-third"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/link-review/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名寄せ判定: 管理者として決める */
        post: operations["link-review.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/link-review/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名寄せ判定: 判定を取り消す */
        post: operations["link-review.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 受信を記録する */
        post: operations["intake-batch.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提供バッチを見る */
        get: operations["intake-batch.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 検疫する */
        post: operations["intake-batch.quarantine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 検査する */
        post: operations["intake-batch.inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 検疫を解く */
        post: operations["intake-batch.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}/take-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 取込を記録する */
        post: operations["intake-batch.take-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 確認記録を確かめ完了する */
        post: operations["intake-batch.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 差し戻す */
        post: operations["intake-batch.send-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/intake-batch/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供バッチ: 中止する */
        post: operations["intake-batch.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供データの課題: 課題を登録する */
        post: operations["feed-issue.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提供データの課題を見る */
        get: operations["feed-issue.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供データの課題: 担当を決める */
        post: operations["feed-issue.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供データの課題: 医療機関に照会する */
        post: operations["feed-issue.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供データの課題: 回答する */
        post: operations["feed-issue.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue/{id}/see-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供データの課題: 次の提供にもあったことを記録する */
        post: operations["feed-issue.see-again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供データの課題: 解消を記録する */
        post: operations["feed-issue.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feed-issue/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提供データの課題: 仕様として受け入れる */
        post: operations["feed-issue.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/deletion-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去指示: 消去を指示する */
        post: operations["deletion-order.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/deletion-order/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消去指示を見る */
        get: operations["deletion-order.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/deletion-order/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去指示: 確認する */
        post: operations["deletion-order.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/deletion-order/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去指示: 承認しない */
        post: operations["deletion-order.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/deletion-order/{id}/record-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去指示: 写しの消去を記録する */
        post: operations["deletion-order.record-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/criteria-signoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加工基準の確認: 基準の確認を求める */
        post: operations["criteria-signoff.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/criteria-signoff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 加工基準の確認を見る */
        get: operations["criteria-signoff.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/criteria-signoff/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加工基準の確認: 基準①〜⑤を確認し署名する */
        post: operations["criteria-signoff.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/criteria-signoff/{id}/sign/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加工基準の確認: 基準①〜⑤を確認し署名する（署名する内容） */
        post: operations["criteria-signoff.sign.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/criteria-signoff/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加工基準の確認: 不適合とする */
        post: operations["criteria-signoff.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 相談を始める */
        post: operations["consultation.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事前相談を見る */
        get: operations["consultation.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 担当者を決める */
        post: operations["consultation.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 書き込む */
        post: operations["consultation.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 回答する */
        post: operations["consultation.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/offer-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 面談の候補日時を示す */
        post: operations["consultation.offer-slots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/take-slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 面談の日時を選ぶ */
        post: operations["consultation.take-slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/keep-minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 面談記録を残す */
        post: operations["consultation.keep-minutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/link-feasibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 実現可能性の結果を添える */
        post: operations["consultation.link-feasibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/proceed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 申出に進む */
        post: operations["consultation.proceed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consultation/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事前相談: 相談を終える */
        post: operations["consultation.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 申出を始める */
        post: operations["use.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利用案件を見る */
        get: operations["use.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/save-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 保存する */
        post: operations["use.save-draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/sign-for-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 所属機関として署名する */
        post: operations["use.sign-for-members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/sign-for-members/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 所属機関として署名する（署名する内容） */
        post: operations["use.sign-for-members.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 提出する */
        post: operations["use.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/submit/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 提出する（署名する内容） */
        post: operations["use.submit.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 取り下げる */
        post: operations["use.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/report-condition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 条件の履行を届け出る */
        post: operations["use.report-condition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 項目に指摘する */
        post: operations["use.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/resolve-comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 指摘を解決済みにする */
        post: operations["use.resolve-comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 差し戻す */
        post: operations["use.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/pass-completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 受理する */
        post: operations["use.pass-completeness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/pre-assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 予備判定を記録して委員会に付す */
        post: operations["use.pre-assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/accept-condition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 条件の履行を確認する */
        post: operations["use.accept-condition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/give-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 独立意見を出す */
        post: operations["use.give-opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/consolidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 意見を取りまとめる */
        post: operations["use.consolidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 議決する */
        post: operations["use.vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/vote/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 議決する（署名する内容） */
        post: operations["use.vote.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 議決を確定する */
        post: operations["use.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 審査を再開する */
        post: operations["use.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 再審査に付す */
        post: operations["use.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 見積る */
        post: operations["use.quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/approve-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 見積りを承認する */
        post: operations["use.approve-quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/draft-contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 契約案を作る */
        post: operations["use.draft-contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/sign-as-operator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 甲として署名する */
        post: operations["use.sign-as-operator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/sign-as-operator/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 甲として署名する（署名する内容） */
        post: operations["use.sign-as-operator.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/sign-as-recipient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 乙として署名する */
        post: operations["use.sign-as-recipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/sign-as-recipient/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 乙として署名する（署名する内容） */
        post: operations["use.sign-as-recipient.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 請求する */
        post: operations["use.invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/confirm-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 入金を確認する */
        post: operations["use.confirm-payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/record-build": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 作成を記録する */
        post: operations["use.record-build"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/pass-output": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 点検して合格とする */
        post: operations["use.pass-output"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/pass-output/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 点検して合格とする（署名する内容） */
        post: operations["use.pass-output.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/fail-output": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 点検して不合格とする */
        post: operations["use.fail-output"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/fail-output/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 点検して不合格とする（署名する内容） */
        post: operations["use.fail-output.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 引き渡す */
        post: operations["use.hand-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/order-another": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 再度の作成を求める */
        post: operations["use.order-another"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/confirm-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 受領を確認する */
        post: operations["use.confirm-receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/confirm-receipt/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 受領を確認する（署名する内容） */
        post: operations["use.confirm-receipt.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 期限が到来する */
        post: operations["use.expire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/report-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 消去を届け出る */
        post: operations["use.report-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/return-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 消去の証拠を求め直す */
        post: operations["use.return-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/certify-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 消去を証明する */
        post: operations["use.certify-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/certify-erasure/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 消去を証明する（署名する内容） */
        post: operations["use.certify-erasure.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 終結する */
        post: operations["use.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 停止する */
        post: operations["use.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/lift-suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 停止を解除する */
        post: operations["use.lift-suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 取り消す */
        post: operations["use.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use/{id}/apply-amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用案件: 変更を反映する */
        post: operations["use.apply-amendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 会議を予定する */
        post: operations["meeting.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 審査委員会の会議を見る */
        get: operations["meeting.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/add-matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 議題に加える */
        post: operations["meeting.add-matter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/remove-matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 議題から除く */
        post: operations["meeting.remove-matter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/declare-interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 利益相反を申告する */
        post: operations["meeting.declare-interests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/convene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 招集する */
        post: operations["meeting.convene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 中止する */
        post: operations["meeting.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/begin-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 開会する */
        post: operations["meeting.begin-session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 閉会する */
        post: operations["meeting.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/draft-minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 議事録案を作る */
        post: operations["meeting.draft-minutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/approve-minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 議事録を承認し、概要を公表する */
        post: operations["meeting.approve-minutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/meeting/{id}/approve-minutes/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 審査委員会の会議: 議事録を承認し、概要を公表する（署名する内容） */
        post: operations["meeting.approve-minutes.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/tariff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 料金表: 料金表の案を作る */
        post: operations["tariff.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/tariff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 料金表を見る */
        get: operations["tariff.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/tariff/{id}/put-into-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 料金表: 施行する */
        post: operations["tariff.put-into-force"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/tariff/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 料金表: 案を取り下げる */
        post: operations["tariff.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更・延長: 変更を申し出る */
        post: operations["amendment.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 変更・延長を見る */
        get: operations["amendment.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更・延長: 承認する */
        post: operations["amendment.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment/{id}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更・延長: 委員会に付す */
        post: operations["amendment.refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更・延長: 賛成する */
        post: operations["amendment.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment/{id}/approve/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更・延長: 賛成する（署名する内容） */
        post: operations["amendment.approve.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更・延長: 不承認とする */
        post: operations["amendment.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/amendment/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更・延長: 取り下げる */
        post: operations["amendment.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/reconsideration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再審査の求め: 再審査を求める */
        post: operations["reconsideration.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/reconsideration/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 再審査の求めを見る */
        get: operations["reconsideration.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/reconsideration/{id}/opine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再審査の求め: 意見を述べる */
        post: operations["reconsideration.opine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/reconsideration/{id}/opine/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再審査の求め: 意見を述べる（署名する内容） */
        post: operations["reconsideration.opine.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用報告: 報告を求める */
        post: operations["use-report.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-report/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利用報告を見る */
        get: operations["use-report.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-report/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用報告: 提出する */
        post: operations["use-report.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-report/{id}/ask-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用報告: 照会する */
        post: operations["use-report.ask-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-report/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用報告: 受理する */
        post: operations["use-report.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-report/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用報告: 免除する */
        post: operations["use-report.waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の管理台帳: 台帳を開く */
        post: operations["use-register.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-register/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利用の管理台帳を見る */
        get: operations["use-register.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-register/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の管理台帳: 変更を届け出る */
        post: operations["use-register.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-register/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の管理台帳: 変更を認める */
        post: operations["use-register.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-register/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の管理台帳: 変更を認めない */
        post: operations["use-register.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-register/{id}/strike-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の管理台帳: 消去した複製を除く */
        post: operations["use-register.strike-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-register/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の管理台帳: 台帳を閉じる */
        post: operations["use-register.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 再提供の許可を求める */
        post: operations["onward-provision.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 再提供の許可を見る */
        get: operations["onward-provision.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 判断に回す */
        post: operations["onward-provision.screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 許可する */
        post: operations["onward-provision.permit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/permit/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 許可する（署名する内容） */
        post: operations["onward-provision.permit.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 不許可とする */
        post: operations["onward-provision.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/sign-contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 子契約を登録する */
        post: operations["onward-provision.sign-contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/report-provided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 渡したことを届け出る */
        post: operations["onward-provision.report-provided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 停止する */
        post: operations["onward-provision.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 停止を解く */
        post: operations["onward-provision.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/onward-provision/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再提供の許可: 終了する */
        post: operations["onward-provision.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公表前の確認: 確認を依頼する */
        post: operations["publication-check.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公表前の確認を見る */
        get: operations["publication-check.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check/{id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公表前の確認: 公表してよい */
        post: operations["publication-check.clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check/{id}/clear/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公表前の確認: 公表してよい（署名する内容） */
        post: operations["publication-check.clear.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check/{id}/waive-finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公表前の確認: 指摘を理由を付して外す */
        post: operations["publication-check.waive-finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公表前の確認: 差し戻す */
        post: operations["publication-check.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公表前の確認: 直して出す */
        post: operations["publication-check.resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/publication-check/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公表前の確認: 取り下げる */
        post: operations["publication-check.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去: 消去を求める・届け出る */
        post: operations["erasure.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/erasure/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消去を見る */
        get: operations["erasure.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/erasure/{id}/add-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去: 複製を加える */
        post: operations["erasure.add-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/erasure/{id}/prove-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去: 消去を証する */
        post: operations["erasure.prove-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/erasure/{id}/reject-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去: 証拠を差し戻す */
        post: operations["erasure.reject-proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/erasure/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去: 消去を確認する */
        post: operations["erasure.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/erasure/{id}/confirm/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 消去: 消去を確認する（署名する内容） */
        post: operations["erasure.confirm.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成果: 成果を届け出る */
        post: operations["use-result.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-result/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成果を見る */
        get: operations["use-result.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-result/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成果: 公表する */
        post: operations["use-result.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-result/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成果: 差し戻す */
        post: operations["use-result.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-result/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成果: 直して出す */
        post: operations["use-result.resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/use-result/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成果: 取り下げる */
        post: operations["use-result.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recipient-audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者の監査: 監査を予定する */
        post: operations["recipient-audit.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recipient-audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利活用者の監査を見る */
        get: operations["recipient-audit.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recipient-audit/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者の監査: 結果を記録する */
        post: operations["recipient-audit.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recipient-audit/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者の監査: 改善を報告する */
        post: operations["recipient-audit.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recipient-audit/{id}/close-finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者の監査: 改善を確認する */
        post: operations["recipient-audit.close-finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recipient-audit/{id}/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者の監査: 中止する */
        post: operations["recipient-audit.call-off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回収: 影響する提供を探す */
        post: operations["recall.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recall/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 回収を見る */
        get: operations["recall.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recall/{id}/instruct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回収: 回収を指示する */
        post: operations["recall.instruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recall/{id}/instruct/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回収: 回収を指示する（署名する内容） */
        post: operations["recall.instruct.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recall/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回収: 回収しないこととする */
        post: operations["recall.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recall/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回収: 完了する */
        post: operations["recall.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/halt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の停止・取消し: 停止する・取り消す */
        post: operations["halt.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/halt/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利用の停止・取消しを見る */
        get: operations["halt.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/halt/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の停止・取消し: 停止を解く */
        post: operations["halt.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/halt/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利用の停止・取消し: 完了する */
        post: operations["halt.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/instruction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者への指示: 指示する */
        post: operations["instruction.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/instruction/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利活用者への指示を見る */
        get: operations["instruction.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/instruction/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者への指示: 読んだことを知らせる */
        post: operations["instruction.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/instruction/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者への指示: 受領を確認する */
        post: operations["instruction.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/instruction/{id}/report-done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者への指示: 実施を報告する */
        post: operations["instruction.report-done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/instruction/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者への指示: 実施を確認する */
        post: operations["instruction.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/instruction/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 利活用者への指示: 撤回する */
        post: operations["instruction.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 問い合わせ: 問い合わせを受け付ける */
        post: operations["inquiry.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inquiry/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 問い合わせを見る */
        get: operations["inquiry.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inquiry/{id}/log-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 問い合わせ: 通話を記録する */
        post: operations["inquiry.log-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inquiry/{id}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 問い合わせ: 事務局に引き継ぐ */
        post: operations["inquiry.refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inquiry/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 問い合わせ: 回答した */
        post: operations["inquiry.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inquiry/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 問い合わせ: 再び問い合わせがあった */
        post: operations["inquiry.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inquiry/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 問い合わせ: 終了し、連絡先を消去する */
        post: operations["inquiry.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 報告を求める */
        post: operations["report-request.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 報告徴収を見る */
        get: operations["report-request.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 下書きを回す */
        post: operations["report-request.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 承認する */
        post: operations["report-request.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/approve/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 承認する（署名する内容） */
        post: operations["report-request.approve.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 書き直しを求める */
        post: operations["report-request.send-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 提出する */
        post: operations["report-request.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 照会する */
        post: operations["report-request.question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 受理する */
        post: operations["report-request.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/report-request/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 報告徴収: 求めを取り下げる */
        post: operations["report-request.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 命令する */
        post: operations["order.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 是正命令を見る */
        get: operations["order.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 改善計画を出す */
        post: operations["order.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/carry-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 実施を証する */
        post: operations["order.carry-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/ask-more": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 不十分として差し戻す */
        post: operations["order.ask-more"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 是正を確認する */
        post: operations["order.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 完了とする */
        post: operations["order.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/enter-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 主務大臣の文書を登録する */
        post: operations["order.enter-letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/confirm-by-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 文書による確認を登録する */
        post: operations["order.confirm-by-letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/confirm-by-letter/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 文書による確認を登録する（署名する内容） */
        post: operations["order.confirm-by-letter.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/close-by-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 文書による完了を登録する */
        post: operations["order.close-by-letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/order/{id}/close-by-letter/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 是正命令: 文書による完了を登録する（署名する内容） */
        post: operations["order.close-by-letter.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/own-freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 自主停止: 止める */
        post: operations["own-freeze.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/own-freeze/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自主停止を見る */
        get: operations["own-freeze.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/own-freeze/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 自主停止: 解除する */
        post: operations["own-freeze.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/minister-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣等との連絡: 連絡する */
        post: operations["minister-message.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/minister-message/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 主務大臣等との連絡を見る */
        get: operations["minister-message.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/minister-message/{id}/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣等との連絡: 返信する */
        post: operations["minister-message.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/minister-message/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣等との連絡: 終える */
        post: operations["minister-message.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 台帳から作成する */
        post: operations["periodic-report.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 定期報告を見る */
        get: operations["periodic-report.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}/recompose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 新しい版を作る */
        post: operations["periodic-report.recompose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 承認する */
        post: operations["periodic-report.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}/approve/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 承認する（署名する内容） */
        post: operations["periodic-report.approve.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 提出する */
        post: operations["periodic-report.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 照会する */
        post: operations["periodic-report.question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 回答する */
        post: operations["periodic-report.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/periodic-report/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定期報告: 受理する */
        post: operations["periodic-report.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/certification-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定基準の証拠: 証拠を綴じる */
        post: operations["certification-file.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/certification-file/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 認定基準の証拠を見る */
        get: operations["certification-file.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/certification-file/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定基準の証拠: 確かめ直す */
        post: operations["certification-file.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/certification-file/{id}/doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定基準の証拠: 疑義を付す */
        post: operations["certification-file.doubt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/certification-file/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定基準の証拠: 責任者を替える */
        post: operations["certification-file.hand-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/certification-file/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定基準の証拠: 廃止する */
        post: operations["certification-file.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 届出案を作る */
        post: operations["filing.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 主務大臣への届出を見る */
        get: operations["filing.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 書き直す */
        post: operations["filing.revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 決裁する */
        post: operations["filing.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/approve/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 決裁する（署名する内容） */
        post: operations["filing.approve.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/approve-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 機関として決裁する */
        post: operations["filing.approve-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/approve-own/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 機関として決裁する（署名する内容） */
        post: operations["filing.approve-own.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 提出を記録する */
        post: operations["filing.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 受理番号を記録する */
        post: operations["filing.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/filing/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主務大臣への届出: 取り下げる */
        post: operations["filing.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 事故を知らせる */
        post: operations["incident.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事故・漏えい等を見る */
        get: operations["incident.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/contain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 封じ込めを記録する */
        post: operations["incident.contain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/find-scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 範囲を調べる */
        post: operations["incident.find-scope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/report-first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 速報する */
        post: operations["incident.report-first"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/report-final": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 確報する */
        post: operations["incident.report-final"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/report-final/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 確報する（署名する内容） */
        post: operations["incident.report-final.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/prevent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 再発防止を記録する */
        post: operations["incident.prevent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 完了する */
        post: operations["incident.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 関係者に知らせる */
        post: operations["incident.tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/correct-awareness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 認知の日を早める */
        post: operations["incident.correct-awareness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/mark-malicious": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 不正の目的によるものとする */
        post: operations["incident.mark-malicious"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 事故として扱う */
        post: operations["incident.escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/incident/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事故・漏えい等: 公表する */
        post: operations["incident.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立入検査: 検査を予告する */
        post: operations["inspection.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inspection/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 立入検査を見る */
        get: operations["inspection.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inspection/{id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立入検査: 立ち入らせる */
        post: operations["inspection.admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/inspection/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立入検査: 終える */
        post: operations["inspection.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 媒体・印刷物: 使用・印刷を申請する */
        post: operations["media-item.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 媒体・印刷物を見る */
        get: operations["media-item.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item/{id}/permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 媒体・印刷物: 許可する */
        post: operations["media-item.permit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 媒体・印刷物: 許可しない */
        post: operations["media-item.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item/{id}/report-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 媒体・印刷物: 返却・廃棄を記録する */
        post: operations["media-item.report-ended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item/{id}/witness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 媒体・印刷物: 立ち会った */
        post: operations["media-item.witness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item/{id}/report-lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 媒体・印刷物: 所在不明を届ける */
        post: operations["media-item.report-lost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/media-item/{id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 媒体・印刷物: 事故として処理する */
        post: operations["media-item.take-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 任命する */
        post: operations["staff-duty.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 従業者台帳を見る */
        get: operations["staff-duty.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/swear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 守秘の誓約を記録する */
        post: operations["staff-duty.swear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 研修の修了を記録する */
        post: operations["staff-duty.train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/reappoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 任期を改める */
        post: operations["staff-duty.reappoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/hand-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 端末・媒体を貸与する */
        post: operations["staff-duty.hand-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 端末・媒体の返却を受ける */
        post: operations["staff-duty.take-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/begin-leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 休業に入る */
        post: operations["staff-duty.begin-leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/end-leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 復帰する */
        post: operations["staff-duty.end-leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/staff-duty/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 従業者台帳: 離職を記録する */
        post: operations["staff-duty.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 登録を申し出る */
        post: operations["consignee.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 認定受託事業者を見る */
        get: operations["consignee.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 認定を確認する */
        post: operations["consignee.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}/confirm/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 認定を確認する（署名する内容） */
        post: operations["consignee.confirm.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 更新・変更を記録する */
        post: operations["consignee.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}/consent-reentrustment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 再委託に同意する */
        post: operations["consignee.consent-reentrustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}/withdraw-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 再委託の同意を撤回する */
        post: operations["consignee.withdraw-consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 取扱いを止める */
        post: operations["consignee.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/consignee/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定受託事業者: 登録を終える */
        post: operations["consignee.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 提供を申し入れる */
        post: operations["operator-exchange.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 認定事業者間の提供を見る */
        get: operations["operator-exchange.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 承諾する */
        post: operations["operator-exchange.agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}/agree/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 承諾する（署名する内容） */
        post: operations["operator-exchange.agree.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 承諾しない */
        post: operations["operator-exchange.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 契約を登録する */
        post: operations["operator-exchange.contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}/give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 提供を記録する */
        post: operations["operator-exchange.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 受領を記録する */
        post: operations["operator-exchange.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/operator-exchange/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認定事業者間の提供: 完了する */
        post: operations["operator-exchange.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 廃止・承継: 廃止・承継を決める */
        post: operations["closure.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/closure/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 廃止・承継を見る */
        get: operations["closure.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/closure/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 廃止・承継: 保管先ごとの扱いを定める */
        post: operations["closure.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/closure/{id}/prove-store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 廃止・承継: 移転・消去を証する */
        post: operations["closure.prove-store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/closure/{id}/verify-store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 廃止・承継: 検証する */
        post: operations["closure.verify-store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/closure/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 廃止・承継: 完了する */
        post: operations["closure.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/closure/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 廃止・承継: 取りやめる */
        post: operations["closure.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provision/sealing-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提供物を封緘する公開鍵 */
        get: operations["provision.sealingKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provision/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 封緘した提供物を届け出て、送信番号を得る */
        post: operations["provision.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provision/uploads/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** どこまで届いたか */
        get: operations["provision.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provision/uploads/{number}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全部届いたことを確かめ、受領書を得る */
        post: operations["provision.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stop-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止を求める（お知らせの番号で。ログイン不要。答えが返った時には止まっている） */
        post: operations["requestStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stop-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受付番号で、停止の求めの進み具合を見る（段階と日付だけ） */
        post: operations["stopStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stop-status/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受付番号で、停止が効いたすべての場所とその証明を見る */
        post: operations["stopProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 患者ごとの送信可否の一覧（一つの状態。関門に改めて照会したもの） */
        get: operations["worklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 送信可否の一覧の、機関・状態・理由ごとの人数 */
        get: operations["worklistCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provision-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提供記録の一覧（人は数だけ） */
        get: operations["provisionRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/confirmation-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 確認記録の一覧 */
        get: operations["confirmationRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** カタログ: データの種類と年ごとの、丸めた人数 */
        get: operations["catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** カタログの項目を、言葉かコード・種類・コード体系・年で探す */
        get: operations["catalogueVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自分の組織の定義と、共有されている定義 */
        get: operations["listDefinitions"];
        put?: never;
        /** 新しい定義を保存する */
        post: operations["saveDefinition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 定義とそのすべての版 */
        get: operations["showDefinition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-definitions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 二つの版の違い */
        get: operations["compareDefinition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-definitions/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定義の次の版を保存する */
        post: operations["saveDefinitionVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-definitions/{id}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 定義を共有する組織を決める（挙げない組織からは外れる） */
        put: operations["shareDefinition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-definitions/{id}/forks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定義の一つの版から、自分の組織の定義を作る */
        post: operations["forkDefinition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定義にあたる人数を尋ねる（丸めた人数。少数は表示しません） */
        post: operations["count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-feasibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 実現性の照会に、標準の表で答える */
        post: operations["feasibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohort-budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** この期間にあと何件尋ねられるか */
        get: operations["countBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 作業の一覧（新しい順） */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 作業の経過と記録 */
        get: operations["showJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作業を中止する */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 失敗した作業をやり直す */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 届け先の一覧 */
        get: operations["listWebhooks"];
        put?: never;
        /** 届け先を登録する。署名の鍵はこの時だけ示す */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 届け先への送信の履歴（新しい順） */
        get: operations["webhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 終わった送信を、もう一度送る */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ひな形の一覧（最新の版） */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ひな形を、値の入る場所を示して見る */
        get: operations["previewTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 法令の数値のうち、ある日に効力のあるもの */
        get: operations["rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 数値を変えると、何件の期限・待機・保存期間が変わるか（何も書き込まない） */
        post: operations["previewRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ホームの健全性と、すべきこと */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利用の一覧: だれが、何のために、何を、いつ、どんな条件で使い、何が分かったか */
        get: operations["publicUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公表した事故・ヒヤリハットと、対応中の件数 */
        get: operations["publicIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tariff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 施行中の料金表（すべての申出者に同じもの） */
        get: operations["publicTariff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数字で見る: 人数（少数は非表示）、医療機関等、通知、停止、利用、不承認、事故 */
        get: operations["publicNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** わたしの病院は参加している？: 本日参加している機関を、名前と都道府県で探す */
        get: operations["publicInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/committee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 審査委員会: 委員と利益相反の申告、開いた会議の概要、予定 */
        get: operations["publicCommittee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/faq/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** よくある質問を探す（かな・カナ・全角半角を区別しない） */
        post: operations["searchFaq"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/faq/{entry}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答えが役に立ったかどうかを数える（だれかは尋ねない） */
        post: operations["giveFaqFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faq-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 答えの無かった問い合わせと、役に立っていない答え */
        get: operations["faqGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提供データの品質・前回からの変化・鮮度（機関と形式ごと） */
        get: operations["feeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提供物の来歴（PROV-O、JSON-LD） */
        get: operations["lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provision/uploads/{number}/chunk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 続きを送る（バイト列。順序どおり、SHA-256 を付けて） */
        put: operations["provision.append"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            detail: string;
            japanese?: string;
            article?: string;
        };
        WordsInput: {
            ja: string;
            en: string;
        };
        CaseOutcomeInput: {
            id: string;
            kind: string;
            state: string;
            version: number;
        };
        CaseRowInput: {
            id: string;
            kind: string;
            party: string;
            parent?: string;
            title: string;
            state: string;
            /** @enum {string} */
            turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
            dueOn?: string;
            openedOn: string;
            enteredOn: string;
            isFinal: boolean;
            version: number;
        };
        RefusalInput: {
            code: string;
            /** @enum {string} */
            kind: "conflict" | "forbidden" | "not-permitted-by-law" | "invalid-input";
            japanese: string;
            english: string;
            article?: string;
        };
        OfferedCommandInput: {
            name: string;
            words: components["schemas"]["WordsInput"];
            isSigned: boolean;
            refusal?: components["schemas"]["RefusalInput"];
        };
        HistoryLineInput: {
            sequence: number;
            happened: string;
            words: components["schemas"]["WordsInput"];
            on: string;
            /** @enum {string} */
            role: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock";
            to: string;
            at?: string;
            account?: string;
            isSigned: boolean;
        };
        ApprovalStatementInput: {
            case: string;
            version: number;
            command: string;
            digest: string;
            person: string;
        };
        ApprovalRequestInput: {
            statement: components["schemas"]["ApprovalStatementInput"];
            challenge: string;
        };
        SavedDefinitionInput: {
            id: string;
            owner: string;
            sharedWith: string[];
            forkedFrom: {
                id: string;
                version: number;
            } | null;
            versions: {
                version: number;
                content: {
                    name: string;
                    index?: {
                        /** @enum {string} */
                        domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                        codes?: {
                            vocabulary: string;
                            prefixes: string[];
                        }[];
                        from?: string;
                        to?: string;
                        without?: string[];
                        valueAtLeast?: number;
                        valueAtMost?: number;
                        units?: string[];
                        texts?: string[];
                    };
                    inclusion: ({
                        /** @constant */
                        kind: "demographic";
                        label: string;
                        sex?: ("M" | "F" | "O")[];
                        ageAtLeast?: number;
                        ageAtMost?: number;
                        ageOn?: string;
                        areas?: string[];
                    } | {
                        /** @constant */
                        kind: "event";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "visit";
                        label: string;
                        kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                        daysAtLeast?: number;
                        daysAtMost?: number;
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "supply";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        daysAtLeast: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "sequence";
                        label: string;
                        first: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        then: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        minimumDays?: number;
                        maximumDays: number;
                    } | {
                        /** @constant */
                        kind: "washout";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        days: number;
                    } | {
                        /** @constant */
                        kind: "observed";
                        label: string;
                        beforeDays: number;
                        afterDays: number;
                    })[];
                    exclusion?: ({
                        /** @constant */
                        kind: "demographic";
                        label: string;
                        sex?: ("M" | "F" | "O")[];
                        ageAtLeast?: number;
                        ageAtMost?: number;
                        ageOn?: string;
                        areas?: string[];
                    } | {
                        /** @constant */
                        kind: "event";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "visit";
                        label: string;
                        kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                        daysAtLeast?: number;
                        daysAtMost?: number;
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "supply";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        daysAtLeast: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "sequence";
                        label: string;
                        first: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        then: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        minimumDays?: number;
                        maximumDays: number;
                    } | {
                        /** @constant */
                        kind: "washout";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        days: number;
                    } | {
                        /** @constant */
                        kind: "observed";
                        label: string;
                        beforeDays: number;
                        afterDays: number;
                    })[];
                };
                author: string;
                savedOn: string;
                note: string;
            }[];
        };
        HealthCheckInput: {
            id: string;
            japanese: string;
            /** @enum {string} */
            state: "good" | "attention" | "bad";
            found: string;
            toDo: string;
        };
        JobInput: {
            id: string;
            kind: string;
            japanese: string;
            key: string;
            input: unknown;
            requestedBy: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            progress: {
                done: number;
                total?: number;
                stage?: string;
            };
            attempts: number;
            mostAttempts: number;
            /** Format: date-time */
            notBefore: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            isCancelAsked: boolean;
            failure: string | null;
            outcome: {
                [key: string]: string | number | boolean | null;
            } | null;
        };
        PublicNumbersInput: {
            on: string;
            people: number | null;
            notices: number | null;
            stops: number | null;
            stopsPerThousand: number | null;
            institutions: number;
            institutionsByKind: {
                [key: string]: number;
            };
            uses: number;
            usesByState: {
                [key: string]: number;
            };
            refusedUses: number;
            incidents: number;
            nearMisses: number;
            peopleByPrefecture: {
                [key: string]: number | null;
            };
            minimum: number;
        };
        PublicInstitutionInput: {
            code: string;
            name: string;
            prefecture: string;
            kind: string;
            providesFrom?: string;
            providesUntil?: string;
        };
        PublicCommitteeInput: {
            members: {
                name: string;
                field: string;
                isChair: boolean;
                interests: string[];
            }[];
            held: {
                number: string;
                on: string;
                state: string;
                summary?: string;
                decided: number;
                recusals: number;
            }[];
            planned: {
                number: string;
                on: string;
            }[];
        };
        PublicUseInput: {
            number: string;
            title: string;
            recipient: string;
            sector: components["schemas"]["WordsInput"];
            purposes: components["schemas"]["WordsInput"][];
            laySummary: string;
            tables: string[];
            approvedOn: string;
            conditions: string[];
            handedOverOn?: string;
            until?: string;
            /** @enum {string} */
            state: "approved" | "in-use" | "ended" | "suspended" | "revoked";
            results: {
                /** @enum {string} */
                kind: "paper" | "patent" | "tool" | "guideline" | "approval" | "other";
                title: string;
                doi?: string;
                patentNumber?: string;
                benefit: string;
                publishedOn?: string;
            }[];
            passedOnTo: string[];
        };
        PublicIncidentInput: {
            number: string;
            /** @enum {string} */
            kind: "leak" | "loss" | "damage" | "wrong-intake" | "wrong-link" | "unauthorized-access" | "near-miss";
            isNearMiss: boolean;
            what: string;
            reach: string;
            action: string;
            lesson: string;
            publishedOn: string;
            isClosed: boolean;
        };
        RecordedPartyInput: {
            code: string;
            name: string | null;
            address: string | null;
            representative: string | null;
        };
        RuleInput: {
            /** @enum {string} */
            id: "waiting-days" | "waiting-months" | "guardian-age" | "renotice-lead-days" | "stop-reach" | "stop-receipt-retention-years" | "provision-record-retention-years" | "confirmation-record-retention-years" | "register-retention-years" | "access-log-retention-years" | "certified-user-log-retention-years" | "k-minimum" | "cell-minimum" | "statistics-cell-minimum" | "count-rounding-base" | "query-budget-person" | "query-budget-organization" | "query-budget-days" | "age-top-code" | "approvers-minimum" | "releasers-minimum" | "incident-first-report-days" | "incident-final-report-days" | "incident-malicious-final-report-days" | "recertification-years" | "dominance-percent" | "erasure-days" | "use-report-days" | "recall-acknowledgement-days" | "duty-training-years" | "session-idle-minutes" | "session-absolute-hours" | "access-token-days" | "upload-days" | "committee-quorum-percent" | "committee-quorum-minimum" | "margin-percent-maximum" | "margin-percent-minimum" | "lay-summary-characters-minimum" | "lay-summary-characters-maximum" | "use-period-months-maximum" | "bereaved-relations" | "guardian-relations";
            value: number | string | string[];
            unit: string;
            from: string;
            until?: string;
            article: string;
            /** @enum {string} */
            certainty: "seed" | "found" | "known" | "unsure";
            isDesignChoice: boolean;
            japanese: string;
            english: string;
        };
        RulePreviewInput: {
            looked: number;
            earlier: number;
            later: number;
            otherwise: number;
            changed: {
                id: string;
                count: number;
                before?: string;
                after?: string;
            }[];
        };
        ShareInput: {
            good: number;
            of: number;
        };
        DataQualityInput: {
            conformance: {
                usableUnits: components["schemas"]["ShareInput"];
                standardCodes: components["schemas"]["ShareInput"];
            };
            completeness: {
                codedEvents: components["schemas"]["ShareInput"];
                measuredValues: components["schemas"]["ShareInput"];
                birthDates: components["schemas"]["ShareInput"];
                sexes: components["schemas"]["ShareInput"];
            };
            plausibility: {
                notInTheFuture: components["schemas"]["ShareInput"];
                endsAfterStart: components["schemas"]["ShareInput"];
                afterBirth: components["schemas"]["ShareInput"];
            };
            firstEventOn: string | null;
            lastEventOn: string | null;
        };
        StopReceivedInput: {
            number: string;
            receivedOn: string;
            isInForce: boolean;
            lines: components["schemas"]["WordsInput"][];
        };
        StopStatusInput: {
            isInForce: boolean;
            institution: string;
            steps: {
                /** @enum {string} */
                id: "received" | "identity" | "institution" | "operator" | "deletion" | "completed" | "ended";
                words: {
                    ja: string;
                    easy: string;
                    en: string;
                };
                doneOn: string | null;
            }[];
            copies: {
                copy: string;
                name: components["schemas"]["WordsInput"];
                erasedOn: string | null;
            }[];
            returnAskedOn: string | null;
        };
        LedgerProofInput: {
            sequence: number;
            type: string;
            at: string;
            leafHash: string;
            proof: string;
        };
        StopProofInput: {
            case: string;
            isInForce: boolean;
            received: components["schemas"]["LedgerProofInput"] | null;
            places: {
                place: string;
                organization: string | null;
                name: components["schemas"]["WordsInput"];
                effect: components["schemas"]["WordsInput"];
                at: string | null;
                ledger: components["schemas"]["LedgerProofInput"] | null;
            }[];
            packages: {
                voided: number;
                alreadyReleased: number;
            };
            verifierKey: string;
        };
        WebhookInput: {
            id: string;
            url: string;
            patterns: string[];
            /** @enum {string} */
            state: "active" | "disabled";
            failures: number;
            /** Format: date-time */
            createdAt: string;
            disabledBecause: string | null;
        };
        WebhookDeliveryInput: {
            id: number;
            eventKey: string;
            body: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "given-up";
            attempts: number;
            /** Format: date-time */
            nextAt: string;
            /** Format: date-time */
            createdAt: string;
            tries: {
                number: number;
                /** Format: date-time */
                at: string;
                status: number | null;
                failure: string | null;
                milliseconds: number;
            }[];
        };
        WorklistRowInput: {
            subject: string;
            /** @enum {string} */
            state: "not-notified" | "waiting" | "stopped" | "proxy-being-checked" | "died-before-notice" | "eligible";
            /** @enum {string} */
            reason: "no-notice" | "notice-retired" | "fresh-notice-needed-after-stop" | "month-not-over" | "stop-request" | "guardian-unchecked" | "died-before-notice" | "month-over-without-stop";
            eligibleOn?: string;
            daysLeft?: number;
            words: string;
        };
        CountAnswerInput: {
            people: number | null;
            hidden: components["schemas"]["WordsInput"] | null;
            left: {
                person: number;
                organization: number;
            };
        };
        FeasibilityAnswerInput: {
            people: number | null;
            hidden: components["schemas"]["WordsInput"] | null;
            left: {
                person: number;
                organization: number;
            };
            table: {
                name: string;
                people: number | null;
                parts: {
                    id: string;
                    ja: string;
                    en: string;
                    rows: {
                        cell: string;
                        ja: string;
                        en: string;
                        people: number | null;
                    }[];
                    shownTotal: number | null;
                }[];
            };
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            japanese?: string;
            article?: string;
        };
        Words: {
            ja: string;
            en: string;
        };
        CaseOutcome: {
            id: string;
            kind: string;
            state: string;
            version: number;
        };
        CaseRow: {
            id: string;
            kind: string;
            party: string;
            parent?: string;
            title: string;
            state: string;
            /** @enum {string} */
            turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
            dueOn?: string;
            openedOn: string;
            enteredOn: string;
            isFinal: boolean;
            version: number;
        };
        Refusal: {
            code: string;
            /** @enum {string} */
            kind: "conflict" | "forbidden" | "not-permitted-by-law" | "invalid-input";
            japanese: string;
            english: string;
            article?: string;
        };
        OfferedCommand: {
            name: string;
            words: components["schemas"]["Words"];
            isSigned: boolean;
            refusal?: components["schemas"]["Refusal"];
        };
        HistoryLine: {
            sequence: number;
            happened: string;
            words: components["schemas"]["Words"];
            on: string;
            /** @enum {string} */
            role: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock";
            to: string;
            at?: string;
            account?: string;
            isSigned: boolean;
        };
        ApprovalStatement: {
            case: string;
            version: number;
            command: string;
            digest: string;
            person: string;
        };
        ApprovalRequest: {
            statement: components["schemas"]["ApprovalStatement"];
            challenge: string;
        };
        SavedDefinition: {
            id: string;
            owner: string;
            sharedWith: string[];
            forkedFrom: {
                id: string;
                version: number;
            } | null;
            versions: {
                version: number;
                content: {
                    name: string;
                    index?: {
                        /** @enum {string} */
                        domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                        codes?: {
                            vocabulary: unknown;
                            prefixes: string[];
                        }[];
                        from?: unknown;
                        to?: unknown;
                        without?: string[];
                        valueAtLeast?: number;
                        valueAtMost?: number;
                        units?: string[];
                        texts?: string[];
                    };
                    inclusion: ({
                        /** @constant */
                        kind: "demographic";
                        label: string;
                        sex?: ("M" | "F" | "O")[];
                        ageAtLeast?: number;
                        ageAtMost?: number;
                        ageOn?: unknown;
                        areas?: string[];
                    } | {
                        /** @constant */
                        kind: "event";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "visit";
                        label: string;
                        kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                        daysAtLeast?: number;
                        daysAtMost?: number;
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "supply";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        daysAtLeast: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "sequence";
                        label: string;
                        first: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        then: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        minimumDays?: number;
                        maximumDays: number;
                    } | {
                        /** @constant */
                        kind: "washout";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        days: number;
                    } | {
                        /** @constant */
                        kind: "observed";
                        label: string;
                        beforeDays: number;
                        afterDays: number;
                    })[];
                    /** @default [] */
                    exclusion: ({
                        /** @constant */
                        kind: "demographic";
                        label: string;
                        sex?: ("M" | "F" | "O")[];
                        ageAtLeast?: number;
                        ageAtMost?: number;
                        ageOn?: unknown;
                        areas?: string[];
                    } | {
                        /** @constant */
                        kind: "event";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "visit";
                        label: string;
                        kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                        daysAtLeast?: number;
                        daysAtMost?: number;
                        atLeast?: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "supply";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        daysAtLeast: number;
                        window?: {
                            fromDays: number;
                            toDays: number;
                        };
                    } | {
                        /** @constant */
                        kind: "sequence";
                        label: string;
                        first: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        then: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        minimumDays?: number;
                        maximumDays: number;
                    } | {
                        /** @constant */
                        kind: "washout";
                        label: string;
                        event: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: unknown;
                                prefixes: string[];
                            }[];
                            from?: unknown;
                            to?: unknown;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        days: number;
                    } | {
                        /** @constant */
                        kind: "observed";
                        label: string;
                        beforeDays: number;
                        afterDays: number;
                    })[];
                };
                author: string;
                savedOn: string;
                note: string;
            }[];
        };
        HealthCheck: {
            id: string;
            japanese: string;
            /** @enum {string} */
            state: "good" | "attention" | "bad";
            found: string;
            toDo: string;
        };
        Job: {
            id: string;
            kind: string;
            japanese: string;
            key: string;
            input: unknown;
            requestedBy: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            progress: {
                done: number;
                total?: number;
                stage?: string;
            };
            attempts: number;
            mostAttempts: number;
            /** Format: date-time */
            notBefore: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            isCancelAsked: boolean;
            failure: string | null;
            outcome: {
                [key: string]: string | number | boolean | null;
            } | null;
        };
        PublicNumbers: {
            on: string;
            people: number | null;
            notices: number | null;
            stops: number | null;
            stopsPerThousand: number | null;
            institutions: number;
            institutionsByKind: {
                [key: string]: number;
            };
            uses: number;
            usesByState: {
                [key: string]: number;
            };
            refusedUses: number;
            incidents: number;
            nearMisses: number;
            peopleByPrefecture: {
                [key: string]: number | null;
            };
            minimum: number;
        };
        PublicInstitution: {
            code: string;
            name: string;
            prefecture: string;
            kind: string;
            providesFrom?: string;
            providesUntil?: string;
        };
        PublicCommittee: {
            members: {
                name: string;
                field: string;
                isChair: boolean;
                interests: string[];
            }[];
            held: {
                number: string;
                on: string;
                state: string;
                summary?: string;
                decided: number;
                recusals: number;
            }[];
            planned: {
                number: string;
                on: string;
            }[];
        };
        PublicUse: {
            number: string;
            title: string;
            recipient: string;
            sector: components["schemas"]["Words"];
            purposes: components["schemas"]["Words"][];
            laySummary: string;
            tables: string[];
            approvedOn: string;
            conditions: string[];
            handedOverOn?: string;
            until?: string;
            /** @enum {string} */
            state: "approved" | "in-use" | "ended" | "suspended" | "revoked";
            results: {
                /** @enum {string} */
                kind: "paper" | "patent" | "tool" | "guideline" | "approval" | "other";
                title: string;
                doi?: string;
                patentNumber?: string;
                benefit: string;
                publishedOn?: string;
            }[];
            passedOnTo: string[];
        };
        PublicIncident: {
            number: string;
            /** @enum {string} */
            kind: "leak" | "loss" | "damage" | "wrong-intake" | "wrong-link" | "unauthorized-access" | "near-miss";
            isNearMiss: boolean;
            what: string;
            reach: string;
            action: string;
            lesson: string;
            publishedOn: string;
            isClosed: boolean;
        };
        RecordedParty: {
            code: string;
            name: string | null;
            address: string | null;
            representative: string | null;
        };
        Rule: {
            /** @enum {string} */
            id: "waiting-days" | "waiting-months" | "guardian-age" | "renotice-lead-days" | "stop-reach" | "stop-receipt-retention-years" | "provision-record-retention-years" | "confirmation-record-retention-years" | "register-retention-years" | "access-log-retention-years" | "certified-user-log-retention-years" | "k-minimum" | "cell-minimum" | "statistics-cell-minimum" | "count-rounding-base" | "query-budget-person" | "query-budget-organization" | "query-budget-days" | "age-top-code" | "approvers-minimum" | "releasers-minimum" | "incident-first-report-days" | "incident-final-report-days" | "incident-malicious-final-report-days" | "recertification-years" | "dominance-percent" | "erasure-days" | "use-report-days" | "recall-acknowledgement-days" | "duty-training-years" | "session-idle-minutes" | "session-absolute-hours" | "access-token-days" | "upload-days" | "committee-quorum-percent" | "committee-quorum-minimum" | "margin-percent-maximum" | "margin-percent-minimum" | "lay-summary-characters-minimum" | "lay-summary-characters-maximum" | "use-period-months-maximum" | "bereaved-relations" | "guardian-relations";
            value: number | string | string[];
            unit: string;
            from: string;
            until?: string;
            article: string;
            /** @enum {string} */
            certainty: "seed" | "found" | "known" | "unsure";
            isDesignChoice: boolean;
            japanese: string;
            english: string;
        };
        RulePreview: {
            looked: number;
            earlier: number;
            later: number;
            otherwise: number;
            changed: {
                id: string;
                count: number;
                before?: string;
                after?: string;
            }[];
        };
        Share: {
            good: number;
            of: number;
        };
        DataQuality: {
            conformance: {
                usableUnits: components["schemas"]["Share"];
                standardCodes: components["schemas"]["Share"];
            };
            completeness: {
                codedEvents: components["schemas"]["Share"];
                measuredValues: components["schemas"]["Share"];
                birthDates: components["schemas"]["Share"];
                sexes: components["schemas"]["Share"];
            };
            plausibility: {
                notInTheFuture: components["schemas"]["Share"];
                endsAfterStart: components["schemas"]["Share"];
                afterBirth: components["schemas"]["Share"];
            };
            firstEventOn: string | null;
            lastEventOn: string | null;
        };
        StopReceived: {
            number: string;
            receivedOn: string;
            isInForce: boolean;
            lines: components["schemas"]["Words"][];
        };
        StopStatus: {
            isInForce: boolean;
            institution: string;
            steps: {
                /** @enum {string} */
                id: "received" | "identity" | "institution" | "operator" | "deletion" | "completed" | "ended";
                words: {
                    ja: string;
                    easy: string;
                    en: string;
                };
                doneOn: string | null;
            }[];
            copies: {
                copy: string;
                name: components["schemas"]["Words"];
                erasedOn: string | null;
            }[];
            returnAskedOn: string | null;
        };
        LedgerProof: {
            sequence: number;
            type: string;
            at: string;
            leafHash: string;
            proof: string;
        };
        StopProof: {
            case: string;
            isInForce: boolean;
            received: components["schemas"]["LedgerProof"] | null;
            places: {
                place: string;
                organization: string | null;
                name: components["schemas"]["Words"];
                effect: components["schemas"]["Words"];
                at: string | null;
                ledger: components["schemas"]["LedgerProof"] | null;
            }[];
            packages: {
                voided: number;
                alreadyReleased: number;
            };
            verifierKey: string;
        };
        Webhook: {
            id: string;
            url: string;
            patterns: string[];
            /** @enum {string} */
            state: "active" | "disabled";
            failures: number;
            /** Format: date-time */
            createdAt: string;
            disabledBecause: string | null;
        };
        WebhookDelivery: {
            id: number;
            eventKey: string;
            body: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "given-up";
            attempts: number;
            /** Format: date-time */
            nextAt: string;
            /** Format: date-time */
            createdAt: string;
            tries: {
                number: number;
                /** Format: date-time */
                at: string;
                status: number | null;
                failure: string | null;
                milliseconds: number;
            }[];
        };
        WorklistRow: {
            subject: string;
            /** @enum {string} */
            state: "not-notified" | "waiting" | "stopped" | "proxy-being-checked" | "died-before-notice" | "eligible";
            /** @enum {string} */
            reason: "no-notice" | "notice-retired" | "fresh-notice-needed-after-stop" | "month-not-over" | "stop-request" | "guardian-unchecked" | "died-before-notice" | "month-over-without-stop";
            eligibleOn?: string;
            daysLeft?: number;
            words: string;
        };
        CountAnswer: {
            people: number | null;
            hidden: components["schemas"]["Words"] | null;
            left: {
                person: number;
                organization: number;
            };
        };
        FeasibilityAnswer: {
            people: number | null;
            hidden: components["schemas"]["Words"] | null;
            left: {
                person: number;
                organization: number;
            };
            table: {
                name: string;
                people: number | null;
                parts: {
                    id: string;
                    ja: string;
                    en: string;
                    rows: {
                        cell: string;
                        ja: string;
                        en: string;
                        people: number | null;
                    }[];
                    shownTotal: number | null;
                }[];
            };
        };
    };
    responses: {
        /** @description 入力に誤りがある — what was sent cannot be used as it is */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description サインインしていない — nobody has signed in */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 権限がない、又は法律が許さない — not permitted to this account, or by the Act */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 無いか、見ることができない — there is none, or not for this account */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description いまの状態では行えない — not as things stand; look again */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 大きすぎる — too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 長すぎる — the address is too long */
        Problem414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 形式が違う — not a form that is read */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 回数が多すぎる — too many requests; wait a minute */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCases: {
        parameters: {
            query?: {
                kind?: string;
                state?: string;
                turn?: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                party?: string;
                parent?: string;
                overdue?: "true" | "false";
                open?: "true" | "false";
                afterDue?: string;
                afterId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        version: string;
                        digest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "notice-version";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "under-confirmation" | "confirmed" | "in-use" | "retired" | "discarded";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            version?: string;
                            digest?: string;
                            revision?: number;
                            submittedOn?: string | null;
                            confirmations?: {
                                /** @enum {string} */
                                ministry: "cabinet-office" | "mext" | "mhlw" | "meti";
                                reference: string;
                                /** Format: date */
                                confirmedOn: string;
                            }[];
                            inUseFrom?: string | null;
                            retiredFrom?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.revise": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        digest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.submit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.ask-changes": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        about: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        ministry: "cabinet-office" | "mext" | "mhlw" | "meti";
                        reference: string;
                        digest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.put-in-use": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.retire": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "notice-version.discard": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        institution: string;
                        /** @default null */
                        subject?: string | null;
                        /** @enum {string} */
                        requester: "self" | "guardian" | "bereaved";
                        /** @default null */
                        relation?: string | null;
                        /** @default null */
                        ground?: ("under-age" | "cannot-decide") | null;
                        /**
                         * @default institution
                         * @enum {string}
                         */
                        scope?: "institution" | "operator" | "all";
                        /** @enum {string} */
                        channel: "desk" | "paper" | "phone" | "email" | "web";
                        /** @default false */
                        asksDeletion?: boolean;
                        receiptDigest: string;
                        /** @default null */
                        identity?: ("card-at-desk" | "document-seen" | "relation-document-seen" | "called-back" | "sheet-code" | "institution-vouched") | null;
                        /** @default null */
                        evidence?: string | null;
                        /** @default null */
                        listed?: {
                            number: string;
                            /** Format: date */
                            receivedOn: string;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "stop-request";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "received" | "in-force" | "deletion-waiting" | "deletion-approval" | "deleting" | "completed" | "withdrawn" | "rejoined" | "not-accepted" | "unfound";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            institution?: string;
                            subject?: string | null;
                            /** @enum {string} */
                            requester?: "self" | "guardian" | "bereaved";
                            relation?: string | null;
                            ground?: ("under-age" | "cannot-decide") | null;
                            /** @enum {string} */
                            scope?: "institution" | "operator" | "all";
                            /** @enum {string} */
                            channel?: "desk" | "paper" | "phone" | "email" | "web";
                            asksDeletion?: boolean;
                            /** Format: date */
                            receivedOn?: string;
                            listedAs?: string | null;
                            inForceOn?: string | null;
                            receiptDigest?: string;
                            receipt?: {
                                /** Format: date */
                                issuedOn: string;
                                documentDigest: string;
                                note: string;
                                contactNote: string | null;
                            } | null;
                            identity?: {
                                /** @enum {string} */
                                means: "card-at-desk" | "document-seen" | "relation-document-seen" | "called-back" | "sheet-code" | "institution-vouched";
                                evidence: string | null;
                                /** Format: date */
                                checkedOn: string;
                            } | null;
                            places?: {
                                /** @enum {string} */
                                place: "institution" | "intake" | "linkage" | "count" | "draw" | "packages" | "consignee" | "other-operator";
                                organization: string | null;
                                confirmedOn: string | null;
                                event: number | null;
                            }[];
                            deletion?: {
                                /** Format: date */
                                orderedOn: string;
                                approvedOn: string | null;
                                copies: {
                                    /** @enum {string} */
                                    copy: "originals" | "identity" | "link-row" | "inbox" | "job-folders" | "packages" | "backups";
                                    erasedOn: string | null;
                                    count: number;
                                    event: number | null;
                                }[];
                            } | null;
                            returnAskedOn?: string | null;
                            completedOn?: string | null;
                            endedOn?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.put-in-force": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.identify-patient": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        subject: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.end-unfound": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        reason: "no-such-patient" | "no-answer-from-requester";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.confirm-place": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        place: "institution" | "intake" | "linkage" | "count" | "draw" | "packages" | "consignee" | "other-operator";
                        /** @default null */
                        organization?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.check-identity": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        means: "card-at-desk" | "document-seen" | "relation-document-seen" | "called-back" | "sheet-code" | "institution-vouched";
                        /** @default null */
                        evidence?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.refuse-standing": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        reason: "no-relation" | "person-decides" | "no-evidence-in-time";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.issue-receipt": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        number: string;
                        documentDigest: string;
                        note: string;
                        /** @default null */
                        contactNote?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.ask-deletion": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        number?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.order-deletion": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.send-back": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        reason: "other-person" | "identity-doubtful" | "legal-hold";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.approve-deletion": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.approve-deletion.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.record-erasure": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        copy: "originals" | "identity" | "link-row" | "inbox" | "job-folders" | "packages" | "backups";
                        count: number;
                        evidence?: string;
                        /** Format: date */
                        goneOn?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.ask-return": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        number?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-request.rejoin": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-relay.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        stop: string;
                        /** @enum {string} */
                        place: "institution" | "consignee" | "other-operator";
                        organization: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-relay.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "stop-relay";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "told" | "confirmed" | "lapsed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            stop?: string;
                            /** @enum {string} */
                            place?: "institution" | "consignee" | "other-operator";
                            organization?: string;
                            /** Format: date */
                            toldOn?: string;
                            confirmedOn?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-relay.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "stop-relay.lapse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "link-review.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        left: string;
                        right: string;
                        /** @enum {string} */
                        origin: "doubtful" | "linked";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "link-review.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "link-review";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "reading" | "third-reading" | "escalated" | "decided" | "left-as-is" | "reversed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            left?: string;
                            right?: string;
                            /** @enum {string} */
                            origin?: "doubtful" | "linked";
                            occasion?: number;
                            probability?: number;
                            explanation?: {
                                priorBits: number;
                                parts: {
                                    comparison: string;
                                    level: string;
                                    bits: number;
                                }[];
                                adjustmentBits: number;
                                logOddsBits: number;
                            };
                            readings?: {
                                person: string;
                                /** @enum {string} */
                                verdict: "same" | "different" | "unclear";
                            }[];
                            outcome?: ("same" | "different" | "unclear") | null;
                            reversalReason?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "link-review.read": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        verdict: "same" | "different" | "unclear";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "link-review.read-third": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        verdict: "same" | "different" | "unclear";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "link-review.settle": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        verdict: "same" | "different" | "unclear";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "link-review.reverse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        institution: string;
                        format: string;
                        objectDigest: string;
                        sealedDigest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "intake-batch";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "received" | "quarantined" | "inspected" | "released" | "taken-in" | "completed" | "returned" | "cancelled";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            institution?: string;
                            format?: string;
                            objectDigest?: string;
                            sealedDigest?: string;
                            isIntact?: boolean | null;
                            scanner?: string | null;
                            scan?: ("clean" | "infected" | "not-scanned") | null;
                            inspection?: {
                                checkedOn: string;
                                read: number;
                                lost: number;
                                rejected: number;
                                findings: {
                                    [key: string]: number;
                                };
                            } | null;
                            taken?: {
                                round: number;
                                subjects: number;
                                events: number;
                                suppressed: {
                                    [key: string]: {
                                        subjects: number;
                                        records: number;
                                    };
                                };
                            } | null;
                            reason?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.quarantine": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.inspect": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.release": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @default false */
                        withoutScan?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.take-in": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.send-back": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "intake-batch.cancel": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        institution: string;
                        format: string;
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "feed-issue";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "open" | "asked" | "answered" | "resolved" | "accepted";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            institution?: string;
                            format?: string;
                            code?: string;
                            firstSeenOn?: string;
                            lastSeenOn?: string;
                            count?: number;
                            loads?: number;
                            firstSeenIn?: string;
                            owner?: string | null;
                            answer?: ("will-fix" | "fixed" | "cannot-fix" | "as-intended") | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.assign": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        owner: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.ask": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.answer": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        answer: "will-fix" | "fixed" | "cannot-fix" | "as-intended";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.see-again": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.resolve": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "feed-issue.accept": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "deletion-order.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        kind: "medical-records" | "confirmation-records";
                        institution: string;
                        /** @enum {string} */
                        reason: "contract-ended" | "retention-over" | "no-longer-needed";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "deletion-order.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "deletion-order";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "ordered" | "confirmed" | "completed" | "refused";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            kind?: "medical-records" | "confirmation-records";
                            institution?: string;
                            /** @enum {string} */
                            reason?: "contract-ended" | "retention-over" | "no-longer-needed";
                            count?: number;
                            dueOn?: string | null;
                            copies?: {
                                copy: string;
                                erasedOn: string | null;
                                count: number;
                                event: number | null;
                            }[];
                            refusedFor?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "deletion-order.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "deletion-order.refuse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "deletion-order.record-erasure": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        copy: "originals" | "identity" | "link-row" | "inbox" | "job-folders" | "packages" | "backups";
                        count: number;
                        evidence?: string;
                        /** Format: date */
                        goneOn?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "criteria-signoff.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        package: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "criteria-signoff.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "criteria-signoff";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "open" | "signed" | "refused";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            package?: string;
                            evidence?: {
                                /** @enum {string} */
                                productKind: "anonymized" | "statistics";
                                profile: string;
                                manifestDigest: string;
                                criteria: {
                                    criterion: number;
                                    title: string;
                                    law: string;
                                    digest: string;
                                    checks: {
                                        name: string;
                                        found: number;
                                        of: number;
                                        holds: boolean;
                                    }[];
                                }[];
                                risk: {
                                    before: {
                                        persons: number;
                                        k: number;
                                        uniques: number;
                                        maximum: number;
                                        average: number;
                                        histogram: {
                                            from: number;
                                            to: number | null;
                                            persons: number;
                                        }[];
                                    };
                                    after: {
                                        persons: number;
                                        k: number;
                                        uniques: number;
                                        maximum: number;
                                        average: number;
                                        histogram: {
                                            from: number;
                                            to: number | null;
                                            persons: number;
                                        }[];
                                    };
                                } | null;
                                utility: {
                                    what: string;
                                    lost: number;
                                    of: number;
                                    share: number;
                                }[];
                            };
                            signaturesNeeded?: number;
                            signers?: string[];
                            refusedFor?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "criteria-signoff.sign": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "criteria-signoff.sign.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "criteria-signoff.refuse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        topic: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "consultation";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "asked" | "answering" | "waiting" | "proceeding" | "closed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            topic?: string;
                            messages?: {
                                /** @enum {string} */
                                side: "operator" | "applicant";
                                on: unknown;
                                text: string;
                                files: {
                                    name: string;
                                    digest: string;
                                }[];
                            }[];
                            contact?: string;
                            slots?: {
                                /** Format: date-time */
                                at: string;
                                isTaken: boolean;
                            }[];
                            minutes?: {
                                on: unknown;
                                text: string;
                            }[];
                            feasibility?: string[];
                            closing?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.assign": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        contact: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.write": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                        /** @default [] */
                        files?: {
                            name: string;
                            digest: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.answer": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                        /** @default [] */
                        files?: {
                            name: string;
                            digest: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.offer-slots": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        at: string[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.take-slot": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.keep-minutes": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        on: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.link-feasibility": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        result: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.proceed": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consultation.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        consultation?: string;
                        /** @default {} */
                        answers?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "use";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "completeness" | "returned" | "assessment" | "opinions" | "voting" | "approved" | "conditional" | "rejected" | "deferred" | "contract-draft" | "signing" | "invoicing" | "payment" | "building" | "checking" | "ready" | "delivered" | "in-use" | "expired" | "revoked" | "erasure-reported" | "erased" | "closed" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            applicant?: string;
                            consultation?: string;
                            isFirstUse?: boolean;
                            answers?: {
                                [key: string]: unknown;
                            };
                            content?: {
                                title: string;
                                purpose: string;
                                laySummary: string;
                                conditions: {
                                    purposes: ("disease-research" | "drug-safety" | "drug-development" | "health-policy" | "method-research" | "ai-development" | "not-medical")[];
                                    /** @enum {string} */
                                    userKind: "academia" | "industry" | "government" | "care-provider";
                                    /** @enum {string} */
                                    environment: "operator-enclave" | "own-offline" | "own-online" | "cloud-abroad";
                                    from: unknown;
                                    until: unknown;
                                    places: string[];
                                    /** @enum {string} */
                                    onward: "none" | "with-permission";
                                    /** @enum {string} */
                                    publication: "aggregate" | "aggregate-and-model" | "not-published";
                                    measuresAbroad?: string;
                                };
                                recipient: {
                                    name: string;
                                    /** Format: starts_with */
                                    agePublicKey: string;
                                    /** @enum {string} */
                                    size: "small" | "large";
                                };
                                members: {
                                    person: string;
                                    organization: string;
                                    /** @enum {string} */
                                    duty: "lead" | "handler";
                                    trainedUntil: unknown;
                                }[];
                                cohort: unknown;
                                variables: string[];
                                profile: string;
                                attachments: {
                                    /** @enum {string} */
                                    kind: "protocol" | "safety-measures" | "ethics-approval" | "other";
                                    digest: string;
                                }[];
                            };
                            submitted?: {
                                on: unknown;
                                digest: string;
                                answers: {
                                    [key: string]: unknown;
                                };
                            }[];
                            membersSigned?: string;
                            comments?: {
                                id: string;
                                field: string;
                                text: string;
                                on: unknown;
                                isResolved: boolean;
                            }[];
                            assessed?: {
                                rule: string;
                                /** @enum {string} */
                                verdict: "fits" | "to-check" | "does-not-fit";
                                reason: {
                                    ja: string;
                                    en: string;
                                };
                            }[];
                            meeting?: string;
                            opinions?: {
                                persons: string[];
                                /** @enum {string} */
                                view: "for" | "for-with-conditions" | "against";
                                text: string;
                            }[];
                            consolidation?: {
                                summary: string;
                                conditions: {
                                    id: string;
                                    text: string;
                                    dueOn: unknown;
                                    /** @enum {string} */
                                    before: "contract" | "delivery" | "end";
                                }[];
                            };
                            votes?: {
                                persons: string[];
                                /** @enum {string} */
                                ballot: "for" | "against" | "defer" | "abstain";
                                rationale: string;
                            }[];
                            decision?: {
                                /** @enum {string} */
                                outcome: "approved" | "conditional" | "rejected" | "deferred";
                                on: unknown;
                                meeting: string;
                                content: string;
                            };
                            conditions?: {
                                id: string;
                                text: string;
                                dueOn: unknown;
                                /** @enum {string} */
                                before: "contract" | "delivery" | "end";
                                /** @enum {string} */
                                state: "open" | "reported" | "met";
                                evidence?: string;
                            }[];
                            quote?: {
                                tariff: string;
                                on: unknown;
                                lines: {
                                    /** @enum {string} */
                                    component: "collection" | "linkage" | "anonymization" | "delivery" | "environment" | "administration";
                                    quantity: number;
                                    unitCostYen: number;
                                    costYen: number;
                                    basis: string;
                                }[];
                                costYen: number;
                                marginYen: number;
                                waiver?: string;
                                waivedYen: number;
                                priceYen: number;
                                approvedBy?: string[];
                            };
                            contract?: {
                                wording: string;
                                text: string;
                                digest: string;
                                content: string;
                                from: unknown;
                                until: unknown;
                                byOperator?: {
                                    on: unknown;
                                    persons: string[];
                                };
                                byRecipient?: {
                                    on: unknown;
                                    persons: string[];
                                };
                            };
                            invoice?: {
                                number: string;
                                yen: number;
                                on: unknown;
                                dueOn: unknown;
                            };
                            payment?: {
                                yen: number;
                                receivedOn: unknown;
                                confirmedBy: string[];
                            };
                            paidBefore?: {
                                quote: {
                                    tariff: string;
                                    on: unknown;
                                    lines: {
                                        /** @enum {string} */
                                        component: "collection" | "linkage" | "anonymization" | "delivery" | "environment" | "administration";
                                        quantity: number;
                                        unitCostYen: number;
                                        costYen: number;
                                        basis: string;
                                    }[];
                                    costYen: number;
                                    marginYen: number;
                                    waiver?: string;
                                    waivedYen: number;
                                    priceYen: number;
                                    approvedBy?: string[];
                                };
                                yen: number;
                            }[];
                            package?: {
                                id: string;
                                manifest: string;
                                builtOn: unknown;
                                checks: {
                                    persons: string[];
                                    on: unknown;
                                }[];
                            };
                            packages?: string[];
                            handOver?: {
                                package: string;
                                on: unknown;
                                to: string;
                            };
                            receivedOn?: unknown;
                            erasure?: {
                                on: unknown;
                                copies: number;
                                evidence: string;
                                certifiedOn?: unknown;
                            };
                            amendments?: string[];
                            suspended?: {
                                on: unknown;
                                reason: string;
                            };
                            reopenedBy?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.save-draft": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        answers: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.sign-for-members": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.sign-for-members.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.submit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.submit.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.report-condition": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        condition: string;
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.comment": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        field: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.resolve-comment": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        comment: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.return": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.pass-completeness": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.pre-assess": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.accept-condition": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        condition: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.give-opinion": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        view: "for" | "for-with-conditions" | "against";
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.consolidate": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        summary: string;
                        conditions: {
                            id: string;
                            text: string;
                            dueOn: string;
                            /** @enum {string} */
                            before: "contract" | "delivery" | "end";
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.vote": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        ballot: "for" | "against" | "defer" | "abstain";
                        rationale: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.vote.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        ballot: "for" | "against" | "defer" | "abstain";
                        rationale: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.decide": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.resume": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.reopen": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.quote": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        quantities: {
                            /** @enum {string} */
                            component: "collection" | "linkage" | "anonymization" | "delivery" | "environment" | "administration";
                            quantity: number;
                        }[];
                        waiver?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.approve-quote": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.draft-contract": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.sign-as-operator": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        contract: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.sign-as-operator.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        contract: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.sign-as-recipient": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        contract: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.sign-as-recipient.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        contract: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.invoice": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        number: string;
                        days: number;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.confirm-payment": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        yen: number;
                        receivedOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.record-build": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        package: string;
                        manifest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.pass-output": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        package: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.pass-output.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        package: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.fail-output": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        package: string;
                        reason: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.fail-output.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        package: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.hand-over": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        package: string;
                        to: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.order-another": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        reason: "recalled" | "update";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.confirm-receipt": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        manifest: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.confirm-receipt.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        manifest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.expire": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.report-erasure": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        on: string;
                        copies: number;
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.return-erasure": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.certify-erasure": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.certify-erasure.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.suspend": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.lift-suspension": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.revoke": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use.apply-amendment": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        on: string;
                        place: string;
                        members: {
                            person: string;
                            affiliation?: string;
                            isChair: boolean;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "meeting";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "planned" | "convened" | "in-session" | "minutes" | "approved" | "cancelled";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            on?: unknown;
                            place?: string;
                            members?: {
                                person: string;
                                affiliation?: string;
                                isChair: boolean;
                            }[];
                            agenda?: {
                                matter: string;
                                party: string;
                                people: string[];
                                digest: string;
                            }[];
                            declarations?: {
                                person: string;
                                matters: string[];
                            }[];
                            pack?: string;
                            present?: string[];
                            minutes?: {
                                text: string;
                                draftedBy: string[];
                            };
                            publicSummary?: {
                                text: string;
                                redacted: {
                                    matter: string;
                                    reason: string;
                                }[];
                            };
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.add-matter": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        matter: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.remove-matter": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        matter: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.declare-interests": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        matters: string[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.convene": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        pack: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.cancel": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.begin-session": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        present: string[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.draft-minutes": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.approve-minutes": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        summary: string;
                        /** @default [] */
                        redacted?: {
                            matter: string;
                            reason: string;
                        }[];
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "meeting.approve-minutes.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        summary: string;
                        /** @default [] */
                        redacted?: {
                            matter: string;
                            reason: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "tariff.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        from: string;
                        lines: {
                            /** @enum {string} */
                            component: "collection" | "linkage" | "anonymization" | "delivery" | "environment" | "administration";
                            words: {
                                ja: string;
                                en: string;
                            };
                            /** @enum {string} */
                            unit: "use" | "thousand-people" | "hour" | "month" | "package";
                            unitCostYen: number;
                            basis: string;
                        }[];
                        marginPercent: number;
                        waivers: {
                            code: string;
                            words: {
                                ja: string;
                                en: string;
                            };
                            paidPercent: number;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "tariff.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "tariff";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "in-force" | "dropped";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            tariff?: {
                                from: unknown;
                                lines: {
                                    /** @enum {string} */
                                    component: "collection" | "linkage" | "anonymization" | "delivery" | "environment" | "administration";
                                    words: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    unit: "use" | "thousand-people" | "hour" | "month" | "package";
                                    unitCostYen: number;
                                    basis: string;
                                }[];
                                marginPercent: number;
                                waivers: {
                                    code: string;
                                    words: {
                                        ja: string;
                                        en: string;
                                    };
                                    paidPercent: number;
                                }[];
                            };
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "tariff.put-into-force": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "tariff.drop": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                        reason: string;
                        answers: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "amendment";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "asked" | "committee" | "granted" | "refused" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            reason?: string;
                            answers?: {
                                [key: string]: unknown;
                            };
                            changes?: {
                                field: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            widening?: string[];
                            approvals?: {
                                persons: string[];
                                rationale: string;
                            }[];
                            needed?: number;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.grant": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.refer": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.approve": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        rationale: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.approve.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        rationale: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.refuse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "amendment.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "reconsideration.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                        grounds: string;
                        /** @default [] */
                        evidence?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "reconsideration.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "reconsideration";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "asked" | "granted" | "dismissed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            grounds?: string;
                            evidence?: string[];
                            opinions?: {
                                persons: string[];
                                isFor: boolean;
                                rationale: string;
                            }[];
                            needed?: number;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "reconsideration.opine": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        isFor: boolean;
                        rationale: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "reconsideration.opine.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        isFor: boolean;
                        rationale: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-report.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                        /** @enum {string} */
                        report: "interim" | "annual" | "final";
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        /** Format: date */
                        dueOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-report.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "use-report";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "awaited" | "submitted" | "asked-back" | "accepted" | "waived";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            /** @enum {string} */
                            report?: "interim" | "annual" | "final";
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            until?: string;
                            /** Format: date */
                            dueOn?: string;
                            submissions?: {
                                account: string;
                                handlers: number;
                                copies: number;
                                publications: number;
                                attachment?: string;
                                /** Format: date */
                                on: string;
                            }[];
                            questions?: {
                                text: string;
                                /** Format: date */
                                on: string;
                            }[];
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-report.submit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        account: string;
                        handlers: number;
                        copies: number;
                        publications: number;
                        attachment?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-report.ask-back": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-report.accept": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-report.waive": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-register.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-register.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "use-register";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "kept" | "change-proposed" | "closed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            entries?: ({
                                /** @enum {string} */
                                what: "handler";
                                code: string;
                                role: string;
                                /** Format: date */
                                training: string;
                            } | {
                                /** @enum {string} */
                                what: "place";
                                code: string;
                                description: string;
                            } | {
                                /** @enum {string} */
                                what: "device";
                                code: string;
                                place: string;
                                serial: string;
                            } | {
                                /** @enum {string} */
                                what: "copy";
                                code: string;
                                device: string;
                                digest: string;
                            })[];
                            proposed?: {
                                /** @default [] */
                                add: ({
                                    /** @enum {string} */
                                    what: "handler";
                                    code: string;
                                    role: string;
                                    /** Format: date */
                                    training: string;
                                } | {
                                    /** @enum {string} */
                                    what: "place";
                                    code: string;
                                    description: string;
                                } | {
                                    /** @enum {string} */
                                    what: "device";
                                    code: string;
                                    place: string;
                                    serial: string;
                                } | {
                                    /** @enum {string} */
                                    what: "copy";
                                    code: string;
                                    device: string;
                                    digest: string;
                                })[];
                                /** @default [] */
                                remove: string[];
                            };
                            declined?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-register.propose": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @default [] */
                        add?: ({
                            /** @enum {string} */
                            what: "handler";
                            code: string;
                            role: string;
                            /** Format: date */
                            training: string;
                        } | {
                            /** @enum {string} */
                            what: "place";
                            code: string;
                            description: string;
                        } | {
                            /** @enum {string} */
                            what: "device";
                            code: string;
                            place: string;
                            serial: string;
                        } | {
                            /** @enum {string} */
                            what: "copy";
                            code: string;
                            device: string;
                            digest: string;
                        })[];
                        /** @default [] */
                        remove?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-register.approve": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-register.decline": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-register.strike-copy": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-register.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                        from: string;
                        recipient: string;
                        conditions: {
                            purposes: string[];
                            forms: string[];
                            items: string[];
                            /** Format: date */
                            until: string;
                            mayPassOn: boolean;
                        };
                        necessity: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "onward-provision";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "asked" | "deciding" | "permitted" | "contracted" | "provided" | "suspended" | "refused" | "ended";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            from?: string;
                            recipient?: string;
                            conditions?: {
                                purposes: string[];
                                forms: string[];
                                items: string[];
                                /** Format: date */
                                until: string;
                                mayPassOn: boolean;
                            };
                            necessity?: string;
                            /** Format: date */
                            screenedOn?: string;
                            reason?: string;
                            contract?: {
                                digest: string;
                                /** Format: date */
                                signedOn: string;
                                /** Format: date */
                                until: string;
                            };
                            provided?: {
                                packageDigest: string;
                                /** Format: date */
                                on: string;
                            };
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.screen": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.permit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.permit.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.refuse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.sign-contract": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        digest: string;
                        /** Format: date */
                        signedOn: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.report-provided": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        packageDigest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.suspend": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        halt: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.resume": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "onward-provision.end": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        kind: "paper" | "talk" | "press" | "product" | "other";
                        statement: string;
                        tables: {
                            title: string;
                            cells: (number | null)[][];
                            rowTotals?: (number | null)[];
                            columnTotals?: (number | null)[];
                            /**
                             * @default people
                             * @enum {string}
                             */
                            unit?: "people" | "amount";
                            largestPercent?: (number | null)[][];
                        }[];
                        use: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "publication-check";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "submitted" | "returned" | "cleared" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            kind?: "paper" | "talk" | "press" | "product" | "other";
                            saysWhatDataAre?: boolean;
                            tables?: {
                                digest: string;
                                findings: {
                                    /** @enum {string} */
                                    check: "small-cell" | "recoverable" | "small-complement" | "whole-group" | "dominance";
                                    row?: number;
                                    column?: number;
                                    waived?: string;
                                }[];
                            }[];
                            use?: string;
                            cleared?: string[];
                            returned?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.clear": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.clear.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.waive-finding": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        table: number;
                        /** @enum {string} */
                        check: "whole-group" | "dominance";
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.return": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.resubmit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        kind: "paper" | "talk" | "press" | "product" | "other";
                        statement: string;
                        tables: {
                            title: string;
                            cells: (number | null)[][];
                            rowTotals?: (number | null)[];
                            columnTotals?: (number | null)[];
                            /**
                             * @default people
                             * @enum {string}
                             */
                            unit?: "people" | "amount";
                            largestPercent?: (number | null)[][];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "publication-check.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "erasure.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                        /** @enum {string} */
                        reason: "use-ended" | "no-longer-needed" | "permission-revoked" | "recall";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "erasure.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "erasure";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "asked" | "proven" | "certified";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            /** @enum {string} */
                            reason?: "use-ended" | "no-longer-needed" | "permission-revoked" | "recall";
                            /** Format: date */
                            dueOn?: string;
                            copies?: {
                                code: string;
                                proof?: {
                                    /** Format: date */
                                    erasedOn: string;
                                    /** @enum {string} */
                                    method: "overwriting-tool" | "crypto-erasure" | "physical-destruction";
                                    evidence: string;
                                };
                            }[];
                            rejections?: number;
                            confirmed?: {
                                /** Format: date */
                                on: string;
                                by: string;
                            };
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "erasure.add-copy": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "erasure.prove-copy": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** Format: date */
                        erasedOn: string;
                        /** @enum {string} */
                        method: "overwriting-tool" | "crypto-erasure" | "physical-destruction";
                        evidence: string;
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "erasure.reject-proof": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "erasure.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "erasure.confirm.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-result.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                        /** @enum {string} */
                        kind: "paper" | "patent" | "tool" | "guideline" | "approval" | "other";
                        title: string;
                        doi?: string;
                        patentNumber?: string;
                        benefit: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-result.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "use-result";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "submitted" | "returned" | "published" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            /** @enum {string} */
                            kind?: "paper" | "patent" | "tool" | "guideline" | "approval" | "other";
                            title?: string;
                            doi?: string;
                            patentNumber?: string;
                            benefit?: string;
                            /** Format: date */
                            publishedOn?: string;
                            returned?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-result.publish": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-result.return": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-result.resubmit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        title: string;
                        benefit: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "use-result.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recipient-audit.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        use: string;
                        /** Format: date */
                        plannedOn: string;
                        scope: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recipient-audit.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "recipient-audit";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "planned" | "follow-up" | "closed" | "called-off";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            use?: string;
                            /** Format: date */
                            plannedOn?: string;
                            scope?: string;
                            findings?: {
                                code: string;
                                /** @enum {string} */
                                severity: "minor" | "major" | "critical";
                                text: string;
                                /** Format: date */
                                dueOn: string;
                                answer?: {
                                    text: string;
                                    evidence: string;
                                    /** Format: date */
                                    on: string;
                                };
                                /** Format: date */
                                closedOn?: string;
                            }[];
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recipient-audit.hold": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        findings: {
                            code: string;
                            /** @enum {string} */
                            severity: "minor" | "major" | "critical";
                            text: string;
                            /** Format: date */
                            dueOn: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recipient-audit.answer": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                        text: string;
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recipient-audit.close-finding": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recipient-audit.call-off": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recall.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        defect: {
                            /** @enum {string} */
                            kind: "batch" | "code-table" | "wrong-link" | "stop";
                            reference: string;
                        };
                        summary: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recall.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "recall";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "found" | "instructed" | "closed" | "dismissed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            defect?: {
                                /** @enum {string} */
                                kind: "batch" | "code-table" | "wrong-link" | "stop";
                                reference: string;
                            };
                            summary?: string;
                            deliveries?: {
                                package: string;
                                use: string;
                                people: number;
                            }[];
                            text?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recall.instruct": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recall.instruct.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recall.dismiss": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "recall.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "halt.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        measure: "suspend" | "revoke";
                        from: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "halt.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "halt";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "in-force" | "lifted" | "closed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            measure?: "suspend" | "revoke";
                            from?: string;
                            reason?: string;
                            reached?: {
                                case: string;
                                party: string;
                                people: string[];
                            }[];
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "halt.lift": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "halt.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "instruction.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        cause: string;
                        /** @enum {string} */
                        measure: "suspend" | "resume" | "revoke" | "recall";
                        holder: string;
                        holding: string;
                        packages: string[];
                        people: string[];
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "instruction.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "instruction";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "sent" | "acknowledged" | "done" | "confirmed" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            cause?: string;
                            /** @enum {string} */
                            measure?: "suspend" | "resume" | "revoke" | "recall";
                            holder?: string;
                            holding?: string;
                            packages?: string[];
                            people?: string[];
                            text?: string;
                            readBy?: string[];
                            /** Format: date */
                            acknowledgedOn?: string;
                            done?: {
                                /** Format: date */
                                on: string;
                                evidence: string;
                            };
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "instruction.read": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "instruction.acknowledge": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "instruction.report-done": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "instruction.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "instruction.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inquiry.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        audience: "public" | "institution" | "researcher";
                        /** @enum {string} */
                        channel: "web" | "phone" | "mail";
                        /** @enum {string} */
                        topic: "notice" | "stop" | "deletion" | "own-data" | "security" | "use-of-data" | "joining-in" | "complaint" | "other";
                        /** @default null */
                        contactNote?: string | null;
                        /** @default null */
                        wordsNote?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inquiry.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "inquiry";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "received" | "referred" | "answered" | "closed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            audience?: "public" | "institution" | "researcher";
                            /** @enum {string} */
                            channel?: "web" | "phone" | "mail";
                            /** @enum {string} */
                            topic?: "notice" | "stop" | "deletion" | "own-data" | "security" | "use-of-data" | "joining-in" | "complaint" | "other";
                            contactNote?: string | null;
                            wordsNote?: string | null;
                            calls?: {
                                /** @enum {string} */
                                direction: "incoming" | "outgoing";
                                minutes: number;
                                isReached: boolean;
                                on: string;
                            }[];
                            faq?: string | null;
                            answeredOn?: string | null;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inquiry.log-call": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        direction: "incoming" | "outgoing";
                        minutes: number;
                        isReached: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inquiry.refer": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inquiry.answer": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        faq: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inquiry.reopen": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inquiry.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        subject: string;
                        questions: string[];
                        /** Format: date */
                        dueOn: string;
                        letter?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "report-request";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "received" | "approving" | "approved" | "sent" | "questioned" | "accepted" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            subject?: string;
                            questions?: string[];
                            /** Format: date */
                            dueOn?: string;
                            letter?: string;
                            draft?: {
                                document: string;
                                summary: string;
                            };
                            sent?: {
                                document: string;
                                summary: string;
                                /** Format: date */
                                on: string;
                            }[];
                            asked?: {
                                text: string;
                                /** Format: date */
                                dueOn: string;
                                /** Format: date */
                                on: string;
                            }[];
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.draft": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        document: string;
                        summary: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.approve": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.approve.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.send-back": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.send": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.question": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                        /** Format: date */
                        dueOn: string;
                        letter?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.accept": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        letter?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "report-request.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        letter?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        subject: string;
                        findings: {
                            code: string;
                            text: string;
                        }[];
                        /** @default [] */
                        halts?: ("intake" | "build" | "release")[];
                        /** Format: date */
                        dueOn: string;
                        letter?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "order";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "issued" | "planned" | "done" | "confirmed" | "closed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            subject?: string;
                            findings?: {
                                code: string;
                                text: string;
                            }[];
                            /** @default [] */
                            halts: ("intake" | "build" | "release")[];
                            /** Format: date */
                            dueOn?: string;
                            letter?: string;
                            /** Format: date */
                            issuedOn?: string;
                            actions?: {
                                code: string;
                                finding: string;
                                text: string;
                                /** Format: date */
                                dueOn: string;
                                evidence?: string;
                                /** Format: date */
                                doneOn?: string;
                            }[];
                            decisionLetter?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.plan": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        actions: {
                            code: string;
                            finding: string;
                            text: string;
                            /** Format: date */
                            dueOn: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.carry-out": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.ask-more": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        letter?: string;
                        code: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.enter-letter": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        letter: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.confirm-by-letter": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.confirm-by-letter.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.close-by-letter": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "order.close-by-letter.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "own-freeze.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        halts: ("intake" | "build" | "release")[];
                        reason: string;
                        incident?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "own-freeze.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "own-freeze";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "in-force" | "lifted";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            halts?: ("intake" | "build" | "release")[];
                            reason?: string;
                            incident?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "own-freeze.lift": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "minister-message.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        text: string;
                        subject: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "minister-message.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "minister-message";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "new" | "with-operator" | "with-minister" | "closed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            subject?: string;
                            lines?: {
                                /** @enum {string} */
                                from: "operator" | "supervisor";
                                text: string;
                                /** Format: date */
                                on: string;
                            }[];
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "minister-message.write": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "minister-message.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "periodic-report";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "composed" | "approved" | "sent" | "questioned" | "accepted";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            period?: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                            };
                            versions?: {
                                version: number;
                                /** Format: date */
                                composedOn: string;
                                figures: {
                                    key: string;
                                    ja: string;
                                    en: string;
                                    value: number;
                                    query: string;
                                }[];
                                digest: string;
                                /** Format: date */
                                sentOn?: string;
                            }[];
                            questions?: {
                                text: string;
                                /** Format: date */
                                on: string;
                            }[];
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.recompose": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.approve": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.approve.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.send": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.question": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        letter?: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.answer": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "periodic-report.accept": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        letter?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "certification-file.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        criterion: "zones-separated" | "core-off-network" | "one-way-transfer" | "encrypted-at-rest" | "live-monitoring" | "few-people" | "two-people" | "strong-sign-in" | "media-restricted" | "rooms-watched" | "logs-kept" | "patching" | "third-party-audit" | "incident-readiness" | "staff-duties" | "continuity-damages" | "recipients-confirmed" | "disposal" | "method-kept-apart" | "committee-fair" | "complaints-transparency";
                        owner: string;
                        evidence: {
                            digest: string;
                            title: string;
                        }[];
                        /** Format: date */
                        validUntil: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "certification-file.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "certification-file";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "holds" | "in-doubt" | "retired";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            criterion?: "zones-separated" | "core-off-network" | "one-way-transfer" | "encrypted-at-rest" | "live-monitoring" | "few-people" | "two-people" | "strong-sign-in" | "media-restricted" | "rooms-watched" | "logs-kept" | "patching" | "third-party-audit" | "incident-readiness" | "staff-duties" | "continuity-damages" | "recipients-confirmed" | "disposal" | "method-kept-apart" | "committee-fair" | "complaints-transparency";
                            owner?: string;
                            evidence?: {
                                digest: string;
                                title: string;
                            }[];
                            /** Format: date */
                            validUntil?: string;
                            /** Format: date */
                            verifiedOn?: string;
                            doubt?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "certification-file.verify": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        evidence: {
                            digest: string;
                            title: string;
                        }[];
                        /** Format: date */
                        validUntil: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "certification-file.doubt": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "certification-file.hand-over": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        owner: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "certification-file.retire": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        kind: "institution-prior" | "institution-change" | "operator-change" | "operator-succession" | "operator-closure";
                        /** @default - */
                        filer?: "-" | string;
                        source: {
                            filer: {
                                name?: string;
                                address?: string;
                                representative?: string;
                            };
                            operator: {
                                name?: string;
                                certificationNumber?: string;
                            };
                            /** @default [] */
                            dataItems?: string[];
                            howAcquired?: string;
                            methodOfProvision?: string;
                            howToStop?: string;
                            howUpdated?: string;
                            startsOn?: string;
                            noticeVersion?: string;
                            /** @default [] */
                            changes?: {
                                item: string;
                                before: string;
                                after: string;
                            }[];
                            reason?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "filing";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "drafted" | "approved" | "sent" | "received" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            kind?: "institution-prior" | "institution-change" | "operator-change" | "operator-succession" | "operator-closure";
                            /** @default - */
                            filer: "-" | string;
                            source?: {
                                filer: {
                                    name?: string;
                                    address?: string;
                                    representative?: string;
                                };
                                operator: {
                                    name?: string;
                                    certificationNumber?: string;
                                };
                                /** @default [] */
                                dataItems: string[];
                                howAcquired?: string;
                                methodOfProvision?: string;
                                howToStop?: string;
                                howUpdated?: string;
                                startsOn?: string;
                                noticeVersion?: string;
                                /** @default [] */
                                changes: {
                                    item: string;
                                    before: string;
                                    after: string;
                                }[];
                                reason?: string;
                            };
                            digest?: string;
                            missing?: string[];
                            /** Format: date */
                            sentOn?: string;
                            received?: {
                                number: string;
                                /** Format: date */
                                on: string;
                            };
                            returned?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.revise": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        source: {
                            filer: {
                                name?: string;
                                address?: string;
                                representative?: string;
                            };
                            operator: {
                                name?: string;
                                certificationNumber?: string;
                            };
                            /** @default [] */
                            dataItems?: string[];
                            howAcquired?: string;
                            methodOfProvision?: string;
                            howToStop?: string;
                            howUpdated?: string;
                            startsOn?: string;
                            noticeVersion?: string;
                            /** @default [] */
                            changes?: {
                                item: string;
                                before: string;
                                after: string;
                            }[];
                            reason?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.approve": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.approve.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.approve-own": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.approve-own.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.send": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.receive": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        number: string;
                        letter: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "filing.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        kind: "leak" | "loss" | "damage" | "wrong-intake" | "wrong-link" | "unauthorized-access" | "near-miss";
                        /** @default false */
                        isSuspected?: boolean;
                        /** @default false */
                        isMalicious?: boolean;
                        /** Format: date */
                        awareOn: string;
                        summary: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "incident";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "detected" | "contained" | "scoped" | "first-reported" | "final-reported" | "prevented" | "closed";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            kind?: "leak" | "loss" | "damage" | "wrong-intake" | "wrong-link" | "unauthorized-access" | "near-miss";
                            isSuspected?: boolean;
                            isMalicious?: boolean;
                            /** Format: date */
                            awareOn?: string;
                            summary?: string;
                            contained?: {
                                /** Format: date */
                                on: string;
                                text: string;
                            };
                            scope?: {
                                question: {
                                    /** @enum {string} */
                                    by: "batch";
                                    object: string;
                                } | {
                                    /** @enum {string} */
                                    by: "package";
                                    package: string;
                                } | {
                                    /** @enum {string} */
                                    by: "period";
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    until: string;
                                };
                                found: {
                                    people: number;
                                    institutions: string[];
                                    batches: number;
                                    packages: string[];
                                };
                                /** Format: date */
                                on: string;
                            };
                            reports?: {
                                /** @enum {string} */
                                report: "first" | "final";
                                /** Format: date */
                                on: string;
                                document: string;
                            }[];
                            told?: {
                                /** @enum {string} */
                                to: "ppc" | "institutions" | "persons" | "recipients" | "consignees";
                                /** Format: date */
                                on: string;
                                document: string;
                            }[];
                            prevention?: {
                                text: string;
                                evidence: string;
                                /** Format: date */
                                on: string;
                            };
                            published?: {
                                what: string;
                                reach: string;
                                action: string;
                                lesson: string;
                                /** Format: date */
                                on: string;
                            };
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.contain": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.find-scope": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        question: {
                            /** @enum {string} */
                            by: "batch";
                            object: string;
                        } | {
                            /** @enum {string} */
                            by: "package";
                            package: string;
                        } | {
                            /** @enum {string} */
                            by: "period";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            until: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.report-first": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        document: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.report-final": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        document: string;
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.report-final.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        document: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.prevent": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        text: string;
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.tell": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        document: string;
                        /** @enum {string} */
                        to: "ppc" | "institutions" | "persons" | "recipients" | "consignees";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.correct-awareness": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** Format: date */
                        awareOn: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.mark-malicious": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.escalate": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        kind: "leak" | "loss" | "damage" | "wrong-intake" | "wrong-link" | "unauthorized-access";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "incident.publish": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        what: string;
                        reach: string;
                        action: string;
                        lesson: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inspection.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        inspectors: string[];
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        scope: string;
                        letter?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inspection.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "inspection";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "announced" | "open" | "ended";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            inspectors?: string[];
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            until?: string;
                            scope?: string;
                            letter?: string;
                            findings?: string;
                            viewed?: number;
                            summary?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inspection.admit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "inspection.end": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        findings?: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        kind: "removable-medium" | "print";
                        serial: string;
                        /** @enum {string} */
                        content: "medical-information" | "pseudonymized" | "anonymized" | "keys" | "other";
                        purpose: string;
                        sheets?: number;
                        /** Format: date */
                        returnBy: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "media-item";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "proposed" | "out" | "ending" | "ended" | "lost" | "lost-reported" | "refused";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            kind?: "removable-medium" | "print";
                            serial?: string;
                            /** @enum {string} */
                            content?: "medical-information" | "pseudonymized" | "anonymized" | "keys" | "other";
                            purpose?: string;
                            sheets?: number;
                            /** Format: date */
                            returnBy?: string;
                            ending?: {
                                /** @enum {string} */
                                how: "returned" | "destroyed";
                                method: string;
                                evidence: string;
                                /** Format: date */
                                on: string;
                            };
                            incident?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.permit": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.refuse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.report-ended": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        how: "returned" | "destroyed";
                        method: string;
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.witness": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.report-lost": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "media-item.take-up": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        incident: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        person: string;
                        organization: "-" | string;
                        /** Format: date */
                        appointedFrom: string;
                        /** Format: date */
                        appointedUntil: string;
                        disqualificationChecked: string;
                        work: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "staff-duty";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "incomplete" | "in-force" | "on-leave" | "left";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            person?: string;
                            organization?: "-" | string;
                            work?: string;
                            /** Format: date */
                            appointedFrom?: string;
                            /** Format: date */
                            appointedUntil?: string;
                            disqualificationChecked?: string;
                            sworn?: {
                                /** Format: date */
                                on: string;
                                document: string;
                            };
                            trained?: {
                                /** Format: date */
                                on: string;
                                course: string;
                                /** Format: date */
                                until: string;
                            };
                            holds?: string[];
                            /** Format: date */
                            leaveUntil?: string;
                            /** Format: date */
                            leftOn?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.swear": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        document: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.train": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        course: string;
                        /** Format: date */
                        on: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.reappoint": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.hand-out": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.take-back": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.begin-leave": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.end-leave": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "staff-duty.leave": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        certificationNumber: string;
                        scopes: ("collection" | "storage" | "linkage" | "anonymization" | "delivery" | "operation")[];
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        validUntil: string;
                        evidence: string;
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "consignee";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "proposed" | "certified" | "suspended" | "ended";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            certificationNumber?: string;
                            scopes?: ("collection" | "storage" | "linkage" | "anonymization" | "delivery" | "operation")[];
                            /** Format: date */
                            validFrom?: string;
                            /** Format: date */
                            validUntil?: string;
                            evidence?: string;
                            code?: string;
                            reentrusts?: {
                                to: string;
                                /** @enum {string} */
                                scope: "collection" | "storage" | "linkage" | "anonymization" | "delivery" | "operation";
                                consent: string;
                            }[];
                            reason?: string;
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.confirm": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.confirm.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.renew": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        certificationNumber: string;
                        scopes: ("collection" | "storage" | "linkage" | "anonymization" | "delivery" | "operation")[];
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        validUntil: string;
                        evidence: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.consent-reentrustment": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        to: string;
                        /** @enum {string} */
                        scope: "collection" | "storage" | "linkage" | "anonymization" | "delivery" | "operation";
                        consent: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.withdraw-consent": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        to: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.suspend": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "consignee.end": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        counterpart: string;
                        /** @enum {string} */
                        direction: "giving" | "receiving";
                        necessity: string;
                        items: {
                            item: string;
                            neededFor: string;
                        }[];
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "operator-exchange";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "contracted" | "given" | "matched" | "differing" | "completed" | "refused";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            counterpart?: string;
                            /** @enum {string} */
                            direction?: "giving" | "receiving";
                            necessity?: string;
                            items?: {
                                item: string;
                                neededFor: string;
                            }[];
                            /** Format: date */
                            until?: string;
                            contract?: {
                                digest: string;
                                /** Format: date */
                                until: string;
                            };
                            given?: {
                                people: number;
                                digest: string;
                                /** Format: date */
                                on: string;
                            };
                            taken?: {
                                people: number;
                                digest: string;
                                /** Format: date */
                                on: string;
                            };
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.agree": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        items: string[];
                    };
                    signature: {
                        /** @enum {string} */
                        kind: "webauthn";
                        credentialId: string;
                        authenticatorData: string;
                        clientDataJson: string;
                        signature: string;
                    } | {
                        /** @enum {string} */
                        kind: "ed25519";
                        credentialId: string;
                        signature: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.agree.statement": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        items: string[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.refuse": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.contract": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        digest: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.give": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        people: number;
                        digest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.take": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        people: number;
                        digest: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "operator-exchange.complete": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "closure.open": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        /** @enum {string} */
                        reason: "closure" | "succession" | "revocation";
                        successor?: string;
                        /** Format: date */
                        endsOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "closure.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "closure";
                        party: string;
                        parent?: string;
                        title: string;
                        /** @enum {string} */
                        state: "announced" | "carried-out" | "verified" | "closed" | "withdrawn";
                        /** @enum {string} */
                        turn: "office" | "steward" | "linkage-reviewer" | "committee" | "committee-chair" | "builder" | "releaser" | "accountant" | "director" | "inquiry-desk" | "auditor" | "administrator" | "institution-desk" | "institution-manager" | "applicant" | "applicant-representative" | "consignee" | "other-operator" | "minister" | "ppc" | "public" | "clock" | "nobody";
                        dueOn?: string;
                        openedOn: string;
                        enteredOn: string;
                        isFinal: boolean;
                        version: number;
                        /** @enum {string} */
                        audience: "operator" | "party" | "public";
                        kindWords: components["schemas"]["Words"];
                        stateWords: components["schemas"]["Words"];
                        dueWords?: components["schemas"]["Words"];
                        data: {
                            /** @enum {string} */
                            reason?: "closure" | "succession" | "revocation";
                            successor?: string;
                            /** Format: date */
                            endsOn?: string;
                            plan?: {
                                /** @enum {string} */
                                store: "vault-records" | "vault-keys" | "link-table" | "intake-staging" | "notices-and-stops" | "packages" | "case-files" | "ledger" | "backups" | "media-and-prints" | "consignees";
                                /** @enum {string} */
                                how: "move" | "erase" | "keep-by-law";
                                proof?: {
                                    evidence: string;
                                    items: number;
                                    /** Format: date */
                                    on: string;
                                };
                                /** Format: date */
                                verifiedOn?: string;
                            }[];
                        };
                        commands: components["schemas"]["OfferedCommand"][];
                        history: components["schemas"]["HistoryLine"][];
                        children: components["schemas"]["CaseRow"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "closure.plan": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        plan: {
                            /** @enum {string} */
                            store: "vault-records" | "vault-keys" | "link-table" | "intake-staging" | "notices-and-stops" | "packages" | "case-files" | "ledger" | "backups" | "media-and-prints" | "consignees";
                            /** @enum {string} */
                            how: "move" | "erase" | "keep-by-law";
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "closure.prove-store": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        store: "vault-records" | "vault-keys" | "link-table" | "intake-staging" | "notices-and-stops" | "packages" | "case-files" | "ledger" | "backups" | "media-and-prints" | "consignees";
                        evidence: string;
                        items: number;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "closure.verify-store": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        /** @enum {string} */
                        store: "vault-records" | "vault-keys" | "link-table" | "intake-staging" | "notices-and-stops" | "packages" | "case-files" | "ledger" | "backups" | "media-and-prints" | "consignees";
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "closure.close": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        filing: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "closure.withdraw": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    input: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "provision.sealingKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institution: string;
                        recipient: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "provision.declare": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "ssmix2" | "receipt" | "dpc" | "fhir" | "omop";
                    objectDigest: string;
                    objectBytes: number;
                    sealedDigest: string;
                    sealedBytes: number;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @enum {string} */
                        state: "open" | "received" | "expired";
                        offset: number;
                        sealedBytes: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "provision.standing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @enum {string} */
                        state: "open" | "received" | "expired";
                        offset: number;
                        sealedBytes: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "provision.complete": {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        institution: string;
                        format: string;
                        objectDigest: string;
                        sealedDigest: string;
                        sealedBytes: number;
                        /** Format: date-time */
                        receivedAt: string;
                        ledgerSequence: number;
                        case: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    requestStop: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sheet?: string;
                    institution?: string;
                    /** @enum {string} */
                    scope: "institution" | "operator" | "all";
                    /** @enum {string} */
                    requester: "self" | "guardian" | "bereaved";
                    relation?: string;
                    /** @enum {string} */
                    ground?: "under-age" | "cannot-decide";
                    /** @default false */
                    asksDeletion?: boolean;
                    contact?: string;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopReceived"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    stopStatus: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopStatus"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    stopProof: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopProof"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    worklist: {
        parameters: {
            query?: {
                institution?: string;
                state?: "not-notified" | "waiting" | "stopped" | "proxy-being-checked" | "died-before-notice" | "eligible";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institution: string;
                        /** @enum {string} */
                        state: "not-notified" | "waiting" | "stopped" | "proxy-being-checked" | "died-before-notice" | "eligible";
                        builtOn: string | null;
                        rows: components["schemas"]["WorklistRow"][];
                        noLonger: number;
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    worklistCounts: {
        parameters: {
            query?: {
                institution?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        builtOn: string | null;
                        counts: {
                            institution: string;
                            /** @enum {string} */
                            state: "not-notified" | "waiting" | "stopped" | "proxy-being-checked" | "died-before-notice" | "eligible";
                            /** @enum {string} */
                            reason: "no-notice" | "notice-retired" | "fresh-notice-needed-after-stop" | "month-not-over" | "stop-request" | "guardian-unchecked" | "died-before-notice" | "month-over-without-stop";
                            people: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    provisionRecords: {
        parameters: {
            query?: {
                institution?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        records: {
                            objectDigest: string;
                            round: number;
                            providedOn: string;
                            institution: components["schemas"]["RecordedParty"];
                            operator: components["schemas"]["RecordedParty"];
                            dataItems: string[];
                            format: string;
                            records: number;
                            people: number;
                            ledgerSequence: number;
                            keepUntil: string;
                        }[];
                        missing: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    confirmationRecords: {
        parameters: {
            query?: {
                institution?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        records: {
                            provider: components["schemas"]["RecordedParty"];
                            acquiredBy: string;
                            receivedOn: string;
                            objectDigest: string;
                            format: string;
                            dataItems: string[];
                            subjects: number;
                            subjectsDigest: string;
                            records: number;
                            refusedSubjects: {
                                [key: string]: number;
                            };
                            /** @enum {boolean} */
                            noticeConfirmed: true;
                            filing: string | null;
                            ledgerSequence: number;
                            keepUntil: string;
                        }[];
                        missing: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        madeOn: string;
                        people: number | null;
                        datasets: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            ja: string;
                            en: string;
                            people: number | null;
                            years: {
                                year: number;
                                people: number | null;
                                institutions: {
                                    [key: string]: number | null;
                                };
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    catalogueVariables: {
        parameters: {
            query?: {
                text?: string;
                domain?: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                vocabulary?: string;
                year?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        madeOn: string;
                        found: number;
                        variables: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            vocabulary: string;
                            code: string;
                            words: components["schemas"]["Words"] | null;
                            people: number;
                            years: {
                                year: number;
                                people: number | null;
                            }[];
                        }[];
                        facets: {
                            domain: {
                                /** @enum {string} */
                                value: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                variables: number;
                            }[];
                            vocabulary: {
                                value: string;
                                variables: number;
                            }[];
                            year: {
                                value: number;
                                variables: number;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    listDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definitions: {
                            id: string;
                            owner: string;
                            sharedWith: string[];
                            forkedFrom: {
                                id: string;
                                version: number;
                            } | null;
                            name: string;
                            lastVersion: number;
                            savedOn: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    saveDefinition: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: {
                        name: string;
                        index?: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        inclusion: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                        exclusion?: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                    };
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    showDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    compareDefinition: {
        parameters: {
            query: {
                before: number;
                after: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @enum {string} */
                            what: "added" | "removed" | "reordered" | "changed";
                            /** @enum {string} */
                            place: "name" | "index" | "inclusion" | "exclusion";
                            label?: string;
                            field?: string;
                            before?: string;
                            after?: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    saveDefinitionVersion: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: {
                        name: string;
                        index?: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        inclusion: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                        exclusion?: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                    };
                    /** @default  */
                    note?: string;
                    basedOn: number;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    shareDefinition: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organizations: string[];
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    forkDefinition: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDefinition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    count: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: {
                        name: string;
                        index?: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        inclusion: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                        exclusion?: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    feasibility: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: {
                        name: string;
                        index?: {
                            /** @enum {string} */
                            domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                            codes?: {
                                vocabulary: string;
                                prefixes: string[];
                            }[];
                            from?: string;
                            to?: string;
                            without?: string[];
                            valueAtLeast?: number;
                            valueAtMost?: number;
                            units?: string[];
                            texts?: string[];
                        };
                        inclusion: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                        exclusion?: ({
                            /** @enum {string} */
                            kind: "demographic";
                            label: string;
                            sex?: ("M" | "F" | "O")[];
                            ageAtLeast?: number;
                            ageAtMost?: number;
                            ageOn?: string;
                            areas?: string[];
                        } | {
                            /** @enum {string} */
                            kind: "event";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "visit";
                            label: string;
                            kinds?: ("inpatient" | "outpatient" | "emergency" | "home" | "checkup")[];
                            daysAtLeast?: number;
                            daysAtMost?: number;
                            atLeast?: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "supply";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            daysAtLeast: number;
                            window?: {
                                fromDays: number;
                                toDays: number;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "sequence";
                            label: string;
                            first: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            then: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            minimumDays?: number;
                            maximumDays: number;
                        } | {
                            /** @enum {string} */
                            kind: "washout";
                            label: string;
                            event: {
                                /** @enum {string} */
                                domain: "visit" | "condition" | "drug" | "procedure" | "measurement" | "observation" | "death";
                                codes?: {
                                    vocabulary: string;
                                    prefixes: string[];
                                }[];
                                from?: string;
                                to?: string;
                                without?: string[];
                                valueAtLeast?: number;
                                valueAtMost?: number;
                                units?: string[];
                                texts?: string[];
                            };
                            days: number;
                        } | {
                            /** @enum {string} */
                            kind: "observed";
                            label: string;
                            beforeDays: number;
                            afterDays: number;
                        })[];
                    };
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeasibilityAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    countBudget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: number;
                        organization: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                state?: "queued" | "running" | "done" | "failed" | "cancelled";
                kind?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobs: components["schemas"]["Job"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    showJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: components["schemas"]["Job"];
                        lines: {
                            /** Format: date-time */
                            at: string;
                            text: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["Webhook"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    patterns: string[];
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        secret: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    webhookDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["WebhookDelivery"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
                delivery: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templates: {
                            name: string;
                            /** @enum {string} */
                            language: "ja" | "en";
                            version: number;
                            subject: string;
                            body: string;
                            variables: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    previewTemplate: {
        parameters: {
            query?: {
                language?: "ja" | "en";
                version?: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        language: "ja" | "en";
                        version: number;
                        subject: string;
                        body: string;
                        variables: string[];
                        preview: {
                            subject: string;
                            body: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    rules: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        on: string;
                        rules: components["schemas"]["Rule"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    previewRule: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    id: "waiting-days" | "waiting-months" | "guardian-age" | "renotice-lead-days" | "stop-reach" | "stop-receipt-retention-years" | "provision-record-retention-years" | "confirmation-record-retention-years" | "register-retention-years" | "access-log-retention-years" | "certified-user-log-retention-years" | "k-minimum" | "cell-minimum" | "statistics-cell-minimum" | "count-rounding-base" | "query-budget-person" | "query-budget-organization" | "query-budget-days" | "age-top-code" | "approvers-minimum" | "releasers-minimum" | "incident-first-report-days" | "incident-final-report-days" | "incident-malicious-final-report-days" | "recertification-years" | "dominance-percent" | "erasure-days" | "use-report-days" | "recall-acknowledgement-days" | "duty-training-years" | "session-idle-minutes" | "session-absolute-hours" | "access-token-days" | "upload-days" | "committee-quorum-percent" | "committee-quorum-minimum" | "margin-percent-maximum" | "margin-percent-minimum" | "lay-summary-characters-minimum" | "lay-summary-characters-maximum" | "use-period-months-maximum" | "bereaved-relations" | "guardian-relations";
                    from: string;
                    article: string;
                    value: number | string | string[];
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change: {
                            /** @enum {string} */
                            id: "waiting-days" | "waiting-months" | "guardian-age" | "renotice-lead-days" | "stop-reach" | "stop-receipt-retention-years" | "provision-record-retention-years" | "confirmation-record-retention-years" | "register-retention-years" | "access-log-retention-years" | "certified-user-log-retention-years" | "k-minimum" | "cell-minimum" | "statistics-cell-minimum" | "count-rounding-base" | "query-budget-person" | "query-budget-organization" | "query-budget-days" | "age-top-code" | "approvers-minimum" | "releasers-minimum" | "incident-first-report-days" | "incident-final-report-days" | "incident-malicious-final-report-days" | "recertification-years" | "dominance-percent" | "erasure-days" | "use-report-days" | "recall-acknowledgement-days" | "duty-training-years" | "session-idle-minutes" | "session-absolute-hours" | "access-token-days" | "upload-days" | "committee-quorum-percent" | "committee-quorum-minimum" | "margin-percent-maximum" | "margin-percent-minimum" | "lay-summary-characters-minimum" | "lay-summary-characters-maximum" | "use-period-months-maximum" | "bereaved-relations" | "guardian-relations";
                            from: string;
                            article: string;
                            value: number | string | string[];
                        };
                        present: components["schemas"]["Rule"];
                        cases?: components["schemas"]["RulePreview"];
                        waitingPeople?: components["schemas"]["RulePreview"];
                        retained?: components["schemas"]["RulePreview"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: components["schemas"]["HealthCheck"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    publicUses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uses: components["schemas"]["PublicUse"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    publicIncidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        published: components["schemas"]["PublicIncident"][];
                        inProgress: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    publicTariff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tariff: {
                            id: string;
                            tariff: {
                                from: unknown;
                                lines: {
                                    /** @enum {string} */
                                    component: "collection" | "linkage" | "anonymization" | "delivery" | "environment" | "administration";
                                    words: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    unit: "use" | "thousand-people" | "hour" | "month" | "package";
                                    unitCostYen: number;
                                    basis: string;
                                }[];
                                marginPercent: number;
                                waivers: {
                                    code: string;
                                    words: {
                                        ja: string;
                                        en: string;
                                    };
                                    paidPercent: number;
                                }[];
                            };
                        } | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    publicNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNumbers"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    publicInstitutions: {
        parameters: {
            query?: {
                text?: string;
                prefecture?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: number;
                        institutions: components["schemas"]["PublicInstitution"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    publicCommittee: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCommittee"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    searchFaq: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    words?: string;
                    /** @enum {string} */
                    audience?: "public" | "institution" | "researcher";
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hits: {
                            entry: string;
                            version: number;
                            /** @enum {string} */
                            audience: "public" | "institution" | "researcher";
                            question: string;
                            answer: string;
                            writtenOn: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    giveFaqFeedback: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    helped: boolean;
                };
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    faqGaps: {
        parameters: {
            query: {
                since: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gaps: {
                            /** @enum {string} */
                            audience: "public" | "institution" | "researcher";
                            /** @enum {string} */
                            topic: "notice" | "stop" | "deletion" | "own-data" | "security" | "use-of-data" | "joining-in" | "complaint" | "other";
                            inquiries: number;
                            withoutAnswer: number;
                        }[];
                        weak: {
                            entry: string;
                            version: number;
                            helped: number;
                            didNot: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    feeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feeds: {
                            institution: string;
                            format: string;
                            loads: number;
                            freshness: {
                                checkedOn: string | null;
                                checkedUntil: string | null;
                                dataUntil: string | null;
                                loadsSinceCheck: number;
                                ageDays: number | null;
                            };
                            quality: components["schemas"]["DataQuality"] | null;
                            issues: {
                                code: string;
                                before: number;
                                after: number;
                                /** @enum {string} */
                                change: "new" | "resolved" | "persisting";
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    lineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        "@context": {
                            [key: string]: string;
                        };
                        "@graph": {
                            [key: string]: string | number | {
                                "@id": string;
                            } | (string | {
                                "@id": string;
                            })[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
    "provision.append": {
        parameters: {
            query: {
                offset: number;
            };
            header: {
                "idempotency-key": string;
                "chunk-sha256": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 行った結果 — what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @enum {string} */
                        state: "open" | "received" | "expired";
                        offset: number;
                        sealedBytes: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
        };
    };
}

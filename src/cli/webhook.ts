import type { Command } from 'commander';
import { addWebhook, queueTest, setWebhook, webhooksOf } from '../app/outgoing/webhooks.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

const deliveryStates = { waiting: '待機', delivered: '送達', 'given-up': '断念' } as const;
const time = (at: Date) => at.toISOString().replace('T', ' ').slice(0, 19);

/** `meguri webhook add|list|deliveries|redeliver|test|disable|enable`: other systems are told what happened to a case. */
export function webhookCommand(): Command {
  const example =
    "meguri webhook add --url https://hooks.example.jp/meguri --events 'incident/*,use/submitted'";
  return newCommand('webhook', '案件の出来事を外部のシステムに知らせる（番号・種類・時刻だけ）', example)
    .addCommand(addCommand(example))
    .addCommand(listCommand())
    .addCommand(deliveriesCommand())
    .addCommand(redeliverCommand())
    .addCommand(testCommand())
    .addCommand(stateCommand('disable', '届け先を止める'))
    .addCommand(stateCommand('enable', '止まった届け先を再び使う'));
}

function addCommand(example: string): Command {
  return homeCommand('add', '届け先を登録する。署名の鍵はこの時だけ表示する', example)
    .requiredOption(
      '--url <https…>',
      'where to; https, and within the network only what operations/outgoing.json names',
    )
    .requiredOption('--events <patterns>', '*, kind/* or kind/what-happened; several with commas')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { url: string; events: string }>();
      const patterns = options.events.split(',').map((pattern) => pattern.trim());
      const added = await withHome(options, (operator) => addWebhook(operator, options.url, patterns));
      printOutcome(options, added, ({ id, secret }) => [
        `登録しました: ${id}`,
        `署名の鍵（今だけ表示します）: ${secret}`,
        '受け取る側は meguri-signature: t=…,v1=… を、HMAC-SHA-256（鍵、t の値と「.」と本文をつないだもの）と照合してください',
      ]);
    });
}

function listCommand(): Command {
  return homeCommand('list', '届け先の一覧', 'meguri webhook list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const all = await withRecords(options, (records) => webhooksOf(records).all());
      const webhooks = all.map(({ id, url, patterns, state, failures, createdAt, disabledBecause }) => {
        return { id, url, patterns, state, failures, createdAt, disabledBecause };
      });
      printOutcome(options, { webhooks }, () =>
        webhooks.length === 0
          ? ['ありません']
          : webhooks.map(
              ({ id, url, patterns, state, disabledBecause }) =>
                `${id}  ${state === 'active' ? '使用中' : `停止（${disabledBecause ?? ''}）`}  ${url}  ${patterns.join(', ')}`,
            ),
      );
    },
  );
}

function deliveriesCommand(): Command {
  return homeCommand('deliveries', '届け先への送信の履歴', 'meguri webhook deliveries wh-…')
    .argument('<webhook>', 'id of the webhook')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const deliveries = await withRecords(options, async (records) => {
        const store = webhooksOf(records);
        await store.find(id);
        const found = await store.deliveries(id);
        return Promise.all(
          found.map(async (delivery) => ({ ...delivery, tries: await store.attempts(delivery.id) })),
        );
      });
      printOutcome(options, { deliveries }, () =>
        deliveries.length === 0
          ? ['まだありません']
          : deliveries.flatMap(({ id: number, eventKey, state, tries }) => [
              `${String(number)}  ${eventKey}  ${deliveryStates[state]}`,
              ...tries.map(
                ({ at, status, failure, milliseconds }) =>
                  `    ${time(at)}  ${String(status ?? failure ?? '')}  ${String(milliseconds)}ミリ秒`,
              ),
            ]),
      );
    });
}

function redeliverCommand(): Command {
  return homeCommand('redeliver', '終わった送信を、もう一度送る', 'meguri webhook redeliver 12')
    .argument('<delivery>', 'number of the delivery')
    .action(async (text: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const delivery = Number(text);
      if (!Number.isSafeInteger(delivery))
        throw new InvalidInputError('cli/bad-arguments', 'a delivery is a number');
      await withRecords(options, (records) => webhooksOf(records).again(delivery, records.clock.now()));
      printOutcome(options, { delivery }, () => [
        `送信を待っています: ${text}（meguri jobs work が送ります）`,
      ]);
    });
}

function testCommand(): Command {
  return homeCommand('test', '届け先に試験の知らせを送る', 'meguri webhook test wh-…')
    .argument('<webhook>', 'id of the webhook')
    .action(async (webhook: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      await withRecords(options, (records) => queueTest(records, webhook));
      printOutcome(options, { webhook }, () => ['送信を待っています（meguri jobs work が送ります）']);
    });
}

function stateCommand(name: 'disable' | 'enable', summary: string): Command {
  return homeCommand(name, summary, `meguri webhook ${name} wh-…`)
    .argument('<webhook>', 'id of the webhook')
    .action(async (webhook: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const state = name === 'enable' ? 'active' : 'disabled';
      await withHome(options, (operator) => setWebhook(operator, webhook, state, 'by-hand'));
      printOutcome(options, { webhook, state }, () => [state === 'active' ? '再び使います' : '止めました']);
    });
}

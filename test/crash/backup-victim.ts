/** Takes a backup and writes how many files it has copied. Arguments: the home, the set, the recipient, the URL of the database. */

import { takeBackup } from '../../src/app/backup/take-backup.ts';

const [home = '', out = '', recipient = '', databaseUrl = ''] = process.argv.slice(2);
const progress = (done: number) => process.stdout.write(`${done}\n`);
await takeBackup({ home, out, recipients: [recipient], databaseUrl, progress });
process.stdout.write('taken\n');

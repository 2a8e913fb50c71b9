/** The whole program as a bench runs it, where people sign in: on a free port, with its data in a given folder. */
import { pino } from 'pino';
import { readSettings } from '../../server/config.ts';
import { serve } from '../../server/serve.ts';

const [folder = '.'] = process.argv.slice(2);
const settings = readSettings({ PORT: '0', DATA_DIR: folder, ACCOUNTS: 'on' });
if (!settings.ok) throw new Error(settings.error);
const { url, setupCode } = await serve({ settings: settings.value, log: pino({ level: 'silent' }) });
process.on('disconnect', () => process.exit());
process.send?.({ port: Number(new URL(url).port), setupCode });

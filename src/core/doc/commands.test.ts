import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES } from '../model/index.ts';
import { randomCommand } from '../model/testing/commands.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { testCommand } from './testing/laws.ts';
import { Peer } from './testing/peer.ts';

/** `FUZZ=20` looks at twenty times as many seeds. */
const MORE = Number(process.env.FUZZ ?? 1);
const SEEDS = 10 * MORE;
const COMMANDS_A_SEED = 6;

describe('CMD-1 CMD-2 CMD-3 CMD-4 CMD-5 every command keeps every law on random journeys', () => {
  for (const type of COMMAND_TYPES) {
    it(
      type,
      () => {
        let accepted = 0;
        for (let seed = 1; seed <= SEEDS; seed++) {
          const rng = createRng(seed * 7919);
          const peer = new Peer().seed(randomFile(rng));
          for (let i = 0; i < COMMANDS_A_SEED; i++) {
            const command = randomCommand(peer.snapshot, rng, type);
            const meanwhile = randomCommand(peer.snapshot, rng);
            if (!command) continue;
            try {
              if (testCommand(peer, command, meanwhile)) accepted++;
            } catch (error) {
              console.log(`seed ${seed}, command ${i}:`, JSON.stringify(command), JSON.stringify(meanwhile));
              throw error;
            }
          }
          peer.close();
        }
        expect(accepted).toBeGreaterThanOrEqual(SEEDS / 4);
      },
      60_000 * MORE,
    );
  }
});

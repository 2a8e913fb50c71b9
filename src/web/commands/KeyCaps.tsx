import { capsOf } from './caps.ts';
import { COMMANDS, type CommandId } from './commands.ts';
import classes from './KeyCaps.module.css';

/** The key of a command, for the eye: `aria-keyshortcuts` of what it stands on tells it to the ear. */
export function KeyCaps({ command }: { command: CommandId }) {
  const [key] = COMMANDS[command].keys ?? [];
  if (key === undefined) return null;
  return (
    <span className={classes.caps} aria-hidden>
      {capsOf(key).map((cap) => (
        <kbd key={cap} className={classes.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
